// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/matching/pinyinkeys.h"
#include "core/base/ids.h"
#include "core/library/types.h"

#include <QDialog>
#include <QHash>
#include <QList>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace gleaner::notes {

class Commands;

/// Tags of some items: a field that filters the library's tags and makes new ones, and a list to check and uncheck.
/// Each choice is made at once, as an undo command; the dialog only closes.
class TagDialog final : public QDialog {
    Q_OBJECT

public:
    TagDialog(Commands &commands, const QList<ItemId> &items, QWidget *parent = nullptr);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void load();
    void fill();
    void accept() override;
    void toggle(QListWidgetItem *row);
    void set(const QString &tag, bool on);

    Commands &m_commands;
    QList<ItemId> m_items;
    QList<library::NamedCount> m_known;
    matching::PinyinKeys m_pinyin;
    QHash<QString, int> m_used; ///< tag -> how many of the items have it
    QLineEdit *m_field;
    QListWidget *m_list;
    QLabel *m_error;
};

} // namespace gleaner::notes
