// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/articlepage.h"

#include "app/article/bridge.h"
#include "app/article/safelink.h"
#include "core/base/logging.h"

#include <QFile>
#include <QJsonDocument>
#include <QWebChannel>
#include <QWebEngineHistory>
#include <QWebEngineNewWindowRequest>
#include <QWebEnginePermission>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>
#include <QWebEngineSettings>

using namespace Qt::StringLiterals;

namespace gleaner::article {

namespace {

constexpr auto World = QWebEngineScript::ApplicationWorld;

QString ownScript()
{
    QString source;
    for (const QString &name :
         {u":/qtwebchannel/qwebchannel.js"_s, u":/gleaner/page/textmap.js"_s, u":/gleaner/page/fold.js"_s,
          u":/gleaner/page/find.js"_s, u":/gleaner/page/marks.js"_s, u":/gleaner/page/edges.js"_s,
          u":/gleaner/page/highlights.js"_s, u":/gleaner/page/caret.js"_s, u":/gleaner/page/words.js"_s,
          u":/gleaner/page/code.js"_s, u":/gleaner/page/footnotes.js"_s, u":/gleaner/page/article.js"_s}) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly)) {
            qCCritical(lcApp) << "a part of the page's script is missing from the program:" << name;
            return {};
        }
        source += QString::fromUtf8(file.readAll()) + u'\n';
    }
    // One scope for all parts: nothing but `gleaner` can be seen from outside.
    return u"(() => {\n'use strict';\n"_s + source + u"\n})();"_s;
}

void lockDown(QWebEngineSettings *settings)
{
    using enum QWebEngineSettings::WebAttribute;
    // JavascriptEnabled is about the content's world only; our own script runs in ApplicationWorld all the same.
    for (const auto attribute : {JavascriptEnabled,
                                 JavascriptCanOpenWindows,
                                 JavascriptCanAccessClipboard,
                                 JavascriptCanPaste,
                                 LocalStorageEnabled,
                                 LocalContentCanAccessRemoteUrls,
                                 LocalContentCanAccessFileUrls,
                                 HyperlinkAuditingEnabled,
                                 PluginsEnabled,
                                 FullScreenSupportEnabled,
                                 ScreenCaptureEnabled,
                                 WebGLEnabled,
                                 AutoLoadIconsForPage,
                                 AllowRunningInsecureContent,
                                 AllowGeolocationOnInsecureOrigins,
                                 AllowWindowActivationFromJavaScript,
                                 DnsPrefetchEnabled,
                                 PdfViewerEnabled,
                                 NavigateOnDropEnabled,
                                 FocusOnNavigationEnabled,
                                 ReadingFromCanvasEnabled,
                                 ScrollAnimatorEnabled}) {
        settings->setAttribute(attribute, false);
    }
    settings->setAttribute(AutoLoadImages, true);
    settings->setAttribute(PlaybackRequiresUserGesture, true);
    settings->setAttribute(WebRTCPublicInterfacesOnly, true);
    settings->setAttribute(SpatialNavigationEnabled, false);
    settings->setUnknownUrlSchemePolicy(QWebEngineSettings::DisallowUnknownUrlSchemes);
}

} // namespace

ArticlePage::ArticlePage(QWebEngineProfile *profile, Bridge *bridge, QObject *parent)
    : QWebEnginePage(profile, parent)
{
    lockDown(settings());

    auto *channel = new QWebChannel(this);
    channel->registerObject(u"bridge"_s, bridge);
    setWebChannel(channel, World);

    QWebEngineScript script;
    script.setName(u"gleaner"_s);
    script.setWorldId(World);
    script.setInjectionPoint(QWebEngineScript::DocumentReady);
    script.setRunsOnSubFrames(false);
    script.setSourceCode(ownScript());
    scripts().insert(script);

    connect(bridge, &Bridge::readyReported, this, &ArticlePage::finishLoading);
    connect(this, &QWebEnginePage::permissionRequested, this,
            [](QWebEnginePermission permission) { permission.deny(); });
    // A click with Ctrl or the middle button asks for a window; there is none, but the link was meant.
    connect(this, &QWebEnginePage::newWindowRequested, this, [this](QWebEngineNewWindowRequest &request) {
        if (request.isUserInitiated() && mayOpen(request.requestedUrl())) {
            emit linkActivated(request.requestedUrl());
        }
    });
}

void ArticlePage::show(const QUrl &url)
{
    m_url = url;
    m_ready = false;
    m_waiting.clear();
    load(url);
}

void ArticlePage::call(QLatin1StringView function, const QJsonArray &arguments)
{
    const QString code = u"gleaner.%1(...%2)"_s.arg(
        function, QString::fromUtf8(QJsonDocument(arguments).toJson(QJsonDocument::Compact)));
    if (m_ready) {
        runJavaScript(code, World);
    } else {
        m_waiting += code;
    }
}

void ArticlePage::finishLoading(const QString &path)
{
    // A page that is being replaced may still have had its word.
    if (m_ready || path != m_url.path()) {
        return;
    }
    history()->clear();
    m_ready = true;
    for (const QString &code : std::exchange(m_waiting, {})) {
        runJavaScript(code, World);
    }
    emit ready();
}

bool ArticlePage::acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame)
{
    if (isMainFrame && m_url.isValid() && url.adjusted(QUrl::RemoveFragment) == m_url) {
        return type == NavigationTypeTyped || (type == NavigationTypeLinkClicked && url.hasFragment());
    }
    if (isMainFrame && type == NavigationTypeLinkClicked && mayOpen(url)) {
        emit linkActivated(url);
    }
    return false;
}

void ArticlePage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message, int line,
                                           const QString &source)
{
    Q_UNUSED(source)
    if (level == ErrorMessageLevel) {
        qCDebug(lcApp) << "page:" << line << message;
    }
}

QStringList ArticlePage::chooseFiles(FileSelectionMode mode, const QStringList &old, const QStringList &types)
{
    Q_UNUSED(mode)
    Q_UNUSED(old)
    Q_UNUSED(types)
    return {};
}

} // namespace gleaner::article
