// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/tag.h"

#include <QCoreApplication>

#include <algorithm>

namespace gleaner::annotation {

namespace {

constexpr qsizetype LongestTag = 100; // code points

Error tagError(const char *text, const QString &name)
{
    return {Error::Kind::Usage, QCoreApplication::translate("gleaner::annotation", text), name};
}

} // namespace

Result<QString> normalisedTag(const QString &name)
{
    QString tag = name.normalized(QString::NormalizationForm_C).simplified();
    while (tag.startsWith(u'#') || tag.startsWith(u'＃'))
        tag = tag.sliced(1).trimmed();
    if (tag.isEmpty())
        return std::unexpected(tagError(QT_TRANSLATE_NOOP("gleaner::annotation", "A tag needs a name."), name));
    const QList<uint> points = tag.toUcs4();
    // Exports write tags in lists with commas, and a control character shows nothing a person could take away again.
    const bool forbidden = std::ranges::any_of(
        points, [](char32_t c) { return c == U',' || c == U'，' || QChar::category(c) == QChar::Other_Control; });
    if (forbidden) {
        return std::unexpected(tagError(
            QT_TRANSLATE_NOOP("gleaner::annotation", "A tag cannot hold commas or control characters."), name));
    }
    if (points.size() > LongestTag)
        return std::unexpected(
            tagError(QT_TRANSLATE_NOOP("gleaner::annotation", "A tag can have 100 characters at most."), name));
    return tag;
}

QString tagKey(const QString &name)
{
    // Qt folds case one character to one; by way of the capitals "ß" becomes "ss" as Unicode's full folding has it.
    return name.normalized(QString::NormalizationForm_KC)
        .toUpper()
        .toCaseFolded()
        .normalized(QString::NormalizationForm_KC);
}

} // namespace gleaner::annotation
