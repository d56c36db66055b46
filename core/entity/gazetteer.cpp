// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/gazetteer.h"

#include "core/entity/chars.h"

#include <QList>

#include <array>

namespace gleaner::entity {

namespace {

char16_t folded(char16_t c)
{
    if (c == u'・' || c == u'•' || c == u'‧')
        return u'·';
    if (c >= u'A' && c <= u'Z')
        return char16_t(c + (u'a' - u'A'));
    if (c < 0x80 || (c >= 0x2E80 && c < 0xA640) || isCjk(c))
        return c;
    return QChar(c).toLower().unicode();
}

/// A blank that only sets two scripts apart.
bool isOptionalBlank(QStringView text, qsizetype at)
{
    return isBlank(charAt(text, at)) && isCjk(charAt(text, at - 1)) != isCjk(charAt(text, at + 1));
}

bool joins(char16_t c)
{
    return c == u'-' || c == u'_' || c == u'.' || c == u'@';
}

// A Latin name must not be part of a longer token such as "open-claude", "GPT-4" or "claude.ai".

bool mayStart(QStringView text, qsizetype start)
{
    if (!isLatinWord(charAt(text, start)))
        return true;
    const char16_t before = charAt(text, start - 1);
    if (isLatinWord(before) || before == u'@' || before == u'#')
        return false;
    return !joins(before) || !isLatinWord(charAt(text, start - 2));
}

bool mayEnd(QStringView text, qsizetype end)
{
    if (!isLatinWord(charAt(text, end - 1)))
        return true;
    const char16_t next = charAt(text, end);
    // The number counts what follows: "Orb 3 亿用户".
    if (isDigit(charAt(text, end - 1)) && isOneOf(charAt(text, skipBlank(text, end)), u"亿万億萬%％"))
        return false;
    return !isLatinWord(next) && (!joins(next) || !isLatinWord(charAt(text, end + 1)));
}

bool meetsCase(QStringView surface, const KnownName &name)
{
    if (name.use == KnownName::Use::Plain)
        return true;
    return surface == name.written || QString(surface).remove(u' ') == QString(name.written).remove(u' ');
}

} // namespace

std::vector<KnownName> readGazetteer(QStringView text, std::vector<int> *bad)
{
    std::vector<KnownName> names;
    int number = 0;
    for (const QStringView line : text.split(u'\n')) {
        ++number;
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const QList<QStringView> fields = line.split(u'\t');
        const std::optional<Type> type = typeFromKey(fields.first());
        if (!type || fields.size() < 2 || fields.size() > 3 || fields[1].isEmpty()) {
            if (bad)
                bad->push_back(number);
            continue;
        }
        QList<QStringView> written{fields[1]};
        if (fields.size() == 3)
            written += fields[2].split(u'|');
        QString canonical;
        for (QStringView form : written) {
            KnownName name;
            name.type = *type;
            if (form.startsWith(u'=')) {
                name.shown = true;
                form = form.sliced(1);
            }
            if (form.startsWith(u'!') || form.startsWith(u'?')) {
                name.use = form.startsWith(u'!') ? KnownName::Use::Exact : KnownName::Use::Context;
                form = form.sliced(1);
            }
            if (form.trimmed() != form || form.isEmpty()) {
                if (bad)
                    bad->push_back(number);
                continue;
            }
            if (canonical.isEmpty())
                canonical = form.toString();
            name.written = form.toString();
            name.canonical = canonical;
            names.push_back(std::move(name));
        }
    }
    return names;
}

Gazetteer::Gazetteer()
    : m_edges(64)
    , m_ends(1)
{ }

size_t Gazetteer::slotOf(quint64 edge) const
{
    const size_t mask = m_edges.size() - 1;
    size_t at = size_t(edge * 0x9E3779B97F4A7C15U >> 32) & mask;
    while (m_edges[at].node != 0 && m_edges[at].edge != edge)
        at = (at + 1) & mask;
    return at;
}

int Gazetteer::child(int node, char16_t c) const
{
    return m_edges[slotOf(quint64(node) << 16 | c)].node;
}

int Gazetteer::makeChild(int node, char16_t c)
{
    const quint64 edge = quint64(node) << 16 | c;
    size_t slot = slotOf(edge);
    if (m_edges[slot].node != 0)
        return m_edges[slot].node;
    if (m_ends.size() * 2 > m_edges.size()) {
        std::vector<Edge> old(m_edges.size() * 2);
        old.swap(m_edges);
        for (const Edge &kept : old) {
            if (kept.node != 0)
                m_edges[slotOf(kept.edge)] = kept;
        }
        slot = slotOf(edge);
    }
    m_edges[slot] = {edge, int(m_ends.size())};
    m_ends.emplace_back();
    return m_edges[slot].node;
}

void Gazetteer::add(KnownName name)
{
    int node = 0;
    qsizetype depth = 0;
    std::array<char16_t, 3> start{};
    for (qsizetype i = 0; i < name.written.size(); ++i) {
        if (isOptionalBlank(name.written, i))
            continue;
        const char16_t c = folded(charAt(name.written, i));
        if (depth < 3)
            start[size_t(depth)] = c;
        ++depth;
        node = makeChild(node, c);
    }
    m_first.set(start[0], depth == 1 ? Begins | Single : Begins | bitOf(start[1]));
    m_starts.set(startOf(start[0], start[1], start[2]));
    m_ends[size_t(node)].push_back(int(m_names.size()));
    m_names.push_back(std::move(name));
}

bool Gazetteer::mayMatch(QStringView text, qsizetype at) const
{
    if (!mayStart(text, at))
        return false;
    const char16_t first = folded(charAt(text, at));
    const quint64 bits = m_first[first];
    if (bits == 0)
        return false;
    const char16_t second = folded(charAt(text, at + 1));
    if ((bits & Single) != 0 || isBlank(second))
        return true;
    if ((bits & bitOf(second)) == 0)
        return false;
    const char16_t third = folded(charAt(text, at + 2));
    return isBlank(third) || m_starts.test(startOf(first, second, third)) || m_starts.test(startOf(first, second));
}

std::optional<Gazetteer::Match> Gazetteer::longest(QStringView text, qsizetype at) const
{
    std::optional<Match> best;
    if (!mayMatch(text, at))
        return best;
    int node = 0;
    for (qsizetype i = at; i < text.size(); ++i) {
        if (i > at && isOptionalBlank(text, i))
            continue;
        node = child(node, folded(charAt(text, i)));
        if (node == 0)
            break;
        if (m_ends[size_t(node)].empty() || !mayEnd(text, i + 1))
            continue;
        Match match{i + 1};
        for (const int id : m_ends[size_t(node)]) {
            const KnownName &name = m_names[size_t(id)];
            if (!meetsCase(text.sliced(at, i + 1 - at), name))
                continue;
            if (!match.name)
                match.name = &name;
            else if (name.type != match.name->type)
                match.other = &name;
        }
        if (match.name)
            best = match;
    }
    return best;
}

const KnownName *Gazetteer::find(QStringView text) const
{
    const auto match = longest(text, 0);
    return match && match->end == text.size() ? match->name : nullptr;
}

const KnownName *Gazetteer::find(QStringView text, Type type) const
{
    const auto match = longest(text, 0);
    if (!match || match->end != text.size())
        return nullptr;
    return match->name->type == type                  ? match->name
         : match->other && match->other->type == type ? match->other
                                                      : nullptr;
}

} // namespace gleaner::entity
