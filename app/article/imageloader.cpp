// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/imageloader.h"

#include "app/article/schemehandler.h"

#include <QCoreApplication>
#include <QHash>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <optional>

using namespace Qt::StringLiterals;

namespace gleaner::article {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(gleaner::article::ImageLoader)
};

bool isFetchable(const QUrl &url)
{
    return url.isValid() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) && !url.host().isEmpty();
}

QString leadsAway()
{
    return Tr::tr("The image's server leads to an address that is not loaded.");
}

QString mimeType(const QNetworkReply &reply)
{
    return reply.header(QNetworkRequest::ContentTypeHeader).toString().section(u';', 0, 0).trimmed().toLower();
}

QNetworkRequest requestFor(const QUrl &url, const NetworkImageLoader::Limits &limits)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // Each step is looked at before it is taken.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::UserVerifiedRedirectPolicy);
    request.setMaximumRedirectsAllowed(limits.redirects);
    request.setTransferTimeout(limits.timeout);
    request.setRawHeader("Accept", "image/avif,image/webp,image/*;q=0.8");
    // Says as little about the person as can be said and still be served.
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Mozilla/5.0"_s);
    request.setRawHeader("Accept-Language", "*");
    return request;
}

} // namespace

struct NetworkImageLoader::Private {
    Limits limits;
    QNetworkAccessManager network;
    QHash<QUrl, QNetworkReply *> replies;
};

NetworkImageLoader::NetworkImageLoader(QObject *parent)
    : NetworkImageLoader(Limits{}, parent)
{ }

NetworkImageLoader::NetworkImageLoader(const Limits &limits, QObject *parent)
    : ImageLoader(parent)
    , d(std::make_unique<Private>())
{
    d->limits = limits;
}

NetworkImageLoader::~NetworkImageLoader()
{
    for (QNetworkReply *reply : std::as_const(d->replies)) {
        reply->disconnect(this);
        reply->abort();
    }
}

void NetworkImageLoader::load(const QUrl &url)
{
    if (d->replies.contains(url)) {
        return;
    }
    const auto fail = [this, url](Error::Kind kind, const QString &message) {
        emit failed(url, Error{kind, message, url.toDisplayString()});
    };
    if (!isFetchable(url)) {
        QMetaObject::invokeMethod(
            this,
            [fail] {
                fail(Error::Kind::Unsupported, Tr::tr("Only images at http and https addresses can be loaded."));
            },
            Qt::QueuedConnection);
        return;
    }

    QNetworkReply *reply = d->network.get(requestFor(url, d->limits));
    d->replies.insert(url, reply);
    // What stopped it first; an abort that follows is not the reason.
    const auto reason = std::make_shared<std::optional<Error>>();
    const auto stop = [reply, url, reason](Error::Kind kind, const QString &message) {
        if (!*reason) {
            *reason = Error{kind, message, url.toDisplayString()};
        }
        reply->abort();
    };
    connect(reply, &QNetworkReply::redirected, this, [reply, stop](const QUrl &target) {
        if (isFetchable(target)) {
            emit reply->redirectAllowed();
        } else {
            stop(Error::Kind::Unsupported, leadsAway());
        }
    });
    const auto tooLarge = [this, stop] {
        stop(Error::Kind::TooLarge, Tr::tr("The image is larger than %1 MB.").arg(d->limits.bytes / (1024 * 1024)));
    };
    connect(reply, &QNetworkReply::metaDataChanged, this, [this, reply, stop, tooLarge] {
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status < 200 || status > 299) {
            return;
        }
        if (!isShowableImage(mimeType(*reply))) {
            stop(Error::Kind::Unsupported, Tr::tr("What the server sent is not an image this page shows."));
        } else if (reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > d->limits.bytes) {
            tooLarge();
        }
    });
    connect(reply, &QNetworkReply::downloadProgress, this, [this, tooLarge](qint64 received, qint64) {
        if (received > d->limits.bytes) {
            tooLarge();
        }
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply, url, reason, fail] {
        reply->deleteLater();
        d->replies.remove(url);
        if (*reason) {
            emit failed(url, **reason);
        } else if (reply->error() == QNetworkReply::ProtocolUnknownError
                   || reply->error() == QNetworkReply::InsecureRedirectError) {
            fail(Error::Kind::Unsupported, leadsAway());
        } else if (reply->error() != QNetworkReply::NoError) {
            fail(Error::Kind::Unreadable, Tr::tr("The image could not be loaded: %1").arg(reply->errorString()));
        } else if (!isShowableImage(mimeType(*reply))) {
            fail(Error::Kind::Unsupported, Tr::tr("What the server sent is not an image this page shows."));
        } else {
            emit loaded(url, Image{reply->readAll(), mimeType(*reply)});
        }
    });
}

} // namespace gleaner::article
