// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/exporter.h"
#include "tests/app/support/testlibrary.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using gleaner::library::Writer;
using gleaner::shell::Exporter;
using gleaner::shell::ExportReport;

class TestExporter : public QObject {
    Q_OBJECT

private slots:
    void writesAnnotatedDigestsOnly()
    {
        gleaner::test::TestLibrary library;
        const QString out = library.folder() + u"/notes";
        const gleaner::ItemId item = library.items().first();
        QVERIFY(library.service()
                    .write([item](Writer &writer) { return writer.addNote(item, QStringLiteral("待核实")); })
                    .result());

        Exporter exporter(library.service());
        const ExportReport first = run(exporter, out);
        QCOMPARE(first.written, 1);
        QCOMPARE(first.unchanged, 0);
        QVERIFY(first.errors.isEmpty());
        QCOMPARE(first.folder, out);
        QCOMPARE(QDir(out).entryList({QStringLiteral("*.md")}).size(), 1);

        const ExportReport again = run(exporter, out);
        QCOMPARE(again.written, 0);
        QCOMPARE(again.unchanged, 1);
    }

    void aFolderThatCannotBeIsReported()
    {
        gleaner::test::TestLibrary library;
        const gleaner::ItemId item = library.items().first();
        QVERIFY(
            library.service().write([item](Writer &writer) { return writer.setBookmarked({item}, true); }).result());
        const QString file = library.put(QStringLiteral("in the way"), QStringLiteral("x"));
        Exporter exporter(library.service());
        QSignalSpy failed(&exporter, &Exporter::failed);
        exporter.exportTo(file + u"/below");
        QTRY_VERIFY(!failed.isEmpty());
        QVERIFY(!failed.first().first().value<gleaner::Error>().message.isEmpty());
    }

private:
    static ExportReport run(Exporter &exporter, const QString &out)
    {
        QSignalSpy finished(&exporter, &Exporter::finished);
        exporter.exportTo(out);
        if (finished.isEmpty() && !finished.wait())
            return {};
        return finished.first().first().value<ExportReport>();
    }
};

QTEST_GUILESS_MAIN(TestExporter)
#include "tst_exporter.moc"
