// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notes/noteeditor.h"

#include "app/notes/commands.h"
#include "app/notes/notecommand.h"
#include "app/notes/notepreview.h"
#include "app/notes/savetimer.h"
#include "app/notes/writtentext.h"
#include "app/shell/libraryservice.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gleaner::notes {

NoteEditor::NoteEditor(Commands &commands, annotation::Note note, QWidget *parent)
    : QFrame(parent)
    , m_commands(commands)
    , m_note(std::move(note))
    , m_written(m_note.text)
    , m_text(new QPlainTextEdit(this))
    , m_date(new QLabel(this))
    , m_saving(new SaveTimer(this))
{
    setObjectName(u"noteEditor"_s);
    setFrameShape(QFrame::StyledPanel);
    m_text->setObjectName(u"noteText"_s);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setAccessibleName(tr("Note"));
    m_text->setPlaceholderText(tr("Write a note in Markdown…"));
    m_text->setTabChangesFocus(true);
    m_text->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setPlainText(m_note.text);
    m_text->installEventFilter(this);
    m_date->setForegroundRole(QPalette::PlaceholderText);
    m_date->setTextFormat(Qt::PlainText); // authors are named by files of others
    auto *look = new QToolButton(this);
    m_preview = new NotePreview(*m_text, *look, this);
    auto *remove = new QToolButton(this);
    remove->setObjectName(u"deleteNote"_s);
    remove->setIcon(QIcon::fromTheme(u"edit-delete"_s));
    remove->setToolTip(tr("Delete note"));
    remove->setAccessibleName(tr("Delete note"));
    remove->setAutoRaise(true);

    auto *foot = new QHBoxLayout;
    foot->addWidget(m_date, 1);
    foot->addWidget(look);
    foot->addWidget(remove);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 4);
    layout->setSpacing(4);
    layout->addWidget(m_text);
    layout->addWidget(m_preview);
    layout->addLayout(foot);
    setFocusPolicy(Qt::StrongFocus);

    connect(m_saving, &SaveTimer::due, this, &NoteEditor::save);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        fitHeight();
        m_saving->typed();
    });
    connect(remove, &QToolButton::clicked, this, &NoteEditor::deleteRequested);
    connect(m_preview, &NotePreview::shownChanged, this, &NoteEditor::fitPreview);
    showDate();
    fitHeight();
}

NoteEditor::~NoteEditor()
{
    m_text->removeEventFilter(this);
}

bool NoteEditor::isPristine() const
{
    return !m_note.id.isValid() && !m_added && writtenText(*m_text->document()).trimmed().isEmpty();
}

annotation::Note NoteEditor::current() const
{
    annotation::Note note = m_note;
    note.text = writtenText(*m_text->document());
    return note;
}

bool NoteEditor::isSettled() const
{
    return m_pending == 0 && writtenText(*m_text->document()) == m_note.text;
}

void NoteEditor::refresh(const annotation::Note &note)
{
    // Older than what is on its way; the last write tells of itself.
    if (m_pending > 0)
        return;
    const bool unsaved = writtenText(*m_text->document()) != m_note.text;
    m_note = note;
    m_written = note.text;
    if (!unsaved && writtenText(*m_text->document()) != note.text) {
        m_text->setPlainText(note.text);
        m_preview->render();
    }
    m_saving->stop();
    if (unsaved)
        m_saving->typed();
    showDate();
}

void NoteEditor::save()
{
    m_saving->stop();
    const QString text = writtenText(*m_text->document());
    if (text == m_written)
        return;
    const auto watch = [this, text](QFuture<Result<annotation::Note>> future) {
        m_written = text;
        ++m_pending;
        future.then(this, [this, text](const Result<annotation::Note> &result) { written(result, text); });
    };
    if (m_note.id.isValid()) {
        annotation::Note before = m_note;
        watch(m_commands.updateNote(before, text));
    } else if (m_added) {
        // Its id is known on the writing thread by the time this comes to its turn.
        watch(m_commands.service().changeNote(
            m_note.item, [added = m_added, about = m_note, text](library::Writer &writer) {
                return added->id.isValid() ? writer.updateNote(added->id, text) : addNoteAbout(writer, about, text);
            }));
    } else if (!text.trimmed().isEmpty()) {
        Commands::Added added = m_commands.addNote(m_note, text);
        m_added = added.note;
        m_written = text;
        ++m_pending;
        added.future.then(this, [this, text](const Result<annotation::Note> &note) {
            m_added.reset();
            if (note)
                m_note = *note;
            written(note, text);
            if (note)
                emit identified();
        });
    }
}

void NoteEditor::written(const Result<annotation::Note> &result, const QString &text)
{
    --m_pending;
    if (!result) {
        // The window says why; the text stays here and is tried again.
        if (m_pending == 0)
            m_written = m_note.text;
        m_saving->retry();
        return;
    }
    m_note.text = text;
    showDate();
    if (isSettled())
        emit settled();
}

void NoteEditor::remove()
{
    save();
    m_saving->stop();
    if (m_note.id.isValid()) {
        m_commands.deleteNote(m_note);
    } else if (m_added) {
        m_commands.service().changeNote(m_note.item,
                                        [added = m_added](library::Writer &writer) -> Result<annotation::Note> {
                                            if (added->id.isValid()) {
                                                if (const auto deleted = writer.deleteNote(added->id); !deleted)
                                                    return std::unexpected(deleted.error());
                                            }
                                            return *added;
                                        });
    }
}

void NoteEditor::focusText()
{
    m_preview->setShown(false);
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->moveCursor(QTextCursor::End);
}

void NoteEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->keyCombination() == NotePreview::Key) {
        m_preview->toggle();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2: focusText(); return;
    case Qt::Key_Delete: emit deleteRequested(); return;
    case Qt::Key_Down: emit stepRequested(1); return;
    case Qt::Key_Up: emit stepRequested(-1); return;
    default: QFrame::keyPressEvent(event);
    }
}

void NoteEditor::focusInEvent(QFocusEvent *event)
{
    constexpr qsizetype Spoken = 80;
    const QString text = writtenText(*m_text->document()).simplified();
    setAccessibleName(text.isEmpty() ? tr("New note") : tr("Note: %1").arg(text.first(qMin(text.size(), Spoken))));
    QFrame::focusInEvent(event);
    update();
}

void NoteEditor::focusOutEvent(QFocusEvent *event)
{
    QFrame::focusOutEvent(event);
    update();
}

void NoteEditor::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setPen(QPen(palette().color(QPalette::Active, QPalette::Highlight), 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

bool NoteEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::FocusOut)
        save();
    return QFrame::eventFilter(watched, event);
}

void NoteEditor::fitHeight()
{
    // As tall as its text, between two and fourteen lines; the panel scrolls, not the note.
    int lines = 0;
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next())
        lines += qMax(1, block.layout()->lineCount());
    const int shown = qBound(2, lines, 14);
    m_text->setVerticalScrollBarPolicy(lines > shown ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    m_text->setFixedHeight(shown * m_text->fontMetrics().lineSpacing() + 2 * int(m_text->document()->documentMargin())
                           + 2);
}

/// Likewise what takes its place.
void NoteEditor::fitPreview()
{
    if (m_preview->isHidden())
        return;
    m_preview->document()->setTextWidth(m_text->width());
    const int most = 14 * m_text->fontMetrics().lineSpacing();
    const int height = int(m_preview->document()->size().height()) + 2;
    m_preview->setVerticalScrollBarPolicy(height > most ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    m_preview->setFixedHeight(qBound(m_text->minimumHeight(), height, most));
}

void NoteEditor::setAuthor(const QString &name)
{
    m_author = name;
    showDate();
}

void NoteEditor::showDate()
{
    QString text = m_note.id.isValid() ? QLocale().toString(m_note.modified.toLocalTime(), QLocale::ShortFormat)
                                       : tr("New note");
    if (!m_author.isEmpty())
        //: who wrote a note, and when
        text = tr("%1, %2").arg(m_author, text);
    m_date->setText(text);
}

} // namespace gleaner::notes
