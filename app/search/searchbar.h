// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/types.h"

#include <QLineEdit>
#include <QTimer>

class QFrame;
class QLabel;
class QListView;

namespace gleaner::shell {
class LibraryService;
}

namespace gleaner::search {

class HitModel;

/// Search of the whole library as one types: hits are items with the sentence that matches, in a list below the field.
class SearchBar final : public QLineEdit {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchBar)

public:
    explicit SearchBar(shell::LibraryService &service, QWidget *parent = nullptr);
    ~SearchBar() override;

signals:
    void hitActivated(gleaner::ItemId item, gleaner::DigestId digest, const QString &query);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void search();
    void showHits(const QString &query, const QList<library::SearchHit> &hits);
    void placePopup();
    void activate(int row);

    shell::LibraryService &m_service;
    HitModel *m_hits;
    QFrame *m_popup;
    QListView *m_list;
    QLabel *m_summary;
    QTimer m_soon;
    QString m_shown; ///< the query whose hits are listed
};

} // namespace gleaner::search
