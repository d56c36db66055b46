// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlights/notedialog.h"

#include "app/notes/notepreview.h"
#include "app/notes/tagfield.h"
#include "app/notes/writtentext.h"
#include "app/shell/libraryservice.h"
#include "core/library/tags.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using gleaner::library::Reader;

namespace gleaner::highlights {

NoteDialog::NoteDialog(shell::LibraryService &service, const QString &words, const NoteContent &before,
                       const NoteContent &typed, QWidget *parent)
    : QDialog(parent)
    , m_before(before)
    , m_note(new QPlainTextEdit(typed.note, this))
    , m_tags(new notes::TagField(this))
    , m_problem(new QLabel(this))
{
    setObjectName(u"highlightNoteDialog"_s);
    setWindowTitle(tr("Note and tags of a highlight"));
    auto *quote = new QLabel(tr("“%1”").arg(words), this);
    quote->setTextFormat(Qt::PlainText);
    quote->setWordWrap(true);
    quote->setForegroundRole(QPalette::PlaceholderText);
    m_note->setObjectName(u"highlightNote"_s);
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("Note, in Markdown"));
    m_note->setTabChangesFocus(true);
    m_note->installEventFilter(this);
    m_note->moveCursor(QTextCursor::End);
    m_tags->setObjectName(u"highlightTags"_s);
    m_tags->setTags(typed.tags);
    m_problem->setObjectName(u"highlightNoteProblem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *look = new QToolButton(this);
    auto *preview = new notes::NotePreview(*m_note, *look, this);
    preview->installEventFilter(this);
    auto *form = new QFormLayout;
    form->addRow(tr("&Tags"), m_tags);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Save)->setDefault(true);
    //: Ctrl+Enter, a key
    buttons->button(QDialogButtonBox::Save)->setToolTip(tr("Ctrl+Enter"));
    auto *foot = new QHBoxLayout;
    foot->addWidget(look);
    foot->addWidget(buttons, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(quote);
    layout->addWidget(m_note, 1);
    layout->addWidget(preview, 1);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addLayout(foot);
    resize(480, 320);
    connect(buttons, &QDialogButtonBox::accepted, this, &NoteDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &NoteDialog::reject);
    m_note->setFocus();
    loadTags(service);
}

void NoteDialog::loadTags(shell::LibraryService &service)
{
    service
        .read([](const Reader &reader) {
            matching::PinyinKeys::prepare();
            return reader.tags();
        })
        .then(this, [this](const Result<QList<library::TagRow>> &tags) {
            if (!tags) // without them nothing is offered
                return;
            QStringList names;
            for (const library::TagRow &tag : *tags)
                names.append(tag.name);
            m_tags->setKnown(names);
        });
}

bool NoteDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) { // of the note, or of its preview
        const auto *key = static_cast<const QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && key->modifiers().testFlag(Qt::ControlModifier)) {
            accept();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

bool NoteDialog::isChanged() const
{
    const Result<QStringList> tags = m_tags->tags();
    return notes::writtenText(*m_note->document()) != m_before.note || !tags || *tags != m_before.tags;
}

void NoteDialog::accept()
{
    const Result<QStringList> tags = m_tags->tags();
    if (!tags) {
        m_problem->setText(tags.error().message);
        m_problem->show();
        m_tags->setAccessibleDescription(tags.error().message);
        m_tags->setFocus();
        m_tags->selectAll();
        return;
    }
    if (isChanged())
        emit answered({notes::writtenText(*m_note->document()), *tags});
    QDialog::accept();
}

void NoteDialog::reject()
{
    if (!isChanged()) {
        QDialog::reject();
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Question, windowTitle(), tr("Keep what you changed here?"),
                                QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    box->setObjectName(u"highlightNoteQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setDefaultButton(QMessageBox::Save);
    connect(box->button(QMessageBox::Save), &QAbstractButton::clicked, this, &NoteDialog::accept);
    connect(box->button(QMessageBox::Discard), &QAbstractButton::clicked, this, [this] { QDialog::reject(); });
    box->open();
}

} // namespace gleaner::highlights
