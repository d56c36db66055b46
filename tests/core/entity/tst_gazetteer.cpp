// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/knowledge.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gleaner::entity;

class TestGazetteer : public QObject {
    Q_OBJECT

private slots:
    void filesAreSound_data();
    void filesAreSound();
    void namesAreUniqueInTheirType();
    void wordListsAreThere_data();
    void wordListsAreThere();
    void badLinesAreReported();
    void borders_data();
    void borders();

private:
    static QString content(const QString &file)
    {
        QFile f(u":/gleaner/gazetteer/"_s + file);
        return f.open(QIODevice::ReadOnly) ? QString::fromUtf8(f.readAll()) : QString();
    }
    static QStringList files() { return QDir(u":/gleaner/gazetteer"_s).entryList({u"*.tsv"_s}); }

    const Knowledge knowledge;
};

void TestGazetteer::filesAreSound_data()
{
    QTest::addColumn<QString>("file");
    QVERIFY(files().size() >= 8);
    for (const QString &file : files())
        QTest::newRow(qPrintable(file)) << file;
}

void TestGazetteer::filesAreSound()
{
    QFETCH(QString, file);
    const QString text = content(file);
    QVERIFY(text.startsWith(u"# SPDX"));
    std::vector<int> bad;
    const std::vector<KnownName> names = readGazetteer(text, &bad);
    QCOMPARE(bad, std::vector<int>());
    QVERIFY(names.size() >= 40);
    for (const KnownName &name : names)
        QVERIFY2(name.written.size() >= 2 || name.use == KnownName::Use::Context, qPrintable(name.written));
}

void TestGazetteer::namesAreUniqueInTheirType()
{
    QHash<QString, QString> owners;
    for (const QString &file : files()) {
        for (const KnownName &name : readGazetteer(content(file))) {
            const QString form = name.use == KnownName::Use::Exact ? name.written : name.written.toLower();
            const QString id = key(name.type) + u'|' + QString(form).remove(u' ');
            const auto other = owners.constFind(id);
            QVERIFY2(other == owners.constEnd(), qPrintable(file + u": "_s + id));
            owners.insert(id, name.canonical);
        }
    }
    QVERIFY(owners.size() > 3000);
}

void TestGazetteer::wordListsAreThere_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("word");
    QTest::newRow("generic") << u"generic"_s << u"llm"_s;
    QTest::newRow("common") << u"common"_s << u"home"_s;
    QTest::newRow("given") << u"given"_s << u"jennifer"_s;
    QTest::newRow("surname") << u"surname"_s << u"欧阳"_s;
    QTest::newRow("translit") << u"translit"_s << u"斯"_s;
    QTest::newRow("role") << u"role"_s << u"董事长"_s;
    QTest::newRow("orgsuffix") << u"orgsuffix"_s << u"大学"_s;
    QTest::newRow("eventsuffix") << u"eventsuffix"_s << u"峰会"_s;
    QTest::newRow("stop") << u"stop"_s << u"宣布"_s;
    QTest::newRow("plain") << u"plain"_s << u"上市公司"_s;
}

void TestGazetteer::wordListsAreThere()
{
    QFETCH(QString, kind);
    QFETCH(QString, word);
    QVERIFY(knowledge.words.of(kind).contains(word));
    QCOMPARE(knowledge.words.of(kind).at(word, 0), word.size());
    QCOMPARE(knowledge.words.of(kind).before(word, word.size()), word.size());
}

void TestGazetteer::badLinesAreReported()
{
    std::vector<int> bad;
    const auto names = readGazetteer(u"# note\norg\tA\tB|!C|?D\nplanet\tE\norg\nmoney\tx\ty\tz\norg\tF\t G\n", &bad);
    QCOMPARE(bad, (std::vector<int>{3, 4, 5, 6}));
    QCOMPARE(names.size(), size_t(5));
    QCOMPARE(names[2].written, u"C"_s);
    QCOMPARE(names[2].canonical, u"A"_s);
    QVERIFY(names[2].use == KnownName::Use::Exact);
    QVERIFY(names[3].use == KnownName::Use::Context);
}

void TestGazetteer::borders_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("end");
    QTest::newRow("exact") << u"Acme"_s << qsizetype(4);
    QTest::newRow("any case") << u"ACME"_s << qsizetype(4);
    QTest::newRow("before cjk") << u"Acme发布"_s << qsizetype(4);
    QTest::newRow("before a letter") << u"Acmes"_s << qsizetype(-1);
    QTest::newRow("before a hyphen") << u"Acme-2"_s << qsizetype(-1);
    QTest::newRow("sentence end") << u"Acme."_s << qsizetype(4);
    QTest::newRow("longer one") << u"Acme Rocket Two"_s << qsizetype(11);
    QTest::newRow("longer one broken") << u"Acme Rockets"_s << qsizetype(4);
    QTest::newRow("exact case only") << u"Orb"_s << qsizetype(3);
    QTest::newRow("wrong case") << u"orb"_s << qsizetype(-1);
    QTest::newRow("blank between scripts") << u"晨星 AI 院"_s << qsizetype(7);
    QTest::newRow("no blank") << u"晨星AI院"_s << qsizetype(5);
}

void TestGazetteer::borders()
{
    Gazetteer gazetteer;
    for (const QString &written : {u"Acme"_s, u"Acme Rocket"_s, u"晨星 AI院"_s})
        gazetteer.add({Type::Org, written, written, KnownName::Use::Plain});
    gazetteer.add({Type::Org, u"Orb"_s, u"Orb"_s, KnownName::Use::Exact});
    QFETCH(QString, text);
    QFETCH(qsizetype, end);
    const auto match = gazetteer.longest(text, 0);
    QCOMPARE(match ? match->end : qsizetype(-1), end);
}

QTEST_GUILESS_MAIN(TestGazetteer)
#include "tst_gazetteer.moc"
