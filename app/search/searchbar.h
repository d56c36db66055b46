// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"
#include "core/library/searching.h"

#include <QLineEdit>
#include <QPointer>
#include <QTimer>

#include <stop_token>

namespace gleaner::shell {
class LibraryService;
}

namespace gleaner::search {

class Completion;
class HitModel;
class SearchPopup;

/// Search of the whole library as one types: hits are items with the sentence that matches, in a list below the field.
class SearchBar final : public QLineEdit {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchBar)

public:
    explicit SearchBar(shell::LibraryService &service, QWidget *parent = nullptr);
    ~SearchBar() override;

    void setTheme(article::Theme theme);
    void setOrder(library::SearchOrder order);
    [[nodiscard]] library::SearchOrder order() const;
    /// Takes the focus and shows what a query finds.
    void searchFor(const QString &query);

signals:
    /// `terms`: what was found, to be marked where it stands.
    void hitActivated(const gleaner::library::SearchHit &hit, const std::vector<gleaner::library::SearchTerm> &terms);
    void orderChosen(gleaner::library::SearchOrder order);
    void saveRequested();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void connectPopup();
    void search();
    void run(int limit);
    void showHits(const library::SearchResults &results, int limit);
    void showNone();
    void tellWrong(const library::SearchError &error);
    void markPlace(TextSpan place);
    void placePopup();
    void activate(int row);

    shell::LibraryService &m_service;
    HitModel *m_hits;
    QPointer<SearchPopup> m_popup; ///< a child of the window, which may end it first
    Completion *m_completion;
    QTimer m_soon;
    library::SearchNode m_root;               ///< that was understood last
    QString m_asked;                          ///< its query
    QString m_shown;                          ///< the query whose hits are listed
    std::vector<library::SearchTerm> m_terms; ///< of these hits
    TextSpan m_wrong;                         ///< of m_asked, that cannot be understood
    int m_limit = 0;                          ///< that was asked for last
    std::stop_source m_stop;                  ///< of the search that runs
    QColor m_warning;
    bool m_isComposing = false; ///< an input method's text is not part of the query yet
};

} // namespace gleaner::search
