// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlights/passagetext.h"

#include "core/annotation/anchor.h"

#include <QTextCharFormat>

using namespace Qt::StringLiterals;
using gleaner::comparison::TextPiece;

namespace gleaner::highlights {

namespace {

/// Whether more of the text stands beyond: a character is not cut in two, so one unit may be missing.
bool isCut(const QString &surroundings)
{
    return surroundings.size() >= annotation::ContextLength - 1;
}

} // namespace

PassageText::PassageText(Side side, QWidget *parent)
    : QTextEdit(parent)
    , m_side(side)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(12);
    setTheme(article::Theme::Light);
}

void PassageText::setTheme(article::Theme theme)
{
    m_theme = theme;
    const article::Palette &colours = article::palette(theme);
    QPalette own = palette();
    own.setColor(QPalette::Base, colours.page);
    own.setColor(QPalette::Text, colours.text);
    setPalette(own);
    present();
}

void PassageText::showPassage(const Passage &passage)
{
    m_passage = passage;
    m_message.clear();
    present();
}

void PassageText::showMessage(const QString &message)
{
    m_passage = {};
    m_message = message;
    present();
}

void PassageText::present()
{
    const article::Palette &colours = article::palette(m_theme);
    QTextCharFormat words;
    QFont letters = font();
    letters.setPointSizeF(letters.pointSizeF() * 1.15);
    words.setFont(letters);
    words.setForeground(colours.text);
    QTextCharFormat around = words;
    around.setForeground(colours.muted);
    const TextPiece::Kind own = m_side == Side::Before ? TextPiece::Kind::Removed : TextPiece::Kind::Added;
    QTextCharFormat differing = words;
    differing.setBackground(m_side == Side::Before ? colours.removed : colours.added);
    differing.setFontStrikeOut(m_side == Side::Before);
    differing.setFontUnderline(m_side == Side::Now);

    document()->clear();
    QTextCursor cursor(document());
    QTextBlockFormat block;
    block.setLineHeight(145, QTextBlockFormat::ProportionalHeight);
    cursor.setBlockFormat(block);
    cursor.beginEditBlock();
    if (!m_message.isEmpty()) {
        put(cursor, m_message, around);
    } else if (!m_passage.words.isEmpty()) {
        put(cursor, (isCut(m_passage.prefix) ? u"…"_s : QString()) + m_passage.prefix, around);
        for (const TextPiece &piece : m_passage.words) {
            if (piece.kind == own)
                put(cursor, piece.text, differing);
            else if (piece.kind == TextPiece::Kind::Same)
                put(cursor, piece.text, words);
        }
        put(cursor, m_passage.suffix + (isCut(m_passage.suffix) ? u"…"_s : QString()), around);
    }
    cursor.endEditBlock();
    moveCursor(QTextCursor::Start);
}

void PassageText::put(QTextCursor &cursor, const QString &text, const QTextCharFormat &format) const
{
    cursor.insertText(QString(text).remove(u'\r').replace(QChar::ParagraphSeparator, u' '), format);
}

} // namespace gleaner::highlights
