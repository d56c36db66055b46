// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"
#include "core/library/tags.h"

#include <QAbstractTableModel>

namespace gleaner::notes {

/// All tags of the library with their counts. An edit of a name is only asked for: the rows follow the library.
class TagsModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TagsModel)

public:
    enum Column { NameColumn, ItemsColumn, HighlightsColumn, ColourColumn, ColumnCount };

    explicit TagsModel(QObject *parent = nullptr);

    void setTags(const QList<library::TagRow> &tags);
    [[nodiscard]] const QList<library::TagRow> &tags() const { return m_tags; }
    void setTheme(article::Theme theme);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void renamingWanted(const QString &tag, const QString &name);

private:
    QList<library::TagRow> m_tags;
    article::Theme m_theme = article::Theme::Light;
};

/// The dot of a coloured tag, as icon; an empty ring for none.
[[nodiscard]] QIcon tagDot(annotation::TagColour colour, article::Theme theme);

} // namespace gleaner::notes
