// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Changes a library without end and says on standard output what is committed, for tst_crash and tst_crashchange to
// kill it. crashwriter FOLDER SEED: stores digests, decisions, notes and highlights. Lines: "digest UID ITEMS",
// "decision NAME", "tagged UID TAG", "backup PATH", "note UID", "highlight UID COLOUR" and, of one that is tagged,
// "marked UID", of those that are not in the trash. crashwriter FOLDER bulk|restore|open: see crashchanges.h.

#include "tests/core/library/crashchanges.h"
#include "tests/core/library/fixtures.h"

#include "core/library/backup.h"
#include "core/library/highlightrows.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;
using namespace gleaner::library::test;

namespace {

std::vector<PreparedFile> batch(const QString &seed, int number)
{
    std::vector<PreparedFile> files;
    for (int file = 0; file < 4; ++file) {
        const QString name = u"%1-%2-%3"_s.arg(seed).arg(number).arg(file);
        QList<TestItem> items;
        for (int item = 0; item < 6 + file; ++item)
            items.append({u"条目 %1 %2"_s.arg(name).arg(item), u"正文内容，写得长一些。"_s.repeated(30), {}, {}});
        files.push_back(preparedFile(u"/invented/"_s + name, name, {2026, 3, 1}, items));
        addMention(files.back(), 0, entity::Type::Work, u"正文"_s, u"正文"_s);
    }
    return files;
}

/// Marks two passages, changes one and throws the other away.
bool mark(Writer &writer, ItemId item)
{
    const auto first = writer.addHighlight({.item = item, .span = {2, 12}, .note = u"标记"_s});
    if (!first)
        return false;
    report(u"highlight %1 fact"_s.arg(first->uid));
    const auto second = writer.addHighlight({.item = item, .span = {20, 40}, .colour = annotation::Colour::Number});
    if (!second || !writer.recolourHighlights({first->id}, annotation::Colour::Doubt))
        return false;
    report(u"highlight %1 doubt"_s.arg(first->uid));
    if (!writer.tagHighlights({first->id, second->id}, u"标记"_s))
        return false;
    report(u"marked %1"_s.arg(first->uid));
    return writer.setHighlightSpan(first->id, {3, 15}) && writer.deleteHighlight(second->id)
        && writer.editHighlightNote(first->id, u"又一次"_s);
}

int run(const Location &location, const QString &seed)
{
    Result<Writer> writer = Writer::open(location);
    if (!writer) {
        std::fputs(qPrintable(writer.error().toString()), stderr);
        return 1;
    }
    const Result<Reader> reader = Reader::open(location);
    for (int number = 0; reader; ++number) {
        const auto entries = writer->store(batch(seed, number));
        if (!entries)
            return 1;
        for (const ImportEntry &entry : *entries)
            report(u"digest %1 %2"_s.arg(entry.digestUid).arg(entry.items));
        // Each names the same thing of all digests anew and goes before the next one, when it is there.
        const library::EntityKey thing{entity::Type::Work, u"正文"_s};
        const QString name = u"正文-%1-%2"_s.arg(seed).arg(number);
        if (!writer->setEntityDecisions({EntityDecision::becomes(thing, {entity::Type::Work, name}),
                                         EntityDecision::adds(u"内容"_s, {entity::Type::Work, name})}))
            return 1;
        report(u"decision "_s + name);
        const auto items = reader->items(entries->first().digest);
        if (!items)
            return 1;
        QList<ItemId> ids;
        for (const ItemRow &item : *items)
            ids.append(item.id);
        const QString tag = u"tag-%1-%2"_s.arg(seed).arg(number);
        if (!writer->addTag(ids, tag) || !writer->setRead(ids, true))
            return 1;
        report(u"tagged %1 %2"_s.arg(entries->first().digestUid, tag));
        if (number % 4 == 3) {
            const auto backup = backUp(location.libraryFile(), location.backupFolder(), systemClock()(),
                                       BackupReason::BulkChange);
            if (!backup)
                return 1;
            report(u"backup "_s + *backup);
        }
        for (const ItemRow &item : *items) {
            const auto note = writer->addNote(item.id, u"笔记 %1"_s.arg(item.uid));
            if (!note)
                return 1;
            report(u"note %1"_s.arg(note->uid));
            if (!mark(*writer, item.id))
                return 1;
        }
    }
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    const Location location{arguments[1]};
    if (arguments[2] == u"bulk")
        return changeInBulk(location);
    if (arguments[2] == u"restore")
        return restoreAgainAndAgain(location);
    if (arguments[2] == u"open")
        return openAndWait(location);
    return run(location, arguments[2]);
}
