// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/searchexplained.h"
#include "core/library/searchparser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;

namespace {

/// A tree in one line: fields before a colon, "~" before a beginning, "=" before a whole phrase, "!" for not.
QString drawn(const SearchNode &node)
{
    switch (node.kind) {
    case SearchNode::Kind::Nothing: return u"nothing"_s;
    case SearchNode::Kind::Not: return u'!' + drawn(node.children.at(0));
    case SearchNode::Kind::Dates:
        return u'[' + node.from.toString(Qt::ISODate) + u".."_s + node.until.toString(Qt::ISODate) + u')';
    case SearchNode::Kind::State:
        return QStringList{
            u"has-note"_s, u"has-tag"_s, u"has-highlight"_s, u"unread"_s, u"read"_s, u"bookmarked"_s}[int(node.state)];
    case SearchNode::Kind::Words: {
        const QStringList fields{{},           u"title:"_s,     u"section:"_s, u"note:"_s,
                                 u"source:"_s, u"publisher:"_s, u"tag:"_s,     u"entity:"_s};
        const QStringList places{{}, u"~"_s, u"="_s};
        return fields[int(node.field)] + places[int(node.term.place)] + node.term.folded;
    }
    case SearchNode::Kind::And:
    case SearchNode::Kind::Or: break;
    }
    QStringList parts;
    for (const SearchNode &child : node.children)
        parts += drawn(child);
    return u'(' + parts.join(node.kind == SearchNode::Kind::And ? u" & "_s : u" | "_s) + u')';
}

} // namespace

class TestSearchParser final : public QObject {
    Q_OBJECT

private slots:
    void trees_data();
    void trees();
    void errors_data();
    void errors();
    void manyWordsAndBrackets();
    void explanations_data();
    void explanations();
    void marks();
    void namesOfFieldsParse();
};

void TestSearchParser::trees_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("tree");
    const auto row = [](const char *name, const QString &query, const QString &tree) {
        QTest::newRow(name) << query << tree;
    };
    row("empty", {}, u"nothing"_s);
    row("blank", u" \u3000\n"_s, u"nothing"_s);
    row("word", u"微软"_s, u"微软"_s);
    row("folded", u"ＯｐｅｎＡＩ"_s, u"openai"_s);
    row("traditional", u"軟體"_s, u"软体"_s);
    row("words", u"芯片 AI"_s, u"(芯片 & ai)"_s);
    row("full width space", u"芯片\u3000供货"_s, u"(芯片 & 供货)"_s);
    row("mixed word", u"GPT-4o发布"_s, u"gpt-4o发布"_s);
    row("phrase", u"\"open air\" x"_s, u"(=open air & x)"_s);
    row("curly quotes", u"“启明”芯片"_s, u"(=启明 & 芯片)"_s);
    row("full width quotes", u"＂a b＂"_s, u"=a b"_s);
    row("empty quotes", u"\"\" a"_s, u"a"_s);
    row("only empty quotes", u"“”"_s, u"nothing"_s);
    row("only invisible characters", u"\u200b\u00ad"_s, u"nothing"_s);
    row("beginning", u"gpt*"_s, u"~gpt"_s);
    row("beginning, full width", u"gpt＊"_s, u"~gpt"_s);
    row("beginning of a phrase", u"\"open ai\"*"_s, u"~open ai"_s);
    row("star within", u"a*b"_s, u"a*b"_s);
    row("star alone", u"*"_s, u"*"_s);
    row("punctuation", u"C++ ！"_s, u"(c++ & !)"_s);
    row("or", u"a OR b"_s, u"(a | b)"_s);
    row("and binds more", u"a b OR c AND d"_s, u"((a & b) | (c & d))"_s);
    row("and is said by a space", u"a AND b c"_s, u"(a & b & c)"_s);
    row("small letters are words", u"a or b and not c"_s, u"(a & or & b & and & not & c)"_s);
    row("operators in quotes are words", u"a \"OR\" b"_s, u"(a & =or & b)"_s);
    row("not", u"a NOT b"_s, u"(a & !b)"_s);
    row("and not", u"a AND NOT b"_s, u"(a & !b)"_s);
    row("or not", u"a OR NOT b"_s, u"(a | !b)"_s);
    row("minus", u"a -b"_s, u"(a & !b)"_s);
    row("minus first", u"-b"_s, u"!b"_s);
    row("full width minus", u"a －b"_s, u"(a & !b)"_s);
    row("minus within a word", u"gpt-4"_s, u"gpt-4"_s);
    row("minus alone", u"a - b"_s, u"(a & - & b)"_s);
    row("two minus", u"--help"_s, u"--help"_s);
    row("minus before a phrase", u"-\"a b\""_s, u"!=a b"_s);
    row("minus before brackets", u"a -(b OR c)"_s, u"(a & !(b | c))"_s);
    row("brackets", u"a (b OR c)"_s, u"(a & (b | c))"_s);
    row("full width brackets", u"a（b OR c）"_s, u"(a & (b | c))"_s);
    row("needless brackets", u"((a)) ((b c))"_s, u"(a & b & c)"_s);
    row("nested", u"(a (b OR (c -d))) OR e"_s, u"((a & (b | (c & !d))) | e)"_s);
    row("field", u"title:微软"_s, u"title:微软"_s);
    row("field, full width colon", u"title：微软"_s, u"title:微软"_s);
    row("field, space behind", u"title: 微软 b"_s, u"(title:微软 & b)"_s);
    row("field in capitals", u"Title:a"_s, u"title:a"_s);
    row("field with a phrase", u"source:\"新华 社\""_s, u"source:=新华 社"_s);
    row("field with curly quotes", u"publisher：“AI 日报”"_s, u"publisher:=ai 日报"_s);
    row("field with brackets", u"title:(a OR b) c"_s, u"((title:a | title:b) & c)"_s);
    row("field with a beginning", u"tag:模型*"_s, u"tag:~模型"_s);
    row("all fields", u"title:a entity:b tag:c publisher:d source:e section:f note:g"_s,
        u"(title:a & entity:b & tag:c & publisher:d & source:e & section:f & note:g)"_s);
    row("not a field", u"-tag:a"_s, u"!tag:a"_s);
    row("link", u"https://example.com/a"_s, u"https://example.com/a"_s);
    row("time", u"12:30"_s, u"12:30"_s);
    row("Chinese before a colon", u"注意：事项"_s, u"注意:事项"_s);
    row("colon within", u"a-b:c"_s, u"a-b:c"_s);
    row("year", u"date:2025"_s, u"[2025-01-01..2026-01-01)"_s);
    row("month", u"date:2025-02"_s, u"[2025-02-01..2025-03-01)"_s);
    row("day", u"date:2025-12-31"_s, u"[2025-12-31..2026-01-01)"_s);
    row("after", u"after:2025-02"_s, u"[2025-02-01..)"_s);
    row("before", u"before:2025-02"_s, u"[..2025-02-01)"_s);
    row("leap day", u"after:2024-02-29"_s, u"[2024-02-29..)"_s);
    row("other ways to write days", u"after:2025/2/3 before:２０２６.１.１"_s, u"([2025-02-03..) & [..2026-01-01))"_s);
    row("states", u"has:note has:TAG has:highlight is:unread is:read is:bookmarked"_s,
        u"(has-note & has-tag & has-highlight & unread & read & bookmarked)"_s);
}

void TestSearchParser::trees()
{
    QFETCH(QString, query);
    const ParsedSearch parsed = parseSearch(query);
    QVERIFY2(!parsed.error, parsed.error ? qPrintable(parsed.error->message) : "");
    QTEST(drawn(parsed.root), "tree");
}

void TestSearchParser::errors_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("place"); // the part of the query it is about
    QTest::addColumn<int>("at");
    QTest::addColumn<QString>("message"); // a part of it
    QTest::addColumn<QString>("tree");    // of an unfinished one; else nothing
    const auto wrong = [](const char *name, const QString &query, const QString &place, int at,
                          const QString &message) {
        QTest::newRow(name) << query << place << at << message << QString();
    };
    const auto unfinished = [](const char *name, const QString &query, const QString &place, int at,
                               const QString &message,
                               const QString &tree) { QTest::newRow(name) << query << place << at << message << tree; };
    wrong("closing bracket", u"a ) b"_s, u")"_s, 2, u"closes nothing"_s);
    wrong("closing bracket, full width", u"微软）"_s, u"）"_s, 2, u"closes nothing"_s);
    wrong("nothing in brackets", u"a () b"_s, u"()"_s, 2, u"nothing between"_s);
    wrong("or first", u"OR a"_s, u"OR"_s, 0, u"“OR” needs a word on each side"_s);
    wrong("and first", u"AND a"_s, u"AND"_s, 0, u"“AND” needs"_s);
    wrong("or twice", u"a OR OR b"_s, u"OR"_s, 2, u"“OR” needs"_s);
    wrong("or and", u"a OR AND b"_s, u"OR"_s, 2, u"“OR” needs"_s);
    wrong("or before a bracket's end", u"(a OR) b"_s, u"OR"_s, 3, u"“OR” needs"_s);
    wrong("not before a bracket's end", u"(a NOT) b"_s, u"NOT"_s, 3, u"nothing behind this"_s);
    wrong("not not", u"a NOT NOT b"_s, u"NOT"_s, 2, u"nothing behind this"_s);
    wrong("unknown field", u"微软 titel:a"_s, u"titel:"_s, 3,
          u"There is no field “titel”. Fields are title:, entity:"_s);
    wrong("unknown field, full width", u"foo：a"_s, u"foo："_s, 0, u"There is no field “foo”"_s);
    wrong("field without value", u"(title:) a"_s, u"title:"_s, 1, u"“title:” needs something"_s);
    wrong("field before a field", u"title:tag:a"_s, u"title:"_s, 0, u"“title:” needs something"_s);
    wrong("field in a field", u"title:(a tag:b)"_s, u"tag:"_s, 9, u"within the brackets of another"_s);
    wrong("no date", u"a before:heute"_s, u"heute"_s, 9, u"“heute” is no date"_s);
    wrong("no month", u"before:2025-13"_s, u"2025-13"_s, 7, u"is no date"_s);
    wrong("no day", u"before:2025-02-30"_s, u"2025-02-30"_s, 7, u"2025-02-03"_s);
    wrong("date in brackets", u"after:(2025)"_s, u"("_s, 6, u"“after:” takes one value"_s);
    wrong("half a date amid a query", u"after:20 a"_s, u"20"_s, 6, u"is no date"_s);
    wrong("unknown state", u"is:bookmark?"_s, u"bookmark?"_s, 3, u"It takes unread, read, bookmarked."_s);
    wrong("half a state amid a query", u"is:unr a"_s, u"unr"_s, 3, u"“unr” is nothing that “is:” knows"_s);
    wrong("the first one counts", u"foo:a bar:b )"_s, u"foo:"_s, 0, u"“foo”"_s);

    unfinished("open quote", u"a \"b c"_s, u"\""_s, 2, u"has no counterpart"_s, u"(a & =b c)"_s);
    unfinished("open curly quote", u"“b"_s, u"“"_s, 0, u"has no counterpart"_s, u"=b"_s);
    unfinished("open quote alone", u"a “"_s, u"“"_s, 2, u"has no counterpart"_s, u"a"_s);
    unfinished("open bracket", u"a (b OR c"_s, u"("_s, 2, u"not closed"_s, u"(a & (b | c))"_s);
    unfinished("open bracket alone", u"a ("_s, u"("_s, 2, u"not closed"_s, u"a"_s);
    unfinished("or last", u"a OR "_s, u"OR"_s, 2, u"“OR” needs"_s, u"a"_s);
    unfinished("and last", u"a AND"_s, u"AND"_s, 2, u"“AND” needs"_s, u"a"_s);
    unfinished("not last", u"a NOT"_s, u"NOT"_s, 2, u"nothing behind"_s, u"a"_s);
    unfinished("field last", u"a title:"_s, u"title:"_s, 2, u"“title:” needs"_s, u"a"_s);
    unfinished("half a date", u"a after:20"_s, u"20"_s, 8, u"is no date"_s, u"a"_s);
    unfinished("half a month", u"a after:2025-"_s, u"2025-"_s, 8, u"is no date"_s, u"a"_s);
    unfinished("half a state", u"a is:unr"_s, u"unr"_s, 5, u"is nothing that"_s, u"a"_s);
}

void TestSearchParser::errors()
{
    QFETCH(QString, query);
    QFETCH(QString, message);
    QFETCH(QString, tree);
    const ParsedSearch parsed = parseSearch(query);
    QVERIFY(parsed.error);
    QTEST(query.sliced(parsed.error->place.start, parsed.error->place.length()), "place");
    QTEST(int(parsed.error->place.start), "at");
    QVERIFY2(parsed.error->message.contains(message), qPrintable(parsed.error->message));
    QCOMPARE(parsed.error->isUnfinished, !tree.isEmpty());
    QCOMPARE(drawn(parsed.root), tree.isEmpty() ? u"nothing"_s : tree);
}

void TestSearchParser::manyWordsAndBrackets()
{
    QVERIFY(!parseSearch(QString(u"a "_s.repeated(200))).error);
    QVERIFY(parseSearch(QString(u"a "_s.repeated(201))).error->message.contains(u"200 words"_s));
    const auto nested = [](int depth) { return QString(u"("_s.repeated(depth) + u'a' + u")"_s.repeated(depth)); };
    QCOMPARE(drawn(parseSearch(nested(50)).root), u"a"_s);
    QVERIFY(parseSearch(nested(51)).error->message.contains(u"brackets"_s));
    QVERIFY(parseSearch(nested(100'000)).error);
    QVERIFY(parseSearch(QString(u"- "_s.repeated(10'000))).error);
    QVERIFY(parseSearch(QString(u"title:"_s.repeated(10'000))).error);
}

void TestSearchParser::explanations_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("as typed") << u"軟體 AI"_s << u"“軟體” and “AI”"_s;
    QTest::newRow("not") << u"title:微软 -大会"_s << u"in the title “微软” and not “大会”"_s;
    QTest::newRow("brackets") << u"a (b OR gpt*)"_s << u"“a” and (“b” or a word that begins “gpt”)"_s;
    QTest::newRow("phrase") << u"note:\"a b\""_s << u"in a note the phrase “a b”"_s;
    QTest::newRow("names") << u"tag:模型 entity:\"Open AI\" tag:a*"_s
                           << u"tagged “模型” and mentions “Open AI” and tagged a name that begins “a”"_s;
    QTest::newRow("places") << u"section:a source:b publisher:c"_s
                            << u"in the section's name “a” and as the source “b” and as the publisher “c”"_s;
    QTest::newRow("dates") << u"after:2025-02 before:2025-03 date:2024 date:2025-01-02"_s
                           << u"from 2025-02-01 on and until 2025-02-28 and from 2024-01-01 to 2024-12-31 and of "
                              u"2025-01-02"_s;
    QTest::newRow("states") << u"is:unread OR -has:note"_s << u"unread or not with a note"_s;
}

void TestSearchParser::explanations()
{
    QFETCH(QString, query);
    QTEST(explained(parseSearch(query).root), "words");
}

void TestSearchParser::marks()
{
    QStringList terms;
    for (const SearchTerm &term : termsOf(parseSearch(u"a title:b -c (d OR -(e f)) tag:g a"_s).root))
        terms += term.folded;
    QCOMPARE(terms, (QStringList{u"a"_s, u"b"_s, u"d"_s}));
}

void TestSearchParser::namesOfFieldsParse()
{
    for (const QString &field : searchFields()) {
        const QStringList values = searchValues(field);
        const bool takesDate = field == u"date" || field == u"after" || field == u"before";
        for (const QString &value : values.isEmpty() ? QStringList{takesDate ? u"2025"_s : u"x"_s} : values)
            QVERIFY2(!parseSearch(QString(field + u':' + value)).error, qPrintable(field));
    }
}

QTEST_GUILESS_MAIN(TestSearchParser)
#include "tst_searchparser.moc"
