// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/contrast.h"
#include "app/inspection/partsmodel.h"
#include "app/inspection/sourceview.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::inspection;

class TestSourceView final : public QObject {
    Q_OBJECT

private slots:
    void headingsStandAboveTheirLines()
    {
        SourceView view;
        view.setSource(m_text, m_parts);
        QCOMPARE(view.toPlainText(),
                 u"---\ntitle: x\n---\n\n1  First\n# First\nText.\nFolded: navigation\nHome\nBack"_s);
        QCOMPARE(view.currentPart(), -1);
    }

    void cursorTellsThePart()
    {
        SourceView view;
        view.setSource(m_text, m_parts);
        QSignalSpy reached(&view, &SourceView::partReached);
        view.showLine(6);
        QCOMPARE(view.currentPart(), 0);
        QCOMPARE(view.currentLine(), 6);
        QCOMPARE(reached.count(), 1);
        // By keyboard: the heading of the folded part belongs to it.
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(view.currentPart(), 1);
        QCOMPARE(view.currentLine(), 7);
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(view.currentPart(), 1);
        QCOMPARE(view.currentLine(), 7);
        QCOMPARE(reached.count(), 2);
        QCOMPARE(reached[1][0].toInt(), 1);
        view.showLine(4); // nobody's
        QCOMPARE(view.currentPart(), -1);
        QCOMPARE(reached[2][0].toInt(), -1);
        // What the program does is not told back.
        view.showPart(0);
        QCOMPARE(view.currentPart(), 0);
        QCOMPARE(view.currentLine(), 5);
        QCOMPARE(reached.count(), 3);
        view.showLine(1000);
        QCOMPARE(view.currentLine(), 8);
    }

    void innermostPartHasTheLine()
    {
        SourceView view;
        view.setSource(u"a\nb\nc\nd"_s,
                       {{Part::Kind::Item, {1, 4}, 1, u"Outer"_s}, {Part::Kind::Item, {2, 3}, 2, u"Inner"_s}});
        view.showLine(3);
        QCOMPARE(view.currentPart(), 1);
        view.showLine(4);
        QCOMPARE(view.currentPart(), 0);
    }

    void copyIsTheSourceAsItIs()
    {
        SourceView view;
        const QString longLine(9000, u'长');
        view.setSource(m_text + u'\n' + longLine + u"\n"_s, m_parts);
        view.selectAll();
        view.copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), m_text + u'\n' + longLine + u"\n"_s);
    }

    void longLinesAreLaidOutInPieces()
    {
        SourceView view;
        view.resize(600, 400);
        view.show();
        const QString text = QString(250'000, u'字') + u"\nend"_s;
        view.setSource(text, {{Part::Kind::Item, {1, 2}, 1, u"One"_s}});
        for (QTextBlock block = view.document()->begin(); block.isValid(); block = block.next())
            QVERIFY(block.length() <= 4000);
        view.showLine(2);
        QCOMPARE(view.currentLine(), 2);
        QCOMPARE(view.textCursor().block().text(), u"end"_s);
        // A pair of surrogates is never parted.
        view.setSource(u"x"_s + QString::fromUcs4(std::u32string(3000, U'\U0001F600').c_str()), {});
        for (QTextBlock block = view.document()->begin(); block.isValid(); block = block.next())
            QVERIFY(!block.text().isEmpty() && !block.text().front().isLowSurrogate());
    }

    void manyLinesAndParts()
    {
        QString text;
        QList<Part> parts;
        for (int line = 1; line <= 10'000; ++line) {
            text += u"line %1\n"_s.arg(line);
            if (line % 10 == 1)
                parts.append({Part::Kind::Item, {line, line + 8}, line / 10 + 1, u"Item %1"_s.arg(line)});
        }
        SourceView view;
        view.resize(600, 400);
        view.setSource(text, parts);
        QCOMPARE(view.document()->blockCount(), 10'001 + 1000);
        view.showPart(999);
        QCOMPARE(view.currentLine(), 9991);
        QVERIFY(!view.grab().isNull());
    }

    void textOnBandsIsReadable()
    {
        for (const article::Theme theme : article::AllThemes) {
            const article::Palette &colours = article::palette(theme);
            for (const Part::Kind kind : {Part::Kind::Head, Part::Kind::Item, Part::Kind::Intro, Part::Kind::Folded}) {
                QVERIFY(article::contrast(band(kind, theme), colours.text) > 6);
                QVERIFY(article::contrast(band(kind, theme, true), colours.text) > 6);
                QVERIFY(band(kind, theme) != colours.page);
            }
            QVERIFY(band(Part::Kind::Item, theme) != band(Part::Kind::Folded, theme));
            QVERIFY(band(Part::Kind::Item, theme) != band(Part::Kind::Intro, theme));
        }
    }

    void modelSaysWhatAndWhere()
    {
        PartsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setParts(m_parts);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0).data().toString(), u"1  First"_s);
        QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), u"1  First, lines 5 to 6"_s);
        QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(), u"Folded: navigation, lines 7 to 8"_s);
        QCOMPARE(model.index(1).data(PartsModel::LineRole).toInt(), 7);
        model.setTheme(article::Theme::Dark);
        model.setParts({});
        QCOMPARE(model.rowCount(), 0);
    }

private:
    const QString m_text = u"---\ntitle: x\n---\n\n# First\nText.\nHome\nBack"_s;
    const QList<Part> m_parts{{Part::Kind::Item, {5, 6}, 1, u"First"_s},
                              {Part::Kind::Folded, {7, 8}, 0, u"navigation"_s}};
};

QTEST_MAIN(TestSourceView)
#include "tst_sourceview.moc"
