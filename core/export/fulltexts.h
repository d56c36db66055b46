// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/digest/parser.h"
#include "core/export/pages.h"

#include <QHash>

#include <memory>
#include <utility>

namespace gleaner::library {
class Reader;
}

namespace gleaner::exporting {

/// An image of the library, to be written beside the pages.
struct KeptImage {
    QString path; ///< below the folder, with slashes
    QByteArray bytes;
};

/// Texts of items from the stored sources, as Markdown with the highlights inline. Sources are read once, as long as
/// pages come digest by digest.
class FullTexts {
public:
    FullTexts(const library::Reader &reader, const Options &options);

    /// An item's text as the page at `path` shows it, below a heading of this level.
    [[nodiscard]] QString of(const Entry &entry, const QString &path, int level);

    /// Images that the texts so far refer to, each once, and what could not be read.
    [[nodiscard]] QList<KeptImage> takeImages() { return std::exchange(m_images, {}); }
    [[nodiscard]] const QList<Error> &failed() const { return m_failed; }

private:
    [[nodiscard]] std::shared_ptr<const digest::Parsed> parsed(DigestId digest);
    /// Where an image stands as seen from the page; empty when the library does not hold it.
    [[nodiscard]] QString imageAddress(const QString &url, const QString &from);

    const library::Reader &m_reader;
    const Options &m_options;
    QHash<DigestId, std::shared_ptr<const digest::Parsed>> m_parsed;
    QHash<QString, QString> m_imagePaths; ///< by URL
    QList<KeptImage> m_images;
    QList<Error> m_failed;
};

} // namespace gleaner::exporting
