// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/gazetteer.h"

#include "core/entity/hashing.h"

#include <QList>

#include <array>

namespace gleaner::entity {

namespace {

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
{ }

char16_t Gazetteer::foldedRare(char16_t c)
{
    if (c == u'・' || c == u'•' || c == u'‧')
        return u'·';
    // Marks and Hangul, which have no case, are met more often than letters that have.
    if ((c >= 0x2010 && c < 0x2060) || (c >= 0x2E80 && c < 0x3000) || (c > 0xFF00 && c < 0xFF21) || isCjk(c))
        return c;
    return QChar(c).toLower().unicode();
}

Gazetteer::Step Gazetteer::stepAt(QStringView text, qsizetype at)
{
    const char16_t first = charAt(text, at);
    if (!isLatinWord(first))
        return {at + 1, folded(first)};
    TextHash word;
    do
        word.add(folded(charAt(text, at)));
    while (isLatinWord(charAt(text, ++at)));
    return {at, word.value()};
}

quint64 Gazetteer::edgeOf(int node, const Step &step)
{
    return scrambled(step.hash + quint64(node) * 0x9E3779B97F4A7C15U);
}

size_t Gazetteer::slotOf(quint64 hash) const
{
    const size_t mask = m_edges.size() - 1;
    size_t at = size_t(hash) & mask;
    while (m_edges[at].node != 0 && m_edges[at].hash != hash)
        at = (at + 1) & mask;
    return at;
}

size_t Gazetteer::makeEdge(quint64 hash)
{
    if (const size_t slot = slotOf(hash); m_edges[slot].node != 0)
        return slot;
    if (size_t(m_nodes) * 2 > m_edges.size()) {
        std::vector<Edge> old(m_edges.size() * 2);
        old.swap(m_edges);
        for (const Edge &kept : old) {
            if (kept.node != 0)
                m_edges[slotOf(kept.hash)] = kept;
        }
    }
    const size_t slot = slotOf(hash);
    m_edges[slot] = {hash, m_nodes++};
    return slot;
}

void Gazetteer::add(KnownName name)
{
    const QStringView written = name.written;
    std::array<char16_t, 3> start{};
    size_t depth = 0;
    for (qsizetype i = 0; i < written.size() && depth < start.size(); ++i) {
        if (!isOptionalBlank(written, i))
            start[depth++] = folded(charAt(written, i));
    }
    m_first.set(start[0], depth == 1 ? Begins | Single : Begins | bitOf(start[1]));
    if (isLatinWord(charAt(written, 0)))
        m_starts.set(startOf(stepAt(written, 0)));
    else
        m_starts.set(startOf(start[0], start[1], start[2]));

    size_t slot = 0;
    int node = 0;
    for (qsizetype i = 0; i < written.size();) {
        if (isOptionalBlank(written, i)) {
            ++i;
            continue;
        }
        const Step step = stepAt(written, i);
        slot = makeEdge(edgeOf(node, step));
        node = m_edges[slot].node;
        i = step.end;
    }
    int *last = &m_edges[slot].name;
    while (*last >= 0)
        last = &m_next[size_t(*last)];
    *last = int(m_names.size());
    m_next.push_back(-1);
    m_names.push_back(std::move(name));
}

bool Gazetteer::mayMatch(QStringView text, qsizetype at, quint64 bits) const
{
    const char16_t first = charAt(text, at);
    if (isLatinWord(first))
        return mayStart(text, at) && m_starts.test(startOf(stepAt(text, at)));
    const char16_t second = folded(charAt(text, at + 1));
    if ((bits & Single) != 0 || isBlank(second))
        return true;
    if ((bits & bitOf(second)) == 0)
        return false;
    const char16_t third = folded(charAt(text, at + 2));
    return isBlank(third) || m_starts.test(startOf(folded(first), second, third))
        || m_starts.test(startOf(folded(first), second));
}

std::optional<Gazetteer::Match> Gazetteer::search(QStringView text, qsizetype at, quint64 bits) const
{
    std::optional<Match> best;
    if (!mayMatch(text, at, bits))
        return best;
    int node = 0;
    for (qsizetype i = at; i < text.size();) {
        if (i > at && isOptionalBlank(text, i)) {
            ++i;
            continue;
        }
        const Step step = stepAt(text, i);
        const Edge &edge = m_edges[slotOf(edgeOf(node, step))];
        if (edge.node == 0)
            break;
        node = edge.node;
        i = step.end;
        if (edge.name < 0 || !mayEnd(text, i))
            continue;
        Match match{i};
        for (int id = edge.name; id >= 0; id = m_next[size_t(id)]) {
            const KnownName &name = m_names[size_t(id)];
            if (!meetsCase(text.sliced(at, i - at), name))
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
