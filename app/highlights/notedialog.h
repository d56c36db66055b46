// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/highlight.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;

namespace gleaner::notes {
class TagField;
}
namespace gleaner::shell {
class LibraryService;
}

namespace gleaner::highlights {

/// What a person says about a highlight.
struct NoteContent {
    QString note; ///< in Markdown
    QStringList tags;
    bool operator==(const NoteContent &) const = default;
};

/// Note and tags of one highlight. What was typed is not dropped without a question.
class NoteDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoteDialog)

public:
    /// `words` are the highlight's, to be shown; `typed` takes the place of what it has, where something was typed that
    /// could not be written.
    NoteDialog(shell::LibraryService &service, const QString &words, const NoteContent &before,
               const NoteContent &typed, QWidget *parent = nullptr);

signals:
    /// Other than before.
    void answered(const gleaner::highlights::NoteContent &content);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void accept() override;
    void reject() override;
    [[nodiscard]] bool isChanged() const;
    void loadTags(shell::LibraryService &service);

    NoteContent m_before;
    QPlainTextEdit *m_note;
    notes::TagField *m_tags;
    QLabel *m_problem;
};

} // namespace gleaner::highlights
