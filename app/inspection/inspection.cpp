// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspection/inspection.h"

#include "core/digest/parser.h"
#include "core/library/identity.h"
#include "core/library/reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

using gleaner::library::ItemKey;
using gleaner::library::ItemRow;
using gleaner::library::Reader;

namespace gleaner::inspection {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(gleaner::inspection::Part)
};

Part partOf(const digest::Matter &matter)
{
    switch (matter.kind) {
    case digest::Matter::Kind::Intro: return {.kind = Part::Kind::Intro, .lines = matter.lines, .title = {}};
    case digest::Matter::Kind::Commentary: return {.kind = Part::Kind::Commentary, .lines = matter.lines, .title = {}};
    case digest::Matter::Kind::Boilerplate: break;
    }
    return {.kind = Part::Kind::Folded, .lines = matter.lines, .title = digest::nameOf(matter.reason)};
}

bool hasAdditions(const ItemRow &row)
{
    return row.bookmarked || row.notes > 0 || !row.tags.isEmpty();
}

Result<Outcome> outcomeOf(const Reader &reader, DigestId digest, const digest::Digest &now)
{
    const auto rows = reader.items(digest);
    if (!rows)
        return std::unexpected(rows.error());
    std::vector<ItemKey> before;
    Outcome outcome{.after = int(now.items.size())};
    for (const ItemRow &row : *rows) {
        before.push_back({row.url, row.title, reader.itemText(row.id).value_or(QString())});
        outcome.before += row.lines.isNull() ? 0 : 1;
    }
    std::vector<ItemKey> after;
    for (const digest::Item &item : now.items)
        after.push_back({item.links.value(0), item.title, item.text});
    std::vector<bool> found(before.size(), false);
    for (const int match : library::matchItems(before, after)) {
        if (match >= 0)
            found[size_t(match)] = true;
    }
    for (size_t at = 0; at < found.size(); ++at) {
        const ItemRow &row = (*rows)[qsizetype(at)];
        outcome.kept += found[at] && !row.lines.isNull() ? 1 : 0;
        outcome.apart += !found[at] && hasAdditions(row) ? 1 : 0;
    }
    return outcome;
}

} // namespace

QString heading(const Part &part)
{
    switch (part.kind) {
    case Part::Kind::Head: return Tr::tr("Front matter");
    //: an item of a digest: its number and its title
    case Part::Kind::Item: return Tr::tr("%1  %2").arg(part.number).arg(part.title);
    case Part::Kind::Intro: return Tr::tr("Introduction");
    case Part::Kind::Commentary: return Tr::tr("Commentary");
    case Part::Kind::Folded: break;
    }
    //: %1 is why some lines were folded away: "navigation"
    return part.title.isEmpty() ? Tr::tr("Folded") : Tr::tr("Folded: %1").arg(part.title);
}

QString spoken(const Part &part)
{
    return part.lines.first == part.lines.last
             ? Tr::tr("%1, line %2").arg(heading(part)).arg(part.lines.first)
             : Tr::tr("%1, lines %2 to %3").arg(heading(part)).arg(part.lines.first).arg(part.lines.last);
}

QList<Part> partsOf(const digest::Parsed &parsed)
{
    QList<Part> parts;
    if (!parsed.document.frontMatter.lines.isNull())
        parts.append({.kind = Part::Kind::Head, .lines = parsed.document.frontMatter.lines, .title = {}});
    for (const digest::Item &item : parsed.digest.items) {
        parts.append({.kind = Part::Kind::Item,
                      .lines = item.lines,
                      .number = int(&item - parsed.digest.items.data()) + 1,
                      .title = item.title});
    }
    for (const digest::Matter &matter : parsed.digest.matter) {
        if (!matter.lines.isNull())
            parts.append(partOf(matter));
    }
    std::ranges::stable_sort(parts, {}, [](const Part &part) { return part.lines.first; });
    return parts;
}

Result<Inspection> inspect(const Reader &reader, DigestId digest, const std::optional<QString> &tried)
{
    const auto row = reader.digest(digest);
    if (!row)
        return std::unexpected(row.error());
    const auto source = reader.source(digest);
    if (!source)
        return std::unexpected(source.error());
    const auto choices = reader.readingChoices(digest);
    if (!choices)
        return std::unexpected(choices.error());
    auto options = reader.parseOptions(digest);
    if (!options)
        return std::unexpected(options.error());
    if (tried)
        options->recogniser = *tried;
    const auto parsed = digest::parse(source->bytes, source->path, *options);
    if (!parsed)
        return std::unexpected(parsed.error());
    const auto outcome = outcomeOf(reader, digest, parsed->digest);
    if (!outcome)
        return std::unexpected(outcome.error());
    return Inspection{.digest = digest,
                      .uid = row->uid,
                      .title = row->title,
                      .publisher = row->publisher,
                      .text = parsed->document.text,
                      .recogniser = parsed->digest.recogniser,
                      .chosen = parsed->digest.chosen,
                      .confidence = parsed->digest.confidence,
                      .reason = parsed->digest.reason,
                      .choices = *choices,
                      .parts = partsOf(*parsed),
                      .diagnostics = parsed->digest.diagnostics,
                      .outcome = *outcome};
}

} // namespace gleaner::inspection
