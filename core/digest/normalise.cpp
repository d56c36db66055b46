// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/normalise.h"

#include "core/digest/aside.h"
#include "core/digest/fields.h"
#include "core/digest/shape.h"
#include "core/digest/survey.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <limits>
#include <utility>

namespace gleaner::digest {

using markdown::Mark;
using markdown::Node;
using markdown::NodeId;
using markdown::NodeKind;
using markdown::NoNode;
using markdown::PlainText;
using markdown::Tree;

namespace {

/// Outer white space off, marks moved along.
PlainText trimmed(PlainText plain)
{
    qsizetype start = 0, end = plain.text.size();
    while (start < end && plain.text[start].isSpace())
        ++start;
    while (end > start && plain.text[end - 1].isSpace())
        --end;
    if (start == 0 && end == plain.text.size())
        return plain;
    std::vector<Mark> marks;
    for (Mark mark : plain.marks) {
        mark.span.start = std::clamp(mark.span.start, start, end) - start;
        mark.span.end = std::clamp(mark.span.end, start, end) - start;
        if (!mark.span.isEmpty())
            marks.push_back(std::move(mark));
    }
    return {plain.text.mid(start, end - start), std::move(marks)};
}

void append(PlainText &text, PlainText more)
{
    if (more.text.isEmpty())
        return;
    if (text.text.isEmpty()) {
        text = std::move(more);
        return;
    }
    text.text += u'\n';
    const qsizetype shift = text.text.size();
    text.text += more.text;
    for (Mark &mark : more.marks) {
        mark.span.start += shift;
        mark.span.end += shift;
        text.marks.push_back(std::move(mark));
    }
}

LineSpan linesOf(const Source &source, const std::vector<NodeId> &nodes)
{
    LineSpan span;
    for (const NodeId id : nodes)
        span = span.united(source.tree.node(id).lines);
    return span;
}

/// The heading a title's inlines stand in begins on its own line, which inlines may not know.
LineSpan titleLines(const Tree &tree, const std::vector<NodeId> &nodes)
{
    LineSpan span;
    for (const NodeId id : nodes) {
        NodeId block = id;
        while (tree.node(block).parent > 0 && tree.node(block).lines.isNull())
            block = tree.node(block).parent;
        span = span.united(tree.node(block).lines);
        const NodeId parent = tree.node(id).parent;
        if (parent > 0 && tree.node(parent).kind == NodeKind::Heading)
            span = span.united(tree.node(parent).lines);
    }
    return span;
}

/// Texts of items with one title and link.
class Seen {
public:
    /// Whether one of them is `text` or a preview of it, or the other way round; other words under the same title are
    /// another story. Among many only a neighbour is taken for a preview: looking at all would take the square.
    bool hold(const QString &text) const
    {
        if (m_whole.contains(text))
            return true;
        const auto isPreview = [&text](const QString &other) {
            return other.startsWith(text) || text.startsWith(other);
        };
        return m_texts.size() > MostCompared ? isPreview(m_texts.last()) : std::ranges::any_of(m_texts, isPreview);
    }

    void add(const QString &text)
    {
        m_whole.insert(text);
        m_texts.append(text);
    }

private:
    static constexpr qsizetype MostCompared = 64;
    QStringList m_texts;
    QSet<QString> m_whole;
};

class Normaliser {
public:
    Normaliser(const Source &source, Digest &digest, Aside fallback)
        : m_source(source)
        , m_tree(source.tree)
        , m_digest(digest)
        , m_asides(source)
        , m_fallback(fallback)
    { }

    void item(ItemDraft draft)
    {
        Item item;
        PlainText title = trimmed(m_tree.plainText(draft.titleNodes));
        PlainText body = trimmed(m_tree.plainText(draft.bodyNodes, draft.titleNodes));
        if (title.text.isEmpty() && body.text.isEmpty())
            return leftover(draft);
        item.title = cleanTitle(draft.title.isEmpty() ? title.text : draft.title);
        if (item.title.isEmpty())
            item.title = firstSentence(body.text.isEmpty() ? title.text : body.text);
        if (item.title.isEmpty())
            item.title = QString(title.text + u'\n' + body.text).simplified();
        item.section = draft.section;
        item.source = draft.source.isEmpty() ? sourceIn(body.text) : draft.source;
        item.links = linksOf(m_tree, draft.titleNodes, draft.bodyNodes);
        item.lines = titleLines(m_tree, draft.titleNodes).united(linesOf(m_source, draft.bodyNodes));
        append(title, std::move(body));
        item.text = std::move(title.text);
        item.marks = std::move(title.marks);
        for (const auto *nodes : {&draft.titleNodes, &draft.bodyNodes}) {
            if (!nodes->empty())
                m_firstItem = std::min(m_firstItem, nodes->front());
        }
        item.titleNodes = std::move(draft.titleNodes);
        item.bodyNodes = std::move(draft.bodyNodes);
        m_digest.items.push_back(std::move(item));
    }

    /// Pages that hold their text several times (in form fields, as a preview): the last one is what they show.
    void dropRepeated()
    {
        // Short entries may well be the same twice.
        constexpr qsizetype ShortestRepeat = 24;
        using Key = std::pair<QStringView, QStringView>; // title and link
        QHash<Key, int> counts;
        for (const Item &item : m_digest.items)
            ++counts[keyOf(item)];
        if (counts.size() == qsizetype(m_digest.items.size()))
            return;
        QHash<Key, Seen> seen;
        std::vector<bool> repeats(m_digest.items.size(), false);
        for (size_t i = m_digest.items.size(); i-- > 0;) {
            const Item &item = m_digest.items[i];
            if (counts.value(keyOf(item)) == 1)
                continue;
            const QString text = item.text.simplified();
            Seen &same = seen[keyOf(item)];
            repeats[i] = item.text.size() >= ShortestRepeat && same.hold(text);
            same.add(text);
        }
        // One link told again on another day is an entry there too; pages that hold their text twice repeat much of it.
        constexpr size_t MostTwice = 5;
        if (MostTwice * size_t(std::ranges::count(repeats, true)) < m_digest.items.size())
            return;
        std::vector<Item> kept;
        for (size_t i = m_digest.items.size(); i-- > 0;) {
            Item *item = &m_digest.items[i];
            if (!repeats[i]) {
                kept.push_back(std::move(*item));
            } else {
                std::vector<NodeId> nodes = item->bodyNodes;
                std::ranges::copy_if(item->titleNodes, std::back_inserter(nodes), [&](NodeId title) {
                    return std::ranges::none_of(item->bodyNodes,
                                                [&](NodeId body) { return shape::isInside(m_tree, title, body); });
                });
                std::ranges::sort(nodes);
                matter({.kind = Matter::Kind::Boilerplate, .nodes = std::move(nodes)}, Aside::RepeatedText);
            }
        }
        std::ranges::reverse(kept);
        m_digest.items = std::move(kept);
    }

    static std::pair<QStringView, QStringView> keyOf(const Item &item)
    {
        return {item.title, item.links.empty() ? QStringView() : QStringView(item.links.front())};
    }

    /// Some name the source of each story in brackets at its end, without a word that says so: one name alone is no
    /// source, but several stories that end so, with a name that comes back, are a habit.
    void attributeByHabit()
    {
        constexpr qsizetype fewest = 4;
        QHash<QString, int> counts;
        QHash<size_t, QString> names;
        for (size_t i = 0; i < m_digest.items.size(); ++i) {
            if (!m_digest.items[i].source.isEmpty())
                continue;
            if (const QString name = nameBehind(m_digest.items[i].text); !name.isEmpty()) {
                ++counts[name];
                names.insert(i, name);
            }
        }
        const bool habit = names.size() >= fewest && 8 * names.size() >= qsizetype(m_digest.items.size())
                        && counts.size() < names.size() && 3 * counts.size() <= 2 * names.size() + 2;
        for (auto name = names.cbegin(); habit && name != names.cend(); ++name)
            m_digest.items[name.key()].source = name.value();
    }

    /// Boilerplate falls apart by reason; `reason` None: each node has its own.
    void matter(MatterDraft draft, Aside reason = Aside::None)
    {
        if (draft.kind != Matter::Kind::Boilerplate)
            return add(draft.kind, Aside::None, std::move(draft.nodes));
        std::vector<NodeId> run;
        Aside of = reason;
        for (const NodeId id : draft.nodes) {
            const Aside own = reason == Aside::None ? asideOf(id, of) : reason;
            if (own != of) {
                add(draft.kind, of, std::exchange(run, {}));
                of = own;
            }
            run.push_back(id);
        }
        add(draft.kind, of, std::move(run));
    }

    /// Blocks no draft has; rules separate.
    void sweep()
    {
        std::vector<bool> covered(m_tree.nodes().size(), false);
        const auto cover = [&](const std::vector<NodeId> &nodes) {
            for (const NodeId id : nodes) {
                for (NodeId up = id; up > 0; up = m_tree.node(up).parent)
                    covered[size_t(up)] = true;
            }
        };
        for (const Item &item : m_digest.items) {
            cover(item.titleNodes);
            cover(item.bodyNodes);
        }
        for (const Matter &matter : m_digest.matter)
            cover(matter.nodes);
        for (const NodeId id : m_source.survey.blocks) {
            const NodeKind kind = m_tree.node(id).kind;
            if (!covered[size_t(id)] && kind != NodeKind::Heading && kind != NodeKind::ThematicBreak
                && !shape::line(m_tree, id).isEmpty())
                matter({.kind = Matter::Kind::Boilerplate, .nodes = {id}});
        }
        headings(covered);
        std::ranges::stable_sort(m_digest.matter, {}, [](const Matter &matter) { return matter.lines.first; });
    }

    /// Headings that are no item's section go to the matter right below them, or stand alone.
    void headings(const std::vector<bool> &covered)
    {
        QSet<QString> sections{m_source.title};
        for (const Item &item : m_digest.items)
            sections.insert(item.section);
        QHash<NodeId, size_t> owners; // matter by node
        for (size_t i = 0; i < m_digest.matter.size(); ++i) {
            for (const NodeId id : m_digest.matter[i].nodes)
                owners.insert(id, i);
        }
        std::vector<std::vector<NodeId>> joined(m_digest.matter.size());
        std::vector<NodeId> alone;
        const std::vector<NodeId> &blocks = m_source.survey.blocks;
        for (size_t i = blocks.size(); i-- > 0;) {
            const NodeId id = blocks[i];
            const QString text = shape::line(m_tree, id);
            if (m_tree.node(id).kind != NodeKind::Heading || covered[size_t(id)] || text.isEmpty()
                || sections.contains(text))
                continue;
            const auto below = i + 1 < blocks.size() ? owners.constFind(blocks[i + 1]) : owners.cend();
            if (below == owners.cend()) {
                alone.push_back(id);
                continue;
            }
            const size_t owner = *below;
            joined[owner].push_back(id);
            owners.insert(id, owner);
        }
        for (size_t i = 0; i < joined.size(); ++i) {
            if (!joined[i].empty())
                join(m_digest.matter[i], joined[i]);
        }
        for (const NodeId id : alone)
            add(Matter::Kind::Boilerplate, m_asides.of(id, false), {id});
    }

    void join(Matter &matter, const std::vector<NodeId> &headings)
    {
        std::vector<NodeId> &nodes = matter.nodes;
        nodes.insert(nodes.end(), headings.begin(), headings.end());
        std::ranges::sort(nodes);
        PlainText plain = trimmed(m_tree.plainText(nodes));
        matter.lines = linesOf(m_source, nodes);
        matter.text = std::move(plain.text);
        matter.marks = std::move(plain.marks);
    }

private:
    /// `before` is that of the node before it, None at the start.
    Aside asideOf(NodeId id, Aside before) const
    {
        const Aside own = m_asides.of(id, id < m_firstItem);
        // Nobody labels each entry of a list of further reading, nor the picture of a QR code.
        const bool goesOn = before == Aside::MoreToRead || (before != Aside::None && shape::isPicture(m_tree, id));
        return goesOn && (own == Aside::Outside || own == Aside::Navigation) ? before
             : own == Aside::Outside                                         ? m_fallback
                                                                             : own;
    }

    void add(Matter::Kind kind, Aside reason, std::vector<NodeId> nodes)
    {
        if (nodes.empty())
            return;
        PlainText text = trimmed(m_tree.plainText(nodes));
        m_digest.matter.push_back({.kind = kind,
                                   .reason = reason,
                                   .lines = linesOf(m_source, nodes),
                                   .text = std::move(text.text),
                                   .marks = std::move(text.marks),
                                   .nodes = std::move(nodes)});
    }

    void leftover(const ItemDraft &draft)
    {
        std::vector<NodeId> nodes;
        for (const NodeId id : draft.bodyNodes) {
            if (m_tree.node(id).parent == m_tree.root())
                nodes.push_back(id);
        }
        matter({.kind = Matter::Kind::Boilerplate, .nodes = std::move(nodes)});
    }

    const Source &m_source;
    const Tree &m_tree;
    Digest &m_digest;
    const Asides m_asides;
    const Aside m_fallback;
    NodeId m_firstItem = std::numeric_limits<NodeId>::max();
};

} // namespace

void normalise(const Source &source, Outline outline, Digest &digest, Aside fallback)
{
    Normaliser normaliser(source, digest, fallback);
    for (ItemDraft &draft : outline.items)
        normaliser.item(std::move(draft));
    for (const std::vector<NodeId> *frame : {&source.survey.before, &source.survey.after})
        normaliser.matter({.kind = Matter::Kind::Boilerplate, .nodes = *frame});
    for (MatterDraft &draft : outline.matter)
        normaliser.matter(std::move(draft));
    normaliser.dropRepeated();
    normaliser.attributeByHabit();
    normaliser.sweep();
}

} // namespace gleaner::digest
