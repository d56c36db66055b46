// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/options.h"

#include <QVariantMap>

namespace gleaner::exports {

/// What part of the library goes out.
enum class What { Library, Digest, Items, Search, Tag, Day };

/// What can be named when the window is opened.
struct Situation {
    QList<DigestId> digests{}; ///< selected in the list, or the one shown
    QString digestTitle{};     ///< of the one
    QList<ItemId> items{};     ///< selected in the list, or the one shown
    QString search{};          ///< in the search field
};

/// What a person chose for an export; what can be kept is kept for the next one.
struct Choices {
    What what = What::Library;
    QString search{};
    QString tag{};
    QDate day{};
    QString out{}; ///< folder, or a file that ends in ".md": see isOneFile()
    exporting::Preset preset = exporting::Preset::CommonMark;
    exporting::Content content = exporting::Content::Quotes;
    exporting::Images images = exporting::Images::Linked;
    QList<exporting::GroupBy> groups{};
    QString templateName{}; ///< of a person's own template; empty: the preset's
    QString fileTemplate{}; ///< of file names; empty: the preset's
    QVariantMap drafts{};   ///< changes to templates that are not saved: see TemplatePane
    bool operator==(const Choices &) const = default;
};

/// Whether all pages go into the one file at this path.
[[nodiscard]] bool isOneFile(const QString &out);

/// For settings: keys and words that later versions read as well. What is unknown in a map is passed over.
[[nodiscard]] QVariantMap toMap(const Choices &choices);
[[nodiscard]] Choices choicesFrom(const QVariantMap &map);

/// Whether what was chosen is there: an empty choice would mean all of the library to the core.
[[nodiscard]] bool isThere(const Choices &choices, const Situation &situation);

/// What the core takes, without the template's text.
[[nodiscard]] exporting::Options optionsFor(const Choices &choices, const Situation &situation);

} // namespace gleaner::exports
