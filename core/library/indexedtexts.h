// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <string>
#include <vector>

namespace gleaner::library {

/// An item's texts as the index stores them.
struct IndexedTexts {
    // Tokens (tokens.h) in UTF-8.
    std::string title;
    std::string section;
    std::string text;
    QByteArray packed; ///< the text as packed() has it; empty where the text itself is shorter
};
[[nodiscard]] IndexedTexts indexedTexts(const QString &title, const QString &section, const QString &text);

/// The words in the tokens of some texts, in UTF-8, sorted, each once; tokens of scripts without spaces are no words.
[[nodiscard]] std::vector<std::string> wordsOf(const std::vector<IndexedTexts> &texts);
[[nodiscard]] std::vector<std::string> wordsOf(const std::string &tokens);

} // namespace gleaner::library
