// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/article.h"

#include <QHash>
#include <QObject>

#include <optional>
#include <vector>

namespace gleaner::shell {
class LibraryService;
}

namespace gleaner::entities {

/// Where an entity is named: the sentence, and the item it stands in. Plain text.
struct Evidence {
    QString sentence; ///< one line; cut around the mention when very long
    TextSpan mention; ///< into `sentence`
    int number = 0;   ///< of the item in its digest
    QString title;    ///< of the item
    bool operator==(const Evidence &) const = default;
};

/// The sentence of `text` that the mention stands in, from `sentences` (library::sentences() of it). A mention that
/// lies outside the text gives an empty one.
[[nodiscard]] Evidence evidenceOf(const QString &text, const std::vector<TextSpan> &sentences, TextSpan mention);

/// Reads the items that evidence is asked from, each once.
class EvidenceReader final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EvidenceReader)

public:
    explicit EvidenceReader(shell::LibraryService &service, QObject *parent = nullptr);

    /// Nothing as long as the item is not read; arrived() tells when it is.
    [[nodiscard]] std::optional<Evidence> at(const article::ItemSpan &place);
    /// What was read may have changed.
    void clear();

signals:
    void arrived(gleaner::ItemId item);

private:
    struct Item {
        QString text;
        std::vector<TextSpan> sentences;
        int number = 0;
        QString title;
    };
    void read(ItemId item);

    shell::LibraryService &m_service;
    QHash<ItemId, std::optional<Item>> m_items; ///< nothing: on its way
    int m_generation = 0;
};

} // namespace gleaner::entities
