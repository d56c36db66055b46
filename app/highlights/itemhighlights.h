// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"
#include "core/annotation/highlight.h"

#include <QListView>

namespace gleaner::shell {
class LibraryService;
}

namespace gleaner::highlights {

class ItemDelegate;
class ItemModel;

/// The highlights of one item, as tall as its rows up to a limit and hidden without any. A row that a person goes to is
/// chosen; Enter goes to its place, F2 and A write its note, Del deletes it, the number keys recolour it.
class ItemHighlights final : public QListView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ItemHighlights)

public:
    /// The service must outlive the list.
    explicit ItemHighlights(shell::LibraryService &service, QWidget *parent = nullptr);

    void setItem(ItemId item);
    /// The one that is chosen on the page; as soon as it is there, when it is not yet. Tells nothing.
    void setCurrent(HighlightId highlight);
    void setTheme(article::Theme theme);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void chosen(gleaner::HighlightId highlight);
    void placeRequested(const gleaner::annotation::Highlight &highlight);
    void noteRequested(const gleaner::annotation::Highlight &highlight);
    void removeRequested(const gleaner::annotation::Highlight &highlight);
    void colourRequested(gleaner::HighlightId highlight, gleaner::annotation::Colour colour);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void reload();
    void showRows(const QList<annotation::Highlight> &highlights);
    void present();
    void openMenu(const QPoint &place);
    [[nodiscard]] const annotation::Highlight *current() const;

    shell::LibraryService &m_service;
    ItemModel *m_model;
    ItemDelegate *m_delegate;
    ItemId m_item;
    HighlightId m_wanted; ///< chosen on the page
    bool m_quiet = false; ///< what changes now was not done by a person here
    int m_question = 0;   ///< answers to earlier ones are passed over
};

} // namespace gleaner::highlights
