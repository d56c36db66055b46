// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/tagfeatures.h"

#include "core/entity/chars.h"
#include "core/entity/hashing.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>

namespace gleaner::entity {

namespace {

using Kind = TagToken::Kind;
using Tokens = std::span<const TagToken>;

/// Feature templates. The numbers are part of the model.
enum Template : quint64 {
    Bias = 1,
    Word = 2,
    ShapeOf = 32,
    LatinPart = 48,
    LatinRun = 64,
    Script = 96,
    Bracket = 112,
    Markup = 116,
    Place = 120,
    Offered = 160,
    Found = 192,
    Closed = 255,
};

/// Tells the parts of a feature apart, by their place in it.
constexpr std::array<quint64, 4> Places{0xBF58476D1CE4E5B9ULL, 0x94D049BB133111EBULL, 0xD6E8FEB86659FD93ULL,
                                        0xA0761D6478BD642FULL};

/// A value as each part of a feature, worked out once: many features hold it.
struct Part {
    std::array<quint64, Places.size()> at{};

    Part() = default;
    explicit constexpr Part(quint64 value)
    {
        for (size_t place = 0; place < Places.size(); ++place)
            at[place] = value * Places[place];
    }
};

constexpr quint64 partAt(quint64 value, size_t place)
{
    return value * Places[place];
}

constexpr quint64 partAt(const Part &part, size_t place)
{
    return part.at[place];
}

template<typename... Parts>
constexpr quint64 feature(quint64 id, const Parts &...parts)
{
    quint64 sum = id * 0x9E3779B97F4A7C15ULL;
    size_t place = 0;
    ((sum += partAt(parts, place++)), ...);
    sum ^= sum >> 32;
    sum *= 0xE7037ED1A0B428DBULL;
    return sum ^ sum >> 29;
}

/// Features that are told per place: what brackets, markup and rules say of each token.
struct Side {
    struct Entry {
        size_t token;
        quint64 feature;
    };
    std::vector<quint16> brackets; ///< kind of the innermost open bracket, and whether it opens or closes here
    std::vector<quint16> markup;
    std::vector<quint8> closed;
    std::vector<Entry> rules; ///< by token
};

/// The tokens that lie wholly in `span`, as a half-open range.
std::pair<size_t, size_t> tokensIn(Tokens tokens, TextSpan span)
{
    const auto first = std::ranges::lower_bound(tokens, span.start, {},
                                                [](const TagToken &token) { return token.span.start; });
    auto last = first;
    while (last != tokens.end() && last->span.end <= span.end)
        ++last;
    return {size_t(first - tokens.begin()), size_t(last - tokens.begin())};
}

std::vector<quint16> readBrackets(QStringView text, Tokens tokens)
{
    constexpr QStringView opening = u"《「『“（(【\"‘";
    constexpr QStringView closing = u"》」』”）)】\"’";
    constexpr quint16 Opens = 0x100;
    constexpr quint16 Closes = 0x200;
    constexpr quint16 Kinds = 0xFF;
    std::vector<quint16> result(tokens.size());
    QVarLengthArray<qsizetype, 16> open;
    for (size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind == Kind::LineEnd)
            open.clear();
        if (tokens[i].kind != Kind::Mark) {
            if (!open.isEmpty())
                result[i] = quint16((result[i] & ~Kinds) | (1 + open.back()));
            continue;
        }
        const QChar mark = text[tokens[i].span.start];
        if (const qsizetype kind = closing.indexOf(mark); kind >= 0 && !open.isEmpty() && open.back() == kind) {
            if (i > 0)
                result[i - 1] |= Closes;
            open.pop_back();
        } else if (const qsizetype begun = opening.indexOf(mark); begun >= 0) {
            open.push_back(begun);
            if (i + 1 < tokens.size())
                result[i + 1] |= Opens;
        } else if (!open.isEmpty()) {
            result[i] = quint16((result[i] & ~Kinds) | (1 + open.back()));
        }
    }
    return result;
}

std::vector<quint16> readMarkup(const TextContext &context, Tokens tokens)
{
    using MarkKind = markdown::Mark::Kind;
    constexpr std::array kinds{MarkKind::Strong, MarkKind::Link, MarkKind::Code, MarkKind::Heading};
    std::vector<quint16> result(tokens.size());
    for (const markdown::Mark &mark : context.marks) {
        const auto kind = std::ranges::find(kinds, mark.kind);
        const auto [first, last] = tokensIn(tokens, mark.span);
        if (kind == kinds.end() || first == last)
            continue;
        const auto shift = 3 * (kind - kinds.begin());
        for (size_t i = first; i < last; ++i)
            result[i] |= quint16((1 | (i == first) << 1 | (i + 1 == last) << 2) << shift);
    }
    return result;
}

/// What a candidate says of a token: its type and whether the token begins, continues, ends or is the name.
constexpr quint64 part(Type type, size_t at, size_t first, size_t last)
{
    const quint64 place = first + 1 == last ? 3 : at == first ? 0 : at + 1 == last ? 2 : 1;
    return quint64(type) * 4 + place;
}

void readRules(const TagEvidence &evidence, Tokens tokens, std::vector<Side::Entry> &out)
{
    for (const Candidate &candidate : evidence.offered) {
        const Type type = candidate.mention.type;
        const auto [first, last] = tokensIn(tokens, candidate.mention.span);
        if (type == Type::Link || first == last)
            continue;
        const quint64 origin = quint64(candidate.layer) * 10 + quint64(candidate.trust) * 2 + candidate.open;
        for (size_t i = first; i < last; ++i) {
            out.push_back({i, feature(Offered, part(type, i, first, last), origin)});
            out.push_back({i, feature(Offered + 1, part(type, i, first, last))});
        }
        if (first > 0)
            out.push_back({first - 1, feature(Offered + 2, quint64(type))});
        if (last < tokens.size())
            out.push_back({last, feature(Offered + 3, quint64(type))});
    }
    for (const Candidate &candidate : evidence.found) {
        const Type type = candidate.mention.type;
        const auto [first, last] = tokensIn(tokens, candidate.mention.span);
        if (type == Type::Link)
            continue;
        for (size_t i = first; i < last; ++i) {
            out.push_back({i, feature(Found, part(type, i, first, last))});
            out.push_back({i, feature(Found + 1, part(type, i, first, last), quint64(tokens[i].kind))});
        }
    }
    std::ranges::stable_sort(out, {}, &Side::Entry::token);
}

Side readSide(const TagEvidence &evidence, Tokens tokens)
{
    Side side;
    side.brackets = readBrackets(evidence.context.text, tokens);
    side.markup = readMarkup(evidence.context, tokens);
    side.closed.resize(tokens.size());
    for (const TextSpan span : evidence.context.closed) {
        const auto [first, last] = tokensIn(tokens, span);
        std::fill(side.closed.begin() + qsizetype(first), side.closed.begin() + qsizetype(last), quint8(1));
    }
    readRules(evidence, tokens, side.rules);
    return side;
}

/// Writes the features of one token after the other.
class Describer {
public:
    Describer(QStringView text, Tokens tokens, TagFeatures &out)
        : m_text(text)
        , m_tokens(tokens)
        , m_out(out)
        , m_parts(tokens.size() + 2 * Margin)
    {
        for (size_t i = 0; i < Margin; ++i) {
            const Part before(Before);
            const Part after(After);
            m_parts[i] = {before, before, before};
            m_parts[Margin + tokens.size() + i] = {after, after, after};
        }
        for (size_t i = 0; i < tokens.size(); ++i)
            m_parts[Margin + i] = {Part(tokens[i].word), Part(tokens[i].shape), Part(tokens[i].category())};
    }

    /// Features of token `i`, which is token `column` of line `line`.
    void describe(size_t at, quint16 bracket, quint16 markup, int line, int column)
    {
        m_count = 0;
        const auto i = qsizetype(at);
        add(feature(Bias, 1));
        addWords(i);
        addShapes(i);
        if (m_tokens[at].isLatin())
            addLatin(at);
        else
            addOther(i);
        if (bracket != 0) {
            add(feature(Bracket, bracket));
            add(feature(Bracket + 1, bracket & 0xFF, category(i)));
        }
        if (markup != 0) {
            add(feature(Markup, markup));
            add(feature(Markup + 1, markup, category(i)));
        }
        add(feature(Place, quint64(std::min(line, 2)), quint64(std::min(column, 4))));
        m_out.add(std::span(m_features).first(m_count));
    }

private:
    static constexpr quint64 Before = 11; // the text's begin and end, as words
    static constexpr quint64 After = 12;

    static constexpr size_t MostFeatures = 48; // of a token, before what rules say
    static constexpr size_t Margin = 3;        // how far features look past a token

    struct Parts {
        Part word;
        Part shape;
        Part category;
    };

    [[nodiscard]] const Parts &parts(qsizetype i) const { return m_parts[size_t(i + qsizetype(Margin))]; }
    [[nodiscard]] const Part &word(qsizetype i) const { return parts(i).word; }
    [[nodiscard]] const Part &shape(qsizetype i) const { return parts(i).shape; }
    [[nodiscard]] const Part &category(qsizetype i) const { return parts(i).category; }

    void add(quint64 feature) { m_features[m_count++] = feature; }

    void addWords(qsizetype i)
    {
        const Part &w3 = word(i - 3), &w2 = word(i - 2), &w1 = word(i - 1), &w = word(i);
        const Part &n1 = word(i + 1), &n2 = word(i + 2), &n3 = word(i + 3);
        add(feature(Word, w));
        add(feature(Word + 1, w1));
        add(feature(Word + 2, n1));
        add(feature(Word + 3, w2));
        add(feature(Word + 4, n2));
        add(feature(Word + 5, w1, w));
        add(feature(Word + 6, w, n1));
        add(feature(Word + 7, w2, w1));
        add(feature(Word + 8, n1, n2));
        add(feature(Word + 9, w1, n1));
        add(feature(Word + 10, w1, w, n1));
        add(feature(Word + 11, w2, w1, w));
        add(feature(Word + 12, w, n1, n2));
        add(feature(Word + 13, w3, w2, w1));
        add(feature(Word + 14, n1, n2, n3));
        add(feature(Word + 15, w1, w, n1, n2));
        add(feature(Word + 16, w2, w1, w, n1));
    }

    void addShapes(qsizetype i)
    {
        const Part &c = category(i);
        add(feature(ShapeOf, shape(i)));
        add(feature(ShapeOf + 1, shape(i - 1), shape(i)));
        add(feature(ShapeOf + 2, shape(i), shape(i + 1)));
        add(feature(ShapeOf + 3, category(i - 2), category(i - 1), c, category(i + 1)));
        add(feature(ShapeOf + 4, category(i - 1), c, category(i + 1), category(i + 2)));
        const auto at = size_t(i);
        const bool spacedBehind = at + 1 < m_tokens.size() && m_tokens[at + 1].spaced;
        add(feature(ShapeOf + 5, m_tokens[at].spaced, spacedBehind, c));
    }

    /// Parts of the word, and what stands round the run of words it belongs to.
    void addLatin(size_t at)
    {
        const QStringView text = m_text.sliced(m_tokens[at].span.start, m_tokens[at].span.length());
        const qsizetype size = text.size();
        add(feature(LatinPart, m_tokens[at].written));
        add(feature(LatinPart + 1, hashOf(text.first(std::min<qsizetype>(3, size)))));
        add(feature(LatinPart + 2, hashOf(text.last(std::min<qsizetype>(3, size)))));
        add(feature(LatinPart + 3, hashOf(text.last(std::min<qsizetype>(2, size)))));
        const auto isDash = [](QChar c) { return c == u'-' || c == u'.' || c == u'_'; };
        const auto first = std::ranges::find_if(text, isDash);
        if (first != text.end()) {
            qsizetype last = size - 1;
            while (!isDash(text[last]))
                --last;
            add(feature(LatinPart + 4, hashOf(text.first(first - text.begin()))));
            add(feature(LatinPart + 5, hashOf(text.sliced(last + 1))));
        }
        if (at >= m_runEnd)
            findRun(at);
        const auto b = qsizetype(m_runStart);
        const auto e = qsizetype(m_runEnd) - 1;
        const auto i = qsizetype(at);
        add(feature(LatinRun, word(b - 1), word(b - 2)));
        add(feature(LatinRun + 1, word(e + 1), word(e + 2)));
        add(feature(LatinRun + 2, word(b - 1)));
        add(feature(LatinRun + 3, word(e + 1)));
        add(feature(LatinRun + 4, quint64(std::min<qsizetype>(e - b, 4)), quint64(std::min<qsizetype>(i - b, 3))));
        add(feature(LatinRun + 5, word(b), i > b));
        add(feature(LatinRun + 6, word(e), i < e));
        add(feature(LatinRun + 7, word(e + 1), word(e + 2), word(e + 3)));
        add(feature(LatinRun + 8, shape(b), shape(e), quint64(e - b)));
    }

    void findRun(size_t at)
    {
        m_runStart = at;
        m_runEnd = at + 1;
        while (m_runEnd < m_tokens.size() && m_tokens[m_runEnd].isLatin() && m_tokens[m_runEnd].spaced)
            ++m_runEnd;
    }

    void addOther(qsizetype i)
    {
        add(feature(Script, category(i - 1), word(i)));
        add(feature(Script + 1, word(i), category(i + 1)));
    }

    QStringView m_text;
    Tokens m_tokens;
    TagFeatures &m_out;
    std::vector<Parts> m_parts; ///< of the tokens, with the text's begin and end as tokens before and after
    std::array<quint64, MostFeatures> m_features{};
    size_t m_count = 0;
    size_t m_runStart = 0;
    size_t m_runEnd = 0;
};

} // namespace

void TagFeatures::clear()
{
    m_hashes.clear();
    m_ends.clear();
}

void describeTokens(const TagEvidence &evidence, Tokens tokens, TagFeatures &out)
{
    out.clear();
    const Side side = readSide(evidence, tokens);
    Describer describer(evidence.context.text, tokens, out);
    auto rule = side.rules.begin();
    int line = 0;
    int column = 0;
    for (size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind == Kind::LineEnd) {
            ++line;
            column = 0;
        } else {
            ++column;
        }
        const bool closed = side.closed[i] != 0;
        if (closed)
            out.add(feature(Closed, 1));
        else
            describer.describe(i, side.brackets[i], side.markup[i], line, column);
        for (; rule != side.rules.end() && rule->token == i; ++rule) {
            if (!closed)
                out.add(rule->feature);
        }
        out.closeToken();
    }
}

} // namespace gleaner::entity
