// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <span>
#include <utility>
#include <vector>

namespace gleaner::comparison {

/// A text cut into what is compared as one: words where spaces part them, single characters in Chinese, marks and runs
/// of blanks, by the word boundaries of Unicode (UAX #29). No character that a reader sees is cut, nor a surrogate
/// pair.
class TextTokens {
public:
    explicit TextTokens(QStringView text);

    [[nodiscard]] qsizetype size() const { return qsizetype(m_starts.size()) - 1; }
    [[nodiscard]] QStringView operator[](qsizetype at) const { return text(at, at + 1); }
    /// Of the tokens from `first` on that stand before `end`.
    [[nodiscard]] QStringView text(qsizetype first, qsizetype end) const
    {
        return m_text.sliced(start(first), start(end) - start(first));
    }
    /// Offset in UTF-16 units where a token begins; that of the text's end for size().
    [[nodiscard]] qsizetype start(qsizetype at) const { return m_starts[size_t(at)]; }

private:
    QStringView m_text;
    std::vector<qsizetype> m_starts;
};

/// Numbers for the tokens of two texts: equal where the tokens are.
[[nodiscard]] std::pair<std::vector<quint32>, std::vector<quint32>> numbered(const TextTokens &before,
                                                                             const TextTokens &after);

} // namespace gleaner::comparison
