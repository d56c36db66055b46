// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"
#include "app/highlights/deskfacets.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;

namespace gleaner::highlights {

/// A field for words and a box of choices for each facet, with how many rows each choice leaves.
class DeskFacetBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DeskFacetBar)

public:
    explicit DeskFacetBar(QWidget *parent = nullptr);

    [[nodiscard]] const DeskFacets &facets() const { return m_facets; }
    /// What is chosen stays to be seen when nothing is left of it.
    void setCounts(Facet facet, const FacetCounts &counts);
    void setTheme(article::Theme theme);
    /// Shown with the next counts.
    void setColourNames(const annotation::ColourNames &names) { m_colourNames = names; }
    void setTagColours(const QHash<QString, annotation::TagColour> &colours);
    /// Everything is shown again.
    void clear();
    /// The last one in the order of Tab.
    [[nodiscard]] QWidget *last() const;

signals:
    void changed();

private:
    [[nodiscard]] QIcon iconOf(Facet facet, const QString &key) const;

    DeskFacets m_facets;
    QTimer m_typed; ///< while somebody types, nothing is narrowed
    QLineEdit *m_words;
    PerFacet<QComboBox *> m_boxes{};
    annotation::ColourNames m_colourNames;
    QHash<QString, annotation::TagColour> m_tagColours;
    article::Theme m_theme = article::Theme::Light;
};

} // namespace gleaner::highlights
