// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/library/fixtures.h"

#include "core/library/check.h"
#include "core/library/highlightrows.h"
#include "core/library/recovery.h"
#include "core/library/restore.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;
using namespace gleaner::library::test;

/// Damaged libraries: what can be read of them is kept, page by page.
class TestRecovery final : public QObject {
    Q_OBJECT

private slots:
    void soundLibraryLosesNothing();
    void everyPageInTurn();
    void bytesComeFromTheFile();
    void nothingReadableChangesNothing();
    void refusals();

private:
    static constexpr qsizetype Page = 4096;

    static void writeFile(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    static QByteArray readFile(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Forty digests with two hundred notes and as many highlights.
    static void fill(TestLibrary &library)
    {
        for (int number = 0; number < 40; ++number) {
            QList<TestItem> items;
            for (int item = 0; item < 5; ++item)
                items.append({u"条目 %1-%2"_s.arg(number).arg(item), u"正文 %1 "_s.arg(item).repeated(60), {}, {}});
            const DigestId digest = library
                                        .store(preparedFile(u"/in/%1.md"_s.arg(number), u"早报 %1"_s.arg(number),
                                                            {2026, 3, 1}, items))
                                        .digest;
            for (const ItemId item : library.itemIds(digest)) {
                QVERIFY(library.writer().addNote(item, u"笔记 %1，写得长一些。"_s.arg(item.value).repeated(4)));
                QVERIFY(library.writer().addTag({item}, u"标签%1"_s.arg(number % 5)));
                QVERIFY(library.writer().addHighlight(
                    {.item = item, .span = {10, 20}, .note = u"看"_s, .tags = {u"高亮标签%1"_s.arg(number % 3)}}));
            }
        }
        library.closeWriter();
    }
    static qsizetype notesIn(const Reader &reader)
    {
        qsizetype count = 0;
        const QList<DigestRow> rows = *reader.digests();
        for (const DigestRow &row : rows)
            count += reader.notesOfDigest(row.id)->size();
        return count;
    }
};

void TestRecovery::soundLibraryLosesNothing()
{
    TestLibrary library;
    fill(library);
    const QByteArray before = readFile(library.location().libraryFile());
    const auto report = recoverLibrary(library.location(), tickingClock());
    VERIFY_RESULT(report);
    QVERIFY(report->isComplete());
    QCOMPARE(report->reread, 0);
    QCOMPARE(readFile(report->damaged), before);
    library.openWriter();
    QCOMPARE(*libraryProblems(library.location()), QStringList());
    QCOMPARE(notesIn(library.reader()), 200);
    QCOMPARE(library.reader().highlights()->size(), 200);
    QCOMPARE(library.reader().counts()->tags.size(), 8);
    QVERIFY(std::ranges::all_of(*library.reader().highlights(),
                                [](const HighlightRow &row) { return row.highlight.tags.size() == 1; }));
}

void TestRecovery::everyPageInTurn()
{
    TestLibrary library;
    fill(library);
    const Location location = library.location();
    const QByteArray good = readFile(location.libraryFile());
    const qsizetype pages = good.size() / Page;
    QVERIFY(pages > 40);
    int grave = 0;
    int whole = 0;
    // The first page holds the schema: without it nothing can be read.
    for (qsizetype page = 1; page < pages; ++page) {
        QByteArray bytes = good;
        bytes.replace(page * Page, Page, QByteArray(Page, char(0xA5)));
        writeFile(location.libraryFile(), bytes);
        const auto report = recoverLibrary(location, tickingClock());
        if (!report) {
            // The schema's second page: said, and everything left as it was.
            QCOMPARE(report.error().kind, Error::Kind::Storage);
            QCOMPARE(readFile(location.libraryFile()), bytes);
            continue;
        }
        QCOMPARE(readFile(report->damaged), bytes);
        QVERIFY(QFile::remove(report->damaged));
        QCOMPARE(*integrityProblems(location.libraryFile()), QStringList());
        const auto reader = Reader::open(location);
        VERIFY_RESULT(reader);
        const qsizetype notes = notesIn(*reader);
        grave += notes < 150;
        whole += notes == 200;
        QVERIFY2(report->isComplete() || notes < 200 || !report->unreadable.isEmpty()
                     || std::ranges::any_of(
                         report->tables, [](const auto &table) { return table.lost != 0; }),
                 qPrintable(u"page %1: lost in silence"_s.arg(page)));
        if (report->isComplete())
            QCOMPARE(notes, 200);
        library.openWriter();
        QCOMPARE(*libraryProblems(location), QStringList());
        library.closeWriter();
        QVERIFY(!library.location().folder.isEmpty());
    }
    // A page of notes takes its own notes only, but for a table's root, and most pages hold none.
    QVERIFY2(grave <= 3, qPrintable(QString::number(grave)));
    QVERIFY2(whole > pages / 2, qPrintable(u"%1 of %2"_s.arg(whole).arg(pages)));
}

void TestRecovery::bytesComeFromTheFile()
{
    TestLibrary library;
    const QString path = library.path(u"a.md"_s);
    PreparedFile file = preparedFile(path, u"早报"_s, {2026, 3, 1}, {{u"一则"_s, u"正文"_s, {}, {}}});
    writeFile(path, file.bytes);
    const DigestId digest = library.store(file).digest;
    const QString gone = library.path(u"gone.md"_s);
    const DigestId other = library.store(preparedFile(gone, u"晚报"_s, {2026, 3, 1}, {{u"二则"_s, u"别的"_s, {}, {}}}))
                               .digest;
    const ItemId item = library.itemIds(other).first();
    VERIFY_RESULT(library.writer().addNote(item, u"笔记"_s));
    library.closeWriter();
    // Both stored contents are spoilt in place: a Zstandard frame begins with 28 B5 2F FD.
    QByteArray bytes = readFile(library.location().libraryFile());
    QVERIFY(bytes.contains(QByteArray::fromHex("28b52ffd")));
    bytes.replace(QByteArray::fromHex("28b52ffd"), "oops");
    writeFile(library.location().libraryFile(), bytes);

    const auto report = recoverLibrary(library.location(), tickingClock());
    VERIFY_RESULT(report);
    QCOMPARE(report->reread, 1);
    QCOMPARE(report->unreadable, QStringList(gone));
    library.openWriter();
    QCOMPARE(library.reader().source(digest)->bytes, file.bytes);
    QVERIFY(library.reader().source(other)->bytes.contains(u"二则"_s.toUtf8()));
    QCOMPARE(library.reader().notes(item)->size(), 1);
    QCOMPARE(*libraryProblems(library.location()), QStringList());
    QCOMPARE(readFile(path), file.bytes);
}

void TestRecovery::nothingReadableChangesNothing()
{
    TestLibrary library;
    fill(library);
    QByteArray bytes = readFile(library.location().libraryFile());
    bytes.replace(0, Page, QByteArray(Page, 'x'));
    writeFile(library.location().libraryFile(), bytes);
    const auto report = recoverLibrary(library.location(), tickingClock());
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Kind::Storage);
    QVERIFY(report.error().message.contains(u"restore a backup"_s));
    QCOMPARE(readFile(library.location().libraryFile()), bytes);
    QVERIFY(!QFile::exists(library.location().libraryFile() + u".new"_s));
}

void TestRecovery::refusals()
{
    TestLibrary library;
    QCOMPARE(recoverLibrary(library.location(), tickingClock()).error().kind, Error::Kind::Conflict);
    QCOMPARE(recoverLibrary({library.path(u"none"_s)}, tickingClock()).error().kind, Error::Kind::NotFound);
}

QTEST_GUILESS_MAIN(TestRecovery)
#include "tst_recovery.moc"
