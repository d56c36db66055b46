// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keyboard/command.h"

#include <QDialog>

class QLineEdit;
class QTreeWidget;

namespace gleaner::keyboard {

/// Lists what keys do: those that `commands` have at the moment, then those of parts of the program by themselves. What
/// is typed narrows it.
class ShortcutSheet final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShortcutSheet)

public:
    explicit ShortcutSheet(const QList<Command> &commands, QWidget *parent = nullptr);

signals:
    void changeRequested(); ///< a person wants other keys

private:
    void addLine(const QString &group, const QString &text, const QString &keys);
    void filter(const QString &typed);

    QLineEdit *m_filter;
    QTreeWidget *m_sheet;
};

} // namespace gleaner::keyboard
