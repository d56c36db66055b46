// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefs/briefeditor.h"

#include "app/article/tooltip.h"

#include "core/export/footnotelabels.h"

#include <QHelpEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QTextBlock>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace gleaner::briefs {

BriefEditor::BriefEditor(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setObjectName(u"briefText"_s);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Text of the brief"));
    setPlaceholderText(tr("Write in Markdown, and drop items, highlights and figures here…"));
    setTabChangesFocus(true);
}

void BriefEditor::insertPiece(int position, const QString &markdown)
{
    QTextCursor cursor(document());
    cursor.setPosition(qBound(0, position, document()->characterCount() - 1));
    cursor.beginEditBlock();
    // Not into a paragraph, and behind the empty lines no further than one.
    while (!cursor.block().text().trimmed().isEmpty() && cursor.block().next().isValid()
           && !cursor.block().next().text().trimmed().isEmpty())
        cursor.movePosition(QTextCursor::NextBlock);
    while (cursor.block().text().trimmed().isEmpty() && cursor.block().previous().isValid())
        cursor.movePosition(QTextCursor::PreviousBlock);
    const bool atStart = cursor.block().text().trimmed().isEmpty();
    cursor.movePosition(atStart ? QTextCursor::StartOfBlock : QTextCursor::EndOfBlock);
    const bool hasMore = cursor.block().next().isValid() && !cursor.block().next().text().trimmed().isEmpty();
    const QString text = markdown.trimmed();
    // The person's cursor at the very place would go along with what is put there.
    QTextCursor own = textCursor();
    const bool isThere = own.position() == cursor.position() && !own.hasSelection();
    const int there = own.position();
    cursor.insertText((atStart ? QString() : u"\n\n"_s) + text + (hasMore ? u"\n"_s : QString()));
    cursor.endEditBlock();
    if (isThere && !atStart) {
        own.setPosition(there);
        setTextCursor(own);
    }
}

void BriefEditor::replaceText(const QString &text, int line)
{
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    cursor.endEditBlock();
    setTextCursor(QTextCursor(document()->findBlockByNumber(line)));
}

bool BriefEditor::canInsertFromMimeData(const QMimeData *source) const
{
    if (!dragging::thingsOf(*source).isEmpty())
        return true;
    // Files are for the window, which takes them into the library.
    return !source->hasUrls() && QPlainTextEdit::canInsertFromMimeData(source);
}

void BriefEditor::insertFromMimeData(const QMimeData *source)
{
    if (const QList<dragging::Thing> things = dragging::thingsOf(*source); !things.isEmpty())
        emit thingsDropped(things, textCursor().position());
    else
        QPlainTextEdit::insertFromMimeData(source);
}

QString BriefEditor::labelAt(const QTextCursor &cursor)
{
    const QList<exporting::FootnoteLabel> labels = exporting::footnoteLabels(cursor.block().text());
    for (const exporting::FootnoteLabel &label : labels) {
        if (label.start <= cursor.positionInBlock() && cursor.positionInBlock() <= label.end)
            return label.label;
    }
    return {};
}

void BriefEditor::mouseReleaseEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || event->modifiers() != Qt::ControlModifier)
        return;
    if (const QString label = labelAt(cursorForPosition(event->position().toPoint())); !label.isEmpty())
        emit sourceRequested(label);
}

void BriefEditor::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers().testFlag(Qt::ControlModifier)) {
        if (const QString label = labelAt(textCursor()); !label.isEmpty())
            emit sourceRequested(label);
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

bool BriefEditor::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !m_tell)
        return QPlainTextEdit::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString label = labelAt(cursorForPosition(viewport()->mapFrom(this, help->pos())));
    const QString told = label.isEmpty() ? QString() : m_tell(label);
    if (told.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), article::plainToolTip(told), this);
    return true;
}

} // namespace gleaner::briefs
