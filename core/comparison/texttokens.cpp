// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/texttokens.h"

#include <QHash>
#include <QTextBoundaryFinder>

namespace gleaner::comparison {

TextTokens::TextTokens(QStringView text)
    : m_text(text)
    , m_starts{0}
{
    QTextBoundaryFinder words(QTextBoundaryFinder::Word, text, nullptr, 0);
    QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, text, nullptr, 0);
    for (qsizetype at = words.toNextBoundary(); at > 0; at = words.toNextBoundary()) {
        characters.setPosition(at);
        if (at == text.size() || characters.isAtBoundary())
            m_starts.push_back(at);
    }
}

std::pair<std::vector<quint32>, std::vector<quint32>> numbered(const TextTokens &before, const TextTokens &after)
{
    QHash<QStringView, quint32> numbers;
    const auto numbersOf = [&numbers](const TextTokens &tokens) {
        std::vector<quint32> result;
        result.reserve(size_t(tokens.size()));
        for (qsizetype at = 0; at < tokens.size(); ++at) {
            auto number = numbers.constFind(tokens[at]);
            if (number == numbers.cend())
                number = numbers.insert(tokens[at], quint32(numbers.size()));
            result.push_back(*number);
        }
        return result;
    };
    std::vector<quint32> ofBefore = numbersOf(before);
    return {std::move(ofBefore), numbersOf(after)};
}

} // namespace gleaner::comparison
