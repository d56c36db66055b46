// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"
#include "core/export/target.h"

#include <QSet>
#include <QWidget>

#include <optional>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;

namespace gleaner::exports {

class DiffColours;

/// What somebody wrote into the managed parts of exported files, one by one: it becomes the note's text, or the file is
/// kept in a copy when it is written, or that part of it is left.
class HandEditsPane final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HandEditsPane)

public:
    explicit HandEditsPane(QWidget *parent = nullptr);

    /// Of a dry run.
    void setFiles(const QList<exporting::Written> &files);
    [[nodiscard]] qsizetype count() const { return m_rows.size(); }
    /// Keys of the regions that stay as they are in their files.
    [[nodiscard]] QSet<QString> left() const { return m_left; }
    void setTheme(article::Theme theme);

signals:
    void takeWanted(const QList<gleaner::exporting::NoteEdit> &edits);
    void leftChanged();

private:
    struct Row {
        QString path;
        QString page;
        std::optional<exporting::NoteEdit> edit; ///< none: what no note can take over
    };
    void build();
    void fill();
    void showRow();
    void setLeft(bool left);
    [[nodiscard]] const Row *current() const;

    QList<Row> m_rows;
    QSet<QString> m_left;
    QTreeWidget *m_list;
    QPlainTextEdit *m_text;
    DiffColours *m_colours;
    QPushButton *m_take;
    QPushButton *m_keep;
    QPushButton *m_leave;
    QPushButton *m_takeAll;
};

} // namespace gleaner::exports
