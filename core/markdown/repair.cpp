// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "repair.h"

#include "core/base/find.h"
#include "flanking.h"
#include "masking.h"
#include "splitting.h"
#include "walk.h"
#include "writing.h"

#include <QHash>

#include <algorithm>

namespace gleaner::markdown {

namespace {

constexpr qsizetype LongestPair = 300; ///< UTF-16

/// What stands beside a run of stars.
enum class Side { Edge, Space, Element, CjkLetter, CjkPunctuation, Punctuation, Letter, Code };

struct Run {
    NodeId node = NoNode; ///< the Text it stands in
    qsizetype at = 0;
    qsizetype length = 0;
    qsizetype inBlock = 0; ///< its place in the text of the block
    Side before = Side::Edge;
    Side after = Side::Edge;
    bool inStrong = false;
    bool inFormula = false;
    bool isPaired = false;
};

/// A block that has `**` in its text, and what is needed to judge it.
struct Block {
    NodeId id = NoNode;
    QString text; ///< U+FFFC for elements that are no text
    std::vector<Run> runs;
    bool hasCjk = false;
    bool hasStrong = false;
    bool isRepaired = false; ///< others of its runs had to be put right
};

Side sideOf(char32_t c)
{
    if (isUnicodeSpace(c))
        return Side::Space;
    if (c == QChar::ObjectReplacementCharacter)
        return Side::Element;
    if (QStringView(u"/\\_=$^").contains(QChar(char16_t(c))) && c <= 0xffff)
        return Side::Code;
    if (QStringView(u"“”‘’—…·").contains(QChar(char16_t(c))) && c <= 0xffff)
        return Side::CjkPunctuation;
    if (isCjk(c))
        return QChar::isLetterOrNumber(c) ? Side::CjkLetter : Side::CjkPunctuation;
    return QChar::isLetterOrNumber(c) ? Side::Letter : Side::Punctuation;
}

class Repairer {
public:
    Repairer(const std::vector<Node> &nodes, QStringView text, int firstLine)
        : m_nodes(nodes)
        , m_lines(text.split(u'\n'))
        , m_firstLine(firstLine)
        , m_hasCjk(hasCjk(text))
    { }

    void judge(const std::vector<NodeId> &blocks)
    {
        std::vector<Block> read;
        for (const NodeId id : blocks) {
            if (!isSpelledOut(id))
                read.push_back(blockOf(id));
        }
        for (Block &block : read)
            dropEmpty(block);
        for (Block &block : read)
            pair(block);
        // `** like this` under a text that has its own: a footnote.
        m_footnotes = std::ranges::any_of(read, [](const Block &block) {
            return block.runs.size() == 1 && block.runs[0].inBlock == 0 && block.runs[0].after == Side::Space;
        });
        for (const Block &block : read) {
            if (m_hasCjk)
                dropLone(block);
        }
        std::ranges::stable_sort(m_repairs, {}, &Repair::line);
    }

    Splits takeSplits() { return std::move(m_splits); }
    std::vector<Repair> takeRepairs() { return std::move(m_repairs); }

private:
    const Node &node(NodeId id) const { return m_nodes[size_t(id)]; }

    /// Whether the source of the block says that it means its stars: they are escaped or in a formula.
    bool isSpelledOut(NodeId block)
    {
        const LineSpan lines = node(block).lines;
        for (int line = lines.first; line <= lines.last; ++line) {
            const qsizetype at = line - m_firstLine;
            // A table row is the line of each of its cells.
            auto found = m_spelledOut.constFind(at);
            if (found == m_spelledOut.cend())
                found = m_spelledOut.insert(at, isSpelledOut(m_lines.value(at)));
            if (*found)
                return true;
        }
        return false;
    }

    static bool isSpelledOut(QStringView source)
    {
        if (source.contains(u"\\*") || source.contains(u"&ast;") || source.contains(u"&#42;")
            || source.contains(u"&#x2a;", Qt::CaseInsensitive))
            return true;
        for (qsizetype from = source.indexOf(u"\\("); from >= 0; from = source.indexOf(u"\\(", from)) {
            const qsizetype to = source.indexOf(u"\\)", from);
            if (to < 0)
                return false;
            if (source.sliced(from, to - from).contains(u"**"))
                return true;
            from = to;
        }
        return false;
    }

    Block blockOf(NodeId id) const
    {
        Block block{.id = id, .text = {}, .runs = {}};
        std::vector<NodeId> strong;
        NodeId link = NoNode;
        for (NodeId at = id + 1; size_t(at) < m_nodes.size() && isInline(node(at).kind); ++at) {
            const Node &inner = node(at);
            while (!strong.empty() && !isInside(at, strong.back()))
                strong.pop_back();
            if (inner.kind == NodeKind::Strong) {
                strong.push_back(at);
                block.hasStrong = true;
            }
            if (link != NoNode && !isInside(at, link))
                link = NoNode;
            if (inner.kind == NodeKind::Link)
                link = at;
            if (inner.kind == NodeKind::Text && link == NoNode)
                addText(at, !strong.empty(), block);
            else if (inner.kind == NodeKind::Text)
                block.text += inner.literal;
            else
                block.text += inner.kind == NodeKind::SoftBreak || inner.kind == NodeKind::LineBreak
                                ? QChar(u'\n')
                                : QChar(QChar::ObjectReplacementCharacter);
        }
        block.hasCjk = hasCjk(block.text);
        qsizetype seen = 0;
        bool open = false;
        const qsizetype lastDollar = block.text.lastIndexOf(u'$');
        for (Run &run : block.runs) {
            open = open != (QStringView(block.text).sliced(seen, run.inBlock - seen).count(u'$') % 2 == 1);
            seen = run.inBlock;
            run.inFormula = open && lastDollar > run.inBlock;
            const QStringView before = QStringView(block.text).first(run.inBlock);
            const QStringView after = QStringView(block.text).sliced(run.inBlock + run.length);
            run.before = before.trimmed().isEmpty() ? Side::Edge : sideOf(lastCharacter(before));
            run.after = after.trimmed().isEmpty() ? Side::Edge : sideOf(firstCharacter(after));
            // Where an element ends no mark stands in the text.
            if (run.at == 0 && run.before != Side::Edge && run.before != Side::Space)
                run.before = Side::Element;
        }
        return block;
    }

    void addText(NodeId id, bool inStrong, Block &block) const
    {
        const QString &literal = node(id).literal;
        const bool isAddress = literal.contains(u"://");
        for (qsizetype at = literal.indexOf(u"**"); at >= 0 && !isAddress; at = literal.indexOf(u"**", at)) {
            qsizetype end = at;
            while (end < literal.size() && literal[end] == u'*')
                ++end;
            block.runs.push_back(
                {.node = id, .at = at, .length = end - at, .inBlock = block.text.size() + at, .inStrong = inStrong});
            at = end;
        }
        block.text += literal;
    }

    bool isInside(NodeId id, NodeId ancestor) const
    {
        for (NodeId at = node(id).parent; at >= ancestor; at = node(at).parent) {
            if (at == ancestor)
                return true;
        }
        return false;
    }

    void repair(Repair::Kind kind, const Run &run)
    {
        m_repairs.push_back({.kind = kind, .line = node(run.node).lines.first, .taken = QString(run.length, u'*')});
    }

    static QStringView before(const Block &block, const Run &run) { return QStringView(block.text).first(run.inBlock); }
    static QStringView after(const Block &block, const Run &run)
    {
        return QStringView(block.text).sliced(run.inBlock + run.length);
    }

    static bool isOpen(Side side) { return side == Side::Edge || side == Side::Element; }

    /// Leaves the runs of two.
    void dropEmpty(Block &block)
    {
        std::erase_if(block.runs, [&](const Run &run) {
            const bool isPart = run.inStrong || (block.hasStrong && (isOpen(run.before) || isOpen(run.after)));
            if (!m_hasCjk || run.length < 4 || run.length % 2 != 0 || !isPart || run.inFormula
                || !mayRestart(block, run) || isAllQuoted(before(block, run), after(block, run)))
                return run.length != 2;
            m_splits[run.node].push_back({run.at, run.length, Split::Kind::Drop});
            repair(Repair::Kind::Emptied, run);
            block.isRepaired = true;
            return true;
        });
    }

    /// Whether strong text may have ended and started again here: `13****12` and `f****d` have something masked.
    static bool mayRestart(const Block &block, const Run &run)
    {
        if (run.before != Side::Letter || run.after != Side::Letter)
            return true;
        const QStringView text = block.text;
        if (text[run.inBlock - 1].isDigit() && text[run.inBlock + run.length].isDigit())
            return false;
        constexpr qsizetype Word = 3;
        const auto isWord = [](QStringView part) {
            return part.size() == Word && std::ranges::all_of(part, [](QChar c) { return c.isLetter(); });
        };
        const QStringView after = text.sliced(run.inBlock + run.length);
        const bool wordBefore = isWord(text.first(run.inBlock).last(std::min(run.inBlock, Word)));
        const bool wordAfter = isWord(after.first(std::min(after.size(), Word)));
        return block.hasCjk ? wordBefore || wordAfter : wordBefore && wordAfter;
    }

    void pair(Block &block)
    {
        QHash<NodeId, std::vector<Run *>> byParent;
        for (Run &run : block.runs)
            byParent[node(run.node).parent].push_back(&run);
        for (const std::vector<Run *> &runs : std::as_const(byParent)) {
            for (size_t i = 0; i < runs.size() && runs.size() % 2 == 0; i += 2) {
                Run &first = *runs[i];
                Run &second = *runs[i + 1];
                if (!mayPair(block, first, second))
                    continue;
                m_splits[first.node].push_back({first.at, 2, Split::Kind::Open});
                m_splits[second.node].push_back({second.at, 2, Split::Kind::Close});
                repair(Repair::Kind::Paired, first);
                first.isPaired = second.isPaired = block.isRepaired = true;
            }
        }
        std::erase_if(block.runs, [](const Run &run) { return run.isPaired; });
    }

    static bool isLike(Side side, std::initializer_list<Side> sides) { return std::ranges::contains(sides, side); }

    static bool isCode(const Run &run)
    {
        return run.before == Side::Code || run.after == Side::Code
            || (run.before == Side::Letter && run.after == Side::Letter) || run.inFormula;
    }

    bool mayPair(const Block &block, const Run &first, const Run &second) const
    {
        const qsizetype start = first.inBlock + first.length;
        const QStringView inner = QStringView(block.text).sliced(start, second.inBlock - start);
        if (inner.trimmed().isEmpty() || inner.size() > LongestPair || inner.contains(u'\n'))
            return false;
        if (isCode(first) || isCode(second)
            || (first.before == Side::Letter && (first.after == Side::Space || second.after == Side::Letter)))
            return false;
        if (mayMaskName(before(block, first)) && mayMaskName(before(block, second)))
            return false;
        // `2 ** 3 ** 4`
        const bool isLoose = first.after == Side::Space
                          && (second.before == Side::Space || first.before == Side::Space);
        return !isLoose || hasCjk(inner);
    }

    void dropLone(const Block &block)
    {
        if (block.runs.size() != 1 || node(block.id).kind == NodeKind::TableCell)
            return;
        const Run &run = block.runs.front();
        const bool isAlone = block.text.size() > run.length && std::ranges::all_of(block.text, [](QChar c) {
                                 return c == u'*' || c == QChar::ObjectReplacementCharacter || c.isSpace();
                             });
        if ((!block.hasCjk && !isAlone) || isCode(run) || !isStray(block, run))
            return;
        m_splits[run.node].push_back({run.at, run.length, Split::Kind::Drop});
        repair(Repair::Kind::Dropped, run);
    }

    bool isStray(const Block &block, const Run &run) const
    {
        const QStringView text = block.text;
        if (m_footnotes && isLike(run.before, {Side::CjkLetter, Side::Letter}))
            return false;
        if (run.before == Side::Edge) {
            const QChar next = text.size() > run.inBlock + 2 ? text[run.inBlock + 2] : QChar();
            return isLike(run.after, {Side::CjkLetter, Side::CjkPunctuation, Side::Element})
                || (run.after == Side::Letter && (next.isUpper() || next.isDigit()));
        }
        if (isAllQuoted(before(block, run), after(block, run)) || mayMaskName(before(block, run)))
            return false;
        if (run.after == Side::Edge)
            return run.before != Side::Space;
        const auto isCjkText = [](Side side) { return isLike(side, {Side::CjkLetter, Side::CjkPunctuation}); };
        const auto isBreak = [](Side side) { return isLike(side, {Side::CjkPunctuation, Side::Space, Side::Element}); };
        const bool isBesideBreak = (isCjkText(run.before) && isBreak(run.after))
                                || (isBreak(run.before) && isCjkText(run.after));
        // The text may be about the stars, unless more of it was to be bold or they end what publishers make bold.
        const bool mayBeMeant = run.before == Side::CjkLetter
                             || (run.before == Side::CjkPunctuation && run.after == Side::CjkPunctuation);
        return isBesideBreak && (!mayBeMeant || block.hasStrong || block.isRepaired || endsLabel(before(block, run)));
    }

    /// `标题：**正文`, `“标题”**正文`
    static bool endsLabel(QStringView text)
    {
        const QChar last = text.back();
        return last == u'：' || last == u'”' || last == u'’' || last.category() == QChar::Punctuation_Close;
    }

    const std::vector<Node> &m_nodes;
    QList<QStringView> m_lines;
    int m_firstLine;
    bool m_hasCjk;
    bool m_footnotes = false;
    QHash<qsizetype, bool> m_spelledOut; ///< of the lines asked for
    Splits m_splits;
    std::vector<Repair> m_repairs;
};

} // namespace

std::vector<Repair> repairEmphasis(std::vector<Node> &nodes, QStringView text, int firstLine)
{
    std::vector<NodeId> blocks;
    for (size_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i].kind != NodeKind::Text || findByAnchor(nodes[i].literal, u"**", 0) < 0)
            continue;
        NodeId block = nodes[i].parent;
        while (isInline(nodes[size_t(block)].kind))
            block = nodes[size_t(block)].parent;
        if (blocks.empty() || blocks.back() != block)
            blocks.push_back(block);
    }
    if (blocks.empty())
        return {};
    Repairer repairer(nodes, text, firstLine);
    repairer.judge(blocks);
    nodes = split(std::move(nodes), repairer.takeSplits());
    return repairer.takeRepairs();
}

} // namespace gleaner::markdown
