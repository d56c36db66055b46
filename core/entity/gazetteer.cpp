// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/gazetteer.h"

#include "core/entity/chars.h"

namespace gleaner::entity {

namespace {

char16_t folded(char16_t c)
{
    if (c == u'・' || c == u'•' || c == u'‧')
        return u'·';
    if (c >= u'A' && c <= u'Z')
        return char16_t(c + (u'a' - u'A'));
    if (c < 0x80 || isCjk(c))
        return c;
    return QChar(c).toLower().unicode();
}

/// A blank that only sets two scripts apart.
bool isOptionalBlank(QStringView text, qsizetype at)
{
    return isBlank(charAt(text, at)) && isCjk(charAt(text, at - 1)) != isCjk(charAt(text, at + 1));
}

/// A Latin name must not be part of a longer token such as "open-claude", "GPT-4" or "claude.ai".
bool standsAlone(QStringView text, qsizetype start, qsizetype end)
{
    if (!isWordBorder(text, start) || !isWordBorder(text, end))
        return false;
    const auto joins = [](char16_t c) { return c == u'-' || c == u'_' || c == u'.' || c == u'@'; };
    if (isLatinWord(charAt(text, start)) && (joins(charAt(text, start - 1)) || charAt(text, start - 1) == u'#')
        && (isLatinWord(charAt(text, start - 2)) || charAt(text, start - 1) == u'@' || charAt(text, start - 1) == u'#'))
        return false;
    return !(isLatinWord(charAt(text, end - 1)) && joins(charAt(text, end)) && isLatinWord(charAt(text, end + 1)));
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
    : m_ends(1)
{ }

int Gazetteer::child(int node, char16_t c) const
{
    return m_edges.value(quint64(node) << 16 | c, -1);
}

void Gazetteer::add(KnownName name)
{
    int node = 0;
    for (qsizetype i = 0; i < name.written.size(); ++i) {
        if (isOptionalBlank(name.written, i))
            continue;
        const char16_t c = folded(charAt(name.written, i));
        int next = child(node, c);
        if (next < 0) {
            next = int(m_ends.size());
            m_edges.insert(quint64(node) << 16 | c, next);
            m_ends.emplace_back();
        }
        node = next;
    }
    m_ends[size_t(node)].push_back(int(m_names.size()));
    m_names.push_back(std::move(name));
}

std::optional<Gazetteer::Match> Gazetteer::longest(QStringView text, qsizetype at) const
{
    std::optional<Match> best;
    int node = 0;
    for (qsizetype i = at; i < text.size(); ++i) {
        if (i > at && isOptionalBlank(text, i))
            continue;
        node = child(node, folded(charAt(text, i)));
        if (node < 0)
            break;
        if (m_ends[size_t(node)].empty() || !standsAlone(text, at, i + 1))
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

} // namespace gleaner::entity
