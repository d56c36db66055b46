// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exchange.h"
#include "core/library/highlightrows.h"
#include "tests/core/library/fixtures.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::exchange;
using namespace gleaner::library;
using namespace gleaner::library::test;

namespace {

const QDateTime Now(QDate(2026, 6, 1), QTime(9, 0), QTimeZone::UTC);

QByteArray dumped(const Location &location, const QStringList &kinds)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto done = dump(location, out, kinds);
    return done ? out.data() : QByteArray();
}

const QStringList Annotations{u"tag"_s, u"note"_s, u"general-note"_s, u"highlight"_s, u"highlight-tag"_s};
const QStringList Documents{u"source"_s, u"document"_s, u"revision"_s, u"path"_s, u"item"_s};

/// A word such as no format likes.
QString hostileWord(QRandomGenerator &random)
{
    static const QStringList parts{u"新闻"_s, u"简报 "_s,    u"\""_s,      u"\\"_s,     u"é"_s,
                                   u"𠀀"_s,   u"<b>&amp;"_s, u"/a"_s,      u"]]>"_s,    u"\u202e"_s,
                                   u"%20"_s,  u"#"_s,        u"e\u0301"_s, u"\u0001"_s, u"{{x}}"_s};
    QString text;
    for (int count = 1 + random.bounded(12); count > 0; --count)
        text += parts[random.bounded(parts.size())];
    return text + QString::number(random.generate());
}

/// The annotations of a page.
QJsonArray annotationsIn(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object().value(u"items").toArray();
}

} // namespace

/// Notes, highlights, tags and bookmarks as W3C Web Annotations, and back.
class TestWebAnnotation final : public QObject {
    Q_OBJECT

private slots:
    void everythingComesBack();
    void everyAnnotationKeepsTheModel();
    void positionsCountCharacters();
    void whatAnotherProgramChangedCounts();
    void takenTwiceChangesNothing();
    void oneDigestAlone();
    void whatFitsNowhereIsTold();
    void badFilesAreRefused();

private:
    /// Digests of items with hostile words and annotations of every kind.
    static void fill(TestLibrary &library, int notes);
    /// A library with the documents of another one and nothing of a person's.
    static void copyDocuments(const Location &from, const Location &to);
    static Result<TakeReport> taken(const Location &location, const QByteArray &json)
    {
        const auto read = readAnnotations(json, Now);
        if (!read)
            return std::unexpected(read.error());
        return takeAnnotations(location, *read, tickingClock());
    }
    static QByteArray bookmarks(const Location &location)
    {
        QByteArray found;
        for (const QByteArray &line : dumped(location, {u"item"_s}).split('\n')) {
            const QJsonObject item = QJsonDocument::fromJson(line).object();
            if (item.value(u"bookmarked").isDouble())
                found += line + '\n';
        }
        return found;
    }
};

void TestWebAnnotation::fill(TestLibrary &library, int notes)
{
    QRandomGenerator random(7);
    QByteArray records;
    Writer &writer = library.writer();
    for (int file = 0; file < 8; ++file) {
        QList<TestItem> items;
        for (int item = 0; item < 6; ++item)
            items.append({hostileWord(random).simplified(),
                          hostileWord(random).simplified() + u" 结尾"_s,
                          u"https://example.org/%1/%2"_s.arg(file).arg(item),
                          {}});
        const DigestId digest =
            library.store(preparedFile(u"/invented/%1.md"_s.arg(file), u"简报"_s, {2026, 3, 1}, items)).digest;
        VERIFY_RESULT(writer.addNote(digest, hostileWord(random)));
        const QList<ItemId> ids = library.itemIds(digest);
        for (const ItemId id : ids) {
            if (random.bounded(2))
                VERIFY_RESULT(writer.setBookmarked({id}, true));
            if (random.bounded(2))
                VERIFY_RESULT(writer.addTag({id}, u"标签 %1"_s.arg(random.bounded(5))));
            const qsizetype size = library.reader().itemText(id)->size();
            const auto marked = writer.addHighlight({.item = id,
                                                     .span = {size - 2, size},
                                                     .colour = annotation::Colours[size_t(random.bounded(6))],
                                                     .note = random.bounded(2) ? hostileWord(random) : QString()});
            VERIFY_RESULT(marked);
            if (random.bounded(2))
                VERIFY_RESULT(writer.tagHighlights({marked->id}, u"标签 %1"_s.arg(random.bounded(5))));
            if (random.bounded(6) == 0)
                VERIFY_RESULT(writer.deleteHighlight(marked->id));
            const QString uid = library.reader().item(id)->uid;
            for (int note = 0; note < notes / 48; ++note) {
                const qint64 made = 1'770'000'000'000 + random.bounded(1'000'000);
                const QJsonObject record{{u"kind"_s, u"note"_s},
                                         {u"uid"_s, QString(uid + u'n' + QString::number(note))},
                                         {u"item"_s, uid},
                                         {u"text"_s, QString(hostileWord(random) + u"\n\n"_s + hostileWord(random))},
                                         {u"created"_s, made},
                                         {u"modified"_s, made + random.bounded(1'000)},
                                         {u"deleted"_s, random.bounded(9) ? QJsonValue() : QJsonValue(made + 5'000)}};
                records += QJsonDocument(record).toJson(QJsonDocument::Compact) + '\n';
            }
        }
        // One annotated item goes from the newest revision, and another comes.
        items.removeFirst();
        items.append({hostileWord(random).simplified(), hostileWord(random).simplified(), {}, {}});
        if (file % 2)
            library.store(preparedFile(u"/invented/%1.md"_s.arg(file), u"又"_s, {2026, 3, 2}, items));
    }
    VERIFY_RESULT(writer.addNote(EntityKey{entity::Type::Org, u"星图/智能 100%"_s}, hostileWord(random)));
    library.closeWriter();
    QBuffer in(&records);
    in.open(QIODevice::ReadOnly);
    const auto report = load(library.location(), in, tickingClock());
    VERIFY_RESULT(report);
    QVERIFY(report->problems.isEmpty());
}

void TestWebAnnotation::copyDocuments(const Location &from, const Location &to)
{
    QByteArray records;
    for (const QByteArray &line : dumped(from, Documents).split('\n')) {
        QJsonObject record = QJsonDocument::fromJson(line).object();
        for (const QString &mark : {u"read"_s, u"bookmarked"_s, u"queued"_s}) {
            if (record.contains(mark))
                record.insert(mark, QJsonValue());
        }
        if (!record.isEmpty())
            records += QJsonDocument(record).toJson(QJsonDocument::Compact) + '\n';
    }
    QBuffer in(&records);
    in.open(QIODevice::ReadOnly);
    const auto report = load(to, in, tickingClock());
    VERIFY_RESULT(report);
    QVERIFY(report->problems.isEmpty());
}

void TestWebAnnotation::everythingComesBack()
{
    TestLibrary library;
    fill(library, 2'400);
    const auto json = annotationsOf(library.location());
    VERIFY_RESULT(json);
    QCOMPARE(*annotationsOf(library.location()), *json);
    QTemporaryDir folder;
    const Location other{folder.filePath(u"other"_s)};
    copyDocuments(library.location(), other);
    QVERIFY(dumped(other, Annotations).isEmpty());
    const auto report = taken(other, *json);
    VERIFY_RESULT(report);
    QCOMPARE(report->problems, QList<Diagnostic>());
    QCOMPARE(report->unplaced, QList<Diagnostic>());
    QCOMPARE(report->loaded.problems, QList<Diagnostic>());
    QVERIFY(dumped(other, Annotations).count('\n') > 2'400);
    QCOMPARE(dumped(other, Annotations), dumped(library.location(), Annotations));
    QCOMPARE(bookmarks(other), bookmarks(library.location()));
}

void TestWebAnnotation::everyAnnotationKeepsTheModel()
{
    TestLibrary library;
    fill(library, 48);
    const auto json = annotationsOf(library.location());
    VERIFY_RESULT(json);
    const QJsonObject page = QJsonDocument::fromJson(*json).object();
    QCOMPARE(page.value(u"type"), u"AnnotationPage"_s);
    QCOMPARE(page.value(u"@context").toArray().first(), u"http://www.w3.org/ns/anno.jsonld"_s);
    static const QSet<QString> motivations{u"commenting"_s, u"highlighting"_s, u"tagging"_s, u"bookmarking"_s};
    QSet<QString> ids;
    QSet<QString> seen;
    for (const QJsonValue &value : annotationsIn(*json)) {
        const QJsonObject annotation = value.toObject();
        QCOMPARE(annotation.value(u"type"), u"Annotation"_s);
        QVERIFY(QUrl(annotation.value(u"id").toString(), QUrl::StrictMode).isValid());
        QVERIFY(!ids.contains(annotation.value(u"id").toString()));
        ids.insert(annotation.value(u"id").toString());
        QVERIFY(motivations.contains(annotation.value(u"motivation").toString()));
        seen.insert(annotation.value(u"motivation").toString());
        QVERIFY(QUrl(annotation.value(u"target")[u"source"].toString(), QUrl::StrictMode).isValid());
        QVERIFY(QDateTime::fromString(annotation.value(u"created").toString(), Qt::ISODateWithMs).isValid());
        // What the model does not know stands under the program's own prefix.
        static const QSet<QString> known{u"id"_s,   u"type"_s,    u"motivation"_s, u"target"_s,
                                         u"body"_s, u"created"_s, u"modified"_s};
        for (const QString &name : annotation.keys())
            QVERIFY2(known.contains(name) || name.startsWith(u"gleaner:"), qPrintable(name));
    }
    QCOMPARE(seen, motivations);
}

void TestWebAnnotation::positionsCountCharacters()
{
    TestLibrary library;
    const ItemId item = library
                            .itemIds(library
                                         .store(preparedFile(u"/a.md"_s, u"简报"_s, {2026, 3, 1},
                                                             {{u"𠀀🙂发布"_s, u"模型今天发布"_s, {}, {}}}))
                                         .digest)
                            .first();
    const QString text = *library.reader().itemText(item);
    const qsizetype at = text.indexOf(u"今天");
    VERIFY_RESULT(library.writer().addHighlight({.item = item, .span = {at, at + 2}}));
    const QJsonArray selectors =
        annotationsIn(*annotationsOf(library.location())).first()[u"target"][u"selector"].toArray();
    QCOMPARE(selectors.size(), 2);
    QCOMPARE(selectors[0][u"exact"], u"今天"_s);
    const qsizetype start = selectors[1][u"start"].toInteger();
    const qsizetype end = selectors[1][u"end"].toInteger();
    QVERIFY(start < at);
    QCOMPARE(QString::fromUcs4(reinterpret_cast<const char32_t *>(text.toUcs4().constData()) + start, end - start),
             u"今天"_s);
}

void TestWebAnnotation::whatAnotherProgramChangedCounts()
{
    TestLibrary library;
    const ItemId item = library
                            .itemIds(library
                                         .store(preparedFile(u"/a.md"_s, u"简报"_s, {2026, 3, 1},
                                                             {{u"星图发布"_s, u"模型今天发布，明天开源"_s, {}, {}}}))
                                         .digest)
                            .first();
    const qsizetype at = library.reader().itemText(item)->indexOf(u"今天");
    VERIFY_RESULT(library.writer().addHighlight({.item = item, .span = {at, at + 2}, .note = u"old"_s}));
    library.closeWriter();
    QByteArray json = *annotationsOf(library.location());
    json.replace("\"old\"", "\"new\"");
    QJsonObject page = QJsonDocument::fromJson(json).object();
    QJsonArray items = page.value(u"items").toArray();
    QJsonObject annotation = items[0].toObject();
    annotation.insert(u"modified"_s, u"2027-01-01T00:00:00Z"_s);
    QJsonObject target = annotation.value(u"target").toObject();
    target.insert(u"selector"_s, QJsonObject{{u"type"_s, u"TextQuoteSelector"_s}, {u"exact"_s, u"明天 开源"_s}});
    annotation.insert(u"target"_s, target);
    items[0] = annotation;
    page.insert(u"items"_s, items);
    const auto report = taken(library.location(), QJsonDocument(page).toJson());
    VERIFY_RESULT(report);
    QCOMPARE(report->loaded.updated, 1);
    const auto highlights = library.reader().highlightsOf(item);
    VERIFY_RESULT(highlights);
    QCOMPARE(highlights->size(), 1);
    QCOMPARE(highlights->first().note, u"new"_s);
    QCOMPARE(highlights->first().verified.quote.exact, u"明天开源"_s);
}

void TestWebAnnotation::takenTwiceChangesNothing()
{
    TestLibrary library;
    fill(library, 96);
    const QByteArray before = dumped(library.location(), {});
    const auto report = taken(library.location(), *annotationsOf(library.location()));
    VERIFY_RESULT(report);
    QCOMPARE(report->loaded.added + report->loaded.updated, 0);
    QVERIFY(report->loaded.same > 96);
    QCOMPARE(dumped(library.location(), {}), before);
}

void TestWebAnnotation::oneDigestAlone()
{
    TestLibrary library;
    fill(library, 96);
    const QString digest = library.reader().digests()->first().uid;
    const QJsonArray annotations = annotationsIn(*annotationsOf(library.location(), {digest}));
    QVERIFY(annotations.size() > 6);
    for (const QJsonValue &annotation : annotations) {
        const QJsonValue target = annotation[u"target"];
        QVERIFY(target[u"gleaner:digest"].toString() == digest
                || target[u"source"].toString() == u"gleaner://digest/"_s + digest);
    }
}

/// A highlight whose words stand in two items, one whose words stand nowhere, a note on an unknown address, and a good
/// one after them.
void TestWebAnnotation::whatFitsNowhereIsTold()
{
    TestLibrary library;
    library.store(preparedFile(u"/a.md"_s, u"简报"_s, {2026, 3, 1},
                               {{u"甲"_s, u"模型今天发布"_s, {}, {}}, {u"乙"_s, u"模型今天发布，还有芯片"_s, {}, {}}}));
    library.closeWriter();
    const auto quote = [](const QString &words) {
        return QJsonObject{{u"target"_s, QJsonObject{{u"source"_s, u"https://example.org/unknown"_s},
                                                     {u"selector"_s, QJsonObject{{u"type"_s, u"TextQuoteSelector"_s},
                                                                                 {u"exact"_s, words}}}}}};
    };
    QJsonObject first = quote(u"模型今天发布"_s);
    first.insert(
        u"body"_s,
        QJsonObject{{u"type"_s, u"TextualBody"_s}, {u"purpose"_s, u"tagging"_s}, {u"value"_s, u"a record more"_s}});
    const QJsonArray annotations{
        first, quote(u"不在这里"_s),
        QJsonObject{{u"target"_s, u"https://example.org/other"_s}, {u"bodyValue"_s, u"text"_s}}, quote(u"还有芯片"_s)};
    const auto report = taken(library.location(), QJsonDocument(annotations).toJson());
    VERIFY_RESULT(report);
    QList<int> lost;
    for (const Diagnostic &each : report->unplaced)
        lost.append(each.line);
    QCOMPARE(lost, (QList<int>{1, 2, 3}));
    QCOMPARE(report->loaded.added, 1);
    const auto highlights = library.reader().highlights();
    QCOMPARE(highlights->size(), 1);
    QCOMPARE(highlights->first().itemTitle, u"乙"_s);
}

void TestWebAnnotation::badFilesAreRefused()
{
    const auto broken = readAnnotations("{\"items\": [", Now);
    QVERIFY(!broken);
    QCOMPARE(broken.error().kind, Error::Kind::Malformed);
    // What is no annotation hides no other.
    const auto mixed = readAnnotations(
        R"([7, {"target": "https://example.org/a"}, {"target": "https://example.org/a", "bodyValue": "text"}, {}])",
        Now);
    VERIFY_RESULT(mixed);
    QCOMPARE(mixed->records.size(), 1);
    QList<int> bad;
    for (const Diagnostic &each : mixed->problems)
        bad.append(each.line);
    QCOMPARE(bad, (QList<int>{1, 2, 4}));
    // An id that is none of the program's own is not taken for one.
    const auto strange = readAnnotations(
        R"({"id": "gleaner://note/a b\n--", "target": "https://example.org/a", "bodyValue": "text"})", Now);
    VERIFY_RESULT(strange);
    QCOMPARE(strange->records.size(), 1);
    QCOMPARE(strange->records.first().value(u"uid").toString().size(), 10);
}

QTEST_GUILESS_MAIN(TestWebAnnotation)
#include "tst_webannotation.moc"
