// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notes/notesdialog.h"

#include "app/notes/commands.h"
#include "app/notes/notespanel.h"
#include "app/shell/libraryservice.h"

#include <QAccessible>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gleaner::notes {

namespace {

annotation::Note aboutDigest(DigestId digest)
{
    annotation::Note note;
    note.digest = digest;
    return note;
}

annotation::Note aboutEntity(const library::EntityKey &entity)
{
    annotation::Note note;
    note.entityType = entity::key(entity.type);
    note.entityName = entity.name;
    return note;
}

} // namespace

NotesDialog::NotesDialog(Commands &commands, const library::DigestRow &digest, QWidget *parent)
    : NotesDialog(commands, aboutDigest(digest.id), digest.title, tr("Notes on a digest"), parent)
{ }

NotesDialog::NotesDialog(Commands &commands, const library::EntityKey &entity, const QString &shown, QWidget *parent)
    : NotesDialog(commands, aboutEntity(entity), shown, tr("Notes on an entity"), parent)
{ }

NotesDialog::NotesDialog(Commands &commands, const annotation::Note &about, const QString &title, const QString &window,
                         QWidget *parent)
    : QDialog(parent)
    , m_commands(commands)
    , m_panel(new NotesPanel(commands, this))
    , m_refused(
          new QLabel(tr("The library did not take what you wrote; the main window says why. It is kept here: copy "
                        "it, or close again to try once more."),
                     this))
{
    setObjectName(u"notesDialog"_s);
    setWindowTitle(window);
    resize(480, 360);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_panel, 1);
    m_refused->setObjectName(u"notesRefused"_s);
    m_refused->setWordWrap(true);
    m_refused->hide();
    layout->addWidget(m_refused);
    layout->addWidget(buttons);
    m_panel->setAbout(about, title);
    m_panel->setFocus();
}

void NotesDialog::done(int result)
{
    m_panel->flush();
    if (m_panel->unsaved().isEmpty()) {
        QDialog::done(result);
        return;
    }
    // Behind what is on its way; the editors are told by an event posted before the next.
    m_commands.service()
        .write([](library::Writer &) -> Result<> { return {}; })
        .then(this, [this, result](const Result<> &) {
            QMetaObject::invokeMethod(this, [this, result] { doneWhenWritten(result); }, Qt::QueuedConnection);
        });
}

void NotesDialog::doneWhenWritten(int result)
{
    if (m_panel->unsaved().isEmpty()) {
        QDialog::done(result);
        return;
    }
    m_refused->show();
    QAccessibleEvent event(m_refused, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace gleaner::notes
