// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/imageshelf.h"

#include "app/article/articleview.h"
#include "app/article/imageloader.h"
#include "app/shell/libraryservice.h"

#include <algorithm>

using gleaner::article::ArticleView;
using gleaner::article::Image;
using gleaner::article::ImageLoader;
using gleaner::images::ViewedImage;

namespace gleaner::shell {

ImageShelf::ImageShelf(LibraryService &library, ArticleView &view, ImageLoader &loader, QObject *parent)
    : QObject(parent)
    , m_loader(loader)
{
    view.setImageSource([this](const QString &address) { return image(address); });
    connect(&view, &ArticleView::imageRequested, this, [this](ItemId, const QUrl &url) { load(spelling(url)); });
    connect(&loader, &ImageLoader::loaded, this, [this, &library, &view](const QUrl &url, const Image &image) {
        const QString address = spelling(url);
        m_loaded.images.insert(address, image);
        view.setImage(address, image);
        emit came(address);
        if (!m_asked.remove(url)) // for a page beside this one, which keeps it
            return;
        library
            .write([address, image](library::Writer &writer) {
                return writer.storeImage(address, {image.bytes, image.mimeType});
            })
            .then(this, [&library](const Result<> &stored) {
                if (!stored)
                    emit library.failed(stored.error());
            });
    });
    connect(&loader, &ImageLoader::failed, this, [this, &view](const QUrl &url, const Error &error) {
        m_asked.remove(url);
        view.setImageFailed(spelling(url), error.message);
        emit failed(spelling(url), error.message);
    });
}

QList<ViewedImage> ImageShelf::all() const
{
    QList<ViewedImage> images;
    for (const QString &address : m_loaded.imageUrls) {
        if (address.startsWith(QLatin1StringView("http"), Qt::CaseInsensitive))
            images.append({address, m_loaded.imageTexts.value(address)});
    }
    return images;
}

std::optional<Image> ImageShelf::image(const QString &address) const
{
    const auto found = m_loaded.images.constFind(address);
    return found == m_loaded.images.cend() ? std::nullopt : std::optional(*found);
}

void ImageShelf::load(const QString &address)
{
    const QUrl url(address);
    m_asked.insert(url);
    m_loader.load(url);
}

QString ImageShelf::spelling(const QUrl &url) const
{
    const auto found = std::ranges::find_if(
        m_loaded.imageUrls, [&url](const QString &known) { return QUrl(known, QUrl::StrictMode) == url; });
    return found == m_loaded.imageUrls.end() ? url.toString(QUrl::FullyEncoded) : *found;
}

} // namespace gleaner::shell
