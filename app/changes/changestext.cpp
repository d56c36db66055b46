// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changes/changestext.h"

#include "core/library/revisiontexts.h"

#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocumentFragment>

#include <algorithm>

using namespace Qt::StringLiterals;
using gleaner::comparison::TextComparison;
using gleaner::comparison::TextPiece;
using gleaner::library::RevisedItem;

namespace gleaner::changes {

namespace {

constexpr qsizetype Around = 600;        // UTF-16 units of what is the same, at each side of a change
constexpr qsizetype LongestBlock = 2000; // laying out takes time that grows faster than the length
constexpr int KindProperty = QTextFormat::UserProperty;
constexpr int Gap = -1; // in place of a kind: keeps what was removed and added apart, and belongs to no text

/// A text as it can stand in one block: no ends of lines that Qt would take for those of blocks.
QString inOneBlock(QString text)
{
    return text.replace(QChar::ParagraphSeparator, u' ').replace(QChar::LineSeparator, u' ').remove(u'\r');
}

qsizetype blockEnd(QStringView text, qsizetype from)
{
    const qsizetype end = std::min(from + LongestBlock, text.size());
    return end < text.size() && text[end].isLowSurrogate() ? end - 1 : end;
}

QString excerpt(const QString &text)
{
    constexpr qsizetype Longest = 120;
    const QString line = text.simplified();
    if (line.size() <= Longest)
        return line;
    return line.first(line[Longest].isLowSurrogate() ? Longest - 1 : Longest) + u'…';
}

} // namespace

ChangesText::ChangesText(QWidget *parent)
    : QTextEdit(parent)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    // A cursor to go through the text with by keyboard.
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(16);
    setAccessibleName(tr("The item with its changes"));
    setTheme(article::Theme::Light);
}

void ChangesText::setTheme(article::Theme theme)
{
    m_theme = theme;
    const article::Palette &colours = article::palette(theme);
    QPalette own = palette();
    own.setColor(QPalette::Base, colours.page);
    own.setColor(QPalette::Text, colours.text);
    setPalette(own);
    const int place = verticalScrollBar()->value();
    present();
    verticalScrollBar()->setValue(place);
}

void ChangesText::showItem(const RevisedItem &item)
{
    m_item = item;
    m_outside.reset();
    m_message.clear();
    present();
}

void ChangesText::showOutside(const TextComparison &outside)
{
    m_item.reset();
    m_outside = outside;
    m_message.clear();
    present();
}

void ChangesText::showMessage(const QString &message)
{
    m_item.reset();
    m_outside.reset();
    m_message = message;
    present();
}

void ChangesText::present()
{
    begin();
    if (m_item) {
        const comparison::ItemComparison &what = m_item->what;
        if (comparison::hasTitleApart(what)) {
            beginBlock({.title = true}, 0);
            put(what.title, {.title = true});
        }
        for (const QString &fact : library::factsOf(what))
            putLine(fact, true, 4);
        if (const TextComparison body = comparison::bodyOf(what); !body.before.isEmpty() || !body.after.isEmpty()) {
            beginBlock({}, 12);
            put(body, {});
        }
        if (const QString marks = library::marksFate(*m_item); !marks.isEmpty())
            putLine(marks, true, 16);
        for (const library::NoteFate &note : m_item->notes) {
            //: before the text of a note
            putLine(tr("Note: %1").arg(note.note.text), false, 16);
            putLine(library::fateOf(note, *m_item), true, 2);
        }
    } else if (m_outside) {
        putLine(tr("Title, introduction and what else stands outside the items"), true, 0);
        beginBlock({}, 12);
        put(*m_outside, {});
    } else {
        putLine(m_message, true, 0);
    }
    finish();
}

void ChangesText::begin()
{
    m_changes.clear();
    document()->clear();
    m_cursor = QTextCursor(document());
    m_cursor.beginEditBlock();
    m_isEmpty = true;
}

void ChangesText::finish()
{
    m_cursor.endEditBlock();
    m_cursor = {};
    moveCursor(QTextCursor::Start);
    verticalScrollBar()->setValue(0);
}

void ChangesText::beginBlock(const Style &style, int space)
{
    QTextBlockFormat block;
    block.setTopMargin(space);
    block.setLineHeight(style.title ? 120 : 145, QTextBlockFormat::ProportionalHeight);
    const QTextCharFormat letters = format(TextPiece::Kind::Same, style);
    if (m_isEmpty) {
        m_cursor.setBlockFormat(block);
        m_cursor.setBlockCharFormat(letters);
    } else {
        m_cursor.insertBlock(block, letters);
    }
    m_isEmpty = false;
}

void ChangesText::put(const QString &text, const QTextCharFormat &format)
{
    const bool isMarked = format.background().style() != Qt::NoBrush;
    const QList<QStringView> lines = QStringView(text).split(u'\n');
    for (qsizetype line = 0; line < lines.size(); ++line) {
        if (line > 0) {
            // The end of a line has no mark of its own.
            if (isMarked)
                m_cursor.insertText(u"¶"_s, format);
            beginBlock({}, 4);
        }
        for (qsizetype from = 0; from < lines[line].size();) {
            if (m_cursor.positionInBlock() >= LongestBlock)
                beginBlock({}, 0);
            const qsizetype end = blockEnd(lines[line], from);
            m_cursor.insertText(inOneBlock(lines[line].sliced(from, end - from).toString()), format);
            from = end;
        }
    }
}

void ChangesText::put(const TextComparison &text, const Style &style)
{
    // Of one change what was removed and what was added follow each other.
    bool isOpen = false;
    const QList<TextPiece> pieces = comparison::nearChanges(text.pieces(), Around);
    for (const TextPiece &piece : pieces) {
        if (piece.kind == TextPiece::Kind::LeftOut) {
            putLine(tr("… %Ln character(s) as before …", nullptr, int(piece.text.size())), true, 4);
            beginBlock({}, 4);
            isOpen = false;
            continue;
        }
        if (isOpen && piece.kind == TextPiece::Kind::Added) {
            QTextCharFormat gap = format(TextPiece::Kind::Same, style);
            gap.setProperty(KindProperty, Gap);
            m_cursor.insertText(QString(QChar(0x2009)), gap);
        }
        const qsizetype start = m_cursor.position();
        put(piece.text, format(piece.kind, style));
        if (piece.kind == TextPiece::Kind::Same) {
            isOpen = false;
            continue;
        }
        if (!isOpen)
            m_changes.append(Change{{start, start}, {}, {}});
        isOpen = true;
        Change &change = m_changes.last();
        change.place.end = m_cursor.position();
        (piece.kind == TextPiece::Kind::Removed ? change.removed : change.added) = piece.text;
    }
}

void ChangesText::putLine(const QString &text, bool muted, int space)
{
    const Style style{.muted = muted};
    beginBlock(style, space);
    put(text, format(TextPiece::Kind::Same, style));
}

QTextCharFormat ChangesText::format(TextPiece::Kind kind, const Style &style) const
{
    const article::Palette &colours = article::palette(m_theme);
    QTextCharFormat format;
    QFont letters = font();
    letters.setPointSizeF(letters.pointSizeF() * (style.title ? 1.4 : style.muted ? 1.0 : 1.15));
    if (style.title)
        letters.setWeight(QFont::DemiBold);
    format.setFont(letters);
    format.setForeground(style.muted ? colours.muted : colours.text);
    format.setProperty(KindProperty, int(kind));
    if (kind == TextPiece::Kind::Removed) {
        format.setBackground(colours.removed);
        format.setFontStrikeOut(true);
    } else if (kind == TextPiece::Kind::Added) {
        format.setBackground(colours.added);
        format.setFontUnderline(true);
    }
    return format;
}

QString ChangesText::goToChange(int number)
{
    if (number < 0 || number >= m_changes.size())
        return {};
    const Change &change = m_changes[number];
    QTextCursor cursor(document());
    cursor.setPosition(int(change.place.end));
    cursor.setPosition(int(change.place.start), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
    const QString removed = excerpt(change.removed);
    const QString added = excerpt(change.added);
    if (added.isEmpty())
        return tr("removed: %1").arg(removed);
    return removed.isEmpty() ? tr("added: %1").arg(added) : tr("removed: %1; added: %2").arg(removed, added);
}

QMimeData *ChangesText::createMimeDataFromSelection() const
{
    const QTextCursor selected = textCursor();
    QString text;
    for (QTextBlock block = document()->findBlock(selected.selectionStart());
         block.isValid() && block.position() <= selected.selectionEnd(); block = block.next()) {
        if (!text.isEmpty())
            text += u'\n';
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextFragment fragment = part.fragment();
            const int from = std::max(fragment.position(), selected.selectionStart());
            const int to = std::min(fragment.position() + fragment.length(), selected.selectionEnd());
            if (from >= to)
                continue;
            const int kind = fragment.charFormat().intProperty(KindProperty);
            if (kind == Gap)
                continue;
            const QString piece = fragment.text().sliced(from - fragment.position(), to - from);
            switch (TextPiece::Kind(kind)) {
            case TextPiece::Kind::Removed: text += u"[-" + piece + u"-]"; break;
            case TextPiece::Kind::Added: text += u"{+" + piece + u"+}"; break;
            case TextPiece::Kind::Same:
            case TextPiece::Kind::LeftOut: text += piece; break;
            }
        }
    }
    auto *mime = new QMimeData;
    mime->setText(text);
    return mime;
}

} // namespace gleaner::changes
