// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/importcontroller.h"

#include <QDialog>

class QTreeWidget;

namespace gleaner::importing {

/// What an import did, file by file, what needs a person first: failed, then with warnings, changed, moved, new,
/// unchanged.
class ReportDialog final : public QDialog {
    Q_OBJECT

public:
    explicit ReportDialog(const Report &report, QWidget *parent = nullptr);

signals:
    void digestRequested(gleaner::DigestId digest);

private:
    void fill();
    [[nodiscard]] QString plainText() const;

    Report m_report;
    QTreeWidget *m_list;
};

} // namespace gleaner::importing
