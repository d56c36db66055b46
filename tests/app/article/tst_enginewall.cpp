// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/articleview.h"
#include "app/article/engine.h"
#include "app/article/schemehandler.h"
#include "tests/app/article/fixture.h"
#include "tests/app/article/hostile.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>
#include <QWebEngineHistory>
#include <QWebEngineProfile>

using namespace gleaner;
using namespace gleaner::article;
using namespace Qt::StringLiterals;

/// The engine as the program starts it has no network; and all walls together.
class TestEngineWall final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_file.open()); }

    void engineReachesNobody()
    {
        // No policy, no filter, scripts on. The hint to connect early passes both of the former.
        test::CountingServer server;
        QWebEngineProfile profile;
        test::BareHandler handler("<!DOCTYPE html><head><title>page</title><link rel=preconnect href=\""
                                  + server.address().toUtf8() + "\"></head><body>"
                                  + test::hostileBody(server.address(), m_file.fileName()));
        profile.installUrlSchemeHandler(SchemeHandler::Scheme, &handler);
        test::QuietPage page(&profile);
        page.load(QUrl(u"gleaner://page/x"_s));
        QTest::qWait(1'500);
        QCOMPARE(server.connections, 0);
        // Nor when it is sent there.
        page.load(QUrl(server.address()));
        QTest::qWait(300);
        QCOMPARE(server.connections, 0);
    }

    void pageStaysWhereItIs()
    {
        test::CountingServer server;
        Article article = test::sampleArticle();
        article.items[0].bodyHtml = QString::fromUtf8("<link rel=preconnect href=\"" + server.address().toUtf8() + "\">"
                                                      + test::hostileBody(server.address(), m_file.fileName()));
        ArticleView view;
        view.resize(800, 600);
        view.show();
        QSignalSpy activated(&view, &ArticleView::linkActivated);
        QVERIFY(test::showAndWait(view, article));
        const QUrl url = view.page()->url();
        for (const QString &id : {u"submit"_s, u"js"_s, u"file"_s, u"data"_s}) {
            (void)test::evaluate(view.page(), u"document.getElementById('%1').click()"_s.arg(id));
        }
        QTest::qWait(100);
        QCOMPARE(activated.count(), 0);
        (void)test::evaluate(view.page(), u"document.getElementById('ping').click()"_s);
        QTRY_COMPARE(activated.count(), 1);
        QTest::qWait(300);
        QCOMPARE(server.connections, 0);
        QCOMPARE(view.page()->url(), url);
        QCOMPARE(view.page()->title(), article.title);
        QVERIFY(!view.page()->history()->canGoBack());
        QCOMPARE(view.currentItem(), ItemId{101});
    }

private:
    QTemporaryFile m_file;
};

GLEANER_ENGINE_MAIN(TestEngineWall)
#include "tst_enginewall.moc"
