// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notes/commands.h"

#include "core/library/backupfolder.h"
#include "tests/app/support/testlibrary.h"

#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace gleaner;
using gleaner::library::ItemRow;
using gleaner::library::Reader;
using gleaner::test::TestLibrary;

class CommandsTest final : public QObject {
    Q_OBJECT

private slots:
    void bookmarkAndBack();
    void undoTurnsBackOnlyWhatChanged();
    void manyItemsAreOneStep();
    void tagAndBack();
    void undoBeforeTheChangeIsWritten();
    void noteGoesAndComesBackTheSame();
    void typingIsOneCommand();
    void decisionAndBack();
    void watchAndBack();
    void failureIsTold();
};

static ItemRow row(TestLibrary &library, ItemId id)
{
    return library.read([id](const Reader &reader) { return reader.item(id); });
}

static QList<annotation::Note> notesOf(TestLibrary &library, ItemId id)
{
    return library.read([id](const Reader &reader) { return reader.notes(id); });
}

void CommandsTest::bookmarkAndBack()
{
    TestLibrary library;
    QUndoStack stack;
    notes::Commands commands(library.service(), stack);
    QSignalSpy changed(&library.service(), &shell::LibraryService::itemsChanged);
    const ItemId item = library.items().first();
    commands.setBookmarked({item}, true);
    QVERIFY(row(library, item).bookmarked);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().value<QList<ItemId>>(), QList<ItemId>{item});
    stack.undo();
    QVERIFY(!row(library, item).bookmarked);
    stack.redo();
    QVERIFY(row(library, item).bookmarked);
}

void CommandsTest::undoTurnsBackOnlyWhatChanged()
{
    TestLibrary library;
    QUndoStack stack;
    notes::Commands commands(library.service(), stack);
    const QList<ItemId> items = library.items();
    commands.setRead({items[1]}, true);
    commands.setRead(items, true);
    stack.undo();
    QVERIFY(!row(library, items[0]).read);
    QVERIFY(row(library, items[1]).read);
    QVERIFY(!row(library, items[2]).read);
}

void CommandsTest::manyItemsAreOneStep()
{
    TestLibrary library;
    constexpr int count = 4100;
    QString text = u"# 长长的清单\n\n"_s;
    for (int i = 1; i <= count; ++i)
        text += u"%1.  [第 %1 条](https://news.example.com/long/%1)\n\n    说明 %1。\n\n"_s.arg(i);
    const auto file = library::prepareFile(library.put(u"long.md"_s, text), library.service().extractor());
    auto stored = library.service().write([&file](library::Writer &writer) { return writer.store({file}); });
    stored.waitForFinished();
    const DigestId digest = stored.result().value().first().digest;
    const auto rows = [&] { return library.read([digest](const Reader &reader) { return reader.items(digest); }); };
    const auto read = [&] { return int(std::ranges::count_if(rows(), &ItemRow::read)); };
    QList<ItemId> items;
    for (const ItemRow &item : rows())
        items.append(item.id);
    QCOMPARE(items.size(), count);

    QUndoStack stack;
    notes::Commands commands(library.service(), stack);
    QList<qsizetype> progress;
    commands.setProgress([&](const QString &change, qsizetype done, qsizetype all) {
        QCOMPARE(change, stack.text(stack.count() - 1));
        QCOMPARE(all, count);
        progress.append(done);
    });
    QSignalSpy changed(&library.service(), &shell::LibraryService::itemsChanged);
    commands.setRead({items[3000]}, true);
    commands.setRead(items, true);
    QCOMPARE(stack.count(), 2);
    QCOMPARE(read(), count);
    QTRY_COMPARE(changed.count(), 4); // the first change, then three parts
    QCOMPARE(progress.size(), 3);
    QVERIFY(progress[0] < progress[1] && progress[1] < count);
    QCOMPARE(progress[2], count);

    stack.undo();
    QCOMPARE(read(), 1);
    QVERIFY(row(library, items[3000]).read);
    stack.redo();
    QCOMPARE(read(), count);
    // What has many items in it is backed up before it is changed.
    QTRY_VERIFY(!library::backupsOf(library.service().location()).isEmpty());
    QCOMPARE(library::backupsOf(library.service().location()).first().reason, library::BackupReason::BulkChange);
}

void CommandsTest::tagAndBack()
{
    TestLibrary library;
    QUndoStack stack;
    notes::Commands commands(library.service(), stack);
    const ItemId item = library.items().first();
    commands.addTag(library.items(), u"模型"_s);
    QCOMPARE(row(library, item).tags, QStringList{u"模型"_s});
    commands.removeTag({item}, u"模型"_s);
    QVERIFY(row(library, item).tags.isEmpty());
    stack.undo();
    QCOMPARE(row(library, item).tags, QStringList{u"模型"_s});
    stack.undo();
    QVERIFY(row(library, item).tags.isEmpty());
}

void CommandsTest::undoBeforeTheChangeIsWritten()
{
    TestLibrary library;
    QUndoStack stack;
    notes::Commands commands(library.service(), stack);
    const ItemId item = library.items().first();
    // The writing thread is busy while both are asked for.
    auto gate = library.service().write([](library::Writer &) -> Result<> {
        QThread::msleep(50);
        return {};
    });
    commands.setBookmarked({item}, true);
    stack.undo();
    gate.waitForFinished();
    QVERIFY(!row(library, item).bookmarked);
}

void CommandsTest::noteGoesAndComesBackTheSame()
{
    TestLibrary library;
    QUndoStack stack;
    notes::Commands commands(library.service(), stack);
    const ItemId item = library.items().first();
    commands.addNote(item, u"口径？"_s);
    const auto added = notesOf(library, item);
    QCOMPARE(added.size(), 1);
    stack.undo();
    QVERIFY(notesOf(library, item).isEmpty());
    stack.redo();
    QCOMPARE(notesOf(library, item).first().id, added.first().id);
    commands.deleteNote(added.first());
    QVERIFY(notesOf(library, item).isEmpty());
    stack.undo();
    QCOMPARE(notesOf(library, item).first().text, u"口径？"_s);
}

void CommandsTest::typingIsOneCommand()
{
    TestLibrary library;
    QUndoStack stack;
    notes::Commands commands(library.service(), stack);
    const ItemId item = library.items().first();
    commands.addNote(item, u"a"_s);
    annotation::Note note = notesOf(library, item).first();
    commands.updateNote(note, u"ab"_s);
    note.text = u"ab"_s;
    commands.updateNote(note, u"abc"_s);
    QCOMPARE(stack.count(), 2);
    QCOMPARE(notesOf(library, item).first().text, u"abc"_s);
    stack.undo();
    QCOMPARE(notesOf(library, item).first().text, u"a"_s);
}

void CommandsTest::decisionAndBack()
{
    TestLibrary library;
    QUndoStack stack;
    notes::Commands commands(library.service(), stack);
    QSignalSpy changed(&library.service(), &shell::LibraryService::entitiesChanged);
    const auto isNamed = [&library](const QString &name) {
        const auto mentions = library.read(
            [&library](const Reader &reader) { return reader.mentions(library.digest()); });
        return std::ranges::any_of(
            mentions, [&name](const library::StoredMention &stored) { return stored.mention.name == name; });
    };
    const library::EntityKey company{entity::Type::Org, u"微软"_s};
    QVERIFY(isNamed(company.name));
    commands.decide({library::EntityDecision::becomes(company, {entity::Type::Org, u"微软公司"_s})}, u"Rename"_s);
    QVERIFY(isNamed(u"微软公司"_s));
    QVERIFY(!isNamed(company.name));
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(stack.undoText(), u"Rename"_s);
    stack.undo();
    QVERIFY(isNamed(company.name));
    QTRY_COMPARE(changed.count(), 2);
    stack.redo();
    QVERIFY(!isNamed(company.name));
}

void CommandsTest::watchAndBack()
{
    TestLibrary library;
    QUndoStack stack;
    notes::Commands commands(library.service(), stack);
    const auto watched = [&library] {
        return library.read([](const Reader &reader) { return reader.watchedEntities(); });
    };
    const library::EntityKey company{entity::Type::Org, u"微软"_s};
    commands.watch(company, true);
    QCOMPARE(watched(), QList{company});
    commands.watch(company, false);
    QCOMPARE(watched(), QList<library::EntityKey>());
    stack.undo();
    QCOMPARE(watched(), QList{company});
    stack.undo();
    QCOMPARE(watched(), QList<library::EntityKey>());
}

void CommandsTest::failureIsTold()
{
    TestLibrary library;
    QUndoStack stack;
    notes::Commands commands(library.service(), stack);
    QSignalSpy failed(&library.service(), &shell::LibraryService::failed);
    commands.addNote(ItemId{987654}, u"x"_s);
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!failed.first().first().value<Error>().message.isEmpty());
}

QTEST_GUILESS_MAIN(CommandsTest)
#include "tst_commands.moc"
