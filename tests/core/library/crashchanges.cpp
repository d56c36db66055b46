// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/library/crashchanges.h"

#include "core/library/restore.h"
#include "tests/core/library/fixtures.h"

#include <QThread>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace gleaner::library::test {

namespace {

int fail(const Error &error)
{
    std::fputs(qPrintable(error.toString()), stderr);
    return 1;
}

/// Items of all digests; some are stored when there are none.
Result<QList<ItemId>> itemsOf(const Location &location, Writer &writer, int digests)
{
    const auto reader = Reader::open(location);
    if (!reader)
        return std::unexpected(reader.error());
    if (reader->digests()->isEmpty()) {
        std::vector<PreparedFile> files;
        for (int number = 0; number < digests; ++number) {
            QList<TestItem> items;
            for (int item = 0; item < 20; ++item)
                items.append({u"条目 %1-%2"_s.arg(number).arg(item), u"正文内容。"_s.repeated(10), {}, {}});
            files.push_back(
                preparedFile(u"/invented/%1"_s.arg(number), u"第 %1 期"_s.arg(number), {2026, 3, 1}, items));
        }
        if (const auto stored = writer.store(files); !stored)
            return std::unexpected(stored.error());
    }
    QList<ItemId> ids;
    const QList<DigestRow> rows = *reader->digests();
    for (const DigestRow &row : rows) {
        const QList<ItemRow> items = *reader->items(row.id);
        for (const ItemRow &item : items)
            ids.append(item.id);
    }
    return ids;
}

} // namespace

void report(const QString &line)
{
    std::puts(qPrintable(line));
    std::fflush(stdout);
}

int changeInBulk(const Location &location)
{
    auto writer = Writer::open(location);
    if (!writer)
        return fail(writer.error());
    const auto items = itemsOf(location, *writer, 40);
    if (!items)
        return fail(items.error());
    report(u"ready %1"_s.arg(items->size()));
    for (;;) {
        auto backup = PendingBackup::begin(location.libraryFile(), location.backupFolder(), systemClock()(),
                                           BackupReason::BulkChange);
        if (!backup)
            return fail(backup.error());
        if (const auto changed = writer->addTag(*items, u"模型"_s); !changed)
            return fail(changed.error());
        report(u"tagged"_s);
        if (const auto changed = writer->setRead(*items, true); !changed)
            return fail(changed.error());
        report(u"read"_s);
        if (const auto made = backup->finish(); !made)
            return fail(made.error());
        report(u"backup"_s);
        if (const auto changed = writer->removeTag(*items, u"模型"_s); !changed)
            return fail(changed.error());
        report(u"untagged"_s);
        if (const auto changed = writer->setRead(*items, false); !changed)
            return fail(changed.error());
        report(u"unread"_s);
    }
}

int restoreAgainAndAgain(const Location &location)
{
    for (;;) {
        auto writer = std::make_unique<Result<Writer>>(Writer::open(location));
        if (!*writer)
            return fail(writer->error());
        const auto items = itemsOf(location, **writer, 3);
        if (!items)
            return fail(items.error());
        const auto note = (*writer)->addNote(items->first(), u"早"_s);
        if (!note)
            return fail(note.error());
        report(u"note "_s + note->uid);
        const auto backup = backUp(location.libraryFile(), location.backupFolder(), systemClock()(),
                                   BackupReason::Asked);
        if (!backup)
            return fail(backup.error());
        report(u"backup"_s);
        const auto late = (*writer)->addNote(items->last(), u"晚"_s);
        if (!late)
            return fail(late.error());
        report(u"late "_s + late->uid);
        writer.reset();
        const auto found = findBackup(location, *backup);
        if (!found)
            return fail(found.error());
        if (const auto restored = restoreBackup(location, *found, systemClock()); !restored)
            return fail(restored.error());
        report(u"restored"_s);
    }
}

int openAndWait(const Location &location)
{
    const auto writer = Writer::open(location);
    if (!writer)
        return fail(writer.error());
    report(u"opened"_s);
    QThread::sleep(3600);
    return 1;
}

} // namespace gleaner::library::test
