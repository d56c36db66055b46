// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/types.h"

#include <QWidget>

class QTreeView;

namespace gleaner::digests {

class ViewsModel;

/// The list of views above the digests.
class ViewsPanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ViewsPanel)

public:
    explicit ViewsPanel(QWidget *parent = nullptr);

    void setCounts(const library::Counts &counts);
    /// Shows which view is on, without telling it by filterChosen().
    void setFilter(const library::Filter &filter);

signals:
    void filterChosen(const gleaner::library::Filter &filter);

private:
    ViewsModel *m_model;
    QTreeView *m_view;
    library::Filter m_filter;
    bool m_updating = false; ///< the selection moves without anybody choosing
};

} // namespace gleaner::digests
