// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/markdown/tree.h"

namespace gleaner::markdown {

[[nodiscard]] inline bool isInline(NodeKind kind)
{
    return kind >= NodeKind::Text && kind <= NodeKind::FootnoteReference;
}

/// Goes through the subtree of `root` without recursion: visit(id, true) on the way in says whether to go on into the
/// node; if so, visit(id, false) follows on the way out.
template<typename Visit>
void walk(const Tree &tree, NodeId root, Visit visit)
{
    NodeId id = root;
    for (;;) {
        const bool inside = visit(id, true);
        if (inside && tree.node(id).firstChild != NoNode) {
            id = tree.node(id).firstChild;
            continue;
        }
        if (inside)
            visit(id, false);
        while (id != root && tree.node(id).next == NoNode) {
            id = tree.node(id).parent;
            visit(id, false);
        }
        if (id == root)
            return;
        id = tree.node(id).next;
    }
}

} // namespace gleaner::markdown
