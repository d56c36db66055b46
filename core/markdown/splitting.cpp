// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "splitting.h"

#include <algorithm>

namespace gleaner::markdown {

namespace {

class Splitter {
public:
    explicit Splitter(size_t size) { m_places.reserve(size); }

    /// To be called for all nodes, in order.
    void take(Node &&source, const std::vector<Split> &splits)
    {
        const NodeId parent = source.parent;
        if (splits.empty()) {
            m_places.push_back(add(std::move(source), parent));
            return;
        }
        m_places.push_back(NoNode); // a Text has no children
        const QString literal = source.literal;
        qsizetype done = 0;
        for (const Split &split : splits) {
            QString piece = literal.sliced(done, split.at - done);
            done = split.at + split.length;
            if (split.kind == Split::Kind::Drop) {
                addText(source, piece, parent);
                continue;
            }
            if (split.kind == Split::Kind::Open) {
                const qsizetype inner = spacesFrom(literal, done);
                if (inner > done && !endsInSpace(piece) && !(piece.isEmpty() && isFirst(parent)))
                    piece += literal.sliced(done, inner - done);
                done = inner;
                addText(source, piece, parent);
                Node strong;
                strong.kind = NodeKind::Strong;
                strong.lines = source.lines;
                m_open.insert(parent, add(std::move(strong), parent));
                continue;
            }
            const QString text = withoutSpacesAtEnd(piece);
            addText(source, text, parent);
            m_open.remove(parent);
            if (done < literal.size() ? !literal[done].isSpace() : source.next != NoNode)
                addText(source, piece.sliced(text.size()), parent);
        }
        addText(source, literal.sliced(done), parent);
    }

    std::vector<Node> takeNodes() { return std::move(m_nodes); }

private:
    static qsizetype spacesFrom(const QString &text, qsizetype at)
    {
        while (at < text.size() && text[at].isSpace())
            ++at;
        return at;
    }
    static bool endsInSpace(const QString &text) { return !text.isEmpty() && text.back().isSpace(); }
    static QString withoutSpacesAtEnd(QString text)
    {
        while (endsInSpace(text))
            text.chop(1);
        return text;
    }

    bool isFirst(NodeId oldParent) const { return m_nodes[size_t(m_places[size_t(oldParent)])].firstChild == NoNode; }

    void addText(const Node &source, const QString &literal, NodeId oldParent)
    {
        if (literal.isEmpty())
            return;
        Node text = source;
        text.literal = literal;
        add(std::move(text), oldParent);
    }

    NodeId add(Node &&node, NodeId oldParent)
    {
        const auto id = NodeId(m_nodes.size());
        node.firstChild = NoNode;
        node.next = NoNode;
        node.parent = oldParent == NoNode ? NoNode : m_open.value(oldParent, m_places[size_t(oldParent)]);
        if (node.parent != NoNode) {
            const NodeId last = m_last[size_t(node.parent)];
            (last == NoNode ? m_nodes[size_t(node.parent)].firstChild : m_nodes[size_t(last)].next) = id;
            m_last[size_t(node.parent)] = id;
        }
        m_nodes.push_back(std::move(node));
        m_last.push_back(NoNode);
        return id;
    }

    std::vector<Node> m_nodes;
    std::vector<NodeId> m_places; ///< of the old nodes in the new tree
    std::vector<NodeId> m_last;   ///< last child of each new node
    QHash<NodeId, NodeId> m_open; ///< strong text that takes in what comes next, by its old parent
};

} // namespace

std::vector<Node> split(std::vector<Node> nodes, Splits splits)
{
    if (splits.isEmpty())
        return nodes;
    for (std::vector<Split> &inNode : splits)
        std::ranges::sort(inNode, {}, &Split::at);
    const std::vector<Split> none;
    Splitter splitter(nodes.size());
    for (size_t i = 0; i < nodes.size(); ++i) {
        const auto found = splits.constFind(NodeId(i));
        splitter.take(std::move(nodes[i]), found == splits.cend() ? none : *found);
    }
    return splitter.takeNodes();
}

} // namespace gleaner::markdown
