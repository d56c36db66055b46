// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/documentunits.h"
#include "app/article/markedpassage.h"
#include "app/article/palette.h"
#include "app/article/textunits.h"

#include <QTextCharFormat>

#include <vector>

class QPainter;
class QTextEdit;

namespace gleaner::article {

/// The highlights in the text of one item, as formats of its document: so are they painted, and found by screen
/// readers.
class TextMarks final {
    Q_DISABLE_COPY_MOVE(TextMarks)

public:
    /// `view` must outlive the marks.
    explicit TextMarks(QTextEdit &view);

    /// What the view's document shows anew, with the item's canonical text. Nothing is marked in it.
    void setText(const QString &text);
    [[nodiscard]] const DocumentUnits &units() const { return m_units; }

    void setTheme(Theme theme);
    /// Those of the item that the document shows; takes the place of those before.
    void setPassages(const QList<MarkedPassage> &passages);
    /// Frames one; none for an invalid id.
    void setCurrent(HighlightId highlight);
    /// The one with this id, or null.
    [[nodiscard]] const MarkedPassage *find(HighlightId highlight) const;
    /// The shortest one that has the character behind a position: what lies within another can be reached. Or null.
    [[nodiscard]] const MarkedPassage *at(int position) const;
    /// Where it begins in the document.
    [[nodiscard]] int positionOf(HighlightId highlight) const;
    [[nodiscard]] qsizetype count() const { return qsizetype(m_marks.size()); }

    /// What formats of characters cannot say, on the view's viewport: the second line of double ones.
    void paint(QPainter &painter) const;

private:
    struct Mark {
        MarkedPassage passage;
        TextSpan span; ///< positions in the document
    };
    struct Piece {
        TextSpan span;
        QTextCharFormat format;
    };

    [[nodiscard]] TextSpan spanOf(const MarkedPassage &passage) const;
    void show();
    void restore();
    [[nodiscard]] std::vector<Piece> pieces() const;
    [[nodiscard]] QTextCharFormat formatOf(const std::vector<const Mark *> &marks) const;

    QTextEdit &m_view;
    QString m_text;
    VisibleUnits m_textUnits{QStringView()};
    DocumentUnits m_units;       ///< of the document
    std::vector<Piece> m_before; ///< of what is painted now: its formats without marks
    std::vector<Mark> m_marks;   ///< by where they begin
    HighlightId m_current;
    Theme m_theme = Theme::Light;
};

} // namespace gleaner::article
