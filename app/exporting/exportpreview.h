// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"
#include "core/export/exportrun.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QTabWidget;
class QTreeWidget;

namespace gleaner::exports {

class DiffColours;

/// What an export would write, file by file: the file's text, and what changes in it.
class ExportPreview final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportPreview)

public:
    explicit ExportPreview(QWidget *parent = nullptr);

    /// Of a dry run; `summary` stands above.
    void setFiles(const QList<exporting::Written> &files, const QString &summary);
    /// Why there is nothing to show.
    void setNothing(const QString &text);
    void setTheme(article::Theme theme);
    [[nodiscard]] QTabWidget *tabs() const { return m_tabs; }

private:
    void showFile();
    void showChanges(const exporting::Written &file);

    QList<exporting::Written> m_files;
    int m_shown = 0; ///< of the file whose changes are asked for: answers about others are passed over
    QTreeWidget *m_list;
    QLabel *m_summary;
    QTabWidget *m_tabs;
    QPlainTextEdit *m_text;
    QPlainTextEdit *m_changes;
    DiffColours *m_colours;
};

} // namespace gleaner::exports
