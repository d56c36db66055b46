// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"
#include "app/briefs/briefcommands.h"
#include "app/briefs/briefkeeper.h"
#include "app/dragging/things.h"

#include <QPointer>
#include <QWidget>

class QPushButton;
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
    void restore(const QString &uid);
    [[nodiscard]] QString currentUid() const;
    /// Asks for a title and makes a brief of it.
    void askNew();
    /// Takes things in at the end of the section that the cursor is in; into a new brief where there is none.
    void send(const QList<dragging::Thing> &things);
    void focusText();

    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

signals:
    void exportRequested();
    void closeRequested();
    void sourceRequested(const gleaner::library::BriefSource &source);
    void told(const QString &message);
    void failed(const gleaner::Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void turn();
    QWidget *emptyState();
    void connectParts();
    void reload();
    void showList(const QList<library::Brief> &briefs);
    void showCurrent();
    void showOutline();
    void showSources();
    void askRename();
    void askTitle(const QString &caption, const QString &title, std::function<void(const QString &)> given);
    [[nodiscard]] static QString offeredTitle();
    void remove();
    void refresh();
    void make(const QString &title, std::function<void()> then);
    void take(const QList<dragging::Thing> &things, int position);
    void sendWaiting();
    void requestSource(const QString &label);
    [[nodiscard]] QString tell(const QString &label) const;
    [[nodiscard]] int sectionEndAt(int line) const; ///< position in the text

    BriefCommands &m_commands;
    QStackedWidget *m_stack;
    BriefHead *m_head;
    QPushButton *m_first = nullptr;
    QSplitter *m_splitter;
    OutlineTree *m_outline;
    BriefEditor *m_editor;
    notes::NotePreview *m_preview = nullptr;
    SourceNews *m_news;
    QToolButton *m_up;
    QToolButton *m_down;
    BriefKeeper *m_keeper;
    QPointer<BriefHighlighter> m_highlighter;
    article::Theme m_theme = article::Theme::Light;
    QString m_wantedUid;
    QList<dragging::Thing> m_waiting; ///< sent while there was no brief to take them
    bool m_listed = false;            ///< the list has been read once
    bool m_making = false;            ///< a new one, for what is waiting
    int m_question = 0;               ///< answers to earlier ones are passed over
    QTimer m_outlineSoon;
};

} // namespace gleaner::briefs
