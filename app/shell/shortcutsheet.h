// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>

class QAction;

namespace gleaner::shell {

class Actions;

/// All shortcuts on one sheet, in the order of the menus.
class ShortcutSheet final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShortcutSheet)

public:
    /// `inEntities` are the keys that are live in the rows of entities.
    explicit ShortcutSheet(const Actions &actions, const QList<QAction *> &inEntities = {}, QWidget *parent = nullptr);
};

} // namespace gleaner::shell
