// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/decisionfile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;

using entity::Type;
using Scope = EntityDecision::Scope;

/// A team's gazetteer as a file.
class TestDecisionFile final : public QObject {
    Q_OBJECT

private slots:
    void linesAreSortedAndReadable();
    void whatIsWrittenIsReadAgain();
    void badLinesHideNoOthers();
    void editorsLeaveTheirMarks();
    void hostileFiles_data();
    void hostileFiles();
    void comparedWithWhatIsDecided();

private:
    static EntityKey org(const QString &name) { return {Type::Org, name}; }
    static QList<EntityDecision> some();
    static QList<int> problemLines(const QList<Diagnostic> &problems);
};

QList<EntityDecision> TestDecisionFile::some()
{
    return {EntityDecision::watches(org(u"星河公司"_s), true),
            EntityDecision::becomes(org(u"星河"_s), org(u"星河公司"_s)),
            EntityDecision::becomes(org(u"蓝湾"_s), {Type::Place, u"蓝湾"_s}),
            EntityDecision::splits(org(u"星河公司"_s), u"星河一号"_s, {Type::Product, u"星河一号"_s}),
            EntityDecision::hides({Type::Person, u"编辑部"_s}),
            {Scope::Surface, org(u"海港"_s), u"海港"_s, EntityDecision::Verdict::Hidden, {}},
            EntityDecision::adds(u"C:\\new\\table"_s, {Type::Product, u"新表"_s})};
}

QList<int> TestDecisionFile::problemLines(const QList<Diagnostic> &problems)
{
    QList<int> lines;
    for (const Diagnostic &problem : problems)
        lines.append(problem.line);
    return lines;
}

void TestDecisionFile::linesAreSortedAndReadable()
{
    QStringList lines = QString::fromUtf8(writeDecisions(some())).split(u'\n');
    QVERIFY(lines.takeFirst().startsWith(u"# Gleaner"));
    QVERIFY(lines.takeFirst().startsWith(u"# rename TYPE NAME"));
    QCOMPARE(
        lines,
        (QStringList{u"add\tC:\\\\new\\\\table\tproduct\t新表"_s, u"hide\torg\t海港\t海港"_s, u"hide\tperson\t编辑部"_s,
                     u"rename\torg\t星河\torg\t星河公司"_s, u"retype\torg\t蓝湾\tplace\t蓝湾"_s,
                     u"split\torg\t星河公司\t星河一号\tproduct\t星河一号"_s, u"watch\torg\t星河公司"_s, u""_s}));
    QList<EntityDecision> turned = some();
    std::reverse(turned.begin(), turned.end());
    QCOMPARE(writeDecisions(turned), writeDecisions(some()));
}

void TestDecisionFile::whatIsWrittenIsReadAgain()
{
    const DecisionFile file = readDecisions(writeDecisions(some()));
    QCOMPARE(problemLines(file.problems), QList<int>());
    QCOMPARE(file.decisions.size(), some().size());
    for (const EntityDecision &decision : some())
        QVERIFY(file.decisions.contains(decision));
    QCOMPARE(writeDecisions(file.decisions), writeDecisions(some()));
}

void TestDecisionFile::badLinesHideNoOthers()
{
    const DecisionFile file = readDecisions("rename\torg\t星河\torg\t星河公司\n" // 1
                                            "# a comment\n"                      // 2
                                            "\n"                                 // 3
                                            "rename\torg\t星河\torg\n"           // 4: a field is missing
                                            "rename\tfirm\t甲\torg\t乙\n"        // 5: no such type
                                            "forget\torg\t甲\n"                  // 6: no such verb
                                            "rename\torg\t星河\torg\t星河社\n"   // 7: decided otherwise
                                            "rename\torg\t星河\torg\t星河公司\n" // 8: the same again
                                            "hide\torg\t\n"                      // 9: no name
                                            "hide\torg\t\xff\xfe\n"              // 10: no UTF-8
                                            "merge\torg\t星河公司\torg\t星河\n"  // 11: leads back
                                            "rename\torg\t丙\torg\t丙\n"         // 12: nothing
                                            "watch\tplace\t海港市\n"             // 13
                                            "add\t蓝湾\tplace\t蓝湾\n");         // 14
    QCOMPARE(problemLines(file.problems), (QList{4, 5, 6, 7, 9, 10, 11, 12}));
    QCOMPARE(file.lines, (QList{1, 13, 14}));
    for (const Diagnostic &problem : file.problems)
        QVERIFY(!problem.message.isEmpty());
    QVERIFY(file.problems[1].message.contains(u"firm"_s));
}

void TestDecisionFile::editorsLeaveTheirMarks()
{
    const DecisionFile file = readDecisions("\xef\xbb\xbfrename\torg\t星河\torg\t星河公司\r\nhide\tplace\t海港市");
    QCOMPARE(problemLines(file.problems), QList<int>());
    QCOMPARE(file.decisions, (QList{EntityDecision::becomes(org(u"星河"_s), org(u"星河公司"_s)),
                                    EntityDecision::hides({Type::Place, u"海港市"_s})}));
}

void TestDecisionFile::hostileFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("problems");
    QTest::newRow("empty") << QByteArray() << 0;
    QTest::newRow("blank") << QByteArray("\n\n \n") << 0;
    QTest::newRow("binary") << QByteArray("\x7f"
                                          "ELF\0\0\1",
                                          7)
                            << 1;
    QTest::newRow("one long line") << QByteArray(1 << 20, 'x') << 1;
    QTest::newRow("tabs") << QByteArray(1000, '\t') << 0;
    QTest::newRow("tabs behind a verb") << QByteArray("rename" + QByteArray(1000, '\t')) << 1;
    QTest::newRow("ends in a backslash") << QByteArray("hide\torg\tx\\") << 0;
    QTest::newRow("a line's end in a new name") << QByteArray("rename\torg\tx\torg\ty\\nz") << 1;
    QTest::newRow("a line's end in what was found") << QByteArray("hide\tlink\tx\\ny") << 0;
    QTest::newRow("a name as long as a page") << QByteArray("rename\torg\tx\torg\t" + QByteArray(100'000, 'x')) << 1;
}

void TestDecisionFile::hostileFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, problems);
    const DecisionFile file = readDecisions(bytes);
    QCOMPARE(file.problems.size(), problems);
    QCOMPARE(file.lines.size(), file.decisions.size());
}

void TestDecisionFile::comparedWithWhatIsDecided()
{
    const QList<EntityDecision> existing{
        EntityDecision::becomes(org(u"甲"_s), org(u"乙"_s)), EntityDecision::hides(org(u"丙"_s)),
        EntityDecision::watches(org(u"甲"_s), true), EntityDecision::becomes(org(u"戊"_s), org(u"己"_s))};
    const DecisionFile file = readDecisions("rename\torg\t甲\torg\t乙\n"   // the same
                                            "rename\torg\t丙\torg\t丁\n"   // hidden here
                                            "rename\torg\t乙\torg\t甲\n"   // takes the first one back, says line 1
                                            "rename\torg\t己\torg\t戊\n"   // takes a decision back
                                            "split\torg\t己\ts\torg\t庚\n" // new
                                            "split\torg\t己\tt\torg\t戊\n" // cannot be: 戊 has become 己
                                            "watch\torg\t乙\n");           // watched as 甲
    QCOMPARE(problemLines(file.problems), QList{3});
    const DecisionComparison compared = compareDecisions(existing, file);
    QCOMPARE(compared.same, 2);
    QCOMPARE(compared.fresh, QList{EntityDecision::splits(org(u"己"_s), u"s"_s, org(u"庚"_s))});
    QCOMPARE(compared.conflicting, (QList{EntityDecision::becomes(org(u"丙"_s), org(u"丁"_s)),
                                          EntityDecision::becomes(org(u"己"_s), org(u"戊"_s))}));
    QCOMPARE(problemLines(compared.problems), (QList{3, 6}));
    // 乙 as 甲 contradicts nothing of the file, but does what is kept when 甲 is not to be 丙.
    const QList<EntityDecision> kept{EntityDecision::becomes(org(u"甲"_s), org(u"乙"_s))};
    const DecisionComparison other = compareDecisions(
        kept, readDecisions("rename\torg\t甲\torg\t丙\nrename\torg\t乙\torg\t甲\n"));
    QCOMPARE(other.fresh, QList<EntityDecision>());
    QCOMPARE(other.conflicting.size(), 2);
    // Into an empty library all of it goes.
    QCOMPARE(compareDecisions({}, readDecisions(writeDecisions(existing))).fresh.size(), existing.size());
}

QTEST_GUILESS_MAIN(TestDecisionFile)
#include "tst_decisionfile.moc"
