// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/matching/pinyinkeys.h"

#include "app/matching/readings.h"
#include "core/library/fold.h"

#include <QChar>

#include <algorithm>
#include <utility>

namespace gleaner::matching {

namespace {

/// Nobody types more to find a name; it also bounds the work.
constexpr qsizetype MostTyped = 64;
/// Names worked out; many times those of one digest.
constexpr qsizetype MostKept = 10'000;

bool isHan(char32_t character)
{
    return QChar::script(character) == QChar::Script_Han && QChar::isLetter(character);
}

/// Folded letters and digits.
QString keyOf(QStringView text)
{
    QString key = library::fold(text);
    key.removeIf([](QChar c) { return !c.isLetterOrNumber() && !c.isSurrogate(); });
    return key;
}

} // namespace

void PinyinKeys::prepare()
{
    prepareReadings();
}

bool PinyinKeys::matches(const QString &name, QStringView typed)
{
    if (typed != m_typed) {
        m_typed = typed.toString();
        m_wanted = typed.size() <= MostTyped ? keyOf(typed) : QString();
    }
    if (m_wanted.isEmpty())
        return false;
    const std::vector<Unit> &units = unitsOf(name);
    for (size_t first = 0; first < units.size(); ++first) {
        if (matchesFrom(units, first, m_wanted))
            return true;
    }
    return false;
}

bool PinyinKeys::matchesFrom(const std::vector<Unit> &units, size_t first, QStringView typed)
{
    if (typed.isEmpty())
        return true;
    if (first == units.size())
        return false;
    const Unit &unit = units[first];
    for (const QString &way : unit.ways) {
        const auto common = std::ranges::mismatch(way, typed).in1 - way.cbegin();
        // The longest beginning first: what was typed in full is the likelier.
        const qsizetype least = unit.cuttable && way.size() > 0 ? 1 : way.size();
        for (qsizetype length = common; length >= least; --length) {
            if (matchesFrom(units, first + 1, typed.sliced(length)))
                return true;
        }
    }
    return false;
}

const std::vector<QString> &PinyinKeys::waysOf(char32_t character)
{
    auto known = m_ways.find(character);
    if (known != m_ways.end())
        return *known;
    std::vector<QString> ways{QString::fromUcs4(&character, 1)};
    for (QString &reading : readingsOf(character))
        ways.push_back(std::move(reading));
    return *m_ways.insert(character, std::move(ways));
}

const std::vector<PinyinKeys::Unit> &PinyinKeys::unitsOf(const QString &name)
{
    auto known = m_units.find(name);
    if (known != m_units.end())
        return *known;
    if (m_units.size() >= MostKept)
        m_units.clear();
    std::vector<Unit> units;
    for (const char32_t character : keyOf(name).toUcs4()) {
        if (isHan(character))
            units.push_back({waysOf(character), true});
        else
            units.push_back({{QString::fromUcs4(&character, 1)}, false});
    }
    return *m_units.insert(name, std::move(units));
}

} // namespace gleaner::matching
