// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/article.h"

#include <QHash>
#include <QUrl>
#include <QWebEngineUrlSchemeHandler>

#include <functional>
#include <optional>

namespace gleaner::article {

/// Answers the page's own addresses, from memory only: the page, its style sheets and the images a person asked for.
/// Everything else of the scheme is "not found".
class SchemeHandler final : public QWebEngineUrlSchemeHandler {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SchemeHandler)

public:
    static constexpr char Scheme[] = "gleaner";
    /// What the page may load, sent with every answer.
    static constexpr char Policy[] =
        "default-src 'none'; style-src gleaner:; img-src gleaner:; font-src 'none'; script-src 'none'; "
        "form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
    /// The same for the page's own head, where frame-ancestors has no meaning.
    static constexpr char MetaPolicy[] = "default-src 'none'; style-src gleaner:; img-src gleaner:; font-src 'none'; "
                                         "script-src 'none'; form-action 'none'; base-uri 'none'";

    explicit SchemeHandler(QObject *parent = nullptr);

    /// Gives the address the page has from now on; earlier pages are gone.
    QUrl setPage(const QByteArray &html);
    [[nodiscard]] QUrl pageUrl() const { return m_pageUrl; }
    /// Adds a style sheet at /`name`.
    void setStyleSheet(const QString &name, const QByteArray &css);
    /// Makes an image known and gives the address the page can show it by.
    QUrl setImage(const QString &url, const Image &image);
    void setImageSource(std::function<std::optional<Image>(const QString &)> source) { m_source = std::move(source); }
    /// The address of an image the source can give when it is asked for.
    QUrl imageUrl(const QString &url);
    /// The address in the digest of an image of the page; empty when it is none.
    [[nodiscard]] QString addressOf(const QUrl &imageUrl) const;

    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    [[nodiscard]] std::optional<Image> content(const QUrl &url) const;

    QByteArray m_page;
    QUrl m_pageUrl;
    int m_revision = 0;
    QHash<QString, QByteArray> m_styles;
    QHash<QString, QString> m_addresses; ///< image name in the page -> address in the digest
    QHash<QString, Image> m_images;      ///< by image name
    std::function<std::optional<Image>(const QString &)> m_source;
};

/// Image types the page shows.
[[nodiscard]] bool isShowableImage(const QString &mimeType);

} // namespace gleaner::article
