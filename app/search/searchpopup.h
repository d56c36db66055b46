// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"
#include "core/library/searching.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QListView;
class QToolButton;

namespace gleaner::search {

class HitDelegate;
class HitModel;

/// What stands below the search field: how the query is understood or what is wrong with it, the order, the hits.
class SearchPopup final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchPopup)

public:
    SearchPopup(HitModel &hits, QWidget *parent);

    void setTheme(article::Theme theme);
    /// Tab goes from `field` through the popup.
    void follow(QWidget *field);
    /// What the query looks for, and what is still missing at its end.
    void setExplained(const QString &explained, const QString &missing);
    /// What is wrong with the query, at its place.
    void setError(const QString &query, const library::SearchError &error);
    void setSummary(const QString &text);
    void setOrder(library::SearchOrder order);
    [[nodiscard]] library::SearchOrder order() const;
    [[nodiscard]] QListView *list() const { return m_list; }
    /// Height for all hits, up to a few.
    [[nodiscard]] int wantedHeight(int width) const;
    /// Whether the focus is in here.
    [[nodiscard]] bool holdsFocus() const;

signals:
    void orderChosen();
    void saveRequested();
    void hitChosen(int row);
    void typed(const QString &text); ///< a letter that belongs into the field
    void erased();                   ///< the last letter of the field
    void left();                     ///< back to the field
    void escaped();
    void focusGone();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool listKey(int key, const QString &text);
    void setText(const QString &html, const QString &plain);

    HitModel &m_hits;
    QLabel *m_explained;
    QLabel *m_summary;
    QComboBox *m_order;
    QToolButton *m_save;
    QListView *m_list;
    HitDelegate *m_delegate;
    QColor m_warning;
};

} // namespace gleaner::search
