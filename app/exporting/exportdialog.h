// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"
#include "app/exporting/choices.h"
#include "app/exporting/exportrunner.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;
class QUndoStack;

namespace gleaner::notes {
class Commands;
class HighlightCommands;
} // namespace gleaner::notes

namespace gleaner::exports {

class ExportForm;
class ExportPreview;
class HandEditsPane;
class TemplatePane;

/// Writes notes and highlights as Markdown: what, shaped for what, and where to, with what would be written beside it
/// before anything is. Stays open, so that a mistake can be set right; follows what happens to the library.
class ExportDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportDialog)

public:
    struct Parts {
        shell::LibraryService &library;
        notes::Commands &commands;
        notes::HighlightCommands &highlightCommands;
        QUndoStack &undo;
    };
    /// The parts must outlive the dialog.
    explicit ExportDialog(const Parts &parts, QWidget *parent = nullptr);

    void setSituation(const Situation &situation);
    void setChoices(const Choices &choices);
    [[nodiscard]] Choices choices() const;
    void setOut(const QString &path);
    void setTheme(article::Theme theme);
    void reject() override;

signals:
    void folderWanted(const QString &start);
    void fileWanted(const QString &start);
    void openWanted(const QUrl &folder);
    /// Something was written, or tried.
    void exported(const gleaner::exporting::ExportReport &report, const QString &out);

private:
    void build();
    void buildProgress();
    void buildHandRow();
    QWidget *buildTold();
    void connectForm();
    void connectLibrary();
    void loadLists();
    void look();
    void showPlan(const Result<exporting::ExportReport> &plan);
    void showMistake(const Error *mistake);
    void showHandEdits();
    void write();
    void showResult(const Result<exporting::ExportReport> &report);
    void take(const QList<exporting::NoteEdit> &edits);
    void tell(const QString &message, bool isTrouble = false);
    [[nodiscard]] ExportRunner::Job job() const;

    Parts m_parts;
    Situation m_situation;
    QTimer m_soon;
    bool m_closes = false; ///< as soon as what is being written has ended
    QString m_out;         ///< of the export that runs, or ran last
    QString m_writtenTo;
    article::Theme m_theme = article::Theme::Light;
    ExportRunner *m_runner;
    ExportForm *m_form;
    ExportPreview *m_preview;
    TemplatePane *m_template;
    HandEditsPane *m_edits;
    QWidget *m_progress;
    QLabel *m_doing;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QWidget *m_handRow;
    QLabel *m_handTold;
    QLabel *m_told;
    QPushButton *m_openFolder;
    QPushButton *m_export;
};

} // namespace gleaner::exports
