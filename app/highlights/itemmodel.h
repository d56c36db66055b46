// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"
#include "core/annotation/colourname.h"

#include <QAbstractListModel>

namespace gleaner::highlights {

/// The highlights of one item in the order of its text, one a row; those without a place come last.
class ItemModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        DetailRole = Qt::UserRole, ///< what it is marked as, its state unless it is in place, its tags
        NoteRole,                  ///< in one line; may be empty
    };

    explicit ItemModel(QObject *parent = nullptr);

    /// Rows that stay keep their indexes.
    void setHighlights(const QList<annotation::Highlight> &highlights);
    void setTheme(article::Theme theme);
    void setColourNames(const annotation::ColourNames &names);
    [[nodiscard]] const QList<annotation::Highlight> &highlights() const { return m_highlights; }
    /// Not valid for one that is not there.
    [[nodiscard]] QModelIndex indexOf(HighlightId highlight) const;

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void removeGone(const QList<annotation::Highlight> &highlights);
    [[nodiscard]] QString detail(const annotation::Highlight &highlight) const;
    [[nodiscard]] qsizetype place(HighlightId highlight) const;

    QList<annotation::Highlight> m_highlights;
    annotation::ColourNames m_colourNames;
    article::Theme m_theme = article::Theme::Light;
};

} // namespace gleaner::highlights
