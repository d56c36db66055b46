// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/articlepage.h"
#include "app/article/bridge.h"
#include "app/article/engine.h"
#include "app/article/requestfilter.h"
#include "app/article/schemehandler.h"
#include "tests/app/article/fixture.h"
#include "tests/app/article/hostile.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>
#include <QWebEngineProfile>
#include <QWebEngineSettings>
#include <QWebEngineUrlScheme>

#include <memory>

using namespace gleaner;
using namespace gleaner::article;
using namespace Qt::StringLiterals;

namespace {

bool load(QWebEnginePage &page, const QUrl &url)
{
    QSignalSpy finished(&page, &QWebEnginePage::loadFinished);
    page.load(url);
    return finished.wait(20'000) && finished[0][0].toBool();
}

/// The program's scheme and policy, without its request filter and its locked page.
struct PolicyOnly {
    explicit PolicyOnly(const QByteArray &body)
        : page(&profile)
    {
        profile.installUrlSchemeHandler(SchemeHandler::Scheme, &scheme);
        url = scheme.setPage("<!DOCTYPE html><html><head><title>page</title></head><body>" + body + "</body></html>");
    }

    QWebEngineProfile profile;
    SchemeHandler scheme;
    QUrl url;
    test::QuietPage page;
};

} // namespace

/// Each wall of the page alone keeps a hostile page from loading and running. The engine's own wall, which leaves it
/// without any network, is down here.
class TestPageWalls final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_file.open());
        m_file.write("secret");
        m_file.flush();
    }

    void serverWouldSeeARequest()
    {
        // Without walls the page does reach the server: what the other tests count is real.
        test::CountingServer server;
        QWebEngineProfile profile;
        test::BareHandler handler("<!DOCTYPE html><body>" + test::hostileBody(server.address(), m_file.fileName()));
        profile.installUrlSchemeHandler(SchemeHandler::Scheme, &handler);
        test::QuietPage page(&profile);
        page.load(QUrl(u"gleaner://page/x"_s));
        QTRY_COMPARE_GT(server.connections, 0);
    }

    void policyAlone()
    {
        test::CountingServer server;
        // But for leading elsewhere, which a policy has no word for.
        QByteArray body = test::hostileBody(server.address(), m_file.fileName());
        body.truncate(body.indexOf("<meta http-equiv=refresh"));
        PolicyOnly wall(body);
        QVERIFY(load(wall.page, wall.url));
        (void)test::evaluate(&wall.page,
                             u"document.getElementById('submit').click(); document.getElementById('js').click()"_s);
        QTest::qWait(300);
        QCOMPARE(server.connections, 0);
        QCOMPARE(wall.page.title(), u"page"_s);
        QCOMPARE(test::evaluate(&wall.page, u"document.getElementById('localimg').naturalWidth"_s).toInt(), 0);
    }

    void filterAlone()
    {
        test::CountingServer server;
        QWebEngineProfile profile;
        test::BareHandler handler("<!DOCTYPE html><head><title>page</title></head><body>"
                                  + test::hostileBody(server.address(), m_file.fileName()));
        RequestFilter filter;
        QSignalSpy blocked(&filter, &RequestFilter::blocked);
        profile.installUrlSchemeHandler(SchemeHandler::Scheme, &handler);
        profile.setUrlRequestInterceptor(&filter);
        test::QuietPage page(&profile);
        page.settings()->setAttribute(QWebEngineSettings::HyperlinkAuditingEnabled, true);
        page.load(QUrl(u"gleaner://page/x"_s));
        QTRY_COMPARE_GT(filter.blockedCount(), 15);
        QTest::qWait(300);
        QCOMPARE(server.connections, 0);
        QCOMPARE(blocked.count(), filter.blockedCount());
        filter.resetCount();
        QCOMPARE(filter.blockedCount(), 0);
    }

    void schemeAlone()
    {
        const QWebEngineUrlScheme scheme = QWebEngineUrlScheme::schemeByName(SchemeHandler::Scheme);
        QCOMPARE(scheme.flags(), QWebEngineUrlScheme::Flags(QWebEngineUrlScheme::SecureScheme));

        PolicyOnly wall("<p>text</p>");
        QVERIFY(wall.profile.isOffTheRecord());
        QVERIFY(load(wall.page, wall.url));
        for (const QString &address :
             QStringList{u"gleaner://page/digest/0"_s, u"gleaner://page/"_s, u"gleaner://other"_s + wall.url.path(),
                         u"gleaner://page/../x"_s, u"gleaner://page/image/00"_s}) {
            QVERIFY2(!load(wall.page, QUrl(address)), qPrintable(address));
        }
        // A page that was replaced is gone.
        const QUrl old = wall.url;
        const QUrl next = wall.scheme.setPage("<p>next</p>");
        QVERIFY(next != old);
        QVERIFY(!load(wall.page, old));
        QVERIFY(load(wall.page, next));
    }

    void scriptsOfTheContentAreOff()
    {
        // No policy, no filter: the locked page alone.
        test::CountingServer server;
        QWebEngineProfile profile;
        test::BareHandler handler(
            "<!DOCTYPE html><head><title>page</title></head><body "
            "onload=\"document.title='ran'\"><script>document.title='ran'</script>"
            "<input autofocus onfocus=\"document.title='ran'\"><img src=x onerror=\"document.title='ran'\"><a id=js "
            "href=\"javascript:document.title='ran'\">js</a></body>");
        profile.installUrlSchemeHandler(SchemeHandler::Scheme, &handler);
        Bridge bridge;
        ArticlePage page(&profile, &bridge);
        QSignalSpy finished(&page, &QWebEnginePage::loadFinished);
        page.show(QUrl(u"gleaner://page/x"_s));
        QVERIFY(finished.wait());
        (void)test::evaluate(&page, u"document.getElementById('js').click()"_s);
        QTest::qWait(100);
        QCOMPARE(page.title(), u"page"_s);
        // Ours runs, in a world where the content has no say.
        QCOMPARE(test::evaluate(&page, u"typeof gleaner.showItem"_s).toString(), u"function"_s);
    }

private:
    QTemporaryFile m_file;
};

int main(int argc, char **argv)
{
    initialiseEngine();
    QByteArray flags = qgetenv("QTWEBENGINE_CHROMIUM_FLAGS");
    flags.replace("MAP * ~NOTFOUND", "MAP nowhere.invalid ~NOTFOUND");
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", flags);
    QApplication app(argc, argv);
    QTEST_SET_MAIN_SOURCE_PATH
    TestPageWalls test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_pagewalls.moc"
