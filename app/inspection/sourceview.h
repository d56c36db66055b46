// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"
#include "app/inspection/inspection.h"

#include <QPlainTextEdit>

#include <vector>

namespace gleaner::inspection {

/// The source of a document, to be read only, with its line numbers and its parts as bands, each under a heading that
/// stands in no source line. Very long lines are laid out in pieces, so that they cost no more than others.
class SourceView final : public QPlainTextEdit {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SourceView)

public:
    explicit SourceView(QWidget *parent = nullptr);

    void setSource(const QString &text, const QList<Part> &parts);
    void setTheme(article::Theme theme);

    /// Index into the parts; -1: none.
    [[nodiscard]] int currentPart() const { return m_current; }
    /// 1-based source line of the cursor; that of the part's beginning on a heading.
    [[nodiscard]] int currentLine() const;
    /// Goes to the part's heading, without telling it by partReached().
    void showPart(int part);
    /// Goes to the beginning of a source line; the part there becomes the current one, which partReached() tells.
    void showLine(int line);

    /// Width of the area of line numbers, for that area.
    [[nodiscard]] int marginWidth() const;
    void paintMargin(QPaintEvent *event);

signals:
    void partReached(int part); ///< the cursor came into another part, or out of all (-1)

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;

private:
    /// A block of the text: a heading, or a line or a piece of one.
    struct Row {
        int line = 0; ///< 1-based source line
        int part = -1;
        bool heading = false;
        bool begins = false; ///< first piece of its line
    };
    void followCursor();
    void goTo(int row);
    void styleHeadings();
    void layOutMargin();
    /// Calls `visit(row, rectangle)` for the blocks that are in sight, the rectangle in the viewport's coordinates.
    template<typename Visit>
    void visitShown(Visit visit) const;

    QWidget *m_margin;
    QList<Part> m_parts;
    std::vector<Row> m_rows;  ///< by block number
    std::vector<int> m_lines; ///< block of each source line
    int m_current = -1;
    bool m_quiet = false; ///< the cursor is moved by the program
    article::Theme m_theme = article::Theme::Light;
};

} // namespace gleaner::inspection
