// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keyboard/command.h"
#include "app/matching/wordmatch.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace gleaner::keyboard {

/// Commands that what is typed finds, the best first, of equals those used lately; without anything typed those used
/// lately, then all others as the menus order them. What cannot be done now is disabled and stands last. Behind them
/// the places that were found.
class CommandModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CommandModel)

public:
    enum Column { NameColumn, GroupColumn, KeysColumn, ColumnCount };

    explicit CommandModel(QObject *parent = nullptr);

    /// `recent`: object names, the last used first. The actions have to live until other ones are set.
    void setCommands(const QList<Command> &commands, const QStringList &recent);
    void setTyped(const QString &typed);
    void setPlaces(const QList<Place> &places);
    [[nodiscard]] bool isPlace(int row) const { return row >= m_found.size(); }
    /// Of a row that is none of a place.
    [[nodiscard]] QAction *action(int row) const { return m_found[row].action; }
    /// Of a row that is one.
    [[nodiscard]] const Place &place(int row) const { return m_places[row - m_found.size()]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override; ///< for screen readers
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    [[nodiscard]] QString spoken(const Command &command) const;
    [[nodiscard]] QVariant commandData(const Command &command, int column, int role) const;
    [[nodiscard]] QVariant placeData(const Place &place, int column, int role) const;

    QList<Command> m_all; ///< those used lately first
    QList<Command> m_found;
    QList<Place> m_places;
    matching::WordMatch m_match;
};

} // namespace gleaner::keyboard
