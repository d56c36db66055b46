// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/notemarks.h"
#include "core/export/pages.h"

#include <QVariantHash>

#include <functional>

namespace gleaner::exporting {

/// Where each page of a folder is written: key -> path below the folder, with slashes and ".md". Empty for a single
/// file: nothing leads anywhere then.
using PagePaths = QHash<QString, QString>;

/// An item's text as Markdown, as the page at `path` shows it below a heading of this level.
using TextOf = std::function<QString(const Entry &entry, const QString &path, int level)>;

/// What a template is filled in with; resources/help says what each is.
class Values {
public:
    Values(const Options &options, const PageSet &pages, PagePaths paths, TextOf textOf);

    /// Of one page; the notes it shows are added to `notes`.
    [[nodiscard]] QVariantHash of(const Page &page, QList<NoteRef> &notes) const;

private:
    struct Shown; ///< a page while its values are made

    [[nodiscard]] QVariantHash itemValues(const Entry &entry, Shown &shown) const;
    [[nodiscard]] QVariantList highlightValues(const Entry &entry, Shown &shown) const;
    [[nodiscard]] QVariantHash digestValues(const library::DigestRow &digest, Shown &shown) const;
    [[nodiscard]] QVariantList relatedTo(const Entry &entry, const Shown &shown) const;
    [[nodiscard]] QString linkTo(const QString &key, const QString &from) const;

    const Options &m_options;
    const PageSet &m_pages;
    PagePaths m_paths;
    TextOf m_textOf; ///< of full texts only
    QVariantHash m_words;
    QHash<ItemId, QList<const library::ItemRow *>> m_related; ///< those that have most in common, most first
};

} // namespace gleaner::exporting
