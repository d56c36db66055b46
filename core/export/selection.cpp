// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/selection.h"

#include "core/entity/displaynames.h"
#include "core/entity/mention.h"
#include "core/export/exportrun.h"
#include "core/library/reader.h"

#include <QCryptographicHash>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;
using gleaner::annotation::Highlight;
using gleaner::annotation::Note;
using gleaner::library::EntityKey;
using gleaner::library::Reader;

namespace gleaner::exporting {

namespace {

/// What of a digest is selected; tags and entities stay with the items.
ExportDigest selectedOf(const ExportDigest &all, const Selection &selection)
{
    ExportDigest some{.digest = all.digest, .items = {}};
    const auto isNoted = [&](const Note &note) { return selection.notes.contains(note.id); };
    std::ranges::copy_if(all.notes, std::back_inserter(some.notes), isNoted);
    for (const ExportItem &item : all.items) {
        ExportItem chosen = item;
        chosen.notes.removeIf([&](const Note &note) { return !isNoted(note); });
        chosen.highlights.removeIf(
            [&](const Highlight &highlight) { return !selection.highlights.contains(highlight.id); });
        const bool isMarked = item.item.bookmarked && selection.bookmarks.contains(item.item.id);
        if (isMarked || !chosen.notes.isEmpty() || !chosen.highlights.isEmpty())
            some.items.append(chosen);
    }
    return some;
}

int countOf(const ExportDigest &digest, const Selection &selection)
{
    qsizetype count = digest.notes.size();
    for (const ExportItem &item : digest.items) {
        count += item.notes.size() + item.highlights.size()
               + (item.item.bookmarked && selection.bookmarks.contains(item.item.id) ? 1 : 0);
    }
    return int(count);
}

QString uidOf(const EntityKey &entity)
{
    const QByteArray identity = QString(entity::key(entity.type) + u'\n' + entity.name).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(identity, QCryptographicHash::Sha256).toHex().first(16);
    return u"entity-"_s + QString::fromLatin1(hash);
}

/// Notes on an entity stand in a file as those on a digest do, below its name.
Result<> addEntities(const Reader &reader, const Selection &selection, QList<ExportDigest> &chosen)
{
    const auto general = reader.generalNotes();
    if (!general)
        return std::unexpected(general.error());
    for (const Note &note : *general) {
        const auto type = entity::typeFromKey(note.entityType);
        if (!type || !selection.notes.contains(note.id))
            continue;
        const EntityKey written{*type, note.entityName};
        const auto now = reader.effectiveEntity(written);
        if (!now)
            return std::unexpected(now.error());
        const EntityKey key = now->value_or(written);
        auto same = std::ranges::find(chosen, uidOf(key), [](const ExportDigest &one) { return one.digest.uid; });
        if (same == chosen.end()) {
            ExportDigest fresh{.digest = {}, .items = {}};
            fresh.digest.uid = uidOf(key);
            fresh.digest.title = entity::nameIn(key.name, key.type, QLocale().bcp47Name());
            chosen.append(fresh);
            same = chosen.end() - 1;
        }
        same->notes.append(note);
    }
    return {};
}

} // namespace

Result<int> exportSelection(const Reader &reader, const Selection &selection, const QString &file)
{
    auto target = Target::open(file);
    if (!target)
        return std::unexpected(target.error());
    Options options;
    options.scope.digests = selection.digests.values();
    QList<ExportDigest> chosen;
    ExportReport report;
    if (!selection.digests.isEmpty()) {
        const auto all = collect(reader, options, [](const QString &) { return false; }, report.failed);
        if (!all)
            return std::unexpected(all.error());
        for (const ExportDigest &digest : *all) {
            if (const ExportDigest some = selectedOf(digest, selection); !some.isEmpty())
                chosen.append(some);
        }
    }
    if (const auto added = addEntities(reader, selection, chosen); !added)
        return std::unexpected(added.error());
    if (const auto written = exportDigests(chosen, options, {}, *target, report); !written)
        return std::unexpected(written.error());
    if (!report.failed.isEmpty())
        return std::unexpected(report.failed.first());
    int count = 0;
    for (const ExportDigest &digest : std::as_const(chosen))
        count += countOf(digest, selection);
    return count;
}

} // namespace gleaner::exporting
