// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QTest>

namespace gleaner::library::test {

inline void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

inline QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Sets user_version, a big-endian number at offset 60 of the file (sqlite.org/fileformat.html).
inline void setVersion(const QString &file, int version)
{
    QByteArray bytes = readFile(file);
    QVERIFY(bytes.size() > 100);
    bytes[63] = char(version);
    writeFile(file, bytes);
}

} // namespace gleaner::library::test
