// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"
#include "core/library/types.h"
#include "core/library/watching.h"

#include <QWidget>

class QTreeView;

namespace gleaner::digests {

class ViewsDelegate;
class ViewsModel;

/// The list of views above the digests.
class ViewsPanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ViewsPanel)

public:
    explicit ViewsPanel(QWidget *parent = nullptr);

    void setCounts(const library::Counts &counts);
    /// The saved searches; a count below 0 is not known.
    void setSearches(const QList<library::NamedCount> &searches);
    void setWatched(const QList<library::WatchedThing> &things);
    /// The day of the digest that is read: what is watched is counted on it.
    void setDay(QDate day);
    void setTheme(article::Theme theme);
    /// Shows which view is on, without telling it by filterChosen().
    void setFilter(const library::Filter &filter);

signals:
    void filterChosen(const gleaner::library::Filter &filter);
    void searchChosen(const QString &name); ///< a saved one, as below
    void searchRenameRequested(const QString &name);
    void searchRemoveRequested(const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectSearches();
    /// Whether the key means something on a saved search; does that, when it is pressed.
    bool searchKey(int key, const QString &name, bool isPress);

    ViewsModel *m_model;
    ViewsDelegate *m_delegate;
    QTreeView *m_view;
    library::Filter m_filter;
    bool m_updating = false; ///< the selection moves without anybody choosing
};

} // namespace gleaner::digests
