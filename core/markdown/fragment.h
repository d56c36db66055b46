// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/markdown/arena.h"

#include <QByteArray>
#include <QString>

#include <gumbo.h>

namespace gleaner::markdown {

/// A parsed HTML fragment.
class Fragment {
public:
    /// Whatever the input, the time a tree takes stays within a small multiple of the input's size for text that people
    /// write; text that would make the parser build far more nodes than it has tags should go to withoutTags() instead.
    [[nodiscard]] static bool isReasonable(QStringView html);
    [[nodiscard]] static QString withoutTags(QStringView html);

    explicit Fragment(const QString &html);
    Q_DISABLE_COPY_MOVE(Fragment)

    /// The element whose children are the fragment.
    [[nodiscard]] const GumboNode *root() const { return m_output->root; }

private:
    QByteArray m_bytes;
    Arena m_arena;
    GumboOutput *m_output; ///< in the arena
};

/// Lower-case name, "" when gumbo does not know it.
[[nodiscard]] QByteArrayView nameOf(const GumboNode *element);
/// Text of a text node. Characters that HTML can name but not hold are replaced, as in all of a Tree.
[[nodiscard]] QString textOf(const GumboNode *text);
/// Value of an attribute, the same way.
[[nodiscard]] QString valueOf(const GumboAttribute *attribute);
/// Value of an attribute, null when it is not there.
[[nodiscard]] QString attributeOf(const GumboNode *element, const char *name);
[[nodiscard]] bool isElement(const GumboNode *node);
[[nodiscard]] bool isText(const GumboNode *node);

/// Goes through the children of `root`, like walk() through a Tree.
template<typename Visit>
void walkFragment(const GumboNode *root, Visit visit)
{
    const GumboNode *node = root;
    for (;;) {
        const bool inside = node == root || visit(node, true);
        if (inside && isElement(node) && node->v.element.children.length > 0) {
            node = static_cast<const GumboNode *>(node->v.element.children.data[0]);
            continue;
        }
        if (inside && node != root)
            visit(node, false);
        while (node != root) {
            const GumboVector &siblings = node->parent->v.element.children;
            if (node->index_within_parent + 1 < siblings.length) {
                node = static_cast<const GumboNode *>(siblings.data[node->index_within_parent + 1]);
                break;
            }
            node = node->parent;
            if (node != root)
                visit(node, false);
        }
        if (node == root)
            return;
    }
}

} // namespace gleaner::markdown
