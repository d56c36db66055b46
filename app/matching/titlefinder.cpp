// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/matching/titlefinder.h"

#include "app/matching/readings.h"
#include "core/library/fold.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace gleaner::matching {

namespace {

/// Nobody types more to find a title; it also bounds the work.
constexpr qsizetype MostTyped = 64;

enum Score { None = 0, Context = 1, Initials = 3, Within = 4, Beginning = 8, FirstBeginning = 10 };

/// The bit of a small letter or a digit; 0 for any other character.
quint64 keyOf(QChar c)
{
    if (c >= u'a' && c <= u'z')
        return quint64(1) << (c.unicode() - u'a');
    if (c >= u'0' && c <= u'9')
        return quint64(1) << (26 + c.unicode() - u'0');
    return 0;
}

/// The keys of characters, each worked out once.
class KnownKeys {
public:
    quint64 of(char32_t character)
    {
        if (character < 0x80)
            return keyOf(QChar(char16_t(character)));
        const auto known = m_keys.constFind(character);
        if (known != m_keys.cend())
            return *known;
        quint64 keys = 0;
        for (const QString &reading : readingsOf(character))
            keys |= keyOf(reading.front());
        m_keys.insert(character, keys);
        return keys;
    }

private:
    QHash<char32_t, quint64> m_keys;
};

/// Whether a word of `text` begins there; each Chinese character does.
bool isBeginning(QStringView text, qsizetype at)
{
    const auto isHan = [](QChar c) { return c.script() == QChar::Script_Han; };
    return at == 0 || !text[at - 1].isLetterOrNumber() || isHan(text[at - 1]) || isHan(text[at]);
}

} // namespace

TitleFinder::TitleFinder(const QList<Titled> &all)
    : m_all(all)
{
    KnownKeys known;
    m_entries.reserve(size_t(all.size()));
    for (const Titled &each : all) {
        Entry entry{
            .title = library::fold(each.title), .context = library::fold(each.context), .firstKey = m_keys.size()};
        for (const char32_t character : entry.title.toUcs4()) {
            if (const Keys keys = known.of(character))
                m_keys.push_back(keys);
        }
        entry.keys = m_keys.size() - entry.firstKey;
        m_entries.push_back(std::move(entry));
    }
}

bool TitleFinder::hasInitials(const Entry &entry, const std::vector<Keys> &typed) const
{
    const auto first = m_keys.begin() + qptrdiff(entry.firstKey);
    const auto last = first + qptrdiff(entry.keys);
    const auto isTyped = [](Keys has, Keys wanted) { return (has & wanted) != 0; };
    return !typed.empty() && std::search(first, last, typed.begin(), typed.end(), isTyped) != last;
}

int TitleFinder::score(const Entry &entry, const QString &word) const
{
    const qsizetype at = entry.title.indexOf(word);
    if (at == 0)
        return FirstBeginning;
    for (qsizetype place = at; place >= 0; place = entry.title.indexOf(word, place + 1)) {
        if (isBeginning(entry.title, place))
            return Beginning;
    }
    if (at > 0)
        return Within;
    std::vector<Keys> typed;
    for (const QChar c : word)
        typed.push_back(keyOf(c));
    const bool isTypable = std::ranges::find(typed, Keys(0)) == typed.end();
    if (isTypable && hasInitials(entry, typed))
        return Initials;
    return entry.context.contains(word) ? Context : None;
}

QList<Titled> TitleFinder::find(QStringView typed, qsizetype most) const
{
    const QStringList words = typed.size() > MostTyped ? QStringList()
                                                       : library::fold(typed).split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    QList<std::pair<int, qsizetype>> found; // minus the score, index: sorted as wanted
    for (size_t i = 0; i < m_entries.size(); ++i) {
        int sum = 0;
        for (const QString &word : words) {
            const int each = score(m_entries[i], word);
            if (each == None) {
                sum = None;
                break;
            }
            sum += each;
        }
        if (sum != None)
            found.append({-sum, qsizetype(i)});
    }
    const auto end = found.begin() + std::min(most, found.size());
    std::ranges::partial_sort(found, end);
    QList<Titled> best;
    for (auto each = found.begin(); each != end; ++each)
        best.append(m_all[each->second]);
    return best;
}

} // namespace gleaner::matching
