// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/revisiontexts.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using gleaner::comparison::ItemComparison;

namespace gleaner::library {

namespace {

using State = ItemComparison::State;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::library)
};

/// In `these` and not in `those`.
QStringList without(const QStringList &these, const QStringList &those)
{
    QStringList left;
    std::ranges::copy_if(these, std::back_inserter(left), [&](const QString &each) { return !those.contains(each); });
    return left;
}

QString changeOf(const QString &before, const QString &after)
{
    const auto named = [](const QString &name) { return name.isEmpty() ? Words::tr("none") : name; };
    //: what something was before, and what it is now
    return Words::tr("%1 → %2").arg(named(before), named(after));
}

} // namespace

QString stateName(State state)
{
    switch (state) {
    case State::Unchanged: return Words::tr("As it was", "state of an item in a later revision");
    case State::Changed: return Words::tr("Changed", "state of an item in a later revision");
    case State::Added: return Words::tr("Added", "state of an item in a later revision");
    case State::Removed: return Words::tr("Removed", "state of an item in a later revision");
    }
    return {};
}

QString summaryOf(const RevisionComparison &comparison)
{
    QStringList parts;
    const auto add = [&parts](int count, const QString &text) {
        if (count > 0)
            parts += text.arg(count);
    };
    add(comparison.count(State::Changed), Words::tr("%1 changed", "number of items of a digest"));
    add(comparison.count(State::Added), Words::tr("%1 added", "number of items of a digest"));
    add(comparison.count(State::Removed), Words::tr("%1 removed", "number of items of a digest"));
    add(comparison.moved(), Words::tr("%1 moved", "number of items of a digest"));
    add(comparison.count(State::Unchanged), Words::tr("%1 as before", "number of items of a digest"));
    //: %1 is a list: "2 changed, 1 added"
    QString summary = Words::tr("Items: %1.").arg(parts.join(Words::tr(", ")));
    if (!comparison.outside.isSame())
        summary += u' ' + Words::tr("Text outside the items changed.");
    return summary;
}

QStringList factsOf(const ItemComparison &item)
{
    QStringList facts;
    if (item.moved)
        facts += Words::tr("Moved: number %1 before, %2 now").arg(item.before.number).arg(item.after.number);
    if (item.state != State::Changed)
        return facts;
    if (item.before.section != item.after.section)
        facts += Words::tr("Section: %1").arg(changeOf(item.before.section, item.after.section));
    if (item.before.source != item.after.source)
        facts += Words::tr("Source: %1").arg(changeOf(item.before.source, item.after.source));
    const QStringList lost = without(item.before.links, item.after.links);
    const QStringList gained = without(item.after.links, item.before.links);
    for (const QString &link : lost)
        facts += Words::tr("Link removed: %1").arg(link);
    for (const QString &link : gained)
        facts += Words::tr("Link added: %1").arg(link);
    if (lost.isEmpty() && gained.isEmpty() && item.before.links != item.after.links)
        facts += Words::tr("Its links stand in another order");
    return facts;
}

QString marksFate(const RevisedItem &item)
{
    QStringList marks;
    if (item.now.bookmarked)
        marks += Words::tr("bookmark");
    if (!item.now.tags.isEmpty())
        marks += Words::tr("tags %1").arg(item.now.tags.join(Words::tr(", ")));
    if (item.now.read)
        marks += Words::tr("read mark");
    if (marks.isEmpty())
        return {};
    const QString kept = Words::tr("Kept: %1.").arg(marks.join(Words::tr(", ")));
    if (!item.isGone)
        return kept;
    return kept + u' '
         + (item.hasAdditions() ? Words::tr("The item is listed behind the digest's others.")
                                : Words::tr("The item is listed no more."));
}

QString fateOf(const NoteFate &note, const RevisedItem &item)
{
    using enum NoteFate::Fate;
    switch (note.fate) {
    case Kept: return Words::tr("Kept: the item is as it was.");
    case Changed: return Words::tr("Kept: the item changed. Does the note still fit?");
    case Gone:
        return item.isGone
                 ? Words::tr("Kept: the item is gone, and is listed with the note behind the digest's others.")
                 : Words::tr("Kept: the item was gone in this revision, and is there again today.");
    case Back: return Words::tr("Kept: the item had gone before, and is there again.");
    case Later: return Words::tr("Written after this revision came in.");
    }
    return {};
}

QString fateOf(const annotation::Highlight &highlight)
{
    using enum annotation::AnchorState;
    switch (highlight.state) {
    case Exact: return Words::tr("Kept: its words stand where they were marked.");
    case Moved: return Words::tr("Kept: its words stand in another place now.");
    case Changed:
        return Words::tr("Kept: “%1” stands there now. Does the highlight still fit?")
            .arg(highlight.seen.quote.exact.simplified());
    case Orphaned: return Words::tr("Kept as a quote: its words are not there any more.");
    }
    return {};
}

} // namespace gleaner::library
