// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Bytes to digest: by the recogniser that is surest, then by others, as a person may choose.
#include "core/digest/parser.h"
#include "core/markdown/sanitizer.h"

#include "tests/fuzz/target.h"

#include <QSet>

using namespace gleaner;
using namespace Qt::StringLiterals;
using digest::Item;
using digest::Matter;
using fuzz::require;
using markdown::Mark;
using markdown::NodeId;
using markdown::NodeKind;
using markdown::NoNode;
using markdown::Tree;

namespace {

void checkMarks(const std::vector<Mark> &marks, const QString &text)
{
    for (const Mark &mark : marks)
        require(mark.span.start >= 0 && mark.span.start < mark.span.end && mark.span.end <= text.size(),
                "a mark lies in its text", text);
}

void checkLines(const LineSpan &span, int lines, const QString &text)
{
    require(span.first >= 1 && span.first <= span.last && span.last <= lines, "what is read lies in the document",
            u"%1-%2 of %3: %4"_s.arg(span.first).arg(span.last).arg(lines).arg(text));
}

void checkItem(const Tree &tree, const Item &item, int lines)
{
    require(!item.title.trimmed().isEmpty() && !item.title.contains(u'\n'), "a title is one line", item.text);
    require(!item.text.trimmed().isEmpty(), "an item has a text", item.title);
    checkMarks(item.marks, item.text);
    checkLines(item.lines, lines, item.text);
    require(!item.source.contains(u'\n'), "a source is one line", item.source);
    for (const QString &link : item.links)
        require(link.startsWith("http://"_L1, Qt::CaseInsensitive)
                    || link.startsWith("https://"_L1, Qt::CaseInsensitive),
                "links are http", link);
    require(QSet<QString>(item.links.begin(), item.links.end()).size() == item.links.size(), "no link stands twice",
            item.links.join(u'\n'));
    const QString html = tree.html(item.titleNodes) + u' ' + tree.html(item.bodyNodes, item.titleNodes);
    fuzz::requireSameText(markdown::textOfHtml(html), item.text, "the page shows the canonical text");
}

/// Which item or matter a node belongs to.
class Owners {
public:
    explicit Owners(const Tree &tree)
        : m_tree(tree)
        , m_owners(tree.nodes().size(), Nobody)
    { }

    void own(const std::vector<NodeId> &nodes, int owner)
    {
        for (const NodeId id : nodes) {
            require(id > 0 && id < std::ssize(m_owners), "nodes are those of the tree");
            require(m_owners[size_t(id)] == Nobody, "a node belongs to one item", m_tree.text(id));
            m_owners[size_t(id)] = owner;
        }
    }

    void checkNothingStandsTwice() const
    {
        for (NodeId id = 1; id < std::ssize(m_owners); ++id) {
            const int owner = m_owners[size_t(id)];
            for (NodeId up = m_tree.node(id).parent; owner != Nobody && up > 0; up = m_tree.node(up).parent) {
                const int other = m_owners[size_t(up)];
                require(other == Nobody || other == owner, "a part belongs to what the whole belongs to",
                        m_tree.text(id) + u'\n' + m_tree.text(up));
            }
        }
    }

    /// Headings may be names of sections or of the digest.
    void checkNothingIsLost() const
    {
        for (NodeId id = 1; id < std::ssize(m_owners); ++id) {
            const NodeKind kind = m_tree.node(id).kind;
            const bool shows = kind == NodeKind::Text || kind == NodeKind::Code || kind == NodeKind::CodeBlock
                            || kind == NodeKind::HtmlBlock;
            // A full stop behind a title may go.
            const QString text = shows ? m_tree.text(id) : QString();
            if (std::ranges::none_of(text, [](QChar c) { return c.isLetterOrNumber(); }))
                continue;
            bool known = false;
            NodeId block = id;
            for (NodeId up = id; up > 0; up = m_tree.node(up).parent) {
                known = known || m_owners[size_t(up)] != Nobody || m_tree.node(up).kind == NodeKind::Image;
                block = up;
            }
            require(known || m_tree.node(block).kind == NodeKind::Heading, "no text is lost",
                    text + u'\n' + m_tree.text(block));
        }
    }

private:
    static constexpr int Nobody = -1;

    const Tree &m_tree;
    std::vector<int> m_owners;
};

void check(const Tree &tree, const digest::Digest &digest, int lines)
{
    fuzz::note(digest.recogniser);
    Owners owners(tree);
    int owner = 0;
    for (const Item &item : digest.items) {
        checkItem(tree, item, lines);
        owners.own(item.titleNodes, owner);
        owners.own(item.bodyNodes, owner++);
    }
    for (const Matter &matter : digest.matter) {
        require(!matter.nodes.empty(), "matter is made of something");
        checkMarks(matter.marks, matter.text);
        checkLines(matter.lines, lines, matter.text);
        owners.own(matter.nodes, owner++);
    }
    owners.checkNothingStandsTwice();
    owners.checkNothingIsLost();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const QString path = u"2026-11-02-harbour-daily.md"_s;
    const Result<digest::Parsed> parsed = digest::parse(bytes, path);
    if (!parsed) {
        require(parsed.error().kind == Error::Kind::TooDeep, "only depth can be too much");
        return 0;
    }
    const int lines = int(parsed->document.text.count(u'\n')) + 1;
    const digest::Digest &chosen = parsed->digest;
    require(!chosen.title.contains(u'\n'), "a digest's title is one line", chosen.title);
    require(!chosen.reason.isEmpty(), "a recogniser says why");
    require(chosen.confidence >= 0 && chosen.confidence <= 1, "a score is between 0 and 1", chosen.recogniser);
    require(!chosen.items.empty() || !chosen.diagnostics.isEmpty(), "a digest without items is reported");
    check(parsed->tree, chosen, lines);

    // All others for a short text; for a long one, which takes its time, one that the text itself decides on.
    constexpr std::size_t LongText = 512;
    const QList<digest::RecogniserName> all = digest::recognisers();
    const QList<digest::RecogniserName> some = size <= LongText ? all : all.mid(qChecksum(bytes) % all.size(), 1);
    for (const digest::RecogniserName &each : some) {
        const Result<digest::Parsed> forced = digest::parse(bytes, path, {.recogniser = each.id});
        require(forced.has_value(), "a choice does not make a document unreadable", each.id);
        check(forced->tree, forced->digest, lines);
    }
    return 0;
}
