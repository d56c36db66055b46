// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window keeps from one run to the next, and what is dropped on it.
#include "app/article/articleview.h"
#include "app/briefs/rescuedbriefs.h"
#include "app/notes/notespanel.h"
#include "app/notes/rescue.h"
#include "app/shell/briefing.h"
#include "app/shell/entitylinks.h"
#include "app/shell/exporting.h"
#include "app/shell/halves.h"
#include "app/shell/libraryservice.h"
#include "app/shell/mainwindow.h"
#include "app/shell/panelayout.h"
#include "app/shell/reading.h"
#include "app/shell/session.h"
#include "app/shell/sidepanel.h"
#include "app/shell/splitting.h"
#include "app/shell/statusbar.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDeadlineTimer>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSplitter>
#include <QThread>

#include <chrono>

using namespace std::chrono_literals;
using gleaner::library::Reader;

namespace gleaner::shell {

using Pane = PaneLayout::Pane;

namespace {

constexpr auto SessionPatience = 3s; // what the desktop waits for at least

} // namespace

void MainWindow::restore()
{
    Session &session = m_services.session;
    restoreGeometry(session.geometry());
    m_panes->restoreState(session.splitter(QStringLiteral("panes")));
    m_listSplitter->restoreState(session.splitter(QStringLiteral("list")));
    m_panes->setShown(Pane::List, session.isShown(QStringLiteral("list")));
    m_panes->setShown(Pane::Side, session.isShown(QStringLiteral("side")));
    m_side->setCurrentIndex(session.sideTab());
    m_entities->restore();
    m_halves->view().setZoom(session.zoom());
    m_status->setZoom(session.zoom());
    m_halves->view().setTextOnly(session.isTextOnly());
    (*m_actions)[ActionId::TextOnly]->setChecked(session.isTextOnly());
    m_panes->setZoom(session.zoom());
    setFilter(session.filter());
    restorePlace();
    m_splitting->restore();
    m_briefing->restore();
    m_feed.reload();
}

void MainWindow::restorePlace()
{
    const Session::Place place = m_services.session.place();
    if (place.digest.isEmpty())
        return;
    struct Found {
        DigestId digest;
        article::Place place;
    };
    m_restoring = true;
    m_services.library
        .read([place](const Reader &reader) -> Result<Found> {
            const auto digest = reader.findDigest(place.digest);
            if (!digest)
                return std::unexpected(digest.error());
            const auto item = reader.findItem(place.item);
            return Found{*digest, {item.value_or(ItemId{}), place.offset}};
        })
        .then(this, [this](const Result<Found> &found) {
            m_restoring = false;
            if (found)
                m_halves->main().reading().openDigest(found->digest, found->place.item, found->place);
            else
                openFirst();
        });
}

void MainWindow::savePlace()
{
    m_splitting->save();
    const Half &first = m_halves->main();
    const article::ArticleItem *item = first.reading().currentItem();
    if (!first.reading().digest().isValid() || !item)
        return;
    const double offset = first.view().place().item == item->id ? first.view().place().offset : 0;
    m_services.session.setPlace({.digest = first.reading().digestUid(), .item = item->uid, .offset = offset});
}

void MainWindow::closeWhenSafe()
{
    if (m_saving)
        return;
    m_saving = true;
    m_status->tell(tr("Writing the last notes…"));
    if (m_briefing->isTaking())
        connect(m_briefing, &Briefing::settled, this, &MainWindow::closeWhenWritten, Qt::SingleShotConnection);
    else
        closeWhenWritten(true);
}

void MainWindow::closeWhenWritten(bool taken)
{
    if (!taken) { // the status bar says why
        m_saving = false;
        emit closingRefused();
        return;
    }
    // What is on its way arrives, or is refused, in the order of the writes; the editors are told by events posted
    // before this one and the next.
    m_services.library.write([](library::Writer &) -> Result<> { return {}; }).then(this, [this](const Result<> &) {
        const auto goOn = [this] {
            m_saving = false;
            if (unsavedCount() == 0)
                close();
            else
                askAboutUnsaved();
        };
        QMetaObject::invokeMethod(this, goOn, Qt::QueuedConnection);
    });
}

bool MainWindow::endSession()
{
    const auto arrive = [this] {
        m_services.library.write([](library::Writer &) -> Result<> { return {}; }).waitForFinished();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::MetaCall);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::MetaCall);
    };
    for (const QDeadlineTimer end(SessionPatience); m_briefing->isTaking() && !end.hasExpired();) {
        arrive();
        QThread::msleep(5); // what is read is not waited for by a write
    }
    arrive();
    return unsavedCount() == 0 || keepUnsaved();
}

QList<annotation::Note> MainWindow::unsavedNotes() const
{
    QList<annotation::Note> notes;
    for (const notes::NotesPanel *panel : findChildren<notes::NotesPanel *>())
        notes += panel->unsaved();
    return notes;
}

qsizetype MainWindow::unsavedCount() const
{
    return unsavedNotes().size() + m_briefing->unsaved().size();
}

Result<QString> MainWindow::keepUnsaved()
{
    const QStringList folders = notes::rescueFolders(m_services.library.location());
    const QList<annotation::Note> notes = unsavedNotes();
    const QList<library::Brief> briefs = m_briefing->unsaved();
    Result<QString> kept;
    if (!notes.isEmpty())
        kept = notes::keepUnsaved(notes, folders);
    if (kept && !briefs.isEmpty())
        kept = briefs::keepUnsaved(briefs, folders);
    return kept;
}

void MainWindow::askAboutUnsaved()
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Unsaved notes"),
                                tr("%n text(s) could not be written to the library.", nullptr, int(unsavedCount())),
                                QMessageBox::Cancel, this);
    box->setObjectName(u"unsavedNotes");
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("They can be kept in a file and are taken into the library at the next start."));
    QPushButton *keep = box->addButton(tr("&Keep and close"), QMessageBox::AcceptRole);
    keep->setObjectName(u"keepNotes");
    box->setDefaultButton(keep);
    connect(box, &QMessageBox::rejected, this, &MainWindow::closingRefused);
    connect(keep, &QPushButton::clicked, this, [this] {
        if (const auto kept = keepUnsaved(); !kept) {
            m_status->warn(kept.error().toString());
            emit closingRefused();
            return;
        }
        m_closing = true;
        close();
    });
    box->open();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    for (notes::NotesPanel *panel : findChildren<notes::NotesPanel *>())
        panel->flush();
    m_briefing->flush();
    if (!m_closing && (unsavedCount() > 0 || m_briefing->isTaking()) && !(qApp->isSavingSession() && endSession())) {
        event->ignore();
        closeWhenSafe();
        return;
    }
    Session &session = m_services.session;
    session.setGeometry(saveGeometry());
    session.setSplitter(QStringLiteral("panes"), m_panes->saveState());
    session.setSplitter(QStringLiteral("list"), m_listSplitter->saveState());
    session.setShown(QStringLiteral("list"), m_panes->isWanted(Pane::List));
    session.setShown(QStringLiteral("side"), m_panes->isWanted(Pane::Side));
    session.setSideTab(m_side->currentIndex());
    m_briefing->save();
    m_exporting->save();
    savePlace();
    session.sync();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    event->acceptProposedAction();
    open(paths);
}

} // namespace gleaner::shell
