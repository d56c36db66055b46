// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace gleaner::shell {

class Actions;

/// All shortcuts on one sheet, in the order of the menus.
class ShortcutSheet final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShortcutSheet)

public:
    explicit ShortcutSheet(const Actions &actions, QWidget *parent = nullptr);
};

} // namespace gleaner::shell
