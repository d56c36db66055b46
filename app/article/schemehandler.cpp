// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/schemehandler.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QSet>
#include <QWebEngineUrlRequestJob>

using namespace Qt::StringLiterals;

namespace gleaner::article {

namespace {

const QString Origin = u"gleaner://page"_s;

QString imageName(const QString &url)
{
    return QString::fromLatin1(QCryptographicHash::hash(url.toUtf8(), QCryptographicHash::Sha256).toHex());
}

} // namespace

bool isShowableImage(const QString &mimeType)
{
    static const QSet<QString> types{u"image/png"_s,  u"image/jpeg"_s, u"image/gif"_s,     u"image/webp"_s,
                                     u"image/avif"_s, u"image/bmp"_s,  u"image/svg+xml"_s, u"image/x-icon"_s};
    return types.contains(mimeType);
}

SchemeHandler::SchemeHandler(QObject *parent)
    : QWebEngineUrlSchemeHandler(parent)
{ }

QUrl SchemeHandler::setPage(const QByteArray &html)
{
    m_page = html;
    m_images.clear();
    m_addresses.clear();
    m_pageUrl = QUrl(Origin + u"/digest/%1"_s.arg(++m_revision));
    return m_pageUrl;
}

void SchemeHandler::setStyleSheet(const QString &name, const QByteArray &css)
{
    m_styles.insert(u"/"_s + name, css);
}

QUrl SchemeHandler::setImage(const QString &url, const Image &image)
{
    m_images.insert(imageName(url), image);
    return imageUrl(url);
}

QUrl SchemeHandler::imageUrl(const QString &url)
{
    const QString name = imageName(url);
    m_addresses.insert(name, url);
    return QUrl(Origin + u"/image/"_s + name);
}

QString SchemeHandler::addressOf(const QUrl &imageUrl) const
{
    const QString path = imageUrl.path();
    return imageUrl.scheme() == QLatin1StringView(Scheme) && path.startsWith("/image/"_L1)
             ? m_addresses.value(path.sliced(7))
             : QString();
}

std::optional<Image> SchemeHandler::content(const QUrl &url) const
{
    if (url.host() != "page"_L1) {
        return {};
    }
    if (url.path() == m_pageUrl.path()) {
        return Image{m_page, u"text/html;charset=utf-8"_s};
    }
    if (const auto style = m_styles.constFind(url.path()); style != m_styles.cend()) {
        return Image{*style, u"text/css;charset=utf-8"_s};
    }
    if (!url.path().startsWith("/image/"_L1)) {
        return {};
    }
    const QString name = url.path().sliced(7);
    if (const auto image = m_images.constFind(name); image != m_images.cend()) {
        return *image;
    }
    const auto address = m_addresses.constFind(name);
    if (address == m_addresses.cend() || !m_source) {
        return {};
    }
    const std::optional<Image> image = m_source(*address);
    return image && isShowableImage(image->mimeType) ? image : std::nullopt;
}

void SchemeHandler::requestStarted(QWebEngineUrlRequestJob *job)
{
    if (job->requestMethod() != "GET") {
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
        return;
    }
    const std::optional<Image> found = content(job->requestUrl());
    if (!found) {
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    QMultiMap<QByteArray, QByteArray> headers;
    headers.insert("Content-Security-Policy", Policy);
    headers.insert("X-Content-Type-Options", "nosniff");
    headers.insert("Referrer-Policy", "no-referrer");
    headers.insert("Cache-Control", "no-store");
    job->setAdditionalResponseHeaders(headers);
    auto *buffer = new QBuffer(job);
    buffer->setData(found->bytes);
    buffer->open(QIODevice::ReadOnly);
    job->reply(found->mimeType.toLatin1(), buffer);
}

} // namespace gleaner::article
