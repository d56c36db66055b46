// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QTextBrowser>

#include <functional>

class QPlainTextEdit;
class QToolButton;

namespace gleaner::notes {

/// Shows what a person writes in Markdown as it will look, in place of the editor, and back: by a button and by
/// Ctrl+Shift+P in both. Made as digests are, sanitised; loads nothing and opens nothing.
class NotePreview final : public QTextBrowser {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NotePreview)

public:
    /// The two belong in one layout, one above the other.
    NotePreview(QPlainTextEdit &source, QToolButton &button, QWidget *parent = nullptr);

    static constexpr QKeyCombination Key{Qt::CTRL | Qt::SHIFT, Qt::Key_P};

    /// Shows what this makes of the text in place of html(), beside the window: of several the one asked for last.
    using Renderer = std::function<QFuture<QString>(const QString &markdown)>;
    void setRenderer(Renderer render) { m_render = std::move(render); }
    /// The focus comes along when it was in the other of both.
    void setShown(bool shown);
    void toggle() { setShown(isHidden()); }

    /// What the editor has now; nothing while it is not shown.
    void render();

    /// Sanitised HTML of a note.
    [[nodiscard]] static QString html(const QString &markdown);

signals:
    void shownChanged(bool shown);

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QPlainTextEdit &m_source;
    QToolButton &m_button;
    Renderer m_render;
    int m_asked = 0; ///< answers to earlier ones are passed over
};

} // namespace gleaner::notes
