// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/suggestions.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gleaner;
using gleaner::search::Suggester;
using gleaner::search::Suggestions;

class SuggestionsTest final : public QObject {
    Q_OBJECT

private slots:
    void suggests_data();
    void suggests();
    void onlyWhatStandsBeforeTheCursorCounts();
};

void SuggestionsTest::suggests_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("replaced");
    QTest::addColumn<QStringList>("values");
    const auto row = [](const char *name, const QString &query, const QString &replaced, const QStringList &values) {
        QTest::newRow(name) << query << replaced << values;
    };
    row("nothing typed", {}, {}, {});
    row("one letter", u"t"_s, u"t"_s, {});
    row("field", u"ti"_s, u"ti"_s, {u"title:"_s});
    row("fields", u"微软 ta"_s, u"ta"_s, {u"tag:"_s});
    row("field ruled out", u"-pub"_s, u"pub"_s, {u"publisher:"_s});
    row("behind a space", u"ti "_s, {}, {});
    row("Chinese", u"微软"_s, u"微软"_s, {});
    row("in a phrase", u"“ti"_s, u"“ti"_s, {});
    row("all tags", u"tag:"_s, {}, {u"待核实"_s, u"模型发布"_s, u"\"a b\""_s});
    row("tags", u"tag:模"_s, u"模"_s, {u"模型发布"_s});
    row("by initials", u"tag:dhs"_s, u"dhs"_s, {u"待核实"_s});
    row("by pinyin", u"tag：moxing"_s, u"moxing"_s, {u"模型发布"_s});
    row("traditional", u"publisher:晨報"_s, u"晨報"_s, {});
    row("publisher", u"publisher:日"_s, u"日"_s, {u"\"AI 日报\""_s});
    row("in an open quote", u"publisher:\"ai 日"_s, u"\"ai 日"_s, {u"\"AI 日报\""_s});
    row("beginnings first", u"entity:o"_s, u"o"_s, {u"OpenAI"_s, u"\"OpenAI o3\""_s, u"Google"_s});
    row("it stands there", u"entity:openai"_s, u"openai"_s, {u"\"OpenAI o3\""_s});
    row("only that stands there", u"tag:模型发布"_s, {}, {});
    row("source", u"source:the"_s, u"the"_s, {u"\"The Verge\""_s});
    row("section", u"section:dmx"_s, u"dmx"_s, {u"大模型"_s});
    row("states", u"is:"_s, {}, {u"unread"_s, u"read"_s, u"bookmarked"_s});
    row("state", u"a is:un"_s, u"un"_s, {u"unread"_s});
    row("no values", u"title:a"_s, u"a"_s, {});
    row("in brackets", u"tag:(模"_s, u"模"_s, {});
}

void SuggestionsTest::suggests()
{
    QFETCH(QString, query);
    QFETCH(QString, replaced);
    QFETCH(QStringList, values);
    Suggester suggester;
    suggester.setNames({.tags = {u"待核实"_s, u"模型发布"_s, u"a b"_s, u"with \" quote"_s},
                        .publishers = {u"AI 日报"_s, u"晨报"_s},
                        .sources = {u"The Verge"_s, u"晨星社"_s},
                        .sections = {u"大模型"_s, u"硬件"_s},
                        .entities = {u"Google"_s, u"OpenAI"_s, u"OpenAI o3"_s}});
    const Suggestions suggestions = suggester.at(query, query.size());
    QCOMPARE(suggestions.values, values);
    if (!values.isEmpty())
        QCOMPARE(query.sliced(suggestions.place.start, suggestions.place.length()), replaced);
}

void SuggestionsTest::onlyWhatStandsBeforeTheCursorCounts()
{
    Suggester suggester;
    const Suggestions suggestions = suggester.at(u"ti 微软"_s, 2);
    QCOMPARE(suggestions.values, QStringList{u"title:"_s});
    QCOMPARE(suggestions.place, (TextSpan{0, 2}));
}

QTEST_GUILESS_MAIN(SuggestionsTest)
#include "tst_suggestions.moc"
