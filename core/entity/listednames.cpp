// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/layers.h"

#include "core/entity/chars.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace gleaner::entity {

namespace {

constexpr qsizetype LongestLine = 240; // UTF-16 units; longer ones are prose
constexpr int LongestGroup = 7;        // words

bool isCapital(char16_t c)
{
    return isLatinLetter(c) && QChar(c).isUpper();
}

bool isWordPart(char16_t c)
{
    return isLatinWord(c) || isOneOf(c, u"'’.+&/-");
}

/// A country's code, or one that English writes for it.
bool isCountryCode(QStringView word)
{
    return word == u"UK" || word == u"USA"
        || (word.size() == 2 && isCapital(word[0].unicode()) && isCapital(word[1].unicode())
            && QLocale::codeToTerritory(word) != QLocale::AnyTerritory);
}

/// A code of a country or of a part of one: "CA", "NSW".
bool isCode(QStringView word)
{
    return (word.size() == 2 || word.size() == 3)
        && std::ranges::all_of(word, [](QChar c) { return isCapital(c.unicode()); });
}

/// Reads one line of a list.
class LineReader {
public:
    LineReader(const TextContext &textContext, const Knowledge &known, TextSpan textLine, Candidates &candidates)
        : context(textContext)
        , knowledge(known)
        , text(QStringView(textContext.text).first(textLine.end))
        , line(textLine)
        , out(candidates)
    { }

    /// "Feb 28. Torino, IT - Rust Turin Meetup", "2025-08-21 | Hybrid (Dallas, TX, US) | Dallas Rust": towns and the
    /// host, or the meeting where it has a name of its own.
    bool readMeeting()
    {
        const qsizetype bar = text.indexOf(u" | ", line.start);
        const qsizetype separator = bar >= 0 ? text.indexOf(u" | ", bar + 3) : dashFrom(line.start);
        if (separator < 0)
            return false;
        const bool held = bar >= 0 && charAt(text, separator - 1) == u')'; // "Virtual (Dallas, TX, US)"
        const qsizetype end = held ? separator - 1 : separator;
        if (!isOnline(end) && !readPlaceBefore(end, bar >= 0 ? bar + 3 : line.start))
            return false;
        readGroup(separator + 3);
        return true;
    }

    /// "Rust Events Team Meeting on Telegram"
    void readTeam()
    {
        constexpr QStringView team = u" Team";
        const qsizetype cut = text.indexOf(u" Team Meeting", line.start);
        if (cut < 0)
            return;
        if (const qsizetype start = wordsStart(cut, line.start); start < cut)
            add(Type::Org, {start, cut + team.size()});
    }

    /// "Network Engineer at NearProtocol, San Francisco, US": who employs, and where.
    void readPost()
    {
        const qsizetype at = text.indexOf(u" at ", line.start);
        if (at < 0 || !endsInPost(at))
            return;
        const qsizetype start = at + 4;
        qsizetype end = start;
        while (isCapital(charAt(text, end)))
            end = skipBlank(text, wordEnd(end));
        end = skipBlankBack(text, end - 1) + 1;
        if (end <= start)
            return;
        add(Type::Org, {start, end});
        if (charAt(text, end) != u',')
            return;
        qsizetype last = text.size();
        if (const qsizetype open = text.indexOf(u'(', end); open >= 0)
            last = open;
        while (last > end && !isLatinLetter(charAt(text, last - 1)))
            --last;
        readPlaceBefore(last, end + 1);
    }

private:
    [[nodiscard]] qsizetype wordEnd(qsizetype at) const
    {
        while (at < text.size() && isWordPart(charAt(text, at)))
            ++at;
        while (isOneOf(charAt(text, at - 1), u".'’-/"))
            --at;
        return at;
    }

    [[nodiscard]] qsizetype wordStart(qsizetype end) const
    {
        while (end > line.start && isWordPart(charAt(text, end - 1)))
            --end;
        return end;
    }

    [[nodiscard]] bool isOnline(qsizetype end) const
    {
        const qsizetype start = wordStart(end);
        const QStringView word = text.sliced(start, end - start);
        return word == u"Online" || word == u"Virtual";
    }

    [[nodiscard]] qsizetype dashFrom(qsizetype at) const
    {
        for (const QStringView dash : {QStringView(u" - "), QStringView(u" – "), QStringView(u" — ")}) {
            if (const qsizetype found = text.indexOf(dash, at); found >= 0)
                return found;
        }
        return -1;
    }

    /// "Town, CC" or "Town, ST, CC" that ends at `end` and begins not before `least`: each part is a place.
    bool readPlaceBefore(qsizetype end, qsizetype least)
    {
        std::vector<TextSpan> parts;
        qsizetype start = wordStart(end);
        if (!isCountryCode(text.sliced(start, end - start)) && !isCode(text.sliced(start, end - start)))
            return false;
        parts.push_back({start, end});
        while (endsAt(text, start, u", ") && parts.size() < 3) {
            end = start - 2;
            start = wordStart(end);
            if (parts.size() > 1 || !isCode(text.sliced(start, end - start))) {
                start = wordsStart(end, least);
                if (start < end)
                    parts.push_back({start, end});
                break;
            }
            parts.push_back({start, end});
        }
        if (parts.size() < 2 || isCode(text.sliced(parts.back().start, parts.back().length())))
            return false;
        for (const TextSpan part : parts)
            add(Type::Place, part);
        return true;
    }

    /// Where the capitalised words that end at `end` begin.
    [[nodiscard]] qsizetype wordsStart(qsizetype end, qsizetype least) const
    {
        qsizetype start = end;
        for (qsizetype at = end;;) {
            const qsizetype word = wordStart(at);
            const bool small = std::ranges::find(Small, text.sliced(word, at - word)) != Small.end();
            if (word < least || word == at || charAt(text, at - 1) == u'.'
                || (!small && !isCapital(charAt(text, word))))
                return start;
            start = small ? start : word;
            if (!isBlank(charAt(text, word - 1)))
                return start;
            at = word - 1;
        }
    }

    /// Capitalised words up to a mark: a group, or a meeting when they end in a word for one.
    void readGroup(qsizetype start)
    {
        qsizetype end = start;
        int words = 0;
        for (qsizetype at = start; at < text.size();) {
            const qsizetype past = wordEnd(at);
            if (past == at || ++words > LongestGroup)
                break;
            const QStringView word = text.sliced(at, past - at);
            const bool inner = std::ranges::find(Small, word) != Small.end();
            const bool meeting = knowledge.meeting.containsLower(word);
            if (!isCapital(word.front().unicode()) && !inner && !meeting)
                return; // a talk's title
            if (!inner)
                end = past;
            at = skipBlank(text, past);
            if (at == past)
                break;
        }
        if (end > start)
            add(typeOfGroup({start, end}), {start, end});
    }

    [[nodiscard]] Type typeOfGroup(TextSpan span) const
    {
        const qsizetype last = wordStart(span.end);
        const QStringView word = text.sliced(last, span.end - last);
        const bool coined = word.size() > 4 && (word.endsWith(u"Conf") || word.endsWith(u"Fest"));
        const bool learning = endsAt(text, span.end, u"Hack and Learn");
        return coined || learning || knowledge.meeting.containsLower(word) ? Type::Event : Type::Org;
    }

    [[nodiscard]] bool endsInPost(qsizetype end) const
    {
        const qsizetype start = wordStart(end);
        return knowledge.post.containsLower(text.sliced(start, end - start));
    }

    void add(Type type, TextSpan span)
    {
        out.push_back(makeCandidate(context, type, span, Layer::Lists, Trust::Sure));
        out.back().weight = Weight;
        if (const KnownName *known = knowledge.gazetteer.find(out.back().mention.text, type))
            out.back().mention.name = known->canonical;
    }

    static constexpr int Weight = 8; ///< more than a known name has that is another thing elsewhere
    static constexpr std::array<QStringView, 10> Small{u"and", u"of", u"de", u"en", u"la",
                                                       u"am",  u"&",  u"+",  u"do", u"der"};

    const TextContext &context;
    const Knowledge &knowledge;
    QStringView text; ///< up to the line's end
    TextSpan line;
    Candidates &out;
};

} // namespace

void findListedNames(const TextContext &context, const Knowledge &knowledge, Candidates &out)
{
    if (context.language == u"zh" || context.language == u"ja" || context.language == u"ko")
        return;
    const QStringView text = context.text;
    for (qsizetype start = 0; start < text.size();) {
        qsizetype end = text.indexOf(u'\n', start);
        end = end < 0 ? text.size() : end;
        if (end - start < LongestLine) {
            LineReader reader(context, knowledge, {start, end}, out);
            if (!reader.readMeeting()) {
                reader.readTeam();
                reader.readPost();
            }
        }
        start = end + 1;
    }
}

} // namespace gleaner::entity
