// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/images/picture.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QLocale>

#include <algorithm>
#include <array>

namespace gleaner::images {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(gleaner::images::Picture)
};

constexpr int ReducedSide = 2048; // px

/// Formats of QImageReader that are decoded; a drawing may refer to other files.
constexpr std::array Formats{"png", "jpeg", "jpg", "gif", "webp", "bmp", "ico", "avif"};

bool isDecoded(const QByteArray &format)
{
    return std::ranges::any_of(Formats, [&format](const char *known) { return format == known; });
}

Error failure(Error::Kind kind, const QString &message)
{
    return {kind, message, {}};
}

Error damaged()
{
    return failure(Error::Kind::Malformed, Text::tr("The image is damaged, or not all of it has come."));
}

} // namespace

Result<Picture> decode(const article::Image &image, const Limits &limits)
{
    const QLocale locale;
    if (image.bytes.size() > limits.bytes) {
        return std::unexpected(
            failure(Error::Kind::TooLarge,
                    Text::tr("The image has %1; up to %2 can be opened here. Save it to look at "
                             "it with another program.")
                        .arg(locale.formattedDataSize(image.bytes.size()), locale.formattedDataSize(limits.bytes))));
    }
    QBuffer buffer;
    buffer.setData(image.bytes);
    buffer.open(QIODevice::ReadOnly);
    const QByteArray format = QImageReader::imageFormat(&buffer);
    if (!isDecoded(format)) {
        const bool isKnown = !format.isEmpty() || image.mimeType == QLatin1StringView("image/svg+xml")
                          || image.mimeType == QLatin1StringView("image/avif");
        return std::unexpected(isKnown
                                   ? failure(Error::Kind::Unsupported,
                                             Text::tr("Images of the type %1 are shown on the page only. Save it to "
                                                      "look at it with another program.")
                                                 .arg(image.mimeType))
                                   : damaged());
    }
    QImageReader reader(&buffer, format);
    reader.setAutoTransform(true);
    reader.setAllocationLimit(0); // the limit is of pixels
    const QSize size = reader.size();
    if (qint64(size.width()) * size.height() > limits.pixels) {
        return std::unexpected(
            failure(Error::Kind::TooLarge,
                    Text::tr("The image has %1 × %2 pixels; up to %3 million can be opened here. Save it "
                             "to look at it with another program.")
                        .arg(locale.toString(size.width()), locale.toString(size.height()),
                             locale.toString(limits.pixels / 1'000'000))));
    }
    Picture picture;
    if (size.isEmpty() || !reader.read(&picture.full))
        return std::unexpected(damaged());
    if (std::max(picture.full.width(), picture.full.height()) > 2 * ReducedSide) {
        picture.reduced = picture.full.scaled(ReducedSide, ReducedSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    }
    return picture;
}

QString suffixOf(const QString &mimeType)
{
    const QString type = mimeType.section(u'/', 1);
    if (type == QLatin1StringView("svg+xml"))
        return QStringLiteral("svg");
    if (type == QLatin1StringView("jpeg"))
        return QStringLiteral("jpg");
    if (type == QLatin1StringView("x-icon"))
        return QStringLiteral("ico");
    return mimeType.startsWith(QLatin1StringView("image/")) ? type : QString();
}

} // namespace gleaner::images
