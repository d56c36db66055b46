// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/suggestions.h"

#include "core/library/fold.h"
#include "core/library/searchlexer.h"
#include "core/library/searchparser.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using gleaner::library::SearchToken;
using Kind = gleaner::library::SearchToken::Kind;

namespace gleaner::search {

namespace {

constexpr qsizetype MostValues = 30;
constexpr qsizetype ShortestFieldStart = 2; // below that every other word would offer fields

/// As a query has to have it; empty when it cannot.
QString written(const QString &name)
{
    if (std::ranges::any_of(name, library::isSearchQuote))
        return {};
    const bool isPlain = std::ranges::all_of(name, [](QChar c) { return c.isLetterOrNumber() || c == u'.'; });
    return isPlain && name != u"AND" && name != u"OR" && name != u"NOT" ? name : QString(u'"' + name + u'"');
}

QStringList fieldsBeginning(const QString &typed)
{
    QStringList fields;
    for (const QString &field : library::searchFields()) {
        if (field.startsWith(typed, Qt::CaseInsensitive))
            fields += field + u':';
    }
    return fields;
}

} // namespace

Suggestions Suggester::at(const QString &query, qsizetype cursor)
{
    const QString before = query.first(cursor);
    const std::vector<SearchToken> tokens = library::splitSearch(before);
    if (tokens.size() < 2) // the end is always there
        return {};
    const SearchToken &last = tokens[tokens.size() - 2];
    if (last.kind == Kind::Field)
        return {{cursor, cursor}, valuesOf(last.text.toLower(), {})};
    const bool isBeingTyped = last.kind == Kind::Word && last.span.end == cursor && !last.hasStar
                           && (!last.isQuoted || last.isOpen);
    if (!isBeingTyped)
        return {};
    if (tokens.size() > 2 && tokens[tokens.size() - 3].kind == Kind::Field)
        return {last.span, valuesOf(tokens[tokens.size() - 3].text.toLower(), last.text)};
    if (last.isQuoted || last.text.size() < ShortestFieldStart)
        return {};
    return {last.span, fieldsBeginning(last.text)};
}

void Suggester::setNames(const library::FieldNames &names)
{
    m_tags = folded(names.tags);
    m_publishers = folded(names.publishers);
    m_sources = folded(names.sources);
    m_sections = folded(names.sections);
    m_entities = folded(names.entities);
}

Suggester::Names Suggester::folded(const QStringList &names)
{
    Names all;
    all.reserve(size_t(names.size()));
    for (const QString &name : names)
        all.push_back({name, library::fold(name)});
    return all;
}

const Suggester::Names *Suggester::namesOf(const QString &field) const
{
    return field == u"tag"       ? &m_tags
         : field == u"publisher" ? &m_publishers
         : field == u"source"    ? &m_sources
         : field == u"section"   ? &m_sections
         : field == u"entity"    ? &m_entities
                                 : nullptr;
}

QStringList Suggester::valuesOf(const QString &field, const QString &typed)
{
    const Names *names = namesOf(field);
    const Names values = names ? Names() : folded(library::searchValues(field));
    const QString begun = library::fold(typed);
    QStringList beginning;
    QStringList others;
    for (const Name &name : names ? *names : values) {
        if (name.folded == begun) // it stands there already
            continue;
        const bool begins = name.folded.startsWith(begun);
        if (!begins
            && (others.size() == MostValues
                || (!name.folded.contains(begun) && !(names && m_pinyin.matches(name.text, begun)))))
            continue;
        if (const QString text = written(name.text); !text.isEmpty())
            (begins ? beginning : others) += text;
        if (beginning.size() == MostValues)
            break;
    }
    return (beginning + others).first(std::min(MostValues, beginning.size() + others.size()));
}

} // namespace gleaner::search
