// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/importcontroller.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace gleaner::importing {

class ReportFilter;

/// What an import did, file by file: sorted by what needs a person first, filtered by state and words; digests open
/// from here, and what failed can be tried again.
class ReportDialog final : public QDialog {
    Q_OBJECT

public:
    explicit ReportDialog(const Report &report, QWidget *parent = nullptr);
    ~ReportDialog() override;

    /// The rows that are shown, as text: state, path and what happened, with a tab between; further lines indented.
    [[nodiscard]] QString plainText() const;

signals:
    void digestRequested(gleaner::DigestId digest);
    void changesRequested(gleaner::DigestId digest); ///< of a file that changed
    /// What to import again, each once; an archive for the files in it.
    void retryRequested(const QStringList &paths);

private:
    void addStates(const Report &report);
    void showCurrent();
    void openCurrent();
    void showChanges();
    void retry();
    [[nodiscard]] QStringList failedPaths() const;

    QString m_summary;
    ReportFilter *m_rows;
    QComboBox *m_states;
    QLineEdit *m_words;
    QTreeView *m_list;
    QLabel *m_details;
    QPushButton *m_open;
    QPushButton *m_changes;
};

} // namespace gleaner::importing
