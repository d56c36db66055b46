// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wrapping.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace gleaner::markdown {

namespace {

constexpr std::array Names{"details", "div", "center"};
constexpr size_t MostOpen = 50;

/// A tag in an HTML block, found as text: a wrong guess only wraps too little or too much, what is written stays sound.
struct Tag {
    const char *name;
    bool closing;
};

std::vector<Tag> tagsOf(QStringView html)
{
    std::vector<Tag> tags;
    if (html.trimmed().startsWith(u"<!--"))
        return tags;
    for (qsizetype at = html.indexOf(u'<'); at >= 0; at = html.indexOf(u'<', at + 1)) {
        QStringView rest = html.sliced(at + 1);
        const bool closing = rest.startsWith(u'/');
        rest = rest.sliced(closing ? 1 : 0);
        // Most tags are of others.
        const char16_t initial = rest.isEmpty() ? u'\0' : rest.front().unicode() | 0x20;
        if (initial != u'd' && initial != u'c')
            continue;
        for (const char *name : Names) {
            const QLatin1StringView word(name);
            if (!rest.startsWith(word, Qt::CaseInsensitive))
                continue;
            const QStringView behind = rest.sliced(word.size());
            if (behind.startsWith(u'>') || behind.startsWith(u'/') || (!behind.isEmpty() && behind.front().isSpace()))
                tags.push_back({name, closing});
        }
    }
    return tags;
}

/// Goes through the HTML blocks among the children of one node.
class Pairing {
public:
    explicit Pairing(std::vector<Node> &nodes)
        : m_nodes(nodes)
    { }

    void block(NodeId id)
    {
        for (const Tag &tag : tagsOf(m_nodes[size_t(id)].literal)) {
            if (tag.closing)
                close(tag.name, id);
            else if (m_open.size() < MostOpen)
                m_open.push_back({tag.name, id, false});
        }
        // Of several elements a block leaves open, the outermost is the one that can be kept.
        if (const auto first = std::ranges::find(m_open, id, &Open::block); first != m_open.end())
            first->outermost = true;
    }

private:
    struct Open {
        const char *name;
        NodeId block;
        bool outermost;
    };

    void close(const char *name, NodeId id)
    {
        const auto found = std::ranges::find(m_open.rbegin(), m_open.rend(), name, &Open::name);
        if (found == m_open.rend())
            return;
        if (found->outermost && found->block != id)
            m_nodes[size_t(found->block)].closedBy = id;
        m_open.erase(std::prev(found.base()), m_open.end());
    }

    std::vector<Node> &m_nodes;
    std::vector<Open> m_open;
};

} // namespace

void pairWrappers(std::vector<Node> &nodes)
{
    for (const Node &parent : nodes) {
        Pairing pairing(nodes);
        for (NodeId id = parent.firstChild; id != NoNode; id = nodes[size_t(id)].next) {
            if (nodes[size_t(id)].kind == NodeKind::HtmlBlock)
                pairing.block(id);
        }
    }
}

std::optional<Wrapper> wrapperOf(const QString &html)
{
    static const QRegularExpression end(QStringLiteral("</(details|div|center)>\\s*\\z"));
    const QRegularExpressionMatch match = end.match(html);
    if (!match.hasMatch())
        return std::nullopt;
    return Wrapper{.start = html.first(match.capturedStart()), .name = match.captured(1)};
}

} // namespace gleaner::markdown
