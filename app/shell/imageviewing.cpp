// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/imageviewing.h"

#include "app/article/articleview.h"
#include "app/images/imageviewer.h"
#include "app/shell/dialogs.h"
#include "app/shell/filename.h"
#include "app/shell/halves.h"
#include "app/shell/imageshelf.h"
#include "app/shell/statusbar.h"
#include "app/shell/themecontroller.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

using gleaner::article::ArticleView;
using gleaner::article::Image;
using gleaner::images::ImageViewer;
using gleaner::images::ViewedImage;

namespace gleaner::shell {

ImageViewing::ImageViewing(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_viewer(new ImageViewer(&parts.over))
{
    m_viewer->setTheme(m_parts.theme.theme());
    connect(&m_parts.theme, &ThemeController::themeChanged, m_viewer, &ImageViewer::setTheme);
    connect(m_viewer, &ImageViewer::loadRequested, this, [this](const QString &url) { m_half->images().load(url); });
    connect(m_viewer, &ImageViewer::saveRequested, this, &ImageViewing::save);
    connect(m_viewer, &ImageViewer::copied, this,
            [this] { m_parts.status.tell(tr("The image is on the clipboard.")); });
    m_parts.halves.onEach([this](const Half &half) {
        connect(&half.view(), &ArticleView::imageViewRequested, this,
                [this, &half](const QString &url) { open(half, url); });
        connect(&half.images(), &ImageShelf::came, this, [this, &half](const QString &url) {
            if (m_half == &half)
                m_viewer->imageCame(url);
        });
        connect(&half.images(), &ImageShelf::failed, this, [this, &half](const QString &url, const QString &message) {
            if (m_half == &half)
                m_viewer->imageFailed(url, message);
        });
    });
}

void ImageViewing::open(const Half &half, const QString &url)
{
    const QList<ViewedImage> all = half.images().all();
    const auto found = std::ranges::find(all, url, &ViewedImage::url);
    if (found == all.end())
        return;
    m_half = &half;
    m_viewer->open(all, int(found - all.begin()), [&half](const QString &each) { return half.images().image(each); });
}

void ImageViewing::save(const Image &image, const QString &text)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    const QString suffix = images::suffixOf(image.mimeType);
    const QString dotted = suffix.isEmpty() ? QString() : u'.' + suffix;
    const QString suggested = folder.filePath(fileName(text, tr("Image")) + dotted);
    m_parts.dialogs.chooseNewFile(&m_parts.over, tr("Save the image"), suggested, tr("Images (*%1)").arg(dotted),
                                  [this, dotted, bytes = image.bytes](const QString &path) {
                                      write(QFileInfo(path).suffix().isEmpty() ? path + dotted : path, bytes);
                                  });
}

void ImageViewing::write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        m_parts.status.warn(tr("%1 could not be written: %2. Choose another folder.")
                                .arg(QDir::toNativeSeparators(path), file.errorString()));
        return;
    }
    m_parts.status.tell(tr("Saved as %1.").arg(QFileInfo(path).fileName()), tr("Open"), QUrl::fromLocalFile(path));
}

} // namespace gleaner::shell
