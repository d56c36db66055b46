// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/recognisers/recognisers.h"

#include "core/digest/boilerplate.h"
#include "core/digest/fields.h"
#include "core/digest/linemarks.h"
#include "core/digest/shape.h"
#include "core/digest/splitter.h"
#include "core/digest/survey.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <array>

namespace gleaner::digest {

using markdown::NodeId;
using markdown::NodeKind;
using markdown::NoNode;
using markdown::Tree;

namespace {

/// The mark most lines carry.
struct Marks {
    LineMark mark = LineMark::None;
    int count = 0;
    int lines = 0;
};

QString bracketed(const QString &text)
{
    static const QRegularExpression end(QStringLiteral("[】〗]"));
    return text.mid(1, text.indexOf(end) - 1);
}

Marks marksOf(const Source &source)
{
    std::array<int, LineMarks> counts{};
    QSet<QString> brackets;
    Marks marks;
    for (const NodeId id : source.survey.blocks) {
        for (const MarkedLine &line : markedLines(source.tree, id)) {
            ++marks.lines;
            // The same words in brackets again and again are labels of a form.
            if (line.mark != LineMark::Bracket || !brackets.contains(bracketed(line.text)))
                ++counts[size_t(line.mark)];
            if (line.mark == LineMark::Bracket)
                brackets.insert(bracketed(line.text));
        }
    }
    for (int i = 1; i < LineMarks; ++i) {
        if (counts[size_t(i)] > marks.count) {
            marks.count = counts[size_t(i)];
            marks.mark = LineMark(i);
        }
    }
    return marks;
}

class LineSplitter {
public:
    LineSplitter(const Source &source, LineMark mark)
        : m_source(source)
        , m_tree(source.tree)
        , m_mark(mark)
    { }

    Outline run()
    {
        for (const NodeId id : m_source.survey.blocks)
            block(id);
        flushName();
        return std::move(m_outline);
    }

private:
    void block(NodeId id)
    {
        const QString text = shape::line(m_tree, id);
        const NodeKind kind = m_tree.node(id).kind;
        if (kind == NodeKind::ThematicBreak || kind == NodeKind::Heading) {
            flushName();
            m_open = false;
            m_section = kind == NodeKind::Heading && text != m_source.title ? text : QString();
            m_kind = kind == NodeKind::Heading ? sectionKindOf(text) : m_kind;
            return;
        }
        const Chrome chrome = chromeOf(text);
        m_tail |= chrome == Chrome::Tail && !m_outline.items.empty();
        const bool aside = m_kind == SectionKind::Commentary || m_kind == SectionKind::Boilerplate;
        if (m_tail || chrome != Chrome::None || aside)
            flushName();
        if (m_tail || chrome != Chrome::None)
            return matter(Matter::Kind::Boilerplate, {id});
        if (aside)
            return matter(m_kind == SectionKind::Commentary ? Matter::Kind::Commentary : Matter::Kind::Boilerplate,
                          {id});
        const std::vector<MarkedLine> lines = markedLines(m_tree, id);
        const bool marked = std::ranges::any_of(lines, [&](const MarkedLine &line) { return line.mark == m_mark; });
        if (!marked)
            return unmarked(id, text);
        if (m_name != NoNode && lines.front().mark == m_mark) {
            m_section = shape::line(m_tree, m_name);
            m_open = false;
            matter(Matter::Kind::Intro, {std::exchange(m_name, NoNode)});
        }
        flushName();
        if (m_mark == LineMark::Callout || lines.size() == 1 || m_mark == LineMark::Turn)
            return start(lines.front(), {id});
        for (const MarkedLine &line : lines) {
            if (line.mark == m_mark)
                start(line, line.nodes);
            else
                goOn(line, &line != &lines.front());
        }
    }

    /// A line under a marked one; without the break between them their words would run together.
    void goOn(const MarkedLine &line, bool below)
    {
        std::vector<NodeId> nodes;
        if (below && line.before != NoNode)
            nodes.push_back(line.before);
        nodes.insert(nodes.end(), line.nodes.begin(), line.nodes.end());
        if (m_open)
            m_outline.items.back().bodyNodes.insert(m_outline.items.back().bodyNodes.end(), nodes.begin(), nodes.end());
        else
            matter(Matter::Kind::Intro, nodes);
    }

    void unmarked(NodeId id, const QString &text)
    {
        flushName();
        if (mayNameSection(id, text))
            m_name = id;
        else
            attach(id);
    }

    /// A short line in bold or behind an emoji; what follows tells whether it names a section.
    bool mayNameSection(NodeId id, const QString &text) const
    {
        constexpr qsizetype LongestName = 16;
        static const QRegularExpression sentence(QStringLiteral("[，。！？；：,.!?;:]"));
        if (m_tree.node(id).kind != NodeKind::Paragraph || text.isEmpty() || text.size() > LongestName
            || text.contains(sentence))
            return false;
        return text.front().isSurrogate() || text.front().isSymbol()
            || m_tree.node(m_tree.node(id).firstChild).kind == NodeKind::Strong;
    }

    void attach(NodeId id)
    {
        if (m_open)
            m_outline.items.back().bodyNodes.push_back(id);
        else
            matter(m_outline.items.empty() ? Matter::Kind::Intro : Matter::Kind::Boilerplate, {id});
    }

    void flushName()
    {
        if (m_name != NoNode)
            attach(std::exchange(m_name, NoNode));
    }

    void start(const MarkedLine &line, const std::vector<NodeId> &nodes)
    {
        ItemDraft draft{.title = titleOf(line), .section = m_section};
        draft.bodyNodes = nodes;
        m_outline.items.push_back(std::move(draft));
        m_open = true;
        m_matterOpen = false;
    }

    QString titleOf(const MarkedLine &line) const
    {
        const QString text = line.text.mid(line.length).trimmed();
        switch (m_mark) {
        case LineMark::Bracket: return bracketed(text);
        case LineMark::Dash: {
            static const QRegularExpression dash(QStringLiteral("\\s*——|\\s[—–]\\s"));
            return text.left(text.indexOf(dash));
        }
        default: break;
        }
        for (const NodeId id : line.nodes) {
            const NodeKind kind = m_tree.node(id).kind;
            const QString words = shape::line(m_tree, id);
            if ((kind == NodeKind::Link || kind == NodeKind::Strong) && text.startsWith(shape::withoutOrdinal(words)))
                return words;
        }
        static const QRegularExpression address(QStringLiteral("\\s*https?://\\S+"));
        const QString bare = QString(text).remove(address).trimmed();
        static const QRegularExpression stop(QStringLiteral("[；;，,]+$"));
        return firstSentence(bare.isEmpty() ? text : bare).remove(stop);
    }

    void matter(Matter::Kind kind, const std::vector<NodeId> &nodes)
    {
        if (!m_matterOpen || m_outline.matter.back().kind != kind)
            m_outline.matter.push_back({.kind = kind});
        std::vector<NodeId> &all = m_outline.matter.back().nodes;
        all.insert(all.end(), nodes.begin(), nodes.end());
        m_matterOpen = true;
    }

    const Source &m_source;
    const Tree &m_tree;
    const LineMark m_mark;
    Outline m_outline;
    QString m_section;
    SectionKind m_kind = SectionKind::Items;
    NodeId m_name = NoNode;    ///< a short line that may name a section
    bool m_open = false;       ///< the last item takes further blocks
    bool m_tail = false;       ///< in the end matter
    bool m_matterOpen = false; ///< the last draft was matter
};

/// Items begin at lines of plain text that a LineMark sets apart: an ordinal, a bullet, a bracket, a turn of speech, or
/// an address or a dash behind what they name.
class MarkedLines final : public Recogniser {
    Q_DECLARE_TR_FUNCTIONS(gleaner::digest)

public:
    QString id() const override { return QStringLiteral("marked-lines"); }
    QString name() const override { return tr("Lines with marks"); }

    double ceiling() const override { return Named; }

    Match match(const Source &source) const override
    {
        const Marks marks = marksOf(source);
        const bool digest = namesDigest(source);
        const int fewest = marks.mark == LineMark::Turn ? 2 : 3;
        if (marks.count < fewest || (!digest && (marks.count < 4 || 2 * marks.count < marks.lines))
            || 12 * marks.count < marks.lines)
            return {};
        const bool weak = marks.mark == LineMark::Turn || marks.mark == LineMark::Dash;
        if (weak && !digest)
            return {};
        const double score = weak ? 0.72 : digest ? Named : 0.65;
        return {score, tr("%n line(s) begin like an entry of a list.", nullptr, marks.count)};
    }

    Outline split(const Source &source) const override { return LineSplitter(source, marksOf(source).mark).run(); }

private:
    /// Score in a document that calls itself a digest.
    static constexpr double Named = 0.86;
};

} // namespace

std::unique_ptr<Recogniser> makeMarkedLines()
{
    return std::make_unique<MarkedLines>();
}

} // namespace gleaner::digest
