// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"
#include "app/inspection/inspection.h"

#include <QAbstractListModel>

namespace gleaner::inspection {

/// The colour behind the lines of a part: one for items, one for what was folded, one for introductions, comments and
/// the head. `current` is stronger. Text on it keeps the contrast that text on the page has to have.
[[nodiscard]] QColor band(Part::Kind kind, article::Theme theme, bool current = false);

/// The parts of a document in its order, one a row.
class PartsModel final : public QAbstractListModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PartsModel)

public:
    enum Role { LineRole = Qt::UserRole }; ///< first source line

    explicit PartsModel(QObject *parent = nullptr);

    void setParts(const QList<Part> &parts);
    [[nodiscard]] const QList<Part> &parts() const { return m_parts; }
    void setTheme(article::Theme theme);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<Part> m_parts;
    article::Theme m_theme = article::Theme::Light;
};

} // namespace gleaner::inspection
