// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"
#include "app/briefs/briefoutline.h"
#include "app/dragging/things.h"
#include "core/export/briefpieces.h"

#include <QTreeWidget>

namespace gleaner::briefs {

/// Headings of a brief and what is cited below them. Sections are moved by dragging, or by Alt and the arrow keys;
/// things of the library are dropped into them.
class OutlineTree final : public QTreeWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OutlineTree)

public:
    explicit OutlineTree(QWidget *parent = nullptr);

    /// The outline of a brief's text and what it cites, with how that compares with the library; `checks` is parallel
    /// to the sources, or empty. What is selected and what is folded stays so while the text of the same brief changes.
    void setOutline(const library::Brief &brief, const QList<exporting::SourceCheck> &checks);
    void setTheme(article::Theme theme);
    [[nodiscard]] const QList<OutlineEntry> &outline() const { return m_outline; }
    /// Selects the row of a line, or the one before it.
    void selectLine(int line);
    /// Whether the section that is selected can be moved so.
    [[nodiscard]] bool canMove(int step) const;
    void move(int step);

signals:
    void lineRequested(int line); ///< the text there is to be written in
    void sourceRequested(const QString &label);
    /// Of a heading, before a line.
    void moveRequested(const gleaner::briefs::OutlineEntry &heading, int before);
    void thingsDropped(const QList<gleaner::dragging::Thing> &things, int line); ///< into the section of this line
    void selectionMoved();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QList<QTreeWidgetItem *> &items) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::CopyAction | Qt::MoveAction; }
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    /// The entry of a row; null for none.
    [[nodiscard]] const OutlineEntry *entry(const QTreeWidgetItem *item) const;
    [[nodiscard]] qsizetype heading() const; ///< the one that is selected; -1 for none
    void activate(QTreeWidgetItem *item);
    void fill(const QList<library::BriefSource> &sources, const QList<exporting::SourceCheck> &checks);
    /// By number among the outline's entries.
    [[nodiscard]] QList<QTreeWidgetItem *> rows() const;
    void fillCitation(QTreeWidgetItem &row, const library::BriefSource *source,
                      const exporting::SourceCheck *check) const;
    /// The line before which something dropped at a place is put.
    [[nodiscard]] int lineAt(const QPoint &place) const;

    QString m_sectionType;    ///< of this tree's sections alone: another one has the same numbers
    library::BriefId m_brief; ///< whose outline it is
    QList<OutlineEntry> m_outline;
    int m_lines = 1;
    article::Theme m_theme = article::Theme::Light;
};

} // namespace gleaner::briefs
