// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/library/fixtures.h"

#include "core/library/check.h"
#include "core/library/highlightrows.h"
#include "core/library/migrations.h"
#include "core/library/trash.h"
#include "tests/support/testsupport.h"

#include <QDir>

#include <SQLiteCpp/Database.h>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;
using namespace gleaner::library::test;

using annotation::AnchorState;
using annotation::Colour;
using annotation::Highlight;

/// Marking passages, and what a person does with the marks.
class TestHighlights final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void marksAPassage();
    void refusesWhatIsNoPassage_data();
    void refusesWhatIsNoPassage();
    void noticesAnotherText();
    void listsByPlace();
    void changesAndPutsBack();
    void acceptsAPlace();
    void detaches();
    void trash();
    void showsWhatIsGone();
    void searchFindsItsNote();
    void libraryOfVersionFive();

private:
    [[nodiscard]] Writer &writer() { return m_library->writer(); }
    [[nodiscard]] Reader reader() const { return m_library->reader(); }
    [[nodiscard]] TextSpan spanOf(ItemId item, const QString &words) const
    {
        const QString text = *reader().itemText(item);
        const qsizetype at = text.indexOf(words);
        return {at, at + words.size()};
    }
    Highlight mark(int item, const QString &words, Colour colour = Colour::Fact, const QString &note = {})
    {
        const auto added = writer().addHighlight({.item = m_items[item],
                                                  .span = spanOf(m_items[item], words),
                                                  .words = words,
                                                  .colour = colour,
                                                  .note = note});
        if (!added)
            qFatal("%s", qPrintable(added.error().toString()));
        return *added;
    }
    [[nodiscard]] Highlight now(const Highlight &highlight) const
    {
        return reader().highlight(highlight.id)->highlight;
    }
    ImportEntry import(const QString &first, const QString &second)
    {
        return m_library->store(preparedFile(u"/a.md"_s, u"早报"_s, {2026, 3, 1},
                                             {{u"新的芯片"_s, first, u"https://example.org/1"_s, {}},
                                              {u"城铁延长"_s, second, u"https://example.org/2"_s, {}}}));
    }

    const QString m_first = u"甲厂说明年量产三纳米芯片，订单已经排满。产能是去年的两倍，价格不变。"_s;
    const QString m_second = u"二号线向东延长九公里，设站七座。票价三元起。"_s;
    std::unique_ptr<TestLibrary> m_library;
    DigestId m_digest{};
    QList<ItemId> m_items;
};

void TestHighlights::init()
{
    m_library = std::make_unique<TestLibrary>();
    m_digest = import(m_first, m_second).digest;
    m_items = m_library->itemIds(m_digest);
}

void TestHighlights::marksAPassage()
{
    const QString words = u"产能是去年的两倍"_s;
    const Highlight added = mark(0, words, Colour::Number, u"与年报核对"_s);
    QCOMPARE(added.uid.size(), 10);
    QCOMPARE(added.original.quote.exact, words);
    QCOMPARE(added.original.quote.suffix, u"，价格不变。"_s);
    QCOMPARE(added.original, added.verified);
    QCOMPARE(added.place(), spanOf(m_items[0], words));
    QVERIFY(added.created.isValid());
    const QList<Highlight> found = *reader().highlightsOf(m_items[0]);
    QCOMPARE(found, QList{added});
    QCOMPARE(reader().item(m_items[0])->highlights, 1);
    QCOMPARE(reader().digest(m_digest)->highlights, 1);
    QCOMPARE(*reader().findHighlight(added.uid.first(6)), added.id);
    const HighlightRow row = *reader().highlight(added.id);
    QCOMPARE(row.itemTitle, u"新的芯片"_s);
    QCOMPARE(row.itemNumber, 1);
    QCOMPARE(row.digest, m_digest);
    QCOMPARE(row.digestTitle, u"早报"_s);
    QCOMPARE(row.digestDate, QDate(2026, 3, 1));
    QVERIFY(!row.itemIsGone);
    QCOMPARE(*libraryProblems(m_library->location()), QStringList());
}

void TestHighlights::refusesWhatIsNoPassage_data()
{
    QTest::addColumn<TextSpan>("span");
    QTest::newRow("empty") << TextSpan{3, 3};
    QTest::newRow("backwards") << TextSpan{5, 3};
    QTest::newRow("before the start") << TextSpan{-1, 3};
    QTest::newRow("behind the end") << TextSpan{3, 4000};
    QTest::newRow("half a character") << TextSpan{0, 1};
}

void TestHighlights::refusesWhatIsNoPassage()
{
    QFETCH(TextSpan, span);
    const DigestId digest = m_library
                                ->store(preparedFile(u"/b.md"_s, u"晚报"_s, {2026, 3, 1},
                                                     {{u"𠀀字"_s, u"这是一则。"_s, {}, {}}}))
                                .digest;
    const ItemId item = m_library->itemIds(digest).first();
    const auto added = writer().addHighlight({.item = item, .span = span});
    QVERIFY(!added);
    QCOMPARE(added.error().kind, Error::Kind::Usage);
    QVERIFY(reader().highlights()->isEmpty());
    QCOMPARE(writer().addHighlight({.item = {4711}, .span = {0, 2}}).error().kind, Error::Kind::NotFound);
}

void TestHighlights::noticesAnotherText()
{
    const auto added = writer().addHighlight({.item = m_items[0], .span = {0, 4}, .words = u"旧的芯片"_s});
    QVERIFY(!added);
    QCOMPARE(added.error().kind, Error::Kind::Conflict);
}

void TestHighlights::listsByPlace()
{
    const Highlight fare = mark(1, u"票价三元起"_s);
    const Highlight orders = mark(0, u"订单已经排满"_s);
    const Highlight maker = mark(0, u"甲厂"_s);
    QCOMPARE(*reader().highlightsOf(m_digest), (QList{maker, orders, fare}));
    const QList<HighlightRow> all = *reader().highlights();
    QCOMPARE(all.size(), 3);
    QCOMPARE(all[0].highlight, maker);
    QCOMPARE(all[2].highlight, fare);
    QVERIFY(reader().highlights(true)->isEmpty());
}

void TestHighlights::changesAndPutsBack()
{
    const Highlight first = mark(0, u"订单已经排满"_s);
    const Highlight second = mark(0, u"价格不变"_s, Colour::Doubt);
    // The setters give what really changed, as it was.
    QCOMPARE(*writer().recolourHighlights({first.id, second.id, {99}}, Colour::Doubt), QList{first});
    QCOMPARE(now(first).colour, Colour::Doubt);
    const Highlight recoloured = now(first);
    QCOMPARE(*writer().editHighlightNote(first.id, u"真的？"_s), recoloured);
    QCOMPARE(now(first).note, u"真的？"_s);
    QVERIFY(now(first).modified > first.modified);
    const Highlight noted = now(first);
    const TextSpan wider = spanOf(m_items[0], u"芯片，订单已经排满。"_s);
    QCOMPARE(*writer().setHighlightSpan(first.id, wider), noted);
    QCOMPARE(now(first).place(), wider);
    QCOMPARE(now(first).original.quote.exact, u"芯片，订单已经排满。"_s);
    QCOMPARE(writer().setHighlightSpan(first.id, {0, 999}).error().kind, Error::Kind::Usage);

    const Highlight late = now(first);
    QCOMPARE(*writer().putBackHighlights({first}), QList{late});
    Highlight back = now(first);
    back.modified = first.modified;
    QCOMPARE(back, first);
    QCOMPARE(writer().editHighlightNote({99}, {}).error().kind, Error::Kind::NotFound);
    QCOMPARE(*libraryProblems(m_library->location()), QStringList());
}

void TestHighlights::acceptsAPlace()
{
    const Highlight marked = mark(0, u"产能是去年的两倍"_s, Colour::Number, u"核对"_s);
    import(u"甲厂说明年量产三纳米芯片，订单已经排满。产能是去年的三倍多，价格不变。"_s, m_second);
    const Highlight changed = now(marked);
    QCOMPARE(changed.state, AnchorState::Changed);
    QVERIFY(changed.needsReview());
    QCOMPARE(changed.original, marked.original);
    QCOMPARE(changed.verified, marked.verified);
    QVERIFY(changed.seen.quote.exact.contains(u"产能是去年的三倍"_s));
    QCOMPARE(reader().highlights(true)->size(), 1);

    const QList<HighlightCandidate> places = *reader().highlightCandidates(marked.id, 3);
    QVERIFY(!places.isEmpty());
    QCOMPARE(places.first().match.span, changed.place());
    QCOMPARE(places.first().words, changed.seen.quote.exact);
    const TextSpan chosen = spanOf(m_items[0], u"产能是去年的三倍多"_s);
    QCOMPARE(*writer().acceptHighlight(marked.id, m_items[0], chosen), changed);
    const Highlight accepted = now(marked);
    QCOMPARE(accepted.state, AnchorState::Exact);
    QCOMPARE(accepted.place(), chosen);
    QCOMPARE(accepted.original, marked.original);
    QVERIFY(reader().highlights(true)->isEmpty());

    // Undone, and a place in another item of the digest.
    VERIFY_RESULT(writer().putBackHighlights({changed}));
    QCOMPARE(now(marked).state, AnchorState::Changed);
    QCOMPARE(now(marked).seen, changed.seen);
    VERIFY_RESULT(writer().acceptHighlight(marked.id, m_items[1], spanOf(m_items[1], u"设站七座"_s)));
    QCOMPARE(reader().highlightsOf(m_items[0])->size(), 0);
    QCOMPARE(reader().highlightsOf(m_items[1])->size(), 1);
    QCOMPARE(reader().item(m_items[1])->highlights, 1);
    QCOMPARE(reader().search(u"note:核对"_s, 0)->value(0).item.id, m_items[1]);
    QCOMPARE(*libraryProblems(m_library->location()), QStringList());

    // Not in another digest.
    const DigestId other = m_library
                               ->store(preparedFile(u"/b.md"_s, u"晚报"_s, {2026, 3, 1},
                                                    {{u"别的"_s, u"产能是去年的两倍。"_s, {}, {}}}))
                               .digest;
    const auto away = writer().acceptHighlight(marked.id, m_library->itemIds(other).first(), {0, 2});
    QCOMPARE(away.error().kind, Error::Kind::Usage);
}

void TestHighlights::detaches()
{
    const Highlight marked = mark(1, u"票价三元起"_s);
    QCOMPARE(*writer().detachHighlight(marked.id), marked);
    QVERIFY(now(marked).detached);
    QCOMPARE(now(marked).state, AnchorState::Orphaned);
    QVERIFY(now(marked).place().isEmpty());
    QVERIFY(reader().highlights(true)->isEmpty());
    QCOMPARE(reader().highlights()->size(), 1);
    import(m_first, m_second + u"末班车更晚。"_s);
    QCOMPARE(now(marked).state, AnchorState::Orphaned);
    VERIFY_RESULT(writer().putBackHighlights({marked}));
    QCOMPARE(now(marked).state, AnchorState::Exact);
    QVERIFY(!now(marked).detached);
}

void TestHighlights::trash()
{
    const Highlight marked = mark(0, u"订单已经排满"_s, Colour::Quote, u"记下"_s);
    VERIFY_RESULT(writer().deleteHighlight(marked.id));
    QVERIFY(reader().highlightsOf(m_digest)->isEmpty());
    QCOMPARE(reader().item(m_items[0])->highlights, 0);
    QCOMPARE(reader().digest(m_digest)->highlights, 0);
    QVERIFY(reader().search(u"note:记下"_s, 0)->isEmpty());
    const QList<TrashedThing> things = *reader().trash();
    QCOMPARE(things.size(), 1);
    QCOMPARE(things[0].kind, TrashedThing::Kind::Highlight);
    QCOMPARE(things[0].text, u"订单已经排满"_s);
    QCOMPARE(things[0].place, u"新的芯片"_s);
    QCOMPARE(writer().deleteHighlight(marked.id).error().kind, Error::Kind::NotFound);

    // Its text moves on meanwhile.
    import(u"甲厂今天开会。"_s + m_first, m_second);
    VERIFY_RESULT(writer().restoreHighlight(marked.id));
    const Highlight back = now(marked);
    QCOMPARE(back.place(), spanOf(m_items[0], u"订单已经排满"_s));
    QCOMPARE(back.state, AnchorState::Moved);
    QCOMPARE(reader().search(u"note:记下"_s, 0)->size(), 1);
    VERIFY_RESULT(writer().deleteHighlight(marked.id));
    QCOMPARE(*writer().destroyTrashed(*reader().trash()), 1);
    QVERIFY(reader().trash()->isEmpty());
    QVERIFY(!writer().restoreHighlight(marked.id));
    QCOMPARE(*libraryProblems(m_library->location()), QStringList());
}

void TestHighlights::showsWhatIsGone()
{
    const Highlight marked = mark(1, u"二号线向东延长九公里"_s);
    m_library->store(
        preparedFile(u"/a.md"_s, u"早报"_s, {2026, 3, 1}, {{u"新的芯片"_s, m_first, u"https://example.org/1"_s, {}}}));
    const Highlight gone = now(marked);
    QCOMPARE(gone.state, AnchorState::Orphaned);
    QCOMPARE(gone.item, m_items[1]);
    QCOMPARE(gone.verified, marked.verified);
    QVERIFY(reader().highlight(marked.id)->itemIsGone);
    QCOMPARE(titles(*reader().items(m_digest)), QStringList({u"新的芯片"_s, u"城铁延长"_s}));
    QCOMPARE(reader().digest(m_digest)->items, 2);
    // A passage of what is left of it can be marked, and stays so.
    const Highlight left = mark(1, u"设站七座"_s);
    import(m_first + u"又有一句。"_s, m_second);
    QCOMPARE(now(marked).state, AnchorState::Exact);
    QCOMPARE(now(left).state, AnchorState::Exact);
    QVERIFY(!reader().highlight(marked.id)->itemIsGone);
    QCOMPARE(*libraryProblems(m_library->location()), QStringList());
}

void TestHighlights::searchFindsItsNote()
{
    const Highlight marked = mark(0, u"价格不变"_s, Colour::Claim, u"待证实"_s);
    QCOMPARE(reader().search(u"待证实"_s, 0)->value(0).item.id, m_items[0]);
    QVERIFY(reader().search(u"待证实"_s, 0)->value(0).isFromNote);
    VERIFY_RESULT(writer().editHighlightNote(marked.id, u"已证伪"_s));
    QVERIFY(reader().search(u"待证实"_s, 0)->isEmpty());
    QCOMPARE(reader().search(u"note:已证伪"_s, 0)->size(), 1);
    VERIFY_RESULT(writer().putBackHighlights({marked}));
    QCOMPARE(reader().search(u"note:待证实"_s, 0)->size(), 1);
}

void TestHighlights::libraryOfVersionFive()
{
    m_library->closeWriter();
    const Location location = m_library->location();
    QVERIFY(QDir(location.folder).removeRecursively());
    QVERIFY(QDir().mkpath(location.folder));
    {
        SQLite::Database old(location.libraryFile().toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        old.exec(gleaner::test::fileBytes(QStringLiteral(TEST_DATA_DIR "/libraries/library-v5.sql")).toStdString());
    }
    QCOMPARE(*databaseVersion(location.libraryFile(), LibraryScripts), 5);
    m_library->openWriter();
    QCOMPARE(*databaseVersion(location.libraryFile(), LibraryScripts), newestVersion(LibraryScripts));
    QCOMPARE(QDir(location.backupFolder()).entryList(QDir::Files).size(), 1);

    // What the old version knew is there, and the new table works.
    const ItemId item = *reader().findItem(u"df3gqqw2ct"_s);
    const ItemRow row = *reader().item(item);
    QCOMPARE(row.notes, 1);
    QCOMPARE(reader().watchedFolders()->size(), 1);
    // The index is made anew first.
    QCOMPARE(writer().addHighlight({.item = item, .span = {0, 2}}).error().kind, Error::Kind::Conflict);
    const SourceBytes source = *reader().source(row.digest);
    VERIFY_RESULT(writer().reindex(row.digest, prepareBytes(source.path, source.bytes)));
    VERIFY_RESULT(writer().addHighlight({.item = item, .span = {0, 2}}));
    QCOMPARE(reader().item(item)->highlights, 1);
    QCOMPARE(*libraryProblems(location), QStringList());
}

QTEST_GUILESS_MAIN(TestHighlights)
#include "tst_highlights.moc"
