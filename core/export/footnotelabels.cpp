// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/footnotelabels.h"

#include <algorithm>

namespace gleaner::exporting {

namespace {

constexpr qsizetype LongestLabel = 200; // as long as core/markdown looks for them

class Scanner {
public:
    explicit Scanner(QStringView text)
        : m_text(text)
    { }

    QList<FootnoteLabel> run()
    {
        while (m_at < m_text.size()) {
            if (isLineStart(m_at) && skipFence())
                continue;
            switch (m_text[m_at].unicode()) {
            case u'\\': m_at += 2; break;
            case u'`': skipCodeSpan(); break;
            case u'[': takeLabel(); break;
            default: ++m_at;
            }
        }
        return std::move(m_labels);
    }

private:
    [[nodiscard]] bool isLineStart(qsizetype at) const { return at == 0 || m_text[at - 1] == u'\n'; }
    [[nodiscard]] qsizetype lineEnd(qsizetype at) const
    {
        const qsizetype end = m_text.indexOf(u'\n', at);
        return end < 0 ? m_text.size() : end;
    }
    /// How often the character at a place stands there.
    [[nodiscard]] qsizetype runAt(qsizetype at) const
    {
        qsizetype end = at;
        while (end < m_text.size() && m_text[end] == m_text[at])
            ++end;
        return end - at;
    }

    /// The fence that the line at `at` is or begins with: its character and length; 0 when it is none.
    [[nodiscard]] std::pair<QChar, qsizetype> fenceAt(qsizetype at) const
    {
        qsizetype start = at;
        while (start < m_text.size() && start - at < 3 && m_text[start] == u' ')
            ++start;
        if (start >= m_text.size() || (m_text[start] != u'`' && m_text[start] != u'~') || runAt(start) < 3)
            return {};
        return {m_text[start], runAt(start)};
    }

    bool skipFence()
    {
        const auto [character, length] = fenceAt(m_at);
        if (length == 0)
            return false;
        if (character == u'`' && m_text.sliced(m_at, lineEnd(m_at) - m_at).trimmed().sliced(length).contains(u'`'))
            return false; // a code span
        for (m_at = lineEnd(m_at); m_at < m_text.size(); m_at = lineEnd(m_at)) {
            ++m_at;
            const auto [closing, closingLength] = fenceAt(m_at);
            const QStringView line = m_text.sliced(m_at, lineEnd(m_at) - m_at).trimmed();
            if (closing == character && closingLength >= length && line.size() == closingLength) {
                m_at = lineEnd(m_at);
                break;
            }
        }
        return true;
    }

    /// Past the run of backticks, and past the code when one of the same length ends it in the paragraph.
    void skipCodeSpan()
    {
        const qsizetype length = runAt(m_at);
        m_at += length;
        const qsizetype blank = m_text.indexOf(u"\n\n", m_at);
        const qsizetype end = blank < 0 ? m_text.size() : blank;
        for (qsizetype at = m_text.indexOf(u'`', m_at); at >= 0 && at < end;) {
            const qsizetype run = runAt(at);
            if (run == length) {
                m_at = at + run;
                return;
            }
            at = m_text.indexOf(u'`', at + run);
        }
    }

    void takeLabel()
    {
        const qsizetype start = m_at++;
        if (m_at >= m_text.size() || m_text[m_at] != u'^')
            return;
        qsizetype end = ++m_at;
        while (end < m_text.size() && m_text[end] != u']' && m_text[end] != u'[' && !m_text[end].isSpace())
            ++end;
        if (end == m_at || end >= m_text.size() || m_text[end] != u']' || end - m_at > LongestLabel)
            return;
        const qsizetype line = start == 0 ? 0 : m_text.lastIndexOf(u'\n', start - 1) + 1;
        const bool begins = m_text.sliced(line, start - line).trimmed().isEmpty();
        const bool isDefinition = begins && end + 1 < m_text.size() && m_text[end + 1] == u':';
        m_labels.append({m_text.sliced(m_at, end - m_at).toString(), start, end + 1, isDefinition});
        m_at = end + 1;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    QList<FootnoteLabel> m_labels;
};

} // namespace

QList<FootnoteLabel> footnoteLabels(const QString &markdown)
{
    return Scanner(markdown).run();
}

} // namespace gleaner::exporting
