// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/library/fixtures.h"

#include "core/library/brief.h"
#include "core/library/dump.h"

#include <QBuffer>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;
using namespace gleaner::library::test;

/// Two libraries that share a brief, each written on by itself, and what is left when one takes in the other.
class TestBriefMerging final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void textsCiteWhatTheyDid_data();
    void textsCiteWhatTheyDid();
    void whatWasOnlyWrittenOnIsNotKeptTwice();
    void refreshedSourcesAreNewer();
    void librariesThatMeetAgainAgree();
    void versionsInOneFileFollowEachOther();
    void sourcesAloneChangeNothing();
    void badRecordsAreNamed();

private:
    /// From an hour of the day, a second a call.
    static Clock clockFrom(int hour)
    {
        return [now = QDateTime(QDate(2026, 3, 2), QTime(hour, 0), QTimeZone::UTC)]() mutable {
            return now = now.addSecs(1);
        };
    }
    [[nodiscard]] Location here() const { return {m_folder->filePath(u"here"_s)}; }
    [[nodiscard]] Location there() const { return {m_folder->filePath(u"there"_s)}; }
    static QByteArray dumped(const Location &location)
    {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        return dump(location, out) ? out.data() : QByteArray();
    }
    static LoadReport loaded(const Location &location, QByteArray bytes)
    {
        QBuffer in(&bytes);
        in.open(QIODevice::ReadOnly);
        const auto report = load(location, in, tickingClock());
        if (!report)
            qFatal("%s", qPrintable(report.error().toString()));
        return *report;
    }
    static QList<Brief> briefs(const Location &location)
    {
        const auto reader = Reader::open(location);
        QList<Brief> whole;
        const QList<Brief> rows = *reader->briefs();
        for (const Brief &brief : rows)
            whole.append(*reader->brief(brief.id));
        return whole;
    }
    static Brief briefOf(const Location &location, const QString &uid)
    {
        const QList<Brief> all = briefs(location);
        const auto at = std::ranges::find(all, uid, &Brief::uid);
        return at == all.end() ? Brief() : *at;
    }
    /// Takes a source into the shared brief and writes of it at the end of its text.
    void writeOn(const Location &location, int hour, const QString &title)
    {
        auto writer = Writer::open(location, clockFrom(hour));
        const Brief brief = briefOf(location, m_uid);
        const auto taken = writer->addBriefSources(brief.id, {{.item = title, .title = title}});
        VERIFY_RESULT(taken);
        const QString more = u"\n\n%1[^%2]"_s.arg(title, taken->first().mark);
        VERIFY_RESULT(writer->setBriefText(brief.id, brief.text + more));
    }
    void set(const Location &location, int hour, const QString &text)
    {
        auto writer = Writer::open(location, clockFrom(hour));
        VERIFY_RESULT(writer->setBriefText(briefOf(location, m_uid).id, text));
    }
    /// Whether each paragraph stands by a footnote whose source has it as its title.
    static void verifyCites(const Brief &brief)
    {
        for (const QString &paragraph : brief.text.split(u"\n\n"_s)) {
            const QString title = paragraph.section(u"[^"_s, 0, 0);
            const QString mark = paragraph.section(u"[^"_s, 1).chopped(1);
            const auto source = std::ranges::find(brief.sources, mark, &BriefSource::mark);
            QVERIFY2(source != brief.sources.end(), qPrintable(mark));
            QCOMPARE(source->title, title);
        }
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_uid; ///< of the brief both have
};

void TestBriefMerging::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    {
        auto writer = Writer::open(here(), clockFrom(8));
        const auto brief = writer->addBrief(u"周报"_s, u"甲[^s1]"_s);
        VERIFY_RESULT(brief);
        m_uid = brief->uid;
        VERIFY_RESULT(writer->setBriefText(brief->id, {}));
        VERIFY_RESULT(writer->addBriefSources(brief->id, {{.item = u"甲"_s, .title = u"甲"_s}}));
        VERIFY_RESULT(writer->setBriefText(brief->id, u"甲[^s1]"_s));
    }
    (void)loaded(there(), dumped(here()));
    QCOMPARE(briefs(there()), briefs(here()));
}

void TestBriefMerging::textsCiteWhatTheyDid_data()
{
    QTest::addColumn<int>("there");
    QTest::newRow("the other is newer") << 11;
    QTest::newRow("the other is older") << 9;
    QTest::newRow("both at once") << 10;
}

void TestBriefMerging::textsCiteWhatTheyDid()
{
    QFETCH(int, there);
    writeOn(here(), 10, u"乙"_s);
    writeOn(this->there(), there, u"丙"_s);
    const Brief own = briefOf(here(), m_uid);
    const Brief other = briefOf(this->there(), m_uid);
    QCOMPARE(own.sources[1].mark, other.sources[1].mark);

    const LoadReport report = loaded(here(), dumped(this->there()));
    QCOMPARE(report.problems, QList<Diagnostic>());
    const QList<Brief> all = briefs(here());
    QCOMPARE(all.size(), 2);
    for (const Brief &brief : all)
        verifyCites(brief);
    const Brief &stayed = there > 10 ? other : own;
    const Brief &gaveWay = there > 10 ? own : other;
    QCOMPARE(briefOf(here(), m_uid).text, stayed.text);
    QCOMPARE(briefOf(here(), m_uid).sources, stayed.sources);
    const Brief &kept = all[0].uid == m_uid ? all[1] : all[0];
    QCOMPARE(kept.text, gaveWay.text);
    QCOMPARE(kept.sources, gaveWay.sources);
    QVERIFY(kept.title.startsWith(u"周报 "));
    QCOMPARE(report.copies.size(), 1);
    QCOMPARE(report.copies[0].message, kept.title);
    // Once is enough.
    const QByteArray now = dumped(here());
    QCOMPARE(loaded(here(), dumped(this->there())).copies.size(), 0);
    QCOMPARE(dumped(here()), now);
}

void TestBriefMerging::whatWasOnlyWrittenOnIsNotKeptTwice()
{
    const QByteArray before = dumped(here());
    writeOn(there(), 9, u"乙"_s);
    const LoadReport report = loaded(here(), dumped(there()));
    QCOMPARE(report.updated, 3); // the brief and what it cites
    QCOMPARE(report.copies.size(), 0);
    QCOMPARE(briefs(here()), briefs(there()));
    // What is older says nothing that is not there.
    QCOMPARE(loaded(here(), before).kept.size(), 1);
    QCOMPARE(briefs(here()), briefs(there()));
}

void TestBriefMerging::refreshedSourcesAreNewer()
{
    const Brief before = briefOf(there(), m_uid);
    {
        auto writer = Writer::open(there(), clockFrom(9));
        BriefSource now = before.sources[0];
        now.url = u"https://example.org/1"_s;
        VERIFY_RESULT(writer->setBriefSources(before.id, {now}));
        QVERIFY(briefOf(there(), m_uid).modified > before.modified);
        // Not without a change.
        const QDateTime modified = briefOf(there(), m_uid).modified;
        VERIFY_RESULT(writer->setBriefSources(before.id, {now}));
        QCOMPARE(briefOf(there(), m_uid).modified, modified);
    }
    (void)loaded(here(), dumped(there()));
    QCOMPARE(briefOf(here(), m_uid).sources, briefOf(there(), m_uid).sources);
}

void TestBriefMerging::librariesThatMeetAgainAgree()
{
    writeOn(here(), 10, u"乙"_s);
    writeOn(there(), 11, u"丙"_s);
    const QByteArray ours = dumped(here());
    (void)loaded(here(), dumped(there()));
    (void)loaded(there(), ours);
    QCOMPARE(dumped(there()), dumped(here()));
    QCOMPARE(briefs(here()).size(), 2);
    // One that is deleted there is deleted here, and what was written here since is not lost with it.
    set(here(), 12, u"甲[^s1]"_s);
    {
        auto writer = Writer::open(there(), clockFrom(13));
        VERIFY_RESULT(writer->deleteBrief(briefOf(there(), m_uid).id));
    }
    (void)loaded(here(), dumped(there()));
    QVERIFY(briefOf(here(), m_uid).uid.isEmpty());
}

void TestBriefMerging::versionsInOneFileFollowEachOther()
{
    writeOn(there(), 9, u"乙"_s);
    const QByteArray first = dumped(here());
    writeOn(here(), 10, u"丙"_s);
    const QByteArray both = dumped(there()) + dumped(here());
    const Location third{m_folder->filePath(u"third"_s)};
    (void)loaded(third, first + both);
    const QList<Brief> all = briefs(third);
    QCOMPARE(all.size(), 2);
    for (const Brief &brief : all)
        verifyCites(brief);
    QCOMPARE(briefOf(third, m_uid).text, briefOf(here(), m_uid).text);
}

void TestBriefMerging::sourcesAloneChangeNothing()
{
    writeOn(here(), 10, u"乙"_s);
    writeOn(there(), 11, u"丙"_s);
    const QByteArray ours = dumped(here());
    QByteArrayList lines;
    for (const QByteArray &line : dumped(there()).split('\n')) {
        if (line.contains("\"brief-source\""))
            lines += line;
    }
    const LoadReport report = loaded(here(), lines.join('\n'));
    QCOMPARE(report.same, 1);
    QCOMPARE(report.kept.size(), 1);
    QCOMPARE(dumped(here()), ours);
}

void TestBriefMerging::badRecordsAreNamed()
{
    const QByteArray ours = dumped(here());
    QByteArray bad = R"({"kind":"brief","uid":"u","title":"","text":"t","created":1,"modified":1})"
                     "\n"
                     R"({"kind":"brief","uid":"u","title":"t","created":1,"modified":1})"
                     "\n";
    const QByteArray source = R"({"kind":"brief-source","brief":"nowhere","mark":"s1","of":"item","item":"i",)"
                              R"("highlight":"","quote":"","title":"t","source":"","url":"","digest_title":"",)"
                              R"("file":"","line":1,"taken":1})";
    bad += QByteArray(source).replace("\"of\":\"item\"", "\"of\":\"letter\"") + '\n' + source;
    const LoadReport report = loaded(here(), bad);
    QList<int> lines;
    for (const Diagnostic &problem : report.problems)
        lines += problem.line;
    QCOMPARE(lines, (QList<int>{1, 2, 3, 4}));
    QCOMPARE(dumped(here()), ours);
}

QTEST_GUILESS_MAIN(TestBriefMerging)
#include "tst_briefmerging.moc"
