// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dragging/things.h"

#include <QPlainTextEdit>

#include <functional>

namespace gleaner::briefs {

/// The text of a brief. Things of the library can be dropped on it; Ctrl and a click on a footnote, or Ctrl+Enter in
/// one, leads to its source.
class BriefEditor final : public QPlainTextEdit {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BriefEditor)

public:
    explicit BriefEditor(QWidget *parent = nullptr);

    /// Gives what a footnote tells, for the pointer over it.
    void setTeller(std::function<QString(const QString &label)> tell) { m_tell = std::move(tell); }
    /// Puts Markdown behind the block that `position` is in, parted by empty lines; the person's cursor stays.
    void insertPiece(int position, const QString &markdown);
    /// Replaces the whole text as one step that can be undone, and puts the cursor on a line.
    void replaceText(const QString &text, int line);

signals:
    void thingsDropped(const QList<gleaner::dragging::Thing> &things, int position);
    void sourceRequested(const QString &label);

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    /// Of the footnote at a position; empty for none.
    [[nodiscard]] static QString labelAt(const QTextCursor &cursor);

    std::function<QString(const QString &)> m_tell;
};

} // namespace gleaner::briefs
