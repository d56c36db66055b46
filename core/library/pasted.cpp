// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/pasted.h"

#include "core/digest/fields.h"
#include "core/digest/parser.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>

namespace gleaner::library {

namespace {

constexpr qsizetype LongestTitle = 120; // bytes; names of files can have 255

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::library)
};

bool hasWords(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

/// What no file system takes, or a shell or a person stumbles over, as a space.
QString withoutSigns(const QString &text)
{
    QString clean;
    for (const char32_t point : text.toUcs4()) {
        const bool isSign = point < 128 && QLatin1StringView("/\\:*?\"<>|").contains(QChar(char16_t(point)));
        const QChar::Category category = QChar::category(point);
        if (isSign || category == QChar::Other_Control || category == QChar::Other_Format
            || category == QChar::Other_PrivateUse || category == QChar::Other_NotAssigned
            || point == QChar::ReplacementCharacter)
            clean += u' ';
        else
            clean += QString::fromUcs4(&point, 1);
    }
    return clean.simplified();
}

/// Cut between characters, at a word's end where one is near.
QString shortened(QString text)
{
    const bool isCut = text.toUtf8().size() > LongestTitle;
    while (text.toUtf8().size() > LongestTitle)
        text.chop(text.back().isLowSurrogate() ? 2 : 1);
    if (const qsizetype space = text.lastIndexOf(u' '); isCut && space > text.size() * 2 / 3)
        text.truncate(space);
    return text.trimmed();
}

QString firstLine(const QString &text)
{
    for (const QString &line : text.split(u'\n')) {
        if (hasWords(line))
            return line;
    }
    return {};
}

/// The file's name without its ending.
QString stemFor(const digest::Parsed &parsed, QDate today)
{
    QString title = parsed.digest.title;
    if (title.isEmpty())
        title = firstLine(parsed.document.body().toString());
    title = digest::titleFromPath(withoutSigns(title) + QStringLiteral(".md"));
    static const QRegularExpression bullet(QStringLiteral("^[\\s#+.~`=·•_-]+|[\\s.#]+$"));
    title = shortened(title.remove(bullet));
    const QDate date = parsed.digest.date.isValid() ? parsed.digest.date : today;
    return QString(date.toString(Qt::ISODate) + u' ' + title).trimmed();
}

/// The file in the folder that holds exactly this text; empty when there is none.
QString fileWith(const QDir &folder, const QByteArray &text)
{
    const QFileInfoList files = folder.entryInfoList({QStringLiteral("*.md")}, QDir::Files, QDir::Name);
    for (const QFileInfo &info : files) {
        QFile file(info.absoluteFilePath());
        if (info.size() == text.size() && file.open(QIODevice::ReadOnly) && file.readAll() == text)
            return info.absoluteFilePath();
    }
    return {};
}

} // namespace

QString pastedFolder(const Location &location)
{
    return location.folder + QStringLiteral("/pasted");
}

Result<QString> keepPasted(const Location &location, const QByteArray &text, QDate today)
{
    const Result<digest::Parsed> parsed = digest::parse(text, QString());
    if (!parsed)
        return std::unexpected(parsed.error());
    if (!hasWords(parsed->document.text))
        return std::unexpected(
            Error{Error::Kind::Usage, Words::tr("There are no words in the text, so there is no digest in it."), {}});

    const QDir folder(pastedFolder(location));
    const auto cannotWrite = [](const QString &path) {
        return std::unexpected(
            Error{Error::Kind::Storage,
                  Words::tr("The pasted text could not be written. Check the folder's rights and free space."), path});
    };
    if (!QDir().mkpath(folder.path()))
        return cannotWrite(folder.path());
    if (const QString there = fileWith(folder, text); !there.isEmpty())
        return there;

    const QString stem = stemFor(*parsed, today);
    QString path = folder.filePath(stem + QStringLiteral(".md"));
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = folder.filePath(QStringLiteral("%1 (%2).md").arg(stem).arg(number));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return cannotWrite(path);
    return path;
}

} // namespace gleaner::library
