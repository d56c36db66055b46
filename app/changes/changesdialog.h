// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"
#include "core/library/revisions.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTreeView;

namespace gleaner::shell {
class LibraryService;
}

namespace gleaner::changes {

class ChangesFilter;
class ChangesModel;
class ChangesText;

/// "What changed": two revisions of a digest item by item, with the changes marked, and what became of notes, tags and
/// bookmarks. Reading and comparing happen on a reading thread. F3 and Shift+F3 step through the changes of all rows.
class ChangesDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChangesDialog)

public:
    /// `service` must outlive the dialog.
    explicit ChangesDialog(shell::LibraryService &service, QWidget *parent = nullptr);

    /// The last two revisions of a digest.
    void showDigest(DigestId digest);
    [[nodiscard]] DigestId digest() const { return m_digest; }
    void setTheme(article::Theme theme);

signals:
    void shown(); ///< a comparison, or why there is none, is there to be seen
    void itemRequested(gleaner::ItemId item);
    void failed(const gleaner::Error &error);

private:
    void build();
    void connectParts();
    void load(int from, int to);
    void present(const library::RevisionComparison &comparison);
    void presentNothing(const QString &why);
    void shareRoom();
    void fillRevisions(const library::RevisionComparison &comparison);
    void choose(bool isFrom);
    void showRow();
    void step(int by);
    [[nodiscard]] int sourceRow(int row) const;

    shell::LibraryService &m_service;
    DigestId m_digest;
    int m_question = 0;    ///< answers to earlier ones are passed over
    bool m_shared = false; ///< list and text have their first sizes
    int m_change = -1;     ///< of the row that is shown, the one stepped to last
    QTimer m_slow;
    ChangesModel *m_model;
    ChangesFilter *m_rows;
    QLabel *m_name;
    QLabel *m_summary;
    QWidget *m_revisions;
    QComboBox *m_from;
    QComboBox *m_to;
    QStackedWidget *m_stack;
    QSplitter *m_panes;
    QLabel *m_nothing;
    QTreeView *m_list;
    ChangesText *m_text;
    QLabel *m_state;
    QCheckBox *m_changedOnly;
    QPushButton *m_previous;
    QPushButton *m_next;
    QPushButton *m_open;
};

} // namespace gleaner::changes
