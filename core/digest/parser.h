// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/digest/digest.h"
#include "core/document/document.h"
#include "core/markdown/tree.h"

namespace gleaner::digest {

/// Raised when the same bytes may give other items or texts than before; the index is rebuilt then.
inline constexpr int ParserVersion = 1;

struct Parsed {
    document::Document document;
    markdown::Tree tree;
    Digest digest;
};

/// Bytes to digest. Pure: the same bytes and path give the same result on any thread.
/// Errors: those of document::read and markdown::Tree::parse.
[[nodiscard]] Result<Parsed> parse(const QByteArray &bytes, const QString &path, const document::Limits &limits = {});

/// The safe HTML of an item's parts.
struct ItemHtml {
    QString title; ///< inline content; empty when the title is only derived from the body
    QString body;
};
[[nodiscard]] ItemHtml itemHtml(const Parsed &parsed, const Item &item, const markdown::HtmlOptions &options = {});

} // namespace gleaner::digest
