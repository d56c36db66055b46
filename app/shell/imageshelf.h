// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/images/imageviewer.h"
#include "app/shell/articleloader.h"

#include <QObject>
#include <QSet>
#include <QUrl>

#include <optional>

namespace gleaner::article {
class ArticleView;
class ImageLoader;
} // namespace gleaner::article

namespace gleaner::shell {

class LibraryService;

/// The images of the page: those kept in the library are at hand, one that a person asks for is fetched and kept.
class ImageShelf final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImageShelf)

public:
    /// All must outlive the shelf.
    ImageShelf(LibraryService &library, article::ArticleView &view, article::ImageLoader &loader,
               QObject *parent = nullptr);

    /// The images of the digest that is opened next.
    void setArticle(const LoadedArticle &loaded) { m_loaded = loaded; }
    /// All images of the page that come from elsewhere, in its order.
    [[nodiscard]] QList<images::ViewedImage> all() const;
    /// One by the address the digest gives it; empty when it is not at hand.
    [[nodiscard]] std::optional<article::Image> image(const QString &address) const;
    /// As a person asks for it; ends in came() or failed().
    void load(const QString &address);

signals:
    void came(const QString &address);
    void failed(const QString &address, const QString &message);

private:
    /// The address as the page and the library spell it.
    [[nodiscard]] QString spelling(const QUrl &url) const;

    article::ImageLoader &m_loader;
    LoadedArticle m_loaded;
    QSet<QUrl> m_asked; ///< by this page, and on their way
};

} // namespace gleaner::shell
