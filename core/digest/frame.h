// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/markdown/tree.h"

#include <QString>

#include <vector>

namespace gleaner::digest {

/// A document's top-level blocks, in order: its own text, and what a crawler stored of the site round it.
struct Frame {
    std::vector<markdown::NodeId> blocks;
    std::vector<markdown::NodeId> before; ///< navigation above the text; the crawler's own title is not in it
    std::vector<markdown::NodeId> after;  ///< navigation at the foot of the page
};

/// Only a page whose front matter names its address has a frame: all blocks of another document are its text.
[[nodiscard]] Frame frameOf(const document::Document &document, const markdown::Tree &tree, const QString &title);

/// Whether a crawler stored the document from an address.
[[nodiscard]] bool isCrawled(const document::Document &document);

/// Running text, code or a table rather than a menu: sentences are longer than menus, and menus are links.
[[nodiscard]] bool isRunningText(const markdown::Tree &tree, markdown::NodeId block);

} // namespace gleaner::digest
