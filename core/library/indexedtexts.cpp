// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/indexedtexts.h"

#include "core/library/compression.h"
#include "core/library/tokens.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace gleaner::library {

namespace {

/// Whether a token is a word, by its first character.
bool isWord(std::string_view token)
{
    const auto lead = quint8(token[0]);
    if (lead < 0x80)
        return tokenKind(lead) == TokenKind::Word;
    const qsizetype length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    const QString first = QString::fromUtf8(token.data(), std::min(length, qsizetype(token.size())));
    return tokenKind(firstPoint(first)) == TokenKind::Word;
}

class Words {
public:
    void add(std::string_view tokens)
    {
        while (!tokens.empty()) {
            const size_t length = std::min(tokens.find(' '), tokens.size());
            if (const std::string_view token = tokens.substr(0, length); !token.empty() && isWord(token))
                m_words.insert(token);
            tokens.remove_prefix(std::min(length + 1, tokens.size()));
        }
    }

    [[nodiscard]] std::vector<std::string> sorted() const
    {
        std::vector<std::string> words(m_words.begin(), m_words.end());
        std::ranges::sort(words);
        return words;
    }

private:
    std::unordered_set<std::string_view> m_words;
};

} // namespace

IndexedTexts indexedTexts(const QString &title, const QString &section, const QString &text)
{
    return {searchTokens(title).toStdString(), searchTokens(section).toStdString(), searchTokens(text).toStdString(),
            packed(text.toUtf8()).value_or(QByteArray())};
}

std::vector<std::string> wordsOf(const std::vector<IndexedTexts> &texts)
{
    Words words;
    for (const IndexedTexts &one : texts) {
        for (const std::string *tokens : {&one.title, &one.section, &one.text})
            words.add(*tokens);
    }
    return words.sorted();
}

std::vector<std::string> wordsOf(const std::string &tokens)
{
    Words words;
    words.add(tokens);
    return words.sorted();
}

} // namespace gleaner::library
