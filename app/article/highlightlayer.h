// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/markedpassage.h"

#include <QHash>
#include <QObject>

#include <functional>

class QJsonArray;

namespace gleaner::article {

class ArticlePage;
class Bridge;
class VisibleUnits;

/// What is selected on the page, to be marked.
struct PageSelection {
    enum class State {
        None,
        Passage, ///< of one item
        Several, ///< over more than one item
        Outside, ///< in what belongs to no item that can be marked
        Unclear, ///< the page shows other words than the item's text has there
    };
    State state = State::None;
    ItemSpan place; ///< without the white space at its ends
    QString words;  ///< of the item's text
};

/// The highlights on the page: paints them, tells which one is pointed at and clicked, and says what is selected.
class HighlightLayer final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HighlightLayer)

public:
    /// Both must outlive the layer.
    HighlightLayer(ArticlePage &page, Bridge &bridge, QObject *parent = nullptr);
    ~HighlightLayer() override;

    /// The article that the page is to show, without highlights.
    void setArticle(const Article &article);
    /// Paints them once more, on a page that is loaded anew.
    void repaint();

    /// Takes the place of those before.
    void setHighlights(const QList<MarkedPassage> &highlights);
    [[nodiscard]] const QList<MarkedPassage> &highlights() const { return m_highlights; }
    /// Frames one; none for an invalid id. With `show` it comes into sight.
    void setCurrent(HighlightId highlight, bool show = false);
    /// As a click on it; none for an invalid id.
    void choose(HighlightId highlight) { emit chosen(highlight); }
    /// As a click on what the pointer is over; false when it is over none.
    bool choosePointed();

    /// Ends in selectionTold().
    void askSelection();
    /// The same for what is selected in the item's text in place of the page: what is visible of it, and how many
    /// visible units stand from its start to the item's end.
    void tellSelection(ItemId item, const QString &visible, qsizetype fromStart);
    /// Nothing is selected any more.
    void collapseSelection();

signals:
    void highlightsChanged(const QList<gleaner::article::MarkedPassage> &highlights);
    void currentSet(gleaner::HighlightId highlight, bool show);
    void selectionTold(const gleaner::article::PageSelection &selection);
    void pointedChanged(gleaner::HighlightId highlight); ///< invalid: none
    void chosen(gleaner::HighlightId highlight);         ///< clicked; invalid: beside all, or something was selected
    /// An edge was dragged: it is to cover this place of its item.
    void edgesDragged(gleaner::HighlightId highlight, gleaner::TextSpan place);

private:
    void readSelection(const QString &state, ItemId item, TextSpan units, const QString &visible);
    void point(HighlightId highlight);
    void readEdges(HighlightId highlight, TextSpan units);
    [[nodiscard]] const VisibleUnits &units(ItemId item);

    ArticlePage &m_page;
    Bridge &m_bridge;
    QHash<ItemId, QString> m_texts;
    QHash<ItemId, VisibleUnits> m_units; ///< as they are needed
    QList<MarkedPassage> m_highlights;
    HighlightId m_current;
    HighlightId m_pointed;
};

} // namespace gleaner::article
