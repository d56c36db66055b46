// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/articlepage.h"
#include "app/article/articleview.h"
#include "app/article/bridge.h"
#include "app/article/engine.h"
#include "app/article/requestfilter.h"
#include "app/article/schemehandler.h"
#include "tests/app/article/fixture.h"

#include <QApplication>
#include <QBuffer>
#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>
#include <QWebEngineHistory>
#include <QWebEngineProfile>
#include <QWebEngineSettings>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>

#include <memory>

using namespace gleaner;
using namespace gleaner::article;
using namespace Qt::StringLiterals;

namespace {

/// What no sanitizer would let through: each line tries to load, run or lead somewhere.
QByteArray hostileBody(const QString &server, const QString &file)
{
    return u"<img src=\"%1img\" onerror=\"document.title='ran'\"><img src=x onerror=\"document.title='ran'\">"
           "<img srcset=\"%1srcset 2x\"><picture><source srcset=\"%1source\"><img></picture>"
           "<script src=\"%1script.js\"></script><script>document.title='ran'; fetch('%1fetch'); new "
           "Image().src='%1image'</script>"
           "<script type=module>import '%1module.js'</script>"
           "<link rel=stylesheet href=\"%1style.css\"><link rel=icon href=\"%1icon\"><link rel=prefetch "
           "href=\"%1prefetch\">"
           "<link rel=preload as=image href=\"%1preload\"><link rel=dns-prefetch href=\"%1\"><link rel=preconnect "
           "href=\"%1\"><link rel=manifest "
           "href=\"%1manifest\">"
           "<style>@import url(%1import.css); @font-face { font-family: f; src: url(%1font) } p { font-family: f; "
           "background: url(%1bg) }</style>"
           "<p style=\"background: url(%1inline)\">text</p>"
           "<iframe src=\"%1frame\"></iframe><iframe srcdoc=\"<img "
           "src='%1srcdoc'><script>top.document.title='ran'</script>\"></iframe>"
           "<object data=\"%1object\"></object><embed src=\"%1embed\"><video src=\"%1video\" autoplay "
           "poster=\"%1poster\"></video>"
           "<audio src=\"%1audio\" autoplay></audio><svg><image href=\"%1svg\"/><use "
           "href=\"%1use.svg#a\"/><script>document.title='ran'</script></svg>"
           "<input autofocus onfocus=\"document.title='ran'\"><details open "
           "ontoggle=\"document.title='ran'\">x</details>"
           "<form action=\"%1form\"><button id=submit>go</button></form><a id=ping href=\"https://e.example/\" "
           "ping=\"%1ping\">a</a>"
           "<a id=js href=\"javascript:document.title='ran'\">js</a><a id=file href=\"file://%2\">file</a>"
           "<a id=data href=\"data:text/html,<script>document.title='ran'</script>\">data</a><a id=down "
           "href=\"%1download\" download>d</a>"
           "<iframe id=local src=\"file://%2\"></iframe><img id=localimg src=\"file://%2\">"
           "<meta http-equiv=refresh content=\"0; url=%1refresh\"><base href=\"%1base/\">"_s.arg(server, file)
               .toUtf8();
}

/// Serves one page without any policy, so that a test sees the other walls alone.
class BareHandler final : public QWebEngineUrlSchemeHandler {
public:
    explicit BareHandler(QByteArray html)
        : m_html(std::move(html))
    { }

    void requestStarted(QWebEngineUrlRequestJob *job) override
    {
        auto *buffer = new QBuffer(job);
        buffer->setData(m_html);
        buffer->open(QIODevice::ReadOnly);
        job->reply("text/html;charset=utf-8", buffer);
    }

private:
    QByteArray m_html;
};

/// Without the engine's complaints, of which there are many here.
class QuietPage final : public QWebEnginePage {
public:
    using QWebEnginePage::QWebEnginePage;

protected:
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &, int, const QString &) override { }
};

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
    QuietPage page;
};

} // namespace

/// Each wall alone keeps a hostile page from loading and running; then all together.
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
        BareHandler handler("<!DOCTYPE html><body>" + hostileBody(server.address(), m_file.fileName()));
        profile.installUrlSchemeHandler(SchemeHandler::Scheme, &handler);
        QuietPage page(&profile);
        page.load(QUrl(u"gleaner://page/x"_s));
        QTRY_COMPARE_GT(server.connections, 0);
    }

    void policyAlone()
    {
        test::CountingServer server;
        // But for leading elsewhere, which a policy has no word for.
        QByteArray body = hostileBody(server.address(), m_file.fileName());
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
        BareHandler handler("<!DOCTYPE html><head><title>page</title></head><body>"
                            + hostileBody(server.address(), m_file.fileName()));
        RequestFilter filter;
        QSignalSpy blocked(&filter, &RequestFilter::blocked);
        profile.installUrlSchemeHandler(SchemeHandler::Scheme, &handler);
        profile.setUrlRequestInterceptor(&filter);
        QuietPage page(&profile);
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
        BareHandler handler(
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

    void pageStaysWhereItIs()
    {
        test::CountingServer server;
        Article article = test::sampleArticle();
        article.items[0].bodyHtml = QString::fromUtf8(hostileBody(server.address(), m_file.fileName()));
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

GLEANER_ENGINE_MAIN(TestPageWalls)
#include "tst_pagewalls.moc"
