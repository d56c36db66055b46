// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/quicktemplate.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gleaner::exporting {

namespace {

using Node = QuickTemplate::Node;
using Path = QuickTemplate::Path;
using Operand = QuickTemplate::Operand;
using Condition = QuickTemplate::Condition;

/// What KTextTemplate gives a meaning of its own, as a name or as part of one.
bool isReserved(const QString &word)
{
    static const QStringList words{u"not"_s,   u"and"_s,  u"or"_s,     u"in"_s,       u"is"_s,   u"true"_s,
                                   u"false"_s, u"True"_s, u"False"_s,  u"None"_s,     u"null"_s, u"count"_s,
                                   u"size"_s,  u"keys"_s, u"values"_s, u"reversed"_s, u"Qt"_s};
    return words.contains(word);
}

class Parser {
public:
    Parser(const QString &source, Preset preset)
        : m_source(source)
        , m_filters(textFilters(preset))
    { }

    std::optional<std::vector<Node>> all()
    {
        std::vector<Node> nodes;
        if (!readUntilTag(nodes) || !m_tag.isEmpty())
            return {};
        return nodes;
    }

private:
    /// Reads up to a tag that begins nothing, which is in m_tag then; or to the end.
    bool readUntilTag(std::vector<Node> &nodes)
    {
        static const QRegularExpression begin(u"\\{[{%#]"_s);
        for (;;) {
            const auto found = begin.matchView(QStringView(m_source).sliced(m_at));
            const qsizetype start = found.hasMatch() ? m_at + found.capturedStart() : m_source.size();
            if (start > m_at)
                nodes.push_back({.kind = Node::Kind::Text, .text = m_source.sliced(m_at, start - m_at)});
            if (start == m_source.size()) {
                m_at = start;
                m_tag.clear();
                return true;
            }
            const QChar kind = m_source[start + 1];
            const QString closer = QString(kind == u'{' ? u'}' : kind) + u'}';
            const qsizetype end = m_source.indexOf(closer, start + 2);
            if (end < 0)
                return false;
            // A comment may end later for KTextTemplate.
            if (kind == u'#' && m_source[end - 1] == u'#')
                return false;
            const QString inner = m_source.sliced(start + 2, end - start - 2).trimmed();
            m_at = end + 2;
            if (kind == u'#')
                continue;
            const auto done = kind == u'{' ? addValue(inner, nodes) : addTag(inner, nodes);
            if (!done)
                return false;
            if (kind == u'%' && !m_tag.isEmpty())
                return true;
        }
    }

    bool addValue(const QString &inner, std::vector<Node> &nodes)
    {
        static const QRegularExpression filter(u"\\|([A-Za-z_]\\w*)(?::(\"[^\"\\\\]*\"|[A-Za-z_][\\w.]*))?"_s);
        const qsizetype bar = inner.indexOf(u'|');
        const auto path = pathOf(bar < 0 ? inner : inner.first(bar));
        if (!path)
            return false;
        Node node{.kind = Node::Kind::Value, .path = *path};
        for (qsizetype at = bar; at >= 0 && at < inner.size();) {
            const auto match = filter.match(inner, at, QRegularExpression::NormalMatch,
                                            QRegularExpression::AnchorAtOffsetMatchOption);
            const auto known = m_filters.constFind(match.captured(1));
            if (!match.hasMatch() || known == m_filters.cend())
                return false;
            QuickTemplate::Filter added{*known};
            if (!match.capturedView(2).isEmpty()) {
                const auto argument = operandOf(match.captured(2));
                if (!argument)
                    return false;
                added.argument = *argument;
            }
            node.filters.push_back(std::move(added));
            at = match.capturedEnd();
        }
        nodes.push_back(std::move(node));
        return true;
    }

    bool addTag(const QString &inner, std::vector<Node> &nodes)
    {
        const QStringList words = inner.split(u' ', Qt::SkipEmptyParts);
        m_tag.clear();
        if (words.isEmpty())
            return false;
        if (words.value(0) == u"for")
            return addFor(words, nodes);
        if (words.value(0) == u"if")
            return addIf(words.mid(1), nodes);
        m_tag = inner;
        return true;
    }

    bool addFor(const QStringList &words, std::vector<Node> &nodes)
    {
        static const QRegularExpression name(u"^[A-Za-z]\\w*$"_s);
        if (words.size() != 4 || words[2] != u"in" || !name.match(words[1]).hasMatch() || isReserved(words[1]))
            return false;
        const auto path = pathOf(words[3]);
        if (!path)
            return false;
        Node node{.kind = Node::Kind::For, .path = *path};
        m_loops.append(words[1]);
        if (!readUntilTag(node.nodes) || m_tag != u"endfor")
            return false;
        m_loops.removeLast();
        m_tag.clear();
        nodes.push_back(std::move(node));
        return true;
    }

    bool addIf(const QStringList &words, std::vector<Node> &nodes)
    {
        const auto condition = conditionOf(words);
        if (!condition)
            return false;
        Node node{.kind = Node::Kind::If, .condition = *condition};
        if (!readUntilTag(node.nodes))
            return false;
        if (m_tag == u"else" && !readUntilTag(node.otherwise))
            return false;
        if (m_tag != u"endif")
            return false;
        m_tag.clear();
        nodes.push_back(std::move(node));
        return true;
    }

    std::optional<Condition> conditionOf(const QStringList &words) const
    {
        const bool isNot = words.value(0) == u"not";
        const auto left = operandOf(words.value(isNot ? 1 : 0));
        if (!left)
            return {};
        if (words.size() == (isNot ? 2 : 1))
            return Condition{isNot ? Condition::Kind::IsFalse : Condition::Kind::IsTrue, *left};
        const auto right = operandOf(words.value(2));
        const bool equals = words.value(1) == u"==";
        if (isNot || words.size() != 3 || !right || (!equals && words[1] != u"!="))
            return {};
        if (!isText(*left) || !isText(*right))
            return {};
        return Condition{equals ? Condition::Kind::Equals : Condition::Kind::Differs, *left, *right};
    }

    std::optional<Operand> operandOf(const QString &text) const
    {
        if (text.size() >= 2 && text.startsWith(u'"') && text.endsWith(u'"') && !text.contains(u'\\'))
            return Operand{.literal = text.sliced(1, text.size() - 2)};
        return pathOf(text).transform([](const Path &path) { return Operand{.path = path}; });
    }

    static bool isText(const Operand &operand)
    {
        return operand.literal || operand.path.from == Path::From::Values || operand.path.from == Path::From::Loop;
    }

    std::optional<Path> pathOf(const QString &text) const
    {
        static const QRegularExpression whole(u"^[A-Za-z]\\w*(?:\\.[A-Za-z]\\w*)*$"_s);
        QStringList keys = text.split(u'.');
        if (!whole.match(text).hasMatch() || std::ranges::any_of(keys, isReserved))
            return {};
        if (keys.first() == u"forloop") {
            static const QHash<QString, Path::From> places{{u"forloop.first"_s, Path::From::IsFirst},
                                                           {u"forloop.last"_s, Path::From::IsLast},
                                                           {u"forloop.counter"_s, Path::From::Counter}};
            const auto place = places.constFind(text);
            if (m_loops.isEmpty() || place == places.cend())
                return {};
            return Path{.from = *place};
        }
        const qsizetype loop = m_loops.lastIndexOf(keys.first());
        if (loop < 0)
            return Path{.keys = keys};
        keys.removeFirst();
        return Path{.from = Path::From::Loop, .loop = loop, .keys = keys};
    }

    const QString &m_source;
    QHash<QString, TextChange> m_filters;
    qsizetype m_at = 0;
    QString m_tag;
    QStringList m_loops; ///< names of what the open ones go through
};

} // namespace

std::optional<QuickTemplate> QuickTemplate::parse(const QString &source, Preset preset)
{
    return Parser(source, preset).all().transform([](std::vector<Node> &&nodes) {
        return QuickTemplate(std::move(nodes));
    });
}

} // namespace gleaner::exporting
