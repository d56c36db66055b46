// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/library/fixtures.h"

#include "core/library/brief.h"
#include "core/library/check.h"
#include "core/library/migrations.h"
#include "core/library/recovery.h"
#include "core/library/trash.h"
#include "tests/support/testsupport.h"

#include <QDir>

#include <SQLiteCpp/Database.h>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;
using namespace gleaner::library::test;

using Kind = BriefSource::Kind;

/// Briefs in the library: kept, changed, deleted and put back, with what they cite.
class TestBriefs final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_library = std::make_unique<TestLibrary>(); }
    void cleanup();
    void isKept();
    void titles_data();
    void titles();
    void isChangedAndPutBack();
    void listsWhatChangedLastFirst();
    void marksItsSources();
    void takesInOnce();
    void leavesOwnFootnotesAlone();
    void refreshesWhatIsAsked();
    void isMadeLikeAnother();
    void goesToTheTrash();
    void isDestroyed();
    void outlivesWhatItCites();
    void isFoundByTheBeginning();
    void survivesARecovery();
    void libraryOfVersionTen();

private:
    [[nodiscard]] Writer &writer() { return m_library->writer(); }
    [[nodiscard]] Reader reader() const { return m_library->reader(); }
    Brief made(const QString &title, const QString &text = {})
    {
        const auto brief = writer().addBrief(title, text);
        if (!brief)
            qFatal("%s", qPrintable(brief.error().toString()));
        return *brief;
    }
    static BriefSource source(const QString &item, const QString &quote = {}, Kind kind = Kind::Item)
    {
        return {.kind = kind,
                .item = item,
                .highlight = kind == Kind::Highlight ? QString(u"of"_s + item) : QString(),
                .quote = quote,
                .title = u"标题 "_s + item,
                .source = u"晨报"_s,
                .url = u"https://example.org/"_s + item,
                .digestTitle = u"早报"_s,
                .date = {2026, 3, 1},
                .file = u"a.md"_s,
                .line = 7};
    }

    std::unique_ptr<TestLibrary> m_library;
};

void TestBriefs::cleanup()
{
    QCOMPARE(*libraryProblems(m_library->location()), QStringList());
}

void TestBriefs::isKept()
{
    const Brief brief = made(u"  季度\t芯片  "_s, u"# 一\n\n正文"_s);
    QCOMPARE(brief.title, u"季度 芯片"_s);
    QCOMPARE(brief.uid.size(), 10);
    QCOMPARE(brief.created, brief.modified);
    m_library->closeWriter();
    m_library->openWriter();
    QCOMPARE(*reader().brief(brief.id), brief);
}

void TestBriefs::titles_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<bool>("fits");
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("white space") << u" \n\t"_s << false;
    QTest::newRow("control character") << u"a\u0007b"_s << false;
    QTest::newRow("long") << QString(201, u'长') << false;
    QTest::newRow("just not") << QString(200, u'长') << true;
    QTest::newRow("hostile") << u"<script>[^s1]: ](x) **"_s << true;
}

void TestBriefs::titles()
{
    QFETCH(QString, title);
    QFETCH(bool, fits);
    const Brief known = made(u"known"_s);
    const auto added = writer().addBrief(title);
    const auto changed = writer().renameBrief(known.id, title);
    QCOMPARE(added.has_value(), fits);
    QCOMPARE(changed.has_value(), fits);
    if (!fits) {
        QCOMPARE(added.error().kind, Error::Kind::Usage);
        QCOMPARE(reader().briefs()->size(), 1);
        QCOMPARE(reader().brief(known.id)->title, u"known"_s);
    }
}

void TestBriefs::isChangedAndPutBack()
{
    const Brief brief = made(u"one"_s, u"first"_s);
    const auto before = writer().renameBrief(brief.id, u"two"_s);
    QCOMPARE(*before, brief);
    QCOMPARE(reader().brief(brief.id)->text, u"first"_s);
    QCOMPARE(writer().setBriefText(brief.id, u"second\n"_s)->text, u"first"_s);
    QCOMPARE(reader().brief(brief.id)->title, u"two"_s);
    Brief after = *reader().brief(brief.id);
    QCOMPARE(after.text, u"second\n"_s);
    QVERIFY(after.modified > brief.modified);
    // What an undo does.
    VERIFY_RESULT(writer().setBriefText(brief.id, before->text));
    QCOMPARE(reader().brief(brief.id)->text, u"first"_s);
    after = *reader().brief(brief.id);
    VERIFY_RESULT(writer().setBriefText(brief.id, after.text));
    QCOMPARE(reader().brief(brief.id)->modified, after.modified); // nothing was changed
    QCOMPARE(writer().setBriefText({999}, {}).error().kind, Error::Kind::NotFound);
}

void TestBriefs::listsWhatChangedLastFirst()
{
    const Brief first = made(u"first"_s, u"text"_s);
    const Brief second = made(u"second"_s);
    VERIFY_RESULT(writer().setBriefText(first.id, u"more"_s));
    const QList<Brief> listed = *reader().briefs();
    QCOMPARE(listed.size(), 2);
    QCOMPARE(listed[0].id, first.id);
    QCOMPARE(listed[0].text, QString()); // no bodies in a list
    QCOMPARE(listed[1].id, second.id);
}

void TestBriefs::marksItsSources()
{
    const Brief brief = made(u"brief"_s);
    const auto taken = writer().addBriefSources(brief.id, {source(u"a"_s), source(u"b"_s, u"引文"_s, Kind::Highlight),
                                                           source(u"c"_s, u"一句。"_s, Kind::Figure)});
    VERIFY_RESULT(taken);
    QCOMPARE(taken->value(0).mark, u"s1"_s);
    QCOMPARE(taken->value(1).mark, u"s2"_s);
    QCOMPARE(taken->value(2).mark, u"s3"_s);
    QVERIFY(taken->value(0).taken.isValid());
    QCOMPARE(reader().brief(brief.id)->sources, *taken);
    QCOMPARE(writer().addBriefSources({999}, {source(u"a"_s)}).error().kind, Error::Kind::NotFound);
}

void TestBriefs::takesInOnce()
{
    const Brief brief = made(u"brief"_s);
    const BriefSource highlight = source(u"b"_s, u"引文"_s, Kind::Highlight);
    VERIFY_RESULT(writer().addBriefSources(brief.id, {source(u"a"_s), highlight}));
    BriefSource edited = highlight;
    edited.quote = u"别的引文"_s;
    // Of a highlight that was taken in, what was archived stays; another sentence of the item is another source.
    const auto again = writer().addBriefSources(
        brief.id,
        {edited, source(u"a"_s), source(u"a"_s, u"数"_s, Kind::Figure), source(u"a"_s, u"数"_s, Kind::Figure)});
    VERIFY_RESULT(again);
    QCOMPARE(again->value(0).mark, u"s2"_s);
    QCOMPARE(again->value(0).quote, u"引文"_s);
    QCOMPARE(again->value(1).mark, u"s1"_s);
    QCOMPARE(again->value(2).mark, u"s3"_s);
    QCOMPARE(again->value(3).mark, u"s3"_s);
    QCOMPARE(reader().brief(brief.id)->sources.size(), 3);
    // Each brief counts its own.
    QCOMPARE(writer().addBriefSources(made(u"other"_s).id, {source(u"z"_s)})->value(0).mark, u"s1"_s);
}

void TestBriefs::leavesOwnFootnotesAlone()
{
    const Brief brief = made(u"brief"_s, u"Mine[^S1].\n\n[^S1]: my own words"_s);
    QCOMPARE(writer().addBriefSources(brief.id, {source(u"a"_s)})->value(0).mark, u"s2"_s);
}

void TestBriefs::refreshesWhatIsAsked()
{
    const Brief brief = made(u"brief"_s);
    const auto taken = *writer().addBriefSources(brief.id, {source(u"a"_s, u"旧"_s, Kind::Highlight), source(u"b"_s)});
    BriefSource now = taken[0];
    now.quote = u"新"_s;
    BriefSource unknown = now;
    unknown.mark = u"s9"_s;
    QCOMPARE(*writer().setBriefSources(brief.id, {now, taken[1], unknown}), QList{taken[0]});
    QCOMPARE(reader().brief(brief.id)->sources.value(0).quote, u"新"_s);
    QCOMPARE(reader().brief(brief.id)->sources.size(), 2);
    // What an undo does.
    QCOMPARE(*writer().setBriefSources(brief.id, {taken[0]}), QList{now});
    QCOMPARE(reader().brief(brief.id)->sources, taken);
}

void TestBriefs::isMadeLikeAnother()
{
    const Brief brief = made(u"brief"_s, u"text"_s);
    VERIFY_RESULT(writer().addBriefSources(brief.id, {source(u"a"_s), source(u"b"_s, u"旧"_s)}));
    Brief like = *reader().brief(brief.id);
    like.text = u"b[^s2]"_s;
    const auto other = writer().addBrief(like);
    VERIFY_RESULT(other);
    QVERIFY(other->id != brief.id && other->uid != brief.uid);
    QCOMPARE(other->title, like.title);
    QCOMPARE(other->text, like.text);
    QCOMPARE(other->sources, like.sources);
    QCOMPARE(reader().brief(brief.id)->text, u"text"_s);
}

void TestBriefs::goesToTheTrash()
{
    const Brief brief = made(u"brief"_s, u"text"_s);
    VERIFY_RESULT(writer().addBriefSources(brief.id, {source(u"a"_s)}));
    const Brief before = *reader().brief(brief.id);
    VERIFY_RESULT(writer().deleteBrief(brief.id));
    QCOMPARE(reader().briefs()->size(), 0);
    QCOMPARE(reader().brief(brief.id).error().kind, Error::Kind::NotFound);
    QCOMPARE(writer().setBriefText(brief.id, u"x"_s).error().kind, Error::Kind::NotFound);
    QCOMPARE(writer().deleteBrief(brief.id).error().kind, Error::Kind::NotFound);
    const QList<TrashedThing> things = *reader().trash();
    QCOMPARE(things.size(), 1);
    QCOMPARE(things[0].kind, TrashedThing::Kind::Brief);
    QCOMPARE(things[0].id, brief.id.value);
    QCOMPARE(things[0].text, u"brief"_s);
    VERIFY_RESULT(writer().restoreBrief(brief.id));
    QCOMPARE(*reader().brief(brief.id), before);
    QCOMPARE(writer().restoreBrief(brief.id).error().kind, Error::Kind::NotFound);
}

void TestBriefs::isDestroyed()
{
    const Brief brief = made(u"brief"_s);
    VERIFY_RESULT(writer().addBriefSources(brief.id, {source(u"a"_s)}));
    TrashedThing thing;
    thing.kind = TrashedThing::Kind::Brief;
    thing.id = brief.id.value;
    QCOMPARE(*writer().destroyTrashed({thing}), 0);
    VERIFY_RESULT(writer().deleteBrief(brief.id));
    QCOMPARE(*writer().destroyTrashed(*reader().trash()), 1);
    QCOMPARE(writer().restoreBrief(brief.id).error().kind, Error::Kind::NotFound);
    // No id is given twice, and its sources went along.
    const Brief next = made(u"brief"_s);
    QVERIFY(next.id > brief.id);
    QCOMPARE(reader().brief(next.id)->sources.size(), 0);
    SQLite::Database db(m_library->location().libraryFile().toStdString());
    QCOMPARE(db.execAndGet("SELECT count(*) FROM brief_sources").getInt(), 0);
}

void TestBriefs::outlivesWhatItCites()
{
    const DigestId digest = m_library
                                ->store(preparedFile(u"/a.md"_s, u"早报"_s, {2026, 3, 1},
                                                     {{u"甲"_s, u"新的芯片。"_s, u"https://example.org/1"_s, {}}}))
                                .digest;
    const ItemId item = m_library->itemIds(digest).value(0);
    const Brief brief = made(u"brief"_s);
    const auto taken = writer().addBriefSources(brief.id, {source(reader().item(item)->uid, u"新的芯片"_s)});
    VERIFY_RESULT(taken);
    m_library->store(preparedFile(u"/a.md"_s, u"早报"_s, {2026, 3, 1},
                                  {{u"另一条"_s, u"完全不同的内容。"_s, u"https://example.org/9"_s, {}}}));
    QCOMPARE(reader().brief(brief.id)->sources, *taken);
}

void TestBriefs::isFoundByTheBeginning()
{
    const Brief brief = made(u"brief"_s);
    QCOMPARE(*reader().findBrief(brief.uid), brief.id);
    QCOMPARE(*reader().findBrief(brief.uid.first(4)), brief.id);
    QCOMPARE(reader().findBrief(brief.uid.first(3)).error().kind, Error::Kind::NotFound);
}

void TestBriefs::survivesARecovery()
{
    const Brief brief = made(u"brief"_s, u"text"_s);
    VERIFY_RESULT(writer().addBriefSources(brief.id, {source(u"a"_s)}));
    const Brief before = *reader().brief(brief.id);
    m_library->closeWriter();
    QVERIFY(recoverLibrary(m_library->location(), tickingClock())->isComplete());
    QCOMPARE(*Reader::open(m_library->location())->brief(brief.id), before);
}

void TestBriefs::libraryOfVersionTen()
{
    m_library->closeWriter();
    const Location location = m_library->location();
    QVERIFY(QDir(location.folder).removeRecursively());
    QVERIFY(QDir().mkpath(location.folder));
    {
        SQLite::Database old(location.libraryFile().toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        old.exec(gleaner::test::fileBytes(QStringLiteral(TEST_DATA_DIR "/libraries/library-v10.sql")).toStdString());
    }
    QCOMPARE(*databaseVersion(location.libraryFile(), LibraryScripts), 10);
    m_library->openWriter();
    QCOMPARE(*databaseVersion(location.libraryFile(), LibraryScripts), newestVersion(LibraryScripts));
    QCOMPARE(QDir(location.backupFolder()).entryList(QDir::Files).size(), 1);
    QCOMPARE(reader().briefs()->size(), 0);
    QCOMPARE(reader().counts()->withHighlights, 1);
    const Brief brief = made(u"港口"_s);
    VERIFY_RESULT(writer().addBriefSources(brief.id, {source(u"a"_s)}));
    QCOMPARE(reader().brief(brief.id)->sources.size(), 1);
}

QTEST_GUILESS_MAIN(TestBriefs)
#include "tst_briefs.moc"
