// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/background/importrun.h"
#include "app/importing/importbar.h"
#include "app/importing/importcontroller.h"
#include "app/importing/reindexer.h"
#include "app/importing/reportdialog.h"
#include "app/importing/reportmodel.h"
#include "tests/app/support/testlibrary.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace gleaner;
using gleaner::importing::ImportBar;
using gleaner::importing::ImportController;
using gleaner::importing::Report;
using gleaner::library::ImportEntry;
using gleaner::library::Reader;
using gleaner::test::TestLibrary;

class ImportingTest final : public QObject {
    Q_OBJECT

private slots:
    void reportsEachFile();
    void cancelKeepsWhatIsStored();
    void oneAfterTheOther();
    void barShowsWhatHappened();
    void quietImportsSayNothingWithoutNews();
    void aFolderThatVanishesEndsTheImport();
    void whatTookThePlaceOfAMovedFileIsAnother();
    void movedAndChangedIsOneLine();
    void archivesAreImported();
    void reportModelKeepsTheContract();
    void reportPutsFailuresFirst();
    void reportIsFiltered();
    void reportActs();
    void indexIsMadeAnew();
    void choiceIsFollowed();
};

static Report run(ImportController &controller, const QStringList &paths)
{
    QSignalSpy finished(&controller, &ImportController::finished);
    controller.import(paths);
    if (finished.isEmpty() && !finished.wait(20000))
        qWarning("the import did not finish");
    return finished.value(0).value(0).value<Report>();
}

void ImportingTest::reportsEachFile()
{
    TestLibrary library;
    ImportController controller(library.service());
    library.put(u"2026-03-05.md"_s,
                test::smallDigest() + u"\n4.  [新增的一条](https://news.example.com/a/4)\n\n    这是新增的一条。\n"_s);
    library.put(u"2026-03-07.md"_s, QString(test::smallDigest()).replace(u"第 7 期"_s, u"第 9 期"_s));
    const Report report = run(controller, {library.sources(), library.folder() + u"/missing.md"_s});
    QVERIFY(!report.cancelled);
    QCOMPARE(report.entries.size(), 4);
    QCOMPARE(report.count(ImportEntry::State::Changed), 1);
    QCOMPARE(report.count(ImportEntry::State::New), 1);
    QCOMPARE(report.count(ImportEntry::State::Same), 1);
    QCOMPARE(report.count(ImportEntry::State::Failed), 1);
    for (const ImportEntry &entry : report.entries) {
        if (entry.state == ImportEntry::State::Changed)
            QCOMPARE(entry.added, 1);
        if (entry.state == ImportEntry::State::Failed)
            QVERIFY(!entry.error.message.isEmpty());
    }
    // The old items are the same items.
    const auto rows = library.read([&](const Reader &reader) { return reader.items(library.digest()); });
    QCOMPARE(rows.size(), 4);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(rows[i].id, library.items()[i]);
}

void ImportingTest::cancelKeepsWhatIsStored()
{
    TestLibrary library;
    for (int i = 0; i < 600; ++i)
        library.put(u"many-%1.md"_s.arg(i),
                    QString(test::smallDigest()).replace(u"第 7 期"_s, u"第 %1 期"_s.arg(100 + i)));
    ImportController controller(library.service());
    connect(&controller, &ImportController::progressChanged, &controller, [&](int done, int total) {
        if (done > 0 && total > 0)
            controller.cancel();
    });
    const Report report = run(controller, {library.sources()});
    QVERIFY(report.cancelled);
    QVERIFY(!report.entries.isEmpty());
    QVERIFY(report.notReached > 0);
    const auto digests = library.read([](const Reader &reader) { return reader.digests(); });
    QCOMPARE(int(digests.size()), 2 + report.count(ImportEntry::State::New));
}

void ImportingTest::oneAfterTheOther()
{
    TestLibrary library;
    ImportController controller(library.service());
    QSignalSpy finished(&controller, &ImportController::finished);
    controller.import({library.put(u"x.md"_s, QString(test::smallDigest()).replace(u"第 7 期"_s, u"第 20 期"_s))});
    controller.import({library.put(u"y.md"_s, QString(test::smallDigest()).replace(u"第 7 期"_s, u"第 21 期"_s))});
    QTRY_COMPARE(finished.count(), 2);
    QCOMPARE(library.read([](const Reader &reader) { return reader.digests(); }).size(), 4);
}

void ImportingTest::quietImportsSayNothingWithoutNews()
{
    TestLibrary library;
    ImportController controller(library.service());
    ImportBar bar(controller);
    const auto *text = bar.findChild<QLabel *>(u"importText"_s);
    QSignalSpy finished(&controller, &ImportController::finished);
    const auto quietly = [&](const QStringList &files) {
        const qsizetype before = finished.size();
        controller.importQuietly(files);
        return QTest::qWaitFor([&] { return finished.size() > before; }, 20'000);
    };
    const QString known = library.sources() + u"/2026-03-05.md"_s;
    bool wasShown = false;
    connect(&controller, &ImportController::progressChanged, &bar, [&] { wasShown |= !bar.isHidden(); });
    QElapsedTimer timer;
    timer.start();
    QVERIFY(quietly({known}));
    QVERIFY(bar.isHidden());
    QVERIFY(!wasShown || timer.elapsed() > 400);
    // What is gone again is no failure of anybody's.
    QVERIFY(quietly({library.folder() + u"/fleeting.md"_s}));
    QVERIFY(bar.isHidden());
    QCOMPARE(finished.last().first().value<Report>().entries.size(), 0);

    const QString fresh = library.put(u"new.md"_s, QString(test::smallDigest()).replace(u"第 7 期"_s, u"第 30 期"_s));
    QVERIFY(quietly({fresh}));
    QVERIFY(!bar.isHidden());
    QVERIFY2(text->text().contains(u"1 new"), qPrintable(text->text()));
    // It stays until there is other news.
    QVERIFY(quietly({known}));
    QVERIFY(!bar.isHidden());
    QVERIFY2(text->text().contains(u"1 new"), qPrintable(text->text()));
}

void ImportingTest::aFolderThatVanishesEndsTheImport()
{
    TestLibrary library;
    const QString drive = library.folder() + u"/drive"_s;
    QVERIFY(QDir().mkpath(drive));
    for (int i = 0; i < 1200; ++i) {
        QFile file(drive + u"/%1.md"_s.arg(i, 4, 10, QChar(u'0')));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# News " + QByteArray::number(i) + "\n\nIt is out.\n");
    }
    const int threads = QThreadPool::globalInstance()->maxThreadCount();
    const auto restore = qScopeGuard([threads] { QThreadPool::globalInstance()->setMaxThreadCount(threads); });
    QThreadPool::globalInstance()->setMaxThreadCount(1);

    const QStringList files = library::collectFiles({drive});
    QList<ImportEntry> entries;
    qsizetype left = files.size();
    const background::ImportSteps steps{
        .store =
            [&](std::vector<library::PreparedFile> &&prepared) {
                return library.service()
                    .write([prepared = std::move(prepared)](library::Writer &writer) { return writer.store(prepared); })
                    .result();
            },
        .stored = [&](const QList<ImportEntry> &stored, qsizetype still) -> Result<bool> {
            QDir().rename(drive, drive + u" taken away"_s);
            entries += stored;
            left = still;
            return true;
        },
        .roots = background::ImportRoots({drive})};
    const auto reader = Reader::open(library.service().location());
    QVERIFY(reader);
    const Result<> done = background::importFiles(files, *reader, steps);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::NotFound);
    QVERIFY2(done.error().message.contains(drive) && done.error().message.contains(u"connect it"),
             qPrintable(done.error().message));
    QVERIFY(left > 0);
    QCOMPARE(entries.size() + left, files.size());
    for (const ImportEntry &entry : std::as_const(entries))
        QVERIFY2(entry.state == ImportEntry::State::New, qPrintable(entry.error.toString()));
}

void ImportingTest::whatTookThePlaceOfAMovedFileIsAnother()
{
    TestLibrary library;
    ImportController controller(library.service());
    const QString latest = library.sources() + u"/2026-03-05.md"_s;
    const QString archived = library.sources() + u"/old.md"_s;
    QVERIFY(QFile::rename(latest, archived));
    library.put(u"2026-03-05.md"_s, u"# 另一份早报\n\n1. [新的一条](https://example.com/new)\n\n   新的正文。\n"_s);
    const Report report = run(controller, {library.sources()});
    QCOMPARE(report.entries.size(), 3);
    for (const ImportEntry &entry : report.entries) {
        QCOMPARE(entry.digest == library.digest(), entry.path == archived);
        QCOMPARE(entry.state == ImportEntry::State::Moved, entry.path == archived);
        QCOMPARE(entry.state == ImportEntry::State::New, entry.path == latest);
    }
}

void ImportingTest::movedAndChangedIsOneLine()
{
    TestLibrary library;
    ImportController controller(library.service());
    QVERIFY(QFile::remove(library.sources() + u"/2026-03-05.md"_s));
    const QString moved = library.put(
        u"moved.md"_s, test::smallDigest() + u"\n4.  [新增的一条](https://news.example.com/a/4)\n\n    新增的。\n"_s);
    const Report report = run(controller, {moved});
    QCOMPARE(report.entries.size(), 1);
    QCOMPARE(report.entries.first().digest, library.digest());
    const importing::ReportModel model(report.entries);
    QCOMPARE(model.index(0, importing::ReportModel::State).data().toString(), u"Changed"_s);
    const QString told = model.index(0, importing::ReportModel::Details).data().toString();
    QVERIFY2(told.contains(u"1 added") && told.contains(u"Moved from "_s + library.sources() + u"/2026-03-05.md"_s),
             qPrintable(told));
}

/// 早报/one.md, two.md and picture.png.
static QByteArray smallZip()
{
    return QByteArray::fromBase64(
        "UEsDBBQAAAgAAABAQVyf8xAhKQAAACkAAAANAAAA5pep5oqlL29uZS5tZCMg5pep5oqlCgrnrKzkuIDmnaHnmoTmraPmlofl"
        "nKjov5nph4zjgIIKUEsDBBQAAAAAAABAQVyAXiFTKQAAACkAAAAGAAAAdHdvLm1kIyDmmZrmiqUKCuesrOS6jOadoeeahOat"
        "o+aWh+WcqOi/memHjOOAggpQSwMEFAAAAAAAAEBBXIMW3IwBAAAAAQAAAAsAAABwaWN0dXJlLnBuZ3hQSwECFAMUAAAIAAAA"
        "QEFcn/MQISkAAAApAAAADQAAAAAAAAAAAAAAgAEAAAAA5pep5oqlL29uZS5tZFBLAQIUAxQAAAAAAABAQVyAXiFTKQAAACkA"
        "AAAGAAAAAAAAAAAAAACAAVQAAAB0d28ubWRQSwECFAMUAAAAAAAAQEFcgxbcjAEAAAABAAAACwAAAAAAAAAAAAAAgAGhAAAA"
        "cGljdHVyZS5wbmdQSwUGAAAAAAMAAwCoAAAAywAAAAAA");
}

void ImportingTest::archivesAreImported()
{
    TestLibrary library;
    ImportController controller(library.service());
    const QString archive = library.folder() + u"/news.zip"_s;
    QFile file(archive);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(smallZip());
    file.close();
    const Report report = run(controller, {archive});
    QCOMPARE(report.count(ImportEntry::State::New), 2);
    QCOMPARE(report.entries.size(), 2);
    QCOMPARE(report.entries[0].path, QString(archive + u"/早报/one.md"));
    QCOMPARE(report.notReached, 0);
    const DigestId first = report.entries[0].digest;
    const auto row = library.read([&](const Reader &reader) { return reader.digest(first); });
    QCOMPARE(row.path, QString(archive + u"/早报/one.md"));
    // Once more: the same documents; and so is a copy of one that is unpacked beside it.
    QCOMPARE(run(controller, {archive}).count(ImportEntry::State::Same), 2);
    const Report copy = run(controller, {library.put(u"one.md"_s, u"# 早报\n\n第一条的正文在这里。\n"_s)});
    QCOMPARE(copy.entries.value(0).state, ImportEntry::State::Duplicate);
    QCOMPARE(copy.entries.value(0).original, row.path);
    QCOMPARE(copy.entries.value(0).digest, first);
    // Without the archive the copy is the document.
    QVERIFY(QFile::remove(archive));
    const Report moved = run(controller, {library.sources()});
    QCOMPARE(moved.count(ImportEntry::State::Moved), 1);
    QCOMPARE(library.read([&](const Reader &reader) { return reader.digest(first); }).path.endsWith(u"/one.md"), true);
}

void ImportingTest::barShowsWhatHappened()
{
    TestLibrary library;
    ImportController controller(library.service());
    ImportBar bar(controller);
    QVERIFY(bar.isHidden());
    run(controller, {library.sources()});
    QVERIFY(!bar.isHidden());
    QVERIFY(bar.findChild<QLabel *>(u"importText"_s)->text().contains(u"2"));
    QSignalSpy asked(&bar, &ImportBar::reportRequested);
    bar.findChild<QToolButton *>(u"importDetails"_s)->click();
    QCOMPARE(asked.count(), 1);
}

static Report madeReport()
{
    ImportEntry good;
    good.state = ImportEntry::State::New;
    good.path = u"/a/good.md"_s;
    good.digest = DigestId{7};
    good.items = 3;
    ImportEntry changed = good;
    changed.state = ImportEntry::State::Changed;
    changed.path = u"/a/changed.md"_s;
    changed.digest = DigestId{8};
    changed.added = 2;
    changed.diagnostics = {{Diagnostic::Severity::Warning, u"odd heading"_s, 12}};
    ImportEntry bad;
    bad.path = u"/a/bad.md"_s;
    bad.error = {Error::Kind::TooLarge, u"too large"_s, u"/a/bad.md"_s};
    Report report;
    report.entries = {good, changed, bad};
    return report;
}

void ImportingTest::reportModelKeepsTheContract()
{
    importing::ReportModel model(madeReport().entries);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(model.index(1, importing::ReportModel::Details).data().toString().contains(u"12"));
    QCOMPARE(model.index(2, importing::ReportModel::Details).data().toString(), u"too large"_s);
    QCOMPARE(model.index(0, 0).data(importing::ReportModel::DigestRole).toLongLong(), 7);
}

void ImportingTest::reportPutsFailuresFirst()
{
    const importing::ReportDialog dialog(madeReport());
    const QAbstractItemModel *rows = dialog.findChild<QTreeView *>()->model();
    QCOMPARE(rows->rowCount(), 3);
    QCOMPARE(rows->index(0, 0).data().toString(), u"bad.md"_s);
    QCOMPARE(rows->index(1, 0).data().toString(), u"changed.md"_s);
    QCOMPARE(rows->index(2, 0).data().toString(), u"good.md"_s);
    QVERIFY(dialog.findChild<QLabel *>(u"reportDetails"_s)->text().contains(u"too large"));
    QVERIFY(!dialog.findChild<QPushButton *>(u"reportOpen"_s)->isEnabled());
}

void ImportingTest::reportIsFiltered()
{
    const importing::ReportDialog dialog(madeReport());
    const QAbstractItemModel *rows = dialog.findChild<QTreeView *>()->model();
    auto *states = dialog.findChild<QComboBox *>(u"reportStates"_s);
    QCOMPARE(states->count(), 4);
    states->setCurrentIndex(states->findData(int(ImportEntry::State::New)));
    QCOMPARE(rows->rowCount(), 1);
    QCOMPARE(dialog.plainText().count(u'\n'), 1);
    states->setCurrentIndex(0);
    auto *words = dialog.findChild<QLineEdit *>(u"reportWords"_s);
    words->setText(u"CHANGED heading"_s);
    QCOMPARE(rows->rowCount(), 1);
    QVERIFY(dialog.plainText().contains(u"/a/changed.md"));
    words->setText(u"nowhere"_s);
    QCOMPARE(rows->rowCount(), 0);
    QVERIFY(dialog.findChild<QLabel *>(u"reportDetails"_s)->text().isEmpty());
}

void ImportingTest::reportActs()
{
    importing::ReportDialog dialog(madeReport());
    QSignalSpy opened(&dialog, &importing::ReportDialog::digestRequested);
    QSignalSpy again(&dialog, &importing::ReportDialog::retryRequested);
    auto *list = dialog.findChild<QTreeView *>();
    dialog.show();
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(opened.count(), 0); // what failed has no digest
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened[0][0].value<DigestId>(), DigestId{8});
    // What changed is told of what did.
    QSignalSpy changes(&dialog, &importing::ReportDialog::changesRequested);
    auto *changed = dialog.findChild<QPushButton *>(u"reportChanges"_s);
    QVERIFY(changed->isEnabled());
    changed->setFocus();
    QTest::keyClick(changed, Qt::Key_Space);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes[0][0].value<DigestId>(), DigestId{8});
    QTest::keyClick(list, Qt::Key_Down);
    QVERIFY(!changed->isEnabled());
    dialog.findChild<QPushButton *>(u"reportRetry"_s)->click();
    QCOMPARE(again.count(), 1);
    QCOMPARE(again[0][0].toStringList(), QStringList(u"/a/bad.md"_s));

    Report fine = madeReport();
    fine.entries.removeLast();
    QVERIFY(!importing::ReportDialog(fine).findChild<QPushButton *>(u"reportRetry"_s)->isEnabled());
}

void ImportingTest::indexIsMadeAnew()
{
    TestLibrary library;
    const ItemId item = library.items().first();
    const library::Location location = library.service().location();
    // Another library over the same user data, with the index gone.
    QTemporaryDir copy;
    QVERIFY(QFile::copy(location.libraryFile(), copy.filePath(u"library.sqlite"_s)));
    if (QFile::exists(location.libraryFile() + u"-wal"_s))
        QVERIFY(QFile::copy(location.libraryFile() + u"-wal"_s, copy.filePath(u"library.sqlite-wal"_s)));
    const auto service = shell::LibraryService::open({copy.path()});
    QVERIFY(service);
    importing::Reindexer reindexer(**service);
    QSignalSpy finished(&reindexer, &importing::Reindexer::finished);
    reindexer.start();
    QVERIFY(finished.wait(20000));
    QCOMPARE(finished[0][0].toInt(), 0);
    const auto reader = Reader::open({copy.path()});
    QVERIFY(reader);
    QCOMPARE(reader->items(library.digest())->size(), 3);
    QCOMPARE(reader->item(item)->title, u"星图智能发布 Aurora 3 模型"_s);
    QCOMPARE(reader->search(u"微软"_s, 0)->size(), 3);
}

void ImportingTest::choiceIsFollowed()
{
    TestLibrary library;
    auto &service = library.service();
    importing::Reindexer reindexer(service);
    connect(&service, &shell::LibraryService::readingsChanged, &reindexer, &importing::Reindexer::start);
    QSignalSpy finished(&reindexer, &importing::Reindexer::finished);
    QSignalSpy announced(&service, &shell::LibraryService::digestsChanged);
    const QString uid = library.read([&](const Reader &reader) { return reader.digest(library.digest()); }).uid;
    const auto choose = [&](const std::optional<QString> &recogniser) {
        service.changeReadings(library.digest(), [uid, recogniser](library::Writer &writer) {
            return writer.setReadingChoices({{library::ReadingChoice::Scope::Document, uid, recogniser}});
        });
    };
    choose(u"article"_s);
    QVERIFY(finished.wait(20000));
    QVERIFY(!announced.isEmpty());
    QCOMPARE(library.read([&](const Reader &reader) { return reader.items(library.digest()); }).size(), 1);
    // Two changes at once: it looks again when it is through.
    choose(std::nullopt);
    choose(u"generic"_s);
    choose(std::nullopt);
    QTRY_COMPARE(library.read([&](const Reader &reader) { return reader.items(library.digest()); }).size(), 3);
    QTRY_COMPARE(library.read([](const Reader &reader) { return reader.staleDigests(); }).size(), 0);
    const auto rows = library.read([&](const Reader &reader) { return reader.items(library.digest()); });
    for (qsizetype at = 0; at < rows.size(); ++at)
        QCOMPARE(rows[at].id, library.items()[at]);
}

QTEST_MAIN(ImportingTest)
#include "tst_importing.moc"
