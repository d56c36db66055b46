// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/digest/digest.h"
#include "core/document/document.h"
#include "core/markdown/tree.h"

#include <QHash>

#include <optional>

namespace gleaner::digest {

/// Raised when the same bytes may give other items or texts than before; the index is rebuilt then.
inline constexpr int ParserVersion = 2;

struct Parsed {
    document::Document document;
    markdown::Tree tree;
    Digest digest;
};

struct ParseOptions {
    document::Limits limits{};
    /// Id of the recogniser to split with; empty: the one that is surest, whatever `byPublisher` says; absent: as
    /// `byPublisher` says, else the one that is surest.
    std::optional<QString> recogniser{};
    QHash<QString, QString> byPublisher{}; ///< recogniser ids by Digest::publisher
    bool operator==(const ParseOptions &) const = default;
};

/// Bytes to digest. Pure: the same bytes, path and options give the same result on any thread. A chosen recogniser that
/// does not exist, or that finds no item, gives way to the surest one, and a diagnostic says so.
/// Errors: those of document::read and markdown::Tree::parse.
[[nodiscard]] Result<Parsed> parse(const QByteArray &bytes, const QString &path, const ParseOptions &options = {});

struct RecogniserName {
    QString id;
    QString name; ///< in the person's language
    bool operator==(const RecogniserName &) const = default;
};
/// All recognisers a person can choose, those for the plainest shapes last.
[[nodiscard]] QList<RecogniserName> recognisers();
/// The name behind an id; the id itself when this version knows none.
[[nodiscard]] QString recogniserName(const QString &id);

/// The safe HTML of an item's parts.
struct ItemHtml {
    QString title; ///< inline content; empty when the title is only derived from the body
    QString body;
};
[[nodiscard]] ItemHtml itemHtml(const Parsed &parsed, const Item &item, const markdown::HtmlOptions &options = {});

} // namespace gleaner::digest
