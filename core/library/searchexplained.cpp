// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/searchexplained.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace gleaner::library {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::library)
};

using Kind = SearchNode::Kind;

QString termText(const SearchNode &node)
{
    const bool isName = node.field == SearchField::Tag || node.field == SearchField::Entity;
    switch (node.term.place) {
    case SearchTerm::Place::Anywhere: break;
    case SearchTerm::Place::Beginning:
        return isName ? Words::tr("a name that begins “%1”").arg(node.written)
                      : Words::tr("a word that begins “%1”").arg(node.written);
    case SearchTerm::Place::Whole:
        return isName ? Words::tr("“%1”").arg(node.written) : Words::tr("the phrase “%1”").arg(node.written);
    }
    return Words::tr("“%1”").arg(node.written);
}

QString wordsText(const SearchNode &node)
{
    const QString term = termText(node);
    switch (node.field) {
    case SearchField::Any: break;
    case SearchField::Title: return Words::tr("in the title %1").arg(term);
    case SearchField::Section: return Words::tr("in the section's name %1").arg(term);
    case SearchField::Note: return Words::tr("in a note %1").arg(term);
    case SearchField::Source: return Words::tr("as the source %1").arg(term);
    case SearchField::Publisher: return Words::tr("as the publisher %1").arg(term);
    case SearchField::Tag: return Words::tr("tagged %1").arg(term);
    case SearchField::Entity: return Words::tr("mentions %1").arg(term);
    }
    return term;
}

QString datesText(const SearchNode &node)
{
    const QString from = node.from.toString(Qt::ISODate);
    const QString last = node.until.addDays(-1).toString(Qt::ISODate);
    if (!node.until.isValid())
        return Words::tr("from %1 on").arg(from);
    if (!node.from.isValid())
        return Words::tr("until %1").arg(last);
    return from == last ? Words::tr("of %1").arg(from) : Words::tr("from %1 to %2").arg(from, last);
}

QString stateText(SearchState state)
{
    switch (state) {
    case SearchState::HasNote: return Words::tr("with a note");
    case SearchState::HasTag: return Words::tr("with a tag");
    case SearchState::HasHighlight: return Words::tr("with a highlight");
    case SearchState::Unread: return Words::tr("unread");
    case SearchState::Read: return Words::tr("read");
    case SearchState::Bookmarked: return Words::tr("bookmarked");
    }
    return {};
}

QString text(const SearchNode &node);

QString inBrackets(const SearchNode &node)
{
    const bool isJoined = node.kind == Kind::And || node.kind == Kind::Or;
    return isJoined ? Words::tr("(%1)").arg(text(node)) : text(node);
}

QString text(const SearchNode &node)
{
    switch (node.kind) {
    case Kind::Nothing: return {};
    case Kind::Words: return wordsText(node);
    case Kind::Dates: return datesText(node);
    case Kind::State: return stateText(node.state);
    case Kind::Not: return Words::tr("not %1").arg(inBrackets(node.children.front()));
    case Kind::And:
    case Kind::Or: break;
    }
    QStringList parts;
    std::ranges::transform(node.children, std::back_inserter(parts), inBrackets);
    //: between the parts of a search
    return parts.join(node.kind == Kind::And ? Words::tr(" and ") : Words::tr(" or "));
}

} // namespace

QString explained(const SearchNode &root)
{
    return text(root);
}

} // namespace gleaner::library
