// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/article.h"
#include "core/base/error.h"

#include <QObject>
#include <QUrl>

#include <memory>

class QNetworkAccessManager;

namespace gleaner::article {

/// Fetches images a person asked for. Tests and an offline program give another one.
class ImageLoader : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImageLoader)

public:
    explicit ImageLoader(QObject *parent = nullptr)
        : QObject(parent)
    { }

    /// Fetches one image; ends in loaded() or failed(), later. An address under way is not fetched twice.
    virtual void load(const QUrl &url) = 0;

signals:
    void loaded(const QUrl &url, const gleaner::article::Image &image);
    void failed(const QUrl &url, const gleaner::Error &error);
};

/// The only code of the program that talks to a network: http and https, no cookies, no referrer, nothing cached,
/// images only. What is under way when it is destroyed is given up.
class NetworkImageLoader final : public ImageLoader {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NetworkImageLoader)

public:
    struct Limits {
        qint64 bytes = 20 * 1024 * 1024;
        int redirects = 5;
        int timeout = 30'000; ///< ms without progress
    };

    explicit NetworkImageLoader(QObject *parent = nullptr);
    explicit NetworkImageLoader(const Limits &limits, QObject *parent = nullptr);
    ~NetworkImageLoader() override;

    void load(const QUrl &url) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gleaner::article
