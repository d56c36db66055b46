// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "invariants.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace gleaner::test {

namespace {

QString squeezed(QString text)
{
    static const QRegularExpression space(QStringLiteral("\\s+"));
    return text.remove(space);
}

} // namespace

void checkInvariants(const digest::Parsed &parsed)
{
    const digest::Digest &digest = parsed.digest;
    const int lines = int(parsed.document.text.count(u'\n')) + 1;
    QVERIFY(!digest.recogniser.isEmpty());
    QVERIFY(!digest.reason.isEmpty());
    QVERIFY(digest.confidence > 0 && digest.confidence <= 1);
    int last = 0;
    for (const digest::Item &item : digest.items) {
        QVERIFY(!item.title.isEmpty());
        QVERIFY(!item.title.contains(u'\n'));
        QVERIFY(!item.text.isEmpty());
        QVERIFY(item.lines.first >= 1 && item.lines.first <= item.lines.last && item.lines.last <= lines);
        QVERIFY2(item.lines.first >= last, qPrintable(item.title));
        last = item.lines.first;
        for (const QString &link : item.links)
            QVERIFY(link.startsWith(QStringLiteral("http")));
        QCOMPARE(QSet<QString>(item.links.begin(), item.links.end()).size(), item.links.size());
        for (const markdown::Mark &mark : item.marks)
            QVERIFY(mark.span.start >= 0 && mark.span.start < mark.span.end && mark.span.end <= item.text.size());
    }
    if (digest.items.empty())
        QVERIFY(!digest.diagnostics.isEmpty());
}

void checkPageText(const digest::Parsed &parsed)
{
    static const QRegularExpression aside(QStringLiteral("<span[^>]*data-aside[^>]*>.*?</span>"),
                                          QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    for (const digest::Item &item : parsed.digest.items) {
        const digest::ItemHtml html = digest::itemHtml(parsed, item);
        QString shown = html.title + html.body;
        shown.remove(aside).remove(tag);
        shown.replace(QStringLiteral("&lt;"), QStringLiteral("<")).replace(QStringLiteral("&gt;"), QStringLiteral(">"));
        shown.replace(QStringLiteral("&quot;"), QStringLiteral("\""))
            .replace(QStringLiteral("&#39;"), QStringLiteral("'"));
        shown.replace(QStringLiteral("&nbsp;"), QStringLiteral(" "))
            .replace(QStringLiteral("&amp;"), QStringLiteral("&"));
        QCOMPARE(squeezed(shown), squeezed(item.text));
    }
}

} // namespace gleaner::test
