// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/matching/pinyinkeys.h"
#include "core/base/span.h"
#include "core/library/searching.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace gleaner::search {

struct Suggestions {
    TextSpan place;     ///< of the query, that one of them replaces
    QStringList values; ///< as they stand in a query
};

/// Completes what is typed of a query: names of fields, and names and values behind their colons, these also by pinyin
/// and its initials. For one thread at a time; of a large library's names a look takes too long for the window's.
class Suggester {
public:
    void setNames(const library::FieldNames &names);
    /// `cursor`: UTF-16 units of the query; what stands behind it does not count.
    [[nodiscard]] Suggestions at(const QString &query, qsizetype cursor);

private:
    struct Name {
        QString text;
        QString folded;
    };
    using Names = std::vector<Name>;
    [[nodiscard]] static Names folded(const QStringList &names);
    [[nodiscard]] const Names *namesOf(const QString &field) const;
    [[nodiscard]] QStringList valuesOf(const QString &field, const QString &typed);

    Names m_tags;
    Names m_publishers;
    Names m_sources;
    Names m_sections;
    Names m_entities;
    matching::PinyinKeys m_pinyin;
};

} // namespace gleaner::search
