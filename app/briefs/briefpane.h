// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"
#include "app/briefs/briefcommands.h"
#include "app/briefs/briefkeeper.h"
#include "app/dragging/things.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QSplitter;
class QStackedWidget;
class QToolButton;

namespace gleaner::notes {
class NotePreview;
}

namespace gleaner::briefs {

class BriefEditor;
class BriefHead;
class BriefHighlighter;
class EmptyBrief;
class Intake;
class OutlineTree;
class SourceNews;

/// Briefs beside the reader: one is chosen, its outline and its text below, what has become of its sources in a line
/// at the foot.
class BriefPane final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BriefPane)

public:
    /// The commands must outlive the pane.
    explicit BriefPane(BriefCommands &commands, QWidget *parent = nullptr);
    ~BriefPane() override;

    [[nodiscard]] BriefKeeper &keeper() const { return *m_keeper; }
    [[nodiscard]] BriefEditor &editor() const { return *m_editor; }
    [[nodiscard]] OutlineTree &outline() const { return *m_outline; }
    void setTheme(article::Theme theme);
    /// Shows the brief with this uid once the list is there, else the one that changed last.
    void restore(const QString &uid) { m_wantedUid = uid; }
    [[nodiscard]] QString currentUid() const { return m_keeper->current().uid; }
    /// Asks for a title and makes a brief of it.
    void askNew();
    /// Takes things in at the end of the section that the cursor is in; into a new brief where there is none.
    void send(const QList<dragging::Thing> &things);
    /// Whether something that was sent or dropped is still on its way into a text.
    [[nodiscard]] bool isTaking() const;
    /// Calls `then` once a brief is open; tells what to do when there is none.
    void whenOpen(std::function<void()> then);
    void focusText();

    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

signals:
    void exportRequested();
    void closeRequested();
    void sourceRequested(const gleaner::library::BriefSource &source);
    void settled(bool all); ///< nothing is on its way into a text any more; `all`: nor was anything lost
    void told(const QString &message);
    void failed(const gleaner::Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void turn();
    void connectParts();
    void connectOutline();
    void reload();
    void showList(const QList<library::Brief> &briefs);
    void showCurrent();
    void showOutline();
    void showSources();
    void askRename();
    void remove();
    void make(const QString &title, std::function<void()> then);
    void goOn();
    void giveUpWaiting();
    void requestSource(const QString &label);
    [[nodiscard]] int sectionEndAt(int line) const; ///< position in the text

    BriefCommands &m_commands;
    QStackedWidget *m_stack;
    BriefHead *m_head;
    EmptyBrief *m_empty;
    QSplitter *m_splitter;
    OutlineTree *m_outline;
    BriefEditor *m_editor;
    notes::NotePreview *m_preview = nullptr;
    QToolButton *m_up;
    QToolButton *m_down;
    BriefKeeper *m_keeper;
    SourceNews *m_news;
    Intake *m_intake;
    QPointer<BriefHighlighter> m_highlighter;
    article::Theme m_theme = article::Theme::Light;
    QString m_wantedUid;
    std::function<void()> m_whenOpen;
    bool m_listed = false; ///< the list has been read once
    bool m_making = false; ///< a new one, for what is waiting
    int m_question = 0;    ///< answers to earlier ones are passed over
    QTimer m_outlineSoon;
};

} // namespace gleaner::briefs
