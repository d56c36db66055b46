// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/library/fixtures.h"
#include "tests/support/testsupport.h"

#include "core/library/check.h"
#include "core/library/migrations.h"

#include <QDir>

#include <SQLiteCpp/Database.h>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;
using namespace gleaner::library::test;

using entity::Type;
using Scope = EntityDecision::Scope;

/// What a person decides about entities, as the mentions of a library show it.
class TestDecisions final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyKind_data();
    void everyKind();
    void undoneInAnyMix();
    void renameConcernsWhatWasMerged();
    void filtersSpeakOfWhatThingsAre();
    void addedNamesStandOnWordBorders_data();
    void addedNamesStandOnWordBorders();
    void addedNamesWinOverExtractedOnes();
    void surviveReindexAndImport();
    void surviveTheIndex();
    void indexCatchesUpAfterACrash();
    void refusedDecisionsChangeNothing();
    void undoneWatchesStand();
    void longNamesCanBeHidden();
    void watchListFollows();
    void libraryOfVersionTwo();

private:
    static EntityKey org(const QString &name) { return {Type::Org, name}; }
    static EntityKey product(const QString &name) { return {Type::Product, name}; }
    static PreparedFile morning();
    static PreparedFile evening();
    QList<EntityDecision> decide(const QList<EntityDecision> &decisions);
    /// Every mention of the library as "type name: surface@start", in reading order of the digests.
    [[nodiscard]] QStringList all() const;

    std::optional<TestLibrary> m_library;
    DigestId m_morning;
    DigestId m_evening;
};

PreparedFile TestDecisions::morning()
{
    PreparedFile file = preparedFile(
        u"/m.md"_s, u"晨报"_s, {2026, 3, 1},
        {{u"星河发布芯片"_s, u"星河公司说 Galaxy 的新芯片叫星河一号。"_s, u"https://a.example/galaxy"_s, {}},
         {u"海港市通车"_s, u"海港市的地铁由星河公司供电。"_s, {}, {}}});
    addMention(file, 0, Type::Org, u"星河公司"_s, u"星河公司"_s);
    addMention(file, 0, Type::Org, u"Galaxy"_s, u"星河公司"_s);
    addMention(file, 0, Type::Org, u"星河一号"_s, u"星河公司"_s);
    addMention(file, 1, Type::Place, u"海港市"_s, u"海港市"_s);
    addMention(file, 1, Type::Org, u"星河公司"_s, u"星河公司"_s);
    return file;
}

PreparedFile TestDecisions::evening()
{
    PreparedFile file = preparedFile(u"/e.md"_s, u"晚报"_s, {2026, 3, 2},
                                     {{u"星河社易手"_s, u"星河社由蓝湾买下，作价三亿元。"_s, {}, {}}});
    addMention(file, 0, Type::Org, u"星河社"_s, u"星河社"_s);
    addMention(file, 0, Type::Money, u"三亿元"_s, u"三亿元"_s);
    file.mentions->items[0].back().value = 3e8;
    file.mentions->items[0].back().unit = u"CNY"_s;
    return file;
}

void TestDecisions::init()
{
    m_library.emplace();
    m_morning = m_library->store(morning()).digest;
    m_evening = m_library->store(evening()).digest;
}

void TestDecisions::cleanup()
{
    if (!m_library)
        return;
    QCOMPARE(*libraryProblems(m_library->location()), QStringList());
    m_library.reset();
}

QList<EntityDecision> TestDecisions::decide(const QList<EntityDecision> &decisions)
{
    const auto before = m_library->writer().setEntityDecisions(decisions);
    if (!before)
        qWarning("%s", qPrintable(before.error().toString()));
    return before.value_or(QList<EntityDecision>());
}

QStringList TestDecisions::all() const
{
    QStringList result;
    const Reader reader = m_library->reader();
    for (const DigestId digest : {m_morning, m_evening}) {
        const auto mentions = reader.mentions(digest);
        if (!mentions)
            return {mentions.error().toString()};
        for (const StoredMention &stored : *mentions) {
            const entity::Mention &mention = stored.mention;
            if (reader.itemText(stored.item)->sliced(mention.span.start, mention.span.length()) != mention.text)
                return {u"wrong place of "_s + mention.text};
            result += entity::key(mention.type) + u' ' + mention.name
                    + (mention.name == mention.text ? QString() : QString(u": " + mention.text));
        }
    }
    return result;
}

void TestDecisions::everyKind_data()
{
    QTest::addColumn<EntityDecision>("decision");
    QTest::addColumn<QStringList>("mentions");
    const EntityKey galaxy = org(u"星河公司"_s);
    const QString company = u"org 星河公司"_s;
    QTest::newRow("rename") << EntityDecision::becomes(galaxy, org(u"Galaxy"_s))
                            << QStringList{u"org Galaxy: 星河公司"_s, u"org Galaxy"_s,
                                           u"org Galaxy: 星河一号"_s, u"place 海港市"_s,
                                           u"org Galaxy: 星河公司"_s, u"org 星河社"_s,
                                           u"money 三亿元"_s};
    QTest::newRow("change of type") << EntityDecision::becomes({Type::Place, u"海港市"_s}, org(u"海港市"_s))
                                    << QStringList{
                                           company, company + u": Galaxy"_s, company + u": 星河一号"_s, u"org 海港市"_s,
                                           company, u"org 星河社"_s,         u"money 三亿元"_s};
    QTest::newRow("merge") << EntityDecision::becomes(org(u"星河社"_s), galaxy)
                           << QStringList{
                                  company, company + u": Galaxy"_s, company + u": 星河一号"_s, u"place 海港市"_s,
                                  company, company + u": 星河社"_s, u"money 三亿元"_s};
    QTest::newRow("split") << EntityDecision::splits(galaxy, u"星河一号"_s, product(u"星河一号"_s))
                           << QStringList{company, company + u": Galaxy"_s, u"product 星河一号"_s, u"place 海港市"_s,
                                          company, u"org 星河社"_s,         u"money 三亿元"_s};
    QTest::newRow("hide") << EntityDecision::hides(galaxy)
                          << QStringList{u"place 海港市"_s, u"org 星河社"_s, u"money 三亿元"_s};
    QTest::newRow("hide a surface")
        << EntityDecision{Scope::Surface, galaxy, u"Galaxy"_s, EntityDecision::Verdict::Hidden, {}}
        << QStringList{company, company + u": 星河一号"_s, u"place 海港市"_s,
                       company, u"org 星河社"_s,           u"money 三亿元"_s};
    QTest::newRow("hide a figure") << EntityDecision::hides(
        {Type::Money,
         u"三亿元"_s}) << QStringList{company, company + u": Galaxy"_s, company + u": 星河一号"_s, u"place 海港市"_s,
                                      company, u"org 星河社"_s};
    QTest::newRow("add") << EntityDecision::adds(u"蓝湾"_s, org(u"蓝湾集团"_s))
                         << QStringList{company, company + u": Galaxy"_s, company + u": 星河一号"_s, u"place 海港市"_s,
                                        company, u"org 星河社"_s,         u"org 蓝湾集团: 蓝湾"_s,   u"money 三亿元"_s};
    QTest::newRow("about nothing") << EntityDecision::becomes(
        org(u"无此公司"_s),
        galaxy) << QStringList{company, company + u": Galaxy"_s, company + u": 星河一号"_s, u"place 海港市"_s,
                               company, u"org 星河社"_s,         u"money 三亿元"_s};
}

void TestDecisions::everyKind()
{
    QFETCH(EntityDecision, decision);
    QFETCH(QStringList, mentions);
    const QStringList before = all();
    const QList<EntityDecision> was = decide({decision});
    QCOMPARE(was, QList{decision.undecided()});
    QCOMPARE(all(), mentions);
    QCOMPARE(*m_library->reader().entityDecisions(), QList{decision});
    // The same again changes nothing.
    QCOMPARE(decide({decision}), QList<EntityDecision>());
    QCOMPARE(decide(was), QList{decision});
    QCOMPARE(all(), before);
    QCOMPARE(*m_library->reader().entityDecisions(), QList<EntityDecision>());
}

void TestDecisions::undoneInAnyMix()
{
    const EntityKey galaxy = org(u"星河公司"_s);
    const QList<QList<EntityDecision>> steps{
        {EntityDecision::becomes(galaxy, org(u"星河"_s))},
        {EntityDecision::adds(u"星河"_s, product(u"星河芯片"_s)), EntityDecision::watches(org(u"星河"_s), true)},
        {EntityDecision::splits(org(u"星河"_s), u"Galaxy"_s, org(u"银河"_s))},
        {EntityDecision::becomes(org(u"星河社"_s), org(u"星河"_s))},
        {EntityDecision::hides(product(u"星河芯片"_s))},
        {EntityDecision::becomes(org(u"银河"_s), galaxy)},
        {EntityDecision{Scope::Added, {}, u"星河"_s}},
        {EntityDecision::adds(u"三亿"_s, {Type::Event, u"三亿大奖"_s})},
    };
    QList<QStringList> states{all()};
    QList<QList<EntityDecision>> undo;
    for (const QList<EntityDecision> &step : steps) {
        undo.append(decide(step));
        QVERIFY(!undo.last().isEmpty());
        states.append(all());
    }
    QCOMPARE(states.last(),
             (QStringList{u"org 星河: 星河公司"_s, u"org 星河: Galaxy"_s, u"org 星河: 星河一号"_s, u"place 海港市"_s,
                          u"org 星河: 星河公司"_s, u"org 星河: 星河社"_s, u"event 三亿大奖: 三亿"_s}));
    QList<QList<EntityDecision>> redo;
    for (qsizetype at = steps.size() - 1; at >= 0; --at) {
        redo.append(decide(undo[at]));
        QCOMPARE(all(), states[at]);
    }
    for (qsizetype at = 0; at < steps.size(); ++at) {
        decide(redo[steps.size() - 1 - at]);
        QCOMPARE(all(), states[at + 1]);
    }
}

void TestDecisions::renameConcernsWhatWasMerged()
{
    decide({EntityDecision::becomes(org(u"星河社"_s), org(u"星河公司"_s))});
    decide({EntityDecision::becomes(org(u"星河公司"_s), org(u"星河集团"_s))});
    QCOMPARE(all().filter(u"org 星河集团"_s).size(), 5);
    QCOMPARE(*m_library->reader().effectiveEntity(org(u"星河社"_s)), std::optional(org(u"星河集团"_s)));
    // Back to the first name; nothing else is left of the chain.
    decide({EntityDecision::becomes(org(u"星河集团"_s), org(u"星河公司"_s))});
    QCOMPARE(all().filter(u"org 星河公司"_s).size(), 5);
}

void TestDecisions::filtersSpeakOfWhatThingsAre()
{
    decide({EntityDecision::becomes(org(u"星河社"_s), org(u"星河公司"_s)),
            EntityDecision::hides({Type::Place, u"海港市"_s})});
    const Reader reader = m_library->reader();
    const Filter merged{.entity = u"星河公司"_s, .entityType = Type::Org};
    QCOMPARE(library::test::titles(*reader.digests(merged)), (QStringList{u"晚报"_s, u"晨报"_s}));
    QCOMPARE(reader.items(m_morning, merged)->size(), 2);
    QCOMPARE(reader.digests({.entity = u"星河社"_s})->size(), 0);
    QCOMPARE(reader.digests({.entityType = Type::Place})->size(), 0);
    QCOMPARE(*reader.namedEntities(), (QList{EntityCount{org(u"星河公司"_s), 5}}));
}

void TestDecisions::addedNamesStandOnWordBorders_data()
{
    QTest::addColumn<QString>("surface");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<qsizetype>>("places");
    using Places = QList<qsizetype>;
    QTest::newRow("words") << u"Nova"_s << u"Nova, Novas; a Nova-2 and SuperNova (Nova)"_s << Places{0, 15, 37};
    QTest::newRow("as written") << u"NoVa"_s << u"Nova NOVA NoVa"_s << Places{10};
    QTest::newRow("beside Chinese") << u"Nova"_s << u"由Nova发布"_s << Places{1};
    QTest::newRow("Chinese anywhere") << u"新星"_s << u"最新星光与新星"_s << Places{1, 5};
    QTest::newRow("a blank inside") << u"Nova Two"_s << u"Nova Two and Nova  Two"_s << Places{0};
    QTest::newRow("not in addresses") << u"nova"_s << u"见 https://nova.example/nova 与 www.nova.example，nova"_s
                                      << Places{47};
    QTest::newRow("punctuation alone") << u"＋＋"_s << u"一种＋＋语言"_s << Places{2};
    QTest::newRow("symbols") << u"C++"_s << u"C++ and C+++, not ObjC++"_s << Places{0, 8};
    QTest::newRow("letters that show nothing") << u"Nova"_s << u"No\u00adva Nova\u200bs"_s << Places{};
    QTest::newRow("accents") << u"Cafe"_s << u"Cafe\u0301 Cafe"_s << Places{6};
    QTest::newRow("beyond the first plane") << u"𠮷野"_s << u"在𠮷野家"_s << Places{1};
    QTest::newRow("itself twice") << u"哈哈"_s << u"哈哈哈"_s << Places{0};
}

void TestDecisions::addedNamesStandOnWordBorders()
{
    QFETCH(QString, surface);
    QFETCH(QString, text);
    QFETCH(QList<qsizetype>, places);
    const auto placesIn = [&](DigestId digest) {
        QList<qsizetype> found;
        const auto mentions = m_library->reader().mentions(digest);
        for (const StoredMention &stored : *mentions)
            found.append(stored.mention.span.start - 2); // behind the title's line
        return found;
    };
    // Found by the search index in what is there, and in the text of what comes.
    const DigestId first = m_library->store(preparedFile(u"/1.md"_s, u"一"_s, {}, {{u"题"_s, text, {}, {}}})).digest;
    decide({EntityDecision::adds(surface, product(u"Nova"_s))});
    QCOMPARE(placesIn(first), places);
    const DigestId second = m_library
                                ->store(preparedFile(u"/2.md"_s, u"二"_s, {},
                                                     {{u"题"_s, text, {}, {}}, {u"又"_s, {}, {}, {}}}))
                                .digest;
    QCOMPARE(placesIn(second), places);
}

void TestDecisions::addedNamesWinOverExtractedOnes()
{
    const QStringList before = all();
    const QList<EntityDecision> undo = decide({EntityDecision::adds(u"星河一号。"_s, product(u"星河一号"_s)),
                                               EntityDecision::adds(u"星河"_s, product(u"星河芯片"_s)),
                                               EntityDecision::adds(u"河社由"_s, org(u"河社"_s))});
    // The longer added name goes first, and what is extracted gives way; elsewhere it stays.
    QCOMPARE(all(), (QStringList{u"product 星河芯片: 星河"_s, u"product 星河芯片: 星河"_s, u"org 星河公司: Galaxy"_s,
                                 u"product 星河一号: 星河一号。"_s, u"place 海港市"_s, u"product 星河芯片: 星河"_s,
                                 u"product 星河芯片: 星河"_s, u"org 河社: 河社由"_s, u"money 三亿元"_s}));
    // Under an added name a decision about what it covers shows nothing, but holds when the added one goes.
    decide({EntityDecision::becomes(org(u"星河公司"_s), org(u"G"_s))});
    QCOMPARE(all().filter(u"org G"_s), QStringList(u"org G: Galaxy"_s));
    decide(undo);
    QCOMPARE(all().filter(u"org G"_s).size(), 4);
    decide({EntityDecision{Scope::Thing, org(u"星河公司"_s)}});
    QCOMPARE(all(), before);
}

void TestDecisions::surviveReindexAndImport()
{
    decide({EntityDecision::becomes(org(u"星河公司"_s), org(u"Galaxy"_s)),
            EntityDecision::splits(org(u"Galaxy"_s), u"星河一号"_s, product(u"星河一号"_s)),
            EntityDecision::hides({Type::Place, u"海港市"_s}), EntityDecision::adds(u"蓝湾"_s, org(u"蓝湾集团"_s))});
    const QStringList decided = all();
    VERIFY_RESULT(m_library->writer().reindex(m_morning, morning()));
    VERIFY_RESULT(m_library->writer().reindex(m_evening, evening()));
    QCOMPARE(all(), decided);
    PreparedFile later = morning();
    later.path = u"/later.md"_s;
    later.sha256[0] = char(later.sha256[0] ^ 1);
    later.digest.date = later.digest.date.addDays(1); // else it could be the morning's, moved and changed
    const DigestId digest = m_library->store(later).digest;
    QVERIFY(digest != m_morning);
    QStringList names;
    const auto mentions = m_library->reader().mentions(digest);
    for (const StoredMention &stored : *mentions)
        names += stored.mention.name;
    QCOMPARE(names, (QStringList{u"Galaxy"_s, u"Galaxy"_s, u"星河一号"_s, u"Galaxy"_s}));
}

void TestDecisions::surviveTheIndex()
{
    decide({EntityDecision::becomes(org(u"星河公司"_s), org(u"Galaxy"_s)),
            EntityDecision::adds(u"蓝湾"_s, org(u"蓝湾集团"_s))});
    const QStringList decided = all();
    m_library->closeWriter();
    QVERIFY(QFile::remove(m_library->location().indexFile()));
    m_library->openWriter();
    QCOMPARE(all(), QStringList());
    VERIFY_RESULT(m_library->writer().reindex(m_morning, morning()));
    VERIFY_RESULT(m_library->writer().reindex(m_evening, evening()));
    QCOMPARE(all(), decided);
    // And undo is as exact as before.
    decide({EntityDecision{Scope::Thing, org(u"星河公司"_s)}, EntityDecision{Scope::Added, {}, u"蓝湾"_s}});
    QCOMPARE(all().filter(u"星河公司"_s).size(), 4);
    QCOMPARE(all().filter(u"蓝湾"_s).size(), 0);
}

void TestDecisions::indexCatchesUpAfterACrash()
{
    const QStringList before = all();
    const QString index = m_library->location().indexFile();
    const auto copyIndex = [&](const QString &from, const QString &to) {
        QFile::remove(to);
        QVERIFY(QFile::copy(from, to));
    };
    // Closing empties the write-ahead log into the file.
    m_library->closeWriter();
    copyIndex(index, index + u".old");
    m_library->openWriter();
    const QList<EntityDecision> undo = decide({EntityDecision::becomes(org(u"星河公司"_s), org(u"Galaxy"_s)),
                                               EntityDecision::hides({Type::Place, u"海港市"_s}),
                                               EntityDecision::adds(u"星河"_s, product(u"星河芯片"_s))});
    const QStringList decided = all();
    QVERIFY(decided != before);
    // As if the program had died between the two databases.
    m_library->closeWriter();
    copyIndex(index, index + u".new");
    copyIndex(index + u".old", index);
    m_library->openWriter();
    QCOMPARE(all(), decided);
    // The other way: the index knows of decisions that the library, set back to a backup, does not.
    decide(undo);
    QCOMPARE(all(), before);
    m_library->closeWriter();
    copyIndex(index + u".new", index);
    m_library->openWriter();
    QCOMPARE(all(), before);
}

void TestDecisions::refusedDecisionsChangeNothing()
{
    const QStringList before = all();
    const auto refused = m_library->writer().setEntityDecisions(
        {EntityDecision::hides(org(u"星河公司"_s)), EntityDecision::becomes(org(u"星河社"_s), org({}))});
    QCOMPARE(refused.error().kind, Error::Kind::Usage);
    QCOMPARE(all(), before);
    QCOMPARE(*m_library->reader().entityDecisions(), QList<EntityDecision>());
}

/// To watch 甲 and call 乙 by its name, and to take both back: 乙 is watched as it was.
void TestDecisions::undoneWatchesStand()
{
    const EntityKey one = org(u"甲"_s);
    const EntityKey other = org(u"乙"_s);
    decide({EntityDecision::watches(other, true)});
    const QList<EntityDecision> undo = decide(
        {EntityDecision::watches(one, true), EntityDecision::becomes(other, one)});
    QCOMPARE(*m_library->reader().watchedEntities(), QList{one});
    VERIFY_RESULT(m_library->writer().restoreEntityDecisions(undo));
    QCOMPARE(*m_library->reader().entityDecisions(), QList{EntityDecision::watches(other, true)});
    QCOMPARE(*m_library->reader().watchedEntities(), QList{other});
}

/// What was extracted under an odd name can be decided about as well.
void TestDecisions::longNamesCanBeHidden()
{
    const EntityKey odd{entity::Type::Link, QString(300, u'x')};
    decide({EntityDecision::hides(odd), EntityDecision::hides(org(u"两\n行"_s))});
    QCOMPARE(m_library->reader().entityDecisions()->size(), 2);
}

void TestDecisions::watchListFollows()
{
    QCOMPARE(*m_library->reader().watchedEntities(), QList<EntityKey>());
    const QList<EntityDecision> undo = decide({EntityDecision::watches(org(u"星河公司"_s), true)});
    QCOMPARE(*m_library->reader().watchedEntities(), QList{org(u"星河公司"_s)});
    decide({EntityDecision::becomes(org(u"星河公司"_s), org(u"Galaxy"_s))});
    QCOMPARE(*m_library->reader().watchedEntities(), QList{org(u"Galaxy"_s)});
    decide({EntityDecision::hides(org(u"Galaxy"_s))});
    QCOMPARE(*m_library->reader().watchedEntities(), QList<EntityKey>());
    decide({EntityDecision{Scope::Thing, org(u"Galaxy"_s)}, EntityDecision{Scope::Thing, org(u"星河公司"_s)}});
    QCOMPARE(*m_library->reader().watchedEntities(), QList{org(u"星河公司"_s)});
    decide(undo);
    QCOMPARE(*m_library->reader().watchedEntities(), QList<EntityKey>());
}

void TestDecisions::libraryOfVersionTwo()
{
    TestLibrary library;
    library.closeWriter();
    const Location location = library.location();
    QVERIFY(QDir(location.folder).removeRecursively());
    QVERIFY(QDir().mkpath(location.folder));
    {
        SQLite::Database old(location.libraryFile().toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        old.exec(gleaner::test::fileBytes(QStringLiteral(TEST_DATA_DIR "/libraries/library-v2.sql")).toStdString());
    }
    QCOMPARE(*databaseVersion(location.libraryFile(), LibraryScripts), 2);
    library.openWriter();
    QCOMPARE(*databaseVersion(location.libraryFile(), LibraryScripts), newestVersion(LibraryScripts));
    QCOMPARE(QDir(location.backupFolder()).entryList(QDir::Files).size(), 1);
    // What the old version knew is there, and the new table works.
    const auto digest = library.reader().findDigest(u"sfkfeq5stw"_s);
    VERIFY_RESULT(digest);
    QCOMPARE(library.reader().readingChoices(*digest)->document, std::optional(u"article"_s));
    QCOMPARE(*library.reader().entityDecisions(), QList<EntityDecision>());
    VERIFY_RESULT(library.writer().setEntityDecisions({EntityDecision::hides(org(u"甲"_s))}));
    QCOMPARE(library.reader().entityDecisions()->size(), 1);
}

QTEST_GUILESS_MAIN(TestDecisions)
#include "tst_decisions.moc"
