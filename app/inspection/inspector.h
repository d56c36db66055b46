// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"
#include "app/inspection/inspection.h"

#include <QDialog>

class QLabel;
class QListView;
class QListWidget;

namespace gleaner::notes {
class Commands;
}

namespace gleaner::inspection {

class ChoiceBar;
class PartsModel;
class SourceView;

/// "How this was read": which recogniser split a document and why, its parts over its source, what was folded, and the
/// choice of another recogniser, whose outcome shows before it is kept. Reading and parsing happen on a reading thread.
class Inspector final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Inspector)

public:
    /// `commands` must outlive the dialog.
    explicit Inspector(notes::Commands &commands, QWidget *parent = nullptr);

    /// Shows a document of the library, at a source line (0: its first item).
    void inspect(DigestId digest, int line = 0);
    [[nodiscard]] DigestId digest() const { return m_digest; }
    void setTheme(article::Theme theme);

signals:
    void shown(); ///< a document, or a trial of another recogniser, is there to be seen
    void failed(const gleaner::Error &error);

private:
    void build();
    /// Reads as it is kept, or as with `tried`.
    void load(const std::optional<QString> &tried);
    void present(const Inspection &inspection, bool isTrial);
    void showDiagnostics(const QList<Diagnostic> &diagnostics);
    void keep();

    notes::Commands &m_commands;
    DigestId m_digest;
    int m_line = 0;           ///< to go to
    bool m_following = false; ///< the list follows the source
    int m_question = 0;       ///< answers to earlier ones are passed over
    PartsModel *m_model;
    QLabel *m_name;
    QLabel *m_reason;
    ChoiceBar *m_choice;
    QListView *m_parts;
    QListWidget *m_diagnostics;
    SourceView *m_source;
};

} // namespace gleaner::inspection
