// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/dump.h"

#include "core/library/compression.h"
#include "core/library/database.h"
#include "core/library/dumpkinds.h"

#include <QCoreApplication>
#include <QFile>
#include <QIODevice>
#include <QJsonDocument>
#include <QJsonObject>

namespace gleaner::library {

namespace {

QByteArray line(const QJsonObject &record)
{
    return QJsonDocument(record).toJson(QJsonDocument::Compact);
}

/// What only C++ can put into words: bytes.
QByteArray withBytes(const QString &record, const QByteArray &bytes)
{
    QJsonObject object = QJsonDocument::fromJson(record.toUtf8()).object();
    if (object.value(QStringLiteral("kind")) == QStringLiteral("source") && QUtf8StringView(bytes).isValidUtf8()
        && QString::fromUtf8(bytes).toUtf8() == bytes)
        object.insert(QStringLiteral("text"), QString::fromUtf8(bytes));
    else
        object.insert(QStringLiteral("base64"), QString::fromLatin1(bytes.toBase64()));
    return line(object);
}

} // namespace

Result<> dump(const Location &location, QIODevice &out, const QStringList &kinds)
{
    if (!QFile::exists(location.libraryFile())) {
        return std::unexpected(Error{
            Error::Kind::NotFound,
            QCoreApplication::translate("gleaner::library", "There is no library in this folder."), location.folder});
    }
    return guarded(location.libraryFile(), [&]() -> Result<> {
        SQLite::Database db = openFile(location.libraryFile(), SQLite::OPEN_READONLY);
        SQLite::Transaction snapshot(db);
        for (const DumpKind &kind : dumpKinds()) {
            if (!kinds.isEmpty() && !kinds.contains(kind.name))
                continue;
            for (Query query(db, kind.dump); query.next();) {
                QByteArray text = query.text(0).toUtf8();
                if (kind.bytes == DumpKind::Bytes::Compressed) {
                    // What is damaged is not passed on; the record says that it was there.
                    if (const auto bytes = uncompressed(query.blob(1), query.integer(2)))
                        text = withBytes(query.text(0), *bytes);
                } else if (kind.bytes == DumpKind::Bytes::Plain) {
                    text = withBytes(query.text(0), query.blob(1));
                }
                text += '\n';
                if (out.write(text) != text.size())
                    return std::unexpected(Error{Error::Kind::Unreadable, out.errorString(), {}});
            }
        }
        return {};
    });
}

} // namespace gleaner::library
