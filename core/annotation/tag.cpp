// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/tag.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

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

QLatin1StringView tagColourKey(TagColour colour)
{
    switch (colour) {
    case TagColour::None: break;
    case TagColour::Red: return "red"_L1;
    case TagColour::Amber: return "amber"_L1;
    case TagColour::Olive: return "olive"_L1;
    case TagColour::Green: return "green"_L1;
    case TagColour::Blue: return "blue"_L1;
    case TagColour::Purple: return "purple"_L1;
    case TagColour::Pink: return "pink"_L1;
    }
    return ""_L1;
}

std::optional<TagColour> tagColourFromKey(QStringView key)
{
    if (key.isEmpty())
        return TagColour::None;
    const auto it = std::ranges::find_if(TagColours, [&](TagColour colour) { return key == tagColourKey(colour); });
    return it == TagColours.end() ? std::nullopt : std::optional(*it);
}

QString tagColourName(TagColour colour)
{
    const char *name = "";
    switch (colour) {
    case TagColour::None: name = QT_TRANSLATE_NOOP("gleaner::annotation", "No colour"); break;
    case TagColour::Red: name = QT_TRANSLATE_NOOP("gleaner::annotation", "Red"); break;
    case TagColour::Amber: name = QT_TRANSLATE_NOOP("gleaner::annotation", "Amber"); break;
    case TagColour::Olive: name = QT_TRANSLATE_NOOP("gleaner::annotation", "Olive"); break;
    case TagColour::Green: name = QT_TRANSLATE_NOOP("gleaner::annotation", "Green"); break;
    case TagColour::Blue: name = QT_TRANSLATE_NOOP("gleaner::annotation", "Blue"); break;
    case TagColour::Purple: name = QT_TRANSLATE_NOOP("gleaner::annotation", "Purple"); break;
    case TagColour::Pink: name = QT_TRANSLATE_NOOP("gleaner::annotation", "Pink"); break;
    }
    return QCoreApplication::translate("gleaner::annotation", name);
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
