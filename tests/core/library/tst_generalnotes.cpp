// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/library/fixtures.h"

#include "core/library/check.h"
#include "core/library/dump.h"
#include "core/library/trash.h"

#include <QBuffer>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;
using namespace gleaner::library::test;
using annotation::Note;

static const EntityKey Galaxy{entity::Type::Org, u"星河公司"_s};

/// Notes about digests and entities.
class TestGeneralNotes final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aboutADigest();
    void aboutAnEntity();
    void refuses();
    void trashAndBack();
    void searchFindsThemWithTheFirstItem();
    void searchFollowsTheFirstItem();
    void searchFollowsAfterACrash();
    void followsDecisions();
    void goesThroughADump();
    void theNewerOneWins();

private:
    [[nodiscard]] Writer &writer() { return m_library->writer(); }
    [[nodiscard]] Reader reader() const { return m_library->reader(); }
    [[nodiscard]] QStringList found(const QString &query) const { return titles(*reader().search(query, 0)); }
    [[nodiscard]] static QByteArray dumped(const Location &location)
    {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        return dump(location, out) ? out.data() : QByteArray();
    }
    [[nodiscard]] static Result<LoadReport> loaded(const Location &location, QByteArray bytes)
    {
        QBuffer in(&bytes);
        in.open(QIODevice::ReadOnly);
        return load(location, in, tickingClock());
    }

    std::unique_ptr<TestLibrary> m_library;
    DigestId m_digest;
    QList<ItemId> m_items;
};

void TestGeneralNotes::init()
{
    m_library = std::make_unique<TestLibrary>();
    m_digest = m_library
                   ->store(preparedFile(u"/a.md"_s, u"早报"_s, {2026, 3, 1},
                                        {{u"甲"_s, u"新的芯片。"_s, {}, {}}, {u"乙"_s, u"新的工厂。"_s, {}, {}}}))
                   .digest;
    m_items = m_library->itemIds(m_digest);
}

void TestGeneralNotes::cleanup()
{
    QCOMPARE(*libraryProblems(m_library->location()), QStringList());
}

void TestGeneralNotes::aboutADigest()
{
    const Result<Note> note = writer().addNote(m_digest, u"周报要用"_s);
    VERIFY_RESULT(note);
    QCOMPARE(note->digest, m_digest);
    QVERIFY(!note->item.isValid());
    QVERIFY(!note->uid.isEmpty());
    QCOMPARE(*reader().notesAbout(m_digest), QList<Note>{*note});
    QCOMPARE(*reader().generalNotes(), QList<Note>{*note});
    // It is no note of an item.
    QVERIFY(reader().notes(m_items[0])->isEmpty());
    QVERIFY(reader().notesOfDigest(m_digest)->isEmpty());
    QCOMPARE(reader().counts()->withNotes, 0);
    QCOMPARE(reader().digest(m_digest)->notes, 0);
    QCOMPARE(*writer().updateNote(note->id, u"月报要用"_s), *note);
    QCOMPARE(reader().notesAbout(m_digest)->first().text, u"月报要用"_s);
}

void TestGeneralNotes::aboutAnEntity()
{
    const Result<Note> note = writer().addNote(Galaxy, u"产能存疑"_s);
    VERIFY_RESULT(note);
    QCOMPARE(note->entityType, u"org"_s);
    QCOMPARE(note->entityName, Galaxy.name);
    const Note later = *writer().addNote(Galaxy, u"已澄清"_s);
    QCOMPARE(*reader().notesAbout(Galaxy), QList<Note>({*note, later}));
    QVERIFY(reader().notesAbout(EntityKey{entity::Type::Product, Galaxy.name})->isEmpty());
    QVERIFY(reader().notesAbout(m_digest)->isEmpty());
}

void TestGeneralNotes::refuses()
{
    QCOMPARE(writer().addNote(m_digest, u" \n"_s).error().kind, Error::Kind::Usage);
    QCOMPARE(writer().addNote(EntityKey{}, u"x"_s).error().kind, Error::Kind::Usage);
    QCOMPARE(writer().addNote(DigestId{99}, u"x"_s).error().kind, Error::Kind::NotFound);
    QVERIFY(reader().generalNotes()->isEmpty());
}

void TestGeneralNotes::trashAndBack()
{
    const Note ofDigest = *writer().addNote(m_digest, u"周报要用"_s);
    const Note ofEntity = *writer().addNote(Galaxy, u"产能存疑"_s);
    VERIFY_RESULT(writer().deleteNote(ofDigest.id));
    VERIFY_RESULT(writer().deleteNote(ofEntity.id));
    QVERIFY(reader().generalNotes()->isEmpty());
    const QList<TrashedThing> things = *reader().trash();
    QCOMPARE(things.size(), 2);
    QCOMPARE(things[0].place, Galaxy.name);
    QCOMPARE(things[1].place, u"早报"_s);
    QVERIFY(!things[0].item.isValid());
    VERIFY_RESULT(writer().restoreNote(ofDigest.id));
    QCOMPARE(*reader().generalNotes(), QList<Note>{ofDigest});
    QCOMPARE(*writer().destroyTrashed({things[0]}), 1);
    QVERIFY(reader().trash()->isEmpty());
}

void TestGeneralNotes::searchFindsThemWithTheFirstItem()
{
    const Note note = *writer().addNote(m_digest, u"周报要用"_s);
    VERIFY_RESULT(writer().addNote(Galaxy, u"产能存疑"_s));
    QCOMPARE(found(u"note:周报"_s), QStringList{u"甲"_s});
    const SearchHit hit = reader().search(u"周报"_s, 0)->first();
    QVERIFY(hit.isFromNote);
    QCOMPARE(hit.sentence, u"周报要用"_s);
    QCOMPARE(found(u"has:note"_s), QStringList()); // the item's own
    QCOMPARE(found(u"产能"_s), QStringList());
    VERIFY_RESULT(writer().updateNote(note.id, u"月报要用"_s));
    QCOMPARE(found(u"周报"_s), QStringList());
    QCOMPARE(found(u"月报"_s), QStringList{u"甲"_s});
    VERIFY_RESULT(writer().deleteNote(note.id));
    QCOMPARE(found(u"月报"_s), QStringList());
    VERIFY_RESULT(writer().restoreNote(note.id));
    QCOMPARE(found(u"月报"_s), QStringList{u"甲"_s});
}

void TestGeneralNotes::searchFollowsTheFirstItem()
{
    VERIFY_RESULT(writer().addNote(m_digest, u"周报要用"_s));
    const ImportEntry again = m_library->store(preparedFile(u"/a.md"_s, u"早报"_s, {2026, 3, 1},
                                                            {{u"头条"_s, u"全新的一条。"_s, {}, {}},
                                                             {u"甲"_s, u"新的芯片。"_s, {}, {}},
                                                             {u"乙"_s, u"新的工厂。"_s, {}, {}}}));
    QCOMPARE(again.state, ImportEntry::State::Changed);
    QCOMPARE(found(u"周报"_s), QStringList{u"头条"_s});
}

void TestGeneralNotes::searchFollowsAfterACrash()
{
    // Loading a dump writes the library alone: the index finds out as after a crash.
    VERIFY_RESULT(writer().addNote(m_digest, u"周报要用"_s));
    QByteArray bytes = dumped(m_library->location());
    bytes.replace("周报要用", "年报要用");
    const qsizetype at = bytes.indexOf("\"modified\":", bytes.indexOf("general-note"));
    bytes.replace(at + 11, 1, "9");
    m_library->closeWriter();
    VERIFY_RESULT(loaded(m_library->location(), bytes));
    m_library->openWriter();
    QCOMPARE(found(u"周报"_s), QStringList());
    QCOMPARE(found(u"年报"_s), QStringList{u"甲"_s});
}

void TestGeneralNotes::followsDecisions()
{
    const EntityKey other{entity::Type::Org, u"星河集团"_s};
    const Note note = *writer().addNote(Galaxy, u"产能存疑"_s);
    const auto before = writer().setEntityDecisions({EntityDecision::becomes(Galaxy, other)});
    VERIFY_RESULT(before);
    QCOMPARE(*reader().notesAbout(other), QList<Note>{note});
    QVERIFY(reader().notesAbout(Galaxy)->isEmpty());
    VERIFY_RESULT(writer().restoreEntityDecisions(*before));
    QCOMPARE(*reader().notesAbout(Galaxy), QList<Note>{note});
    // What is hidden has no page; the note itself is kept.
    VERIFY_RESULT(writer().setEntityDecisions({EntityDecision::hides(Galaxy)}));
    QVERIFY(reader().notesAbout(Galaxy)->isEmpty());
    QCOMPARE(*reader().generalNotes(), QList<Note>{note});
}

void TestGeneralNotes::goesThroughADump()
{
    VERIFY_RESULT(writer().addNote(m_items[0], u"条目"_s));
    VERIFY_RESULT(writer().addNote(m_digest, u"周报要用"_s));
    const Note deleted = *writer().addNote(Galaxy, u"产能存疑"_s);
    VERIFY_RESULT(writer().deleteNote(deleted.id));
    const QByteArray bytes = dumped(m_library->location());
    const QTemporaryDir folder;
    const Location other{folder.filePath(u"other"_s)};
    const Result<LoadReport> report = loaded(other, bytes);
    VERIFY_RESULT(report);
    QVERIFY2(report->problems.isEmpty(), qPrintable(report->problems.value(0).message));
    QCOMPARE(dumped(other), bytes);
    const Result<LoadReport> again = loaded(other, bytes);
    VERIFY_RESULT(again);
    QCOMPARE(again->added + again->updated, 0);
    // A note about a document that is not there has no place.
    const QByteArray stray = R"({"kind":"general-note","uid":"nx","document":"nowhere","type":null,"name":null,)"
                             R"("text":"x","created":1,"modified":1,"deleted":null})"
                             "\n"
                             R"({"kind":"general-note","uid":"ny","text":"x","created":1,"modified":1})"
                             "\n";
    QCOMPARE(loaded(other, stray)->problems.size(), 2);
}

void TestGeneralNotes::theNewerOneWins()
{
    const Note note = *writer().addNote(Galaxy, u"产能存疑"_s);
    const QByteArray older = dumped(m_library->location());
    VERIFY_RESULT(writer().updateNote(note.id, u"已澄清"_s));
    const QByteArray newer = dumped(m_library->location());
    m_library->closeWriter();
    QCOMPARE(loaded(m_library->location(), older)->kept.size(), 1);
    QCOMPARE(reader().notesAbout(Galaxy)->first().text, u"已澄清"_s);
    const QTemporaryDir folder;
    const Location other{folder.filePath(u"other"_s)};
    VERIFY_RESULT(loaded(other, older));
    const Result<LoadReport> report = loaded(other, newer);
    QCOMPARE(report->updated, 1);
    QCOMPARE(report->replaced.size(), 1);
    QCOMPARE(Reader::open(other)->notesAbout(Galaxy)->first().text, u"已澄清"_s);
}

QTEST_GUILESS_MAIN(TestGeneralNotes)
#include "tst_generalnotes.moc"
