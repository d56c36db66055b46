// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/fold.h"

#include "core/library/simplified.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <iterator>

namespace gleaner::library {

namespace {

char32_t codePointAt(QStringView text, qsizetype at)
{
    if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(text[at], text[at + 1]);
    return text[at].unicode();
}

bool isInvisible(char32_t c)
{
    return c == 0x00ad || c == 0x034f || c == 0x061c || (c >= 0x180b && c <= 0x180f) || (c >= 0x200b && c <= 0x200f)
        || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || (c >= 0xfe00 && c <= 0xfe0f) || c == 0xfeff
        || (c >= 0xe0000 && c <= 0xe0fff);
}

/// Whether `c` is normalised together with what stands before it.
bool extends(char32_t c)
{
    const bool isCommon = c < 0x0300 || (c >= 0x3400 && c <= 0x9fff) || (c >= 0xff00 && c <= 0xff9d);
    return !isCommon
        && (QChar::isMark(c) || isInvisible(c) || (c >= 0x1160 && c <= 0x11ff) /* jamo that follow */
            || c == 0xff9e || c == 0xff9f /* half width voiced marks */);
}

/// A text that grows by units: QString checks at each whether it is shared.
class Growing {
public:
    explicit Growing(qsizetype expected)
        : m_text(expected, Qt::Uninitialized)
        , m_units(m_text.data())
    { }
    [[nodiscard]] qsizetype size() const { return m_size; }
    void add(char16_t unit)
    {
        if (m_size == m_text.size())
            grow(1);
        m_units[m_size++] = unit;
    }
    void add(QStringView part)
    {
        if (m_size + part.size() > m_text.size())
            grow(part.size());
        std::ranges::copy(part, m_units + m_size);
        m_size += part.size();
    }
    /// Where the next units go, with room for `count`; added() says how many came.
    [[nodiscard]] char16_t *room(qsizetype count)
    {
        if (m_size + count > m_text.size())
            grow(count);
        return reinterpret_cast<char16_t *>(m_units) + m_size;
    }
    void added(qsizetype count) { m_size += count; }
    [[nodiscard]] QString take()
    {
        m_text.resize(m_size);
        return std::move(m_text);
    }

private:
    void grow(qsizetype more)
    {
        m_text.resize(2 * m_text.size() + more);
        m_units = m_text.data();
    }

    QString m_text;
    QChar *m_units;
    qsizetype m_size = 0;
};

struct TextOnly {
    Growing text;
    void add(char16_t unit, qsizetype) { text.add(unit); }
    void add(QStringView folded, TextSpan) { text.add(folded); }
    void added(qsizetype count, qsizetype) { text.added(count); }
};

struct TextAndOrigins {
    Growing text;
    std::vector<FoldedText::Part> parts{};

    void add(char16_t unit, qsizetype origin)
    {
        *text.room(1) = unit;
        added(1, origin);
    }
    /// Units that stand in the text's room already.
    void added(qsizetype count, qsizetype origin)
    {
        if (count == 0)
            return;
        if (parts.empty() || !parts.back().isUnitByUnit || parts.back().origin.end != origin)
            parts.push_back({text.size(), {origin, origin}, true});
        parts.back().origin.end = origin + count;
        text.added(count);
    }
    void add(QStringView folded, TextSpan origin)
    {
        if (!folded.isEmpty())
            parts.push_back({text.size(), origin, false});
        text.add(folded);
    }
};

/// Folds one character with its marks, the long way.
QString foldCluster(QStringView cluster)
{
    // Qt folds case one character to one; by way of the capitals "ß" becomes "ss" as Unicode's full folding has it.
    const QString normal = cluster.toString()
                               .normalized(QString::NormalizationForm_KC)
                               .toUpper()
                               .toLower()
                               .normalized(QString::NormalizationForm_KC);
    QString folded;
    for (qsizetype at = 0; at < normal.size();) {
        const char32_t c = codePointAt(normal, at);
        at += c > 0xffff ? 2 : 1;
        // The lower case of the Turkish capital is i with a dot of its own, which nobody types.
        const bool turkishDot = c == 0x0307 && folded.endsWith(u'i');
        if (!isInvisible(c) && !turkishDot)
            folded += QStringView(QChar::fromUcs4(simplified(c)));
    }
    return folded;
}

constexpr char16_t NotPlain = 0xffff; // no character

/// What plainUnit() has found out; 0 for what it has not. Written from several threads: they write the same.
constinit std::array<std::atomic<char16_t>, 0x10000> knownUnits{};

char16_t learnedUnit(char16_t unit)
{
    char16_t result = NotPlain;
    const QChar c(unit);
    if (c.isSpace()) {
        result = u' ';
    } else if (!c.isSurrogate() && !isInvisible(unit) && !extends(unit)) {
        const QString folded = foldCluster(QStringView(&c, 1));
        if (folded.size() == 1 && folded[0].unicode() != 0)
            result = folded[0].unicode();
    }
    knownUnits[unit].store(result, std::memory_order_relaxed);
    return result;
}

/// What a character becomes, if that is one unit of UTF-16 and it can be no part of another one; else NotPlain.
/// Remembered for each, for normalising takes a microsecond.
inline char16_t plainUnit(char16_t unit)
{
    const char16_t known = knownUnits[unit].load(std::memory_order_relaxed);
    return known != 0 ? known : learnedUnit(unit);
}

/// Folds the characters from `at` on into `out` as long as each is one by itself; gives where that ends.
qsizetype foldPlain(QStringView text, qsizetype at, char16_t *out)
{
    char16_t unit = plainUnit(text[at].unicode());
    while (unit != NotPlain) {
        const char16_t next = at + 1 < text.size() ? plainUnit(text[at + 1].unicode()) : char16_t(0);
        if (next == NotPlain || (unit == u' ' && next == u' ')) // marks and white space that belong to this one
            return at;
        *out++ = unit;
        if (++at == text.size())
            return at;
        unit = next;
    }
    return at;
}

constexpr int MostMarks = 30;

template<typename Sink>
void foldInto(QStringView text, Sink &sink)
{
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype plainEnd = foldPlain(text, at, sink.text.room(text.size() - at));
        sink.added(plainEnd - at, at);
        at = plainEnd;
        if (at == text.size())
            break;
        const qsizetype start = at;
        const char32_t first = codePointAt(text, at);
        at += first > 0xffff ? 2 : 1;
        if (first <= 0x3000 && QChar::isSpace(first)) {
            while (at < text.size() && (text[at].isSpace() || isInvisible(text[at].unicode())))
                ++at;
            if (at == start + 1)
                sink.add(u' ', start);
            else
                sink.add(u" ", {start, at});
            continue;
        }
        // Normalising sorts the marks of a cluster, which takes their square; real text has a few, Unicode's
        // stream-safe format allows 30.
        for (int marks = 0; at < text.size() && marks < MostMarks; ++marks) {
            const char32_t next = codePointAt(text, at);
            if (!extends(next))
                break;
            at += next > 0xffff ? 2 : 1;
        }
        const char16_t unit = at - start == 1 ? plainUnit(char16_t(first)) : NotPlain;
        if (unit != NotPlain)
            sink.add(unit, start);
        else
            sink.add(foldCluster(text.sliced(start, at - start)), {start, at});
    }
}

} // namespace

TextSpan FoldedText::unit(qsizetype folded) const
{
    const auto behind = std::ranges::upper_bound(parts, folded, {}, &Part::folded);
    const Part &part = *std::prev(behind);
    if (!part.isUnitByUnit)
        return part.origin;
    const qsizetype at = part.origin.start + (folded - part.folded);
    return {at, at + 1};
}

FoldedText foldWithOrigins(QStringView text)
{
    TextAndOrigins sink{Growing(text.size())};
    foldInto(text, sink);
    FoldedText result;
    result.text = sink.text.take();
    result.parts = std::move(sink.parts);
    return result;
}

QString fold(QStringView text)
{
    TextOnly sink{Growing(text.size())};
    foldInto(text, sink);
    return sink.text.take();
}

} // namespace gleaner::library
