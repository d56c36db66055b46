// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"

#include <QWidget>

class QSplitter;

namespace gleaner::shell {

/// List, page and side panel beside each other. Where the width does not do for three, the side panel becomes a drawer
/// over the page, and further down the list too. A drawer is closed when the window gets narrow and when the page takes
/// the focus.
class PaneLayout final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PaneLayout)

public:
    static constexpr int SideDrawerBelow = 1100; ///< device-independent pixels
    static constexpr int ListDrawerBelow = 800;

    enum class Pane { List, Page, Side };

    /// Takes the three widgets.
    PaneLayout(QWidget *list, QWidget *page, QWidget *side, QWidget *parent = nullptr);

    void setShown(Pane pane, bool shown);
    [[nodiscard]] bool isShown(Pane pane) const;
    /// What stands beside the page in a wide window, for the session; the page itself always does.
    [[nodiscard]] bool isWanted(Pane pane) const;
    [[nodiscard]] bool isDrawer(Pane pane) const;
    [[nodiscard]] QWidget *widget(Pane pane) const;

    /// The colour of the line where a drawer meets the page.
    void setTheme(article::Theme theme);
    /// The text beside the page follows its zoom, as far as there is room for it.
    void setZoom(double zoom);

    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

signals:
    void shownChanged(gleaner::shell::PaneLayout::Pane pane, bool shown);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Slot {
        QWidget *widget = nullptr;
        QWidget *edge = nullptr; ///< of the drawer
        int width = 0;           ///< in the splitter
        bool wanted = true;      ///< in a wide window
        bool drawer = false;
    };
    [[nodiscard]] Slot &place(Pane pane) { return pane == Pane::List ? m_list : m_side; }
    [[nodiscard]] const Slot &place(Pane pane) const { return pane == Pane::List ? m_list : m_side; }
    void setDrawer(Pane pane, bool drawer);
    void placeDrawers();
    void placeEdge(const Slot &slot, int left);
    void closeDrawers(const QWidget *focused);

    QSplitter *m_splitter;
    Slot m_list;
    Slot m_side;
    QWidget *m_page;
};

} // namespace gleaner::shell
