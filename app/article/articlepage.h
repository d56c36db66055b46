// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QList>
#include <QUrl>
#include <QWebEnginePage>

namespace gleaner::article {

class Bridge;

/// The page: everything the engine could do beyond showing it is switched off, it stays where it was loaded, and only
/// our own script, in a world apart, runs. Names of functions called are those of resources/page/article.js.
class ArticlePage final : public QWebEnginePage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ArticlePage)

public:
    ArticlePage(QWebEngineProfile *profile, Bridge *bridge, QObject *parent = nullptr);

    /// Shows the page at `url`, one of SchemeHandler. Calls made before it is there are kept until then.
    void show(const QUrl &url);
    [[nodiscard]] bool isReady() const { return m_ready; }
    /// Calls a function of the page's script.
    void call(QLatin1StringView function, const QJsonArray &arguments = {});

signals:
    void ready();
    void linkActivated(const QUrl &url); ///< as in the text, http, https or mailto

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message, int line,
                                  const QString &source) override;
    QStringList chooseFiles(FileSelectionMode mode, const QStringList &old, const QStringList &types) override;

private:
    void finishLoading(const QString &path);

    QUrl m_url;
    bool m_ready = false;
    QList<QString> m_waiting;
};

} // namespace gleaner::article
