// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/library/library.h"

#include <QMessageBox>

namespace gleaner::shell {

/// Says why the library cannot be opened. A damaged one may be put right here: by its newest backup, or by what can be
/// read of it; nothing is thrown away by either.
class OpeningTrouble final : public QMessageBox {
    Q_OBJECT

public:
    enum class Answer { Quit, Restore, Recover };

    OpeningTrouble(const library::Location &location, const Error &error);

    [[nodiscard]] Answer answer() const;
    /// Does what was chosen; gives what to tell a person. Errors: those of restoreBackup() and recoverLibrary().
    [[nodiscard]] Result<QString> carryOut() const;

private:
    library::Location m_location;
    QPushButton *m_restore = nullptr;
    QPushButton *m_recover = nullptr;
};

} // namespace gleaner::shell
