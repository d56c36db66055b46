// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notes/notespanel.h"

#include "app/notes/commands.h"
#include "app/notes/noteeditor.h"
#include "app/shell/libraryservice.h"
#include "core/entity/mention.h"
#include "core/exchange/bundle.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using gleaner::library::Reader;

namespace gleaner::notes {

NotesPanel::NotesPanel(Commands &commands, QWidget *parent)
    : QWidget(parent)
    , m_commands(commands)
    , m_title(new QLabel(this))
    , m_empty(new QLabel(this))
    , m_add(new QToolButton(this))
    , m_scroll(new QScrollArea(this))
{
    setObjectName(u"notesPanel"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_add->setObjectName(u"addNote"_s);
    m_add->setIcon(QIcon::fromTheme(u"list-add"_s));
    m_add->setText(tr("Add note"));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setAutoRaise(true);

    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    m_column->addStretch(1);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("Notes of the item"));

    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_empty, 1); // one of the two is shown
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_add, 0, Qt::AlignLeft);

    connect(m_add, &QToolButton::clicked, this, &NotesPanel::editNewNote);
    connect(&commands.service(), &shell::LibraryService::notesChanged, this, [this](ItemId item) {
        if (item == m_about.item)
            reload();
    });
    connect(&commands.service(), &shell::LibraryService::generalNotesChanged, this, [this] {
        if (!m_about.item.isValid())
            reload();
    });
    connect(&commands.service(), &shell::LibraryService::annotationsTaken, this, &NotesPanel::loadAuthors);
    showEmptyState();
    loadAuthors();
}

NotesPanel::~NotesPanel()
{
    flush();
}

void NotesPanel::setItem(ItemId item, const QString &title)
{
    annotation::Note about;
    about.item = item;
    setAbout(about, title);
}

void NotesPanel::setAbout(const annotation::Note &about, const QString &title)
{
    m_title->setText(title);
    if (about == m_about)
        return;
    flush();
    m_about = about;
    while (!m_editors.isEmpty())
        removeEditor(m_editors.first());
    showEmptyState();
    reload();
}

void NotesPanel::setHead(QWidget *head)
{
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, head);
    setTabOrder(head, m_scroll);
}

void NotesPanel::editNewNote()
{
    if (!isAboutSomething())
        return;
    const auto pristine = std::find_if(m_editors.cbegin(), m_editors.cend(),
                                       [](const NoteEditor *editor) { return editor->isPristine(); });
    NoteEditor *editor = pristine != m_editors.cend() ? *pristine : nullptr;
    if (!editor)
        editor = addEditor(m_about);
    showEmptyState();
    m_scroll->ensureWidgetVisible(editor);
    editor->focusText();
}

void NotesPanel::editNote()
{
    const auto focused = std::ranges::find_if(m_editors, &NoteEditor::hasFocus);
    if (focused != m_editors.cend())
        (*focused)->focusText();
    else if (m_editors.isEmpty())
        editNewNote();
    else
        m_editors.first()->focusText();
}

void NotesPanel::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    focusNote(0);
}

void NotesPanel::focusNote(qsizetype index)
{
    if (m_editors.isEmpty()) {
        if (m_add->isEnabled())
            m_add->setFocus(Qt::OtherFocusReason);
        return;
    }
    NoteEditor *editor = m_editors[qBound(0, index, m_editors.size() - 1)];
    m_scroll->ensureWidgetVisible(editor);
    editor->setFocus(Qt::OtherFocusReason);
}

void NotesPanel::flush()
{
    for (NoteEditor *editor : std::as_const(m_editors))
        editor->save();
}

QList<annotation::Note> NotesPanel::unsaved() const
{
    QList<annotation::Note> notes;
    const auto editors = m_scroll->findChildren<NoteEditor *>();
    for (const NoteEditor *editor : editors) {
        if (annotation::Note note = editor->current(); !editor->isSettled() && !note.text.trimmed().isEmpty())
            notes.append(note);
    }
    return notes;
}

bool NotesPanel::isAboutSomething() const
{
    return m_about.item.isValid() || m_about.digest.isValid() || !m_about.entityName.isEmpty();
}

void NotesPanel::loadAuthors()
{
    m_commands.service()
        .read([location = m_commands.service().location()](const Reader &) { return exchange::authors(location); })
        .then(this, [this](const Result<QHash<QString, QString>> &authors) {
            if (!authors) // without them only their names are not shown
                return;
            m_authors = *authors;
            for (NoteEditor *editor : std::as_const(m_editors))
                editor->setAuthor(m_authors.value(editor->uid()));
        });
}

void NotesPanel::reload()
{
    const int asked = ++m_asked;
    if (!isAboutSomething())
        return;
    m_commands.service()
        .read([about = m_about](const Reader &reader) -> Result<QList<annotation::Note>> {
            if (about.digest.isValid())
                return reader.notesAbout(about.digest);
            if (const auto type = entity::typeFromKey(about.entityType))
                return reader.notesAbout(library::EntityKey{*type, about.entityName});
            return reader.notes(about.item);
        })
        .then(this, [this, asked](const Result<QList<annotation::Note>> &notes) {
            if (notes && asked == m_asked) // an earlier answer may come later
                showNotes(*notes);
        });
}

void NotesPanel::showNotes(const QList<annotation::Note> &notes)
{
    for (const annotation::Note &note : notes) {
        const auto editor = std::find_if(m_editors.cbegin(), m_editors.cend(),
                                         [&](const NoteEditor *e) { return e->noteId() == note.id; });
        if (editor != m_editors.cend())
            (*editor)->refresh(note);
        else if (std::none_of(m_editors.cbegin(), m_editors.cend(),
                              [](const NoteEditor *e) { return !e->noteId().isValid() && !e->isPristine(); }))
            addEditor(note); // while a new note waits for its id, an unknown one may be just that
    }
    const auto editors = m_editors;
    for (NoteEditor *editor : editors) {
        const bool known = std::any_of(notes.cbegin(), notes.cend(),
                                       [&](const annotation::Note &note) { return note.id == editor->noteId(); });
        if (editor->noteId().isValid() && !known)
            removeEditor(editor);
    }
    showEmptyState();
}

NoteEditor *NotesPanel::addEditor(const annotation::Note &note)
{
    auto *editor = new NoteEditor(m_commands, note, m_scroll->widget());
    m_column->insertWidget(m_column->count() - 1, editor);
    m_editors += editor;
    editor->setAuthor(m_authors.value(note.uid));
    connect(editor, &NoteEditor::deleteRequested, this, [this, editor] { deleteNote(editor); });
    connect(editor, &NoteEditor::stepRequested, this,
            [this, editor](int step) { focusNote(m_editors.indexOf(editor) + step); });
    connect(editor, &NoteEditor::identified, this, &NotesPanel::reload);
    return editor;
}

void NotesPanel::removeEditor(NoteEditor *editor)
{
    m_editors.removeOne(editor);
    editor->hide();
    // One whose text is not in the library yet stays, out of sight, until it is.
    if (editor->isSettled() || editor->isPristine())
        editor->deleteLater();
    else
        connect(editor, &NoteEditor::settled, editor, &QObject::deleteLater);
}

void NotesPanel::deleteNote(NoteEditor *editor)
{
    const qsizetype place = m_editors.indexOf(editor);
    const bool hadFocus = editor->isAncestorOf(QApplication::focusWidget());
    editor->remove();
    m_editors.removeOne(editor);
    if (hadFocus)
        focusNote(place);
    editor->setParent(this); // hidden, and no longer among those whose text is waited for
    editor->deleteLater();
    showEmptyState();
}

void NotesPanel::showEmptyState()
{
    const bool any = isAboutSomething();
    m_add->setEnabled(any);
    m_empty->setText(!any                     ? tr("Select an item to read and write its notes.")
                     : m_about.item.isValid() ? tr("No notes on this item yet. The button below adds one.")
                                              : tr("No notes yet. The button below adds one."));
    m_empty->setVisible(m_editors.isEmpty());
    m_title->setVisible(any);
    m_scroll->setVisible(!m_editors.isEmpty());
}

} // namespace gleaner::notes
