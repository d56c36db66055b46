// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

namespace gleaner::keyboard {

/// What keys do in some part of the program by themselves, without a command that could have others.
struct FixedKey {
    QString group; ///< where, as a heading
    QString text;  ///< what
    QList<QKeySequence> keys;
    bool isReserved = false; ///< in lists and texts everywhere: no command can have it
};

/// All of them, those of one group together.
[[nodiscard]] QList<FixedKey> fixedKeys();

} // namespace gleaner::keyboard
