// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/htmlpdf.h"

#include "app/article/requestfilter.h"
#include "app/article/schemehandler.h"

#include <QPageLayout>
#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineSettings>

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace gleaner::article {

namespace {

/// Stays on the one page it was given.
class PaperPage final : public QWebEnginePage {
public:
    PaperPage(QWebEngineProfile *profile, const QUrl &url, QObject *parent)
        : QWebEnginePage(profile, parent)
        , m_url(url)
    {
        settings()->setAttribute(QWebEngineSettings::JavascriptEnabled, false);
        settings()->setAttribute(QWebEngineSettings::PluginsEnabled, false);
        settings()->setAttribute(QWebEngineSettings::LocalStorageEnabled, false);
    }

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType, bool isMainFrame) override
    {
        return isMainFrame && url == m_url;
    }

private:
    QUrl m_url;
};

/// Behind the walls of the article's page: nothing is kept, and one scheme is answered, from memory. The page goes
/// before its profile.
class Paper final : public QObject {
public:
    Paper(const PaperDocument &document, QObject *parent)
        : QObject(parent)
    {
        m_profile.setHttpCacheType(QWebEngineProfile::NoCache);
        m_profile.setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
        m_profile.setUrlRequestInterceptor(&m_filter);
        m_profile.installUrlSchemeHandler(SchemeHandler::Scheme, &m_scheme);
        m_scheme.setStyleSheet(u"paper.css"_s, document.css);
        const QString html = u"<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>%1</title>\n"
                             "<link rel=\"stylesheet\" href=\"/paper.css\">\n</head>\n<body>\n%2\n</body>\n</html>\n"_s
                                 .arg(document.title.toHtmlEscaped(), document.body);
        m_url = m_scheme.setPage(html.toUtf8());
        m_page = std::make_unique<PaperPage>(&m_profile, m_url, this);
    }

    void print(const QPageLayout &layout, std::function<void(const QByteArray &)> made)
    {
        m_made = std::move(made);
        connect(m_page.get(), &QWebEnginePage::loadFinished, this, [this, layout](bool loaded) {
            if (loaded)
                m_page->printToPdf([this](const QByteArray &pdf) { finish(pdf); }, layout);
            else
                finish({});
        });
        // Nothing comes of a page that has crashed, not even an answer.
        connect(m_page.get(), &QWebEnginePage::renderProcessTerminated, this, [this] { finish({}); });
        m_page->load(m_url);
    }

private:
    void finish(const QByteArray &pdf)
    {
        if (!m_made)
            return;
        deleteLater();
        std::exchange(m_made, {})(pdf);
    }

    std::function<void(const QByteArray &)> m_made; ///< none once it was called
    RequestFilter m_filter;
    SchemeHandler m_scheme;
    QWebEngineProfile m_profile;
    QUrl m_url;
    std::unique_ptr<PaperPage> m_page;
};

} // namespace

void makePdf(const PaperDocument &document, const QPageLayout &layout, QObject *context,
             std::function<void(const QByteArray &)> made)
{
    (new Paper(document, context))->print(layout, std::move(made));
}

} // namespace gleaner::article
