// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/bundle.h"
#include "core/exchange/exchange.h"
#include "core/library/dump.h"
#include "core/library/highlightrows.h"
#include "tests/core/library/fixtures.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::exchange;
using namespace gleaner::library;
using namespace gleaner::library::test;
using annotation::Colour;

/// Two people with the same digests give each other bundles.
class TestBundle final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void comesWithoutLoss();
    void takenTwiceChangesNothing();
    void theAuthorsChangesFollow();
    void whatBothChangedIsKeptTwice();
    void theNextVersionFollowsTheCopy();
    void whatIsDeletedStaysDeleted();
    void aTagTakenOffStaysOff();
    void tagsOfAHighlightFollow();
    void theSameIdFromElsewhereIsAConflict();
    void onlyOwnAnnotationsGoOut();
    void goesThroughADump();
    void dryRunWritesNothing();
    void whatHasNoPlaceIsTold();
    void whatIsNoBundleIsRefused();
    void oneDigestAlone();

private:
    struct Person {
        QString name;
        std::unique_ptr<TestLibrary> library = std::make_unique<TestLibrary>();
        DigestId digest;
        QList<ItemId> items;

        Writer &writer() { return library->writer(); }
    };
    static void fill(Person &person);
    /// What one gives to another, and what that does.
    static MergeReport given(Person &from, Person &to, Merging merging = Merging::Write)
    {
        const auto bundle = bundleOf(from.library->location(), from.name);
        if (!bundle)
            qFatal("%s", qPrintable(bundle.error().toString()));
        return merged(*bundle, to, merging);
    }
    static MergeReport merged(const QByteArray &bundle, Person &to, Merging merging = Merging::Write)
    {
        to.library->closeWriter();
        const auto report = mergeBundle(to.library->location(), bundle, tickingClock(), merging);
        if (!report)
            qFatal("%s", qPrintable(report.error().toString()));
        to.library->openWriter();
        return *report;
    }
    static QList<annotation::Note> notesOf(const Person &person, qsizetype item = 0)
    {
        return person.library->reader().notes(person.items[item]).value();
    }
    static QStringList texts(const Person &person, qsizetype item = 0)
    {
        QStringList found;
        for (const annotation::Note &note : notesOf(person, item))
            found.append(note.text);
        found.sort();
        return found;
    }
    static QByteArray dumped(const Person &person)
    {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        const auto done = dump(
            person.library->location(), out,
            {u"tag"_s, u"note"_s, u"general-note"_s, u"highlight"_s, u"highlight-tag"_s, u"author"_s});
        return done ? out.data() : QByteArray();
    }

    Person m_an;
    Person m_bo;
};

void TestBundle::init()
{
    m_an = {.name = u"安"_s, .digest = {}, .items = {}};
    m_bo = {.name = u"博"_s, .digest = {}, .items = {}};
    for (Person *person : {&m_an, &m_bo}) {
        const PreparedFile file = preparedFile(u"/invented/daily.md"_s, u"港口日报"_s, {2026, 3, 1},
                                               {{u"新港开工"_s, u"新港在周一开工，耗资三亿元。"_s, {}, {}},
                                                {u"旧桥重开"_s, u"旧桥修好了，周二重开。"_s, {}, {}}});
        person->digest = person->library->store(file).digest;
        person->items = person->library->itemIds(person->digest);
    }
}

void TestBundle::fill(Person &person)
{
    VERIFY_RESULT(person.writer().addNote(person.items[0], person.name + u"的笔记 <b>&</b>\n\n第二段"_s));
    VERIFY_RESULT(person.writer().addNote(person.digest, person.name + u"看整份"_s));
    VERIFY_RESULT(person.writer().addNote(EntityKey{entity::Type::Org, u"新港"_s}, person.name + u"看名称"_s));
    const auto marked = person.writer().addHighlight(
        {.item = person.items[1], .span = {5, 9}, .colour = Colour::Claim, .note = person.name + u"怀疑"_s});
    VERIFY_RESULT(marked);
    VERIFY_RESULT(person.writer().tagHighlights({marked->id}, u"桥"_s));
    VERIFY_RESULT(person.writer().addTag({person.items[0]}, person.name + u"的标签"_s));
    VERIFY_RESULT(person.writer().setBookmarked({person.items[1]}, true));
}

void TestBundle::comesWithoutLoss()
{
    fill(m_an);
    const MergeReport report = given(m_an, m_bo);
    QCOMPARE(report.added, 5);
    QCOMPARE(report.same + report.updated + report.conflicts.size() + report.unplaced.size(), 0);
    QVERIFY(report.problems.isEmpty());
    QCOMPARE(texts(m_bo), texts(m_an));
    const auto highlights = m_bo.library->reader().highlightsOf(m_bo.items[1]);
    VERIFY_RESULT(highlights);
    QCOMPARE(highlights->size(), 1);
    QCOMPARE(highlights->first().note, u"安怀疑"_s);
    QCOMPARE(highlights->first().tags, QStringList{u"桥"_s});
    QCOMPARE(highlights->first().colour, Colour::Claim);
    QCOMPARE(m_bo.library->reader().item(m_bo.items[0])->tags, QStringList{u"安的标签"_s});
    QVERIFY(!m_bo.library->reader().item(m_bo.items[1])->bookmarked);
}

void TestBundle::takenTwiceChangesNothing()
{
    fill(m_an);
    (void)given(m_an, m_bo);
    const QByteArray before = dumped(m_bo);
    const MergeReport again = given(m_an, m_bo);
    QCOMPARE(again.same, 5);
    QVERIFY(!again.changesAnything());
    QCOMPARE(dumped(m_bo), before);
}

void TestBundle::theAuthorsChangesFollow()
{
    const auto note = m_an.writer().addNote(m_an.items[0], u"一"_s);
    VERIFY_RESULT(note);
    (void)given(m_an, m_bo);
    for (const QString &text : {u"二"_s, u"三"_s}) {
        VERIFY_RESULT(m_an.writer().updateNote(note->id, text));
        const MergeReport report = given(m_an, m_bo);
        QCOMPARE(report.updated, 1);
        QCOMPARE(texts(m_bo), QStringList{text});
    }
}

void TestBundle::whatBothChangedIsKeptTwice()
{
    const auto note = m_an.writer().addNote(m_an.items[0], u"一"_s);
    (void)given(m_an, m_bo);
    VERIFY_RESULT(m_bo.writer().updateNote(notesOf(m_bo).first().id, u"博改了"_s));
    QVERIFY(!given(m_an, m_bo).changesAnything()); // nobody but Bo has changed it
    VERIFY_RESULT(m_an.writer().updateNote(note->id, u"安改了"_s));
    const MergeReport report = given(m_an, m_bo);
    QCOMPARE(report.conflicts.size(), 1);
    const Conflict &conflict = report.conflicts.first();
    QCOMPARE(conflict.kind, Conflict::Kind::Both);
    QCOMPARE(conflict.author, u"安"_s);
    QCOMPARE(conflict.about, u"新港开工"_s);
    QCOMPARE(conflict.here, u"博改了"_s);
    QCOMPARE(conflict.theirs, u"安改了"_s);
    QVERIFY(!conflict.copy.isEmpty() && conflict.copy != conflict.uid);
    QCOMPARE(texts(m_bo), (QStringList{u"博改了"_s, u"安改了"_s}));
    QVERIFY(!given(m_an, m_bo).changesAnything());
}

void TestBundle::theNextVersionFollowsTheCopy()
{
    const auto note = m_an.writer().addNote(m_an.items[0], u"一"_s);
    (void)given(m_an, m_bo);
    VERIFY_RESULT(m_bo.writer().updateNote(notesOf(m_bo).first().id, u"博改了"_s));
    VERIFY_RESULT(m_an.writer().updateNote(note->id, u"二"_s));
    (void)given(m_an, m_bo);
    VERIFY_RESULT(m_an.writer().updateNote(note->id, u"三"_s));
    const MergeReport report = given(m_an, m_bo);
    QCOMPARE(report.updated, 1);
    QVERIFY(report.conflicts.isEmpty());
    QCOMPARE(texts(m_bo), (QStringList{u"三"_s, u"博改了"_s}));
}

void TestBundle::whatIsDeletedStaysDeleted()
{
    const auto note = m_an.writer().addNote(m_an.items[0], u"一"_s);
    (void)given(m_an, m_bo);
    VERIFY_RESULT(m_bo.writer().deleteNote(notesOf(m_bo).first().id));
    QVERIFY(!given(m_an, m_bo).changesAnything());
    VERIFY_RESULT(m_an.writer().updateNote(note->id, u"二"_s));
    const MergeReport report = given(m_an, m_bo);
    QCOMPARE(report.conflicts.size(), 1);
    QCOMPARE(report.conflicts.first().kind, Conflict::Kind::Deleted);
    QVERIFY(report.conflicts.first().copy.isEmpty());
    QVERIFY(notesOf(m_bo).isEmpty());
    // And what its author deletes is not deleted here.
    VERIFY_RESULT(m_bo.writer().addNote(m_bo.items[1], u"桥"_s));
    (void)given(m_bo, m_an);
    VERIFY_RESULT(m_bo.writer().deleteNote(notesOf(m_bo, 1).first().id));
    (void)given(m_bo, m_an);
    QCOMPARE(texts(m_an, 1), QStringList{u"桥"_s});
}

void TestBundle::aTagTakenOffStaysOff()
{
    fill(m_an);
    (void)given(m_an, m_bo);
    VERIFY_RESULT(m_bo.writer().removeTag({m_bo.items[0]}, u"安的标签"_s));
    const auto marked = m_bo.library->reader().highlightsOf(m_bo.items[1]);
    VERIFY_RESULT(m_bo.writer().untagHighlights({marked->first().id}, u"桥"_s));
    QVERIFY(!given(m_an, m_bo).changesAnything());
    QVERIFY(m_bo.library->reader().item(m_bo.items[0])->tags.isEmpty());
    QVERIFY(m_bo.library->reader().highlightsOf(m_bo.items[1])->first().tags.isEmpty());
}

/// Its words and note stay the same: what Bo made of its tags counts for as much.
void TestBundle::tagsOfAHighlightFollow()
{
    fill(m_an);
    (void)given(m_an, m_bo);
    const auto tags = [this] {
        QStringList found = m_bo.library->reader().highlightsOf(m_bo.items[1])->first().tags;
        found.sort();
        return found;
    };
    const HighlightId his = m_bo.library->reader().highlightsOf(m_bo.items[1])->first().id;
    const HighlightId hers = m_an.library->reader().highlightsOf(m_an.items[1])->first().id;
    VERIFY_RESULT(m_bo.writer().tagHighlights({his}, u"博"_s));
    VERIFY_RESULT(m_bo.writer().untagHighlights({his}, u"桥"_s));
    for (const QString &tag : {u"一"_s, u"二"_s})
        VERIFY_RESULT(m_an.writer().tagHighlights({hers}, tag));
    QCOMPARE(given(m_an, m_bo).updated, 1);
    QCOMPARE(tags(), (QStringList{u"一"_s, u"二"_s, u"博"_s}));
    QVERIFY(!given(m_an, m_bo).changesAnything());
    VERIFY_RESULT(m_bo.writer().deleteHighlight(his));
    VERIFY_RESULT(m_an.writer().tagHighlights({hers}, u"三"_s));
    QVERIFY(!given(m_an, m_bo).changesAnything());
}

void TestBundle::theSameIdFromElsewhereIsAConflict()
{
    // Bo's library began as a copy of An's: the same note is both people's own.
    const auto note = m_an.writer().addNote(m_an.items[0], u"一"_s);
    const auto all = annotationsOf(m_an.library->location());
    m_bo.library->closeWriter();
    const auto read = readAnnotations(*all, {});
    VERIFY_RESULT(takeAnnotations(m_bo.library->location(), *read, tickingClock()));
    m_bo.library->openWriter();
    QCOMPARE(given(m_an, m_bo).same, 1);
    VERIFY_RESULT(m_an.writer().updateNote(note->id, u"二"_s));
    const MergeReport report = given(m_an, m_bo);
    QCOMPARE(report.conflicts.size(), 1);
    QCOMPARE(report.conflicts.first().kind, Conflict::Kind::Differs);
    QCOMPARE(texts(m_bo), (QStringList{u"一"_s, u"二"_s}));
}

void TestBundle::onlyOwnAnnotationsGoOut()
{
    fill(m_an);
    (void)given(m_an, m_bo);
    VERIFY_RESULT(m_bo.writer().addNote(m_bo.items[0], u"博自己的"_s));
    const auto bundle = bundleOf(m_bo.library->location(), m_bo.name);
    VERIFY_RESULT(bundle);
    const QJsonArray annotations = QJsonDocument::fromJson(*bundle)[u"items"].toArray();
    QCOMPARE(annotations.size(), 1);
    QCOMPARE(annotations[0][u"creator"][u"name"].toString(), u"博"_s);
    QCOMPARE(annotations[0][u"body"][u"value"].toString(), u"博自己的"_s);
    QCOMPARE(*bundleOf(m_bo.library->location(), m_bo.name), *bundle);
}

void TestBundle::goesThroughADump()
{
    fill(m_an);
    (void)given(m_an, m_bo);
    QBuffer all;
    all.open(QIODevice::ReadWrite);
    VERIFY_RESULT(dump(m_bo.library->location(), all));
    all.seek(0);
    TestLibrary other;
    other.closeWriter();
    const auto loaded = load(other.location(), all, tickingClock());
    VERIFY_RESULT(loaded);
    QVERIFY(loaded->problems.isEmpty());
    const auto bundle = bundleOf(other.location(), u"博"_s);
    QCOMPARE(QJsonDocument::fromJson(*bundle)[u"items"].toArray().size(), 0); // all is An's
}

void TestBundle::dryRunWritesNothing()
{
    fill(m_an);
    fill(m_bo);
    const QByteArray before = dumped(m_bo);
    const MergeReport told = given(m_an, m_bo, Merging::DryRun);
    QCOMPARE(dumped(m_bo), before);
    const MergeReport done = given(m_an, m_bo);
    QCOMPARE(told.added, done.added);
    QCOMPARE(told.conflicts, done.conflicts);
    QVERIFY(dumped(m_bo) != before);
}

void TestBundle::whatHasNoPlaceIsTold()
{
    const DigestId only = m_an.library
                              ->store(preparedFile(u"/invented/only.md"_s, u"只有安有"_s, {2026, 3, 2},
                                                   {{u"孤条"_s, u"别处没有的内容。"_s, {}, {}}}))
                              .digest;
    VERIFY_RESULT(m_an.writer().addNote(m_an.library->itemIds(only).first(), u"孤"_s));
    VERIFY_RESULT(m_an.writer().addNote(only, u"整份"_s));
    VERIFY_RESULT(m_an.writer().addNote(m_an.items[0], u"在"_s));
    const MergeReport report = given(m_an, m_bo);
    QCOMPARE(report.unplaced.size(), 2);
    QCOMPARE(report.added, 1);
    QVERIFY(report.problems.isEmpty());
}

void TestBundle::whatIsNoBundleIsRefused()
{
    VERIFY_RESULT(m_an.writer().addNote(m_an.items[0], u"一"_s));
    const auto plain = annotationsOf(m_an.library->location());
    m_bo.library->closeWriter();
    for (const QByteArray &bytes : {*plain, QByteArray("no JSON")}) {
        const auto refused = mergeBundle(m_bo.library->location(), bytes, tickingClock(), Merging::Write);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Malformed);
    }
    QVERIFY(!bundleOf(m_an.library->location(), u"  "_s));
}

void TestBundle::oneDigestAlone()
{
    const DigestId other = m_an.library
                               ->store(preparedFile(u"/invented/other.md"_s, u"另一份"_s, {2026, 3, 2},
                                                    {{u"另一条"_s, u"另外的内容。"_s, {}, {}}}))
                               .digest;
    VERIFY_RESULT(m_an.writer().addNote(m_an.library->itemIds(other).first(), u"另"_s));
    VERIFY_RESULT(m_an.writer().addNote(m_an.items[0], u"一"_s));
    const QString uid = m_an.library->reader().digest(other)->uid;
    const auto bundle = bundleOf(m_an.library->location(), m_an.name, {uid});
    const QJsonArray annotations = QJsonDocument::fromJson(*bundle)[u"items"].toArray();
    QCOMPARE(annotations.size(), 1);
    QCOMPARE(annotations[0][u"body"][u"value"].toString(), u"另"_s);
}

QTEST_GUILESS_MAIN(TestBundle)
#include "tst_bundle.moc"
