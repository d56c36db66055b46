// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefs/briefoutline.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gleaner::briefs;

using Kind = OutlineEntry::Kind;

/// Headings and citations of a text, and sections that are moved.
class BriefOutlineTest final : public QObject {
    Q_OBJECT

private slots:
    void lists();
    void knowsMarkdown();
    void knowsItsEntriesAgain_data();
    void knowsItsEntriesAgain();
    void findsTheSectionsEnd_data();
    void findsTheSectionsEnd();
    void moves_data();
    void moves();
    void movesBeforeALine();
    void movingBackGivesTheSameText();

private:
    /// Number of a heading by its text.
    static qsizetype heading(const QList<OutlineEntry> &outline, const QString &text)
    {
        const auto at = std::ranges::find(outline, text, &OutlineEntry::text);
        return at == outline.end() ? -1 : at - outline.begin();
    }
};

void BriefOutlineTest::lists()
{
    const QList<OutlineEntry> outline = outlineOf(
        u"Lead[^s1].\n\n# One *two*\n\ntext[^s2] more[^s3]\n\n## Sub\n> q[^s2]\n\n# Last\n\n[^mine]: x"_s);
    QCOMPARE(outline, QList<OutlineEntry>({{Kind::Citation, 0, u"s1"_s, 0, 0},
                                           {Kind::Heading, 1, u"One two"_s, 2, 9},
                                           {Kind::Citation, 1, u"s2"_s, 4, 0},
                                           {Kind::Citation, 1, u"s3"_s, 4, 0},
                                           {Kind::Heading, 2, u"Sub"_s, 6, 9},
                                           {Kind::Citation, 2, u"s2"_s, 7, 0},
                                           {Kind::Heading, 1, u"Last"_s, 9, 12}}));
    QVERIFY(outlineOf({}).isEmpty());
}

void BriefOutlineTest::knowsMarkdown()
{
    QVERIFY(outlineOf(u"```\n# code\n[^s1]\n```\n\\# no\n> # quoted"_s).isEmpty());
    QCOMPARE(outlineOf(u"Under\nlined\n===\n"_s).value(0), (OutlineEntry{Kind::Heading, 1, u"Under lined"_s, 0, 4}));
}

void BriefOutlineTest::knowsItsEntriesAgain_data()
{
    QTest::addColumn<QString>("after");
    QTest::addColumn<QList<qsizetype>>("now");
    const auto row = [](const char *name, const QString &after, const QList<qsizetype> &now) {
        QTest::newRow(name) << after << now;
    };
    row("further down", u"x\n\n# A\n[^1] [^2]\n# B\n[^1]"_s, {0, 1, 2, 3, 4});
    row("another one before", u"# New\n# A\n[^1] [^2]\n# B\n[^1]"_s, {1, 2, 3, 4, 5});
    row("one more of the same", u"# A\n[^1] [^1] [^2]\n# B\n[^1]"_s, {0, 1, 3, 4, 5});
    row("one gone", u"# A\n[^2]\n# B\n[^1]"_s, {0, -1, 1, 2, 3});
    row("renamed", u"# Other\n[^1] [^2]\n# B\n[^1]"_s, {0, 1, 2, 3, 4});
    row("moved", u"# B\n[^3]\n# A\n[^1] [^2]\n"_s, {2, 3, 4, 0, -1});
    row("all gone", QString(), {-1, -1, -1, -1, -1});
}

void BriefOutlineTest::knowsItsEntriesAgain()
{
    QFETCH(QString, after);
    QFETCH(QList<qsizetype>, now);
    QCOMPARE(sameEntries(outlineOf(u"# A\n[^1] [^2]\n# B\n[^1]"_s), outlineOf(after)), now);
}

void BriefOutlineTest::findsTheSectionsEnd_data()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("end");
    QTest::newRow("before the first heading") << 0 << 2;
    QTest::newRow("at a heading, with what is below it") << 2 << 8;
    QTest::newRow("in its text") << 3 << 8;
    QTest::newRow("in a subsection") << 7 << 8;
    QTest::newRow("in the last one") << 9 << 10;
}

void BriefOutlineTest::findsTheSectionsEnd()
{
    QFETCH(int, line);
    const QString text = u"lead\n\n# A\na\n\n## B\nb\n\n# C\nc"_s;
    QCOMPARE(sectionEnd(outlineOf(text), line, int(text.count(u'\n')) + 1), [&] {
        QFETCH(int, end);
        return end;
    }());
    QCOMPARE(sectionEnd({}, 3, 7), 7);
}

void BriefOutlineTest::moves_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("section");
    QTest::addColumn<int>("step");
    QTest::addColumn<QString>("moved"); ///< null: it cannot be
    const QString two = u"lead\n\n# A\n\na\n\n# B\n\nb"_s;
    QTest::newRow("down") << two << u"A"_s << 1 << u"lead\n\n# B\n\nb\n\n# A\n\na"_s;
    QTest::newRow("up") << two << u"B"_s << -1 << u"lead\n\n# B\n\nb\n\n# A\n\na"_s;
    QTest::newRow("no further up") << two << u"A"_s << -1 << QString();
    QTest::newRow("no further down") << two << u"B"_s << 1 << QString();
    QTest::newRow("with its subsections")
        << u"# A\n\n## A1\nx\n# B\nb"_s << u"A"_s << 1 << u"# B\nb\n\n# A\n\n## A1\nx"_s;
    QTest::newRow("among its like") << u"# A\n\n## A1\n\n## A2\n\n# B"_s << u"A2"_s << -1
                                    << u"# A\n\n## A2\n\n## A1\n\n# B"_s;
    QTest::newRow("not out of its section") << u"# A\n\n## A1\n\n# B\n\n## B1"_s << u"A1"_s << 1 << QString();
    QTest::newRow("over a deeper one") << u"# A\n\n### Deep\n\n# B"_s << u"B"_s << -1 << u"# B\n\n# A\n\n### Deep"_s;
    QTest::newRow("without empty lines") << u"# A\n# B\n# C"_s << u"C"_s << -1 << u"# A\n\n# C\n\n# B"_s;
}

void BriefOutlineTest::moves()
{
    QFETCH(QString, text);
    QFETCH(QString, section);
    QFETCH(int, step);
    QFETCH(QString, moved);
    const QList<OutlineEntry> outline = outlineOf(text);
    const auto before = lineToMoveTo(outline, heading(outline, section), step);
    QCOMPARE(before.has_value(), !moved.isNull());
    if (!before)
        return;
    const auto result = withSectionMoved(text, outline[heading(outline, section)], *before);
    QVERIFY(result);
    QCOMPARE(result->text, moved);
    QVERIFY(result->text.split(u'\n').at(result->line).endsWith(section));
}

void BriefOutlineTest::movesBeforeALine()
{
    const QString text = u"lead\n\n# A\n\na\n\n## A1\n\n# B"_s;
    const QList<OutlineEntry> outline = outlineOf(text);
    QCOMPARE(withSectionMoved(text, outline[heading(outline, u"A1"_s)], 0)->text,
             u"## A1\n\nlead\n\n# A\n\na\n\n# B"_s);
    // Not into itself, nor past the ends.
    const OutlineEntry a = outline[heading(outline, u"A"_s)];
    for (const int before : {2, 4, 8, -1, 99})
        QVERIFY(!withSectionMoved(text, a, before));
}

void BriefOutlineTest::movingBackGivesTheSameText()
{
    const QString text = u"lead[^s1]\n\n# A\n\na\n\n## A1\n\nx\n\n# B\n\nb\n\n# C\n\nc"_s;
    const QList<OutlineEntry> outline = outlineOf(text);
    const auto down = withSectionMoved(text, outline[heading(outline, u"A"_s)],
                                       *lineToMoveTo(outline, heading(outline, u"A"_s), 1));
    const QList<OutlineEntry> after = outlineOf(down->text);
    QCOMPARE(
        withSectionMoved(down->text, after[heading(after, u"A"_s)], *lineToMoveTo(after, heading(after, u"A"_s), -1))
            ->text,
        text);
}

QTEST_GUILESS_MAIN(BriefOutlineTest)
#include "tst_briefoutline.moc"
