// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/briefing.h"

#include "app/article/articleview.h"
#include "app/article/htmlpdf.h"
#include "app/briefs/briefpane.h"
#include "app/digests/digestlist.h"
#include "app/keyboard/command.h"
#include "app/shell/actions.h"
#include "app/shell/briefsplitter.h"
#include "app/shell/dialogs.h"
#include "app/shell/filename.h"
#include "app/shell/halves.h"
#include "app/shell/highlighting.h"
#include "app/shell/libraryservice.h"
#include "app/shell/printing.h"
#include "app/shell/reading.h"
#include "app/shell/session.h"
#include "app/shell/statusbar.h"
#include "app/shell/themecontroller.h"
#include "core/export/brief.h"
#include "core/export/files.h"
#include "core/library/highlightrows.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTreeView>
#include <QUrl>

using namespace Qt::StringLiterals;
using gleaner::briefs::BriefPane;
using gleaner::dragging::Thing;
using gleaner::library::Brief;
using gleaner::library::BriefSource;
using gleaner::library::Reader;

namespace gleaner::shell {

Briefing::Briefing(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
    , m_commands(parts.library, parts.undo)
{
    connectActions();
    m_parts.halves.onEach(
        [this](Half &half) { half.view().addHighlightAction(m_parts.actions[ActionId::SendHighlight]); });
}

void Briefing::connectActions()
{
    const auto on = [this](ActionId id, auto run) { connect(m_parts.actions[id], &QAction::triggered, this, run); };
    on(ActionId::BriefPane, [this](bool shown) {
        setShown(shown);
        if (shown)
            focus();
    });
    on(ActionId::FocusBrief, [this] { focus(); });
    on(ActionId::NewBrief, [this] {
        setShown(true);
        pane().askNew();
    });
    on(ActionId::ExportBrief, [this] { exportBrief(); });
    on(ActionId::SendItem, [this] { sendItem(); });
    on(ActionId::SendHighlight, [this] { sendHighlight(); });
}

BriefPane &Briefing::pane()
{
    if (m_pane)
        return *m_pane;
    m_pane = new BriefPane(m_commands);
    m_pane->restore(m_parts.session.brief().uid);
    m_parts.splitter.setBrief(m_pane);
    m_parts.splitter.restoreSizes(m_parts.session.splitter(u"brief"_s));
    m_pane->restoreState(m_parts.session.splitter(u"briefOutline"_s));
    m_pane->setTheme(m_parts.theme.theme());
    connect(&m_parts.theme, &ThemeController::themeChanged, m_pane, &BriefPane::setTheme);
    connect(m_pane, &BriefPane::told, this, [this](const QString &message) { m_parts.status.tell(message); });
    connect(m_pane, &BriefPane::failed, this, [this](const Error &error) { m_parts.status.warn(error.toString()); });
    connect(m_pane, &BriefPane::exportRequested, this, &Briefing::exportBrief);
    connect(m_pane, &BriefPane::settled, this, &Briefing::settled);
    connect(m_pane, &BriefPane::closeRequested, this, [this] { setShown(false); });
    connect(m_pane, &BriefPane::sourceRequested, this, &Briefing::goTo);
    return *m_pane;
}

bool Briefing::isShown() const
{
    return m_pane && !m_pane->isHidden();
}

bool Briefing::hasFocus() const
{
    return m_pane && m_pane->isAncestorOf(QApplication::focusWidget());
}

void Briefing::setShown(bool shown)
{
    m_parts.actions[ActionId::BriefPane]->setChecked(shown);
    if (shown == isShown())
        return;
    const bool hadFocus = hasFocus();
    pane().setVisible(shown);
    if (!shown)
        flush();
    if (hadFocus && !shown)
        emit pageWanted();
}

void Briefing::focus()
{
    setShown(true);
    pane().focusText();
}

void Briefing::send(const QList<Thing> &things)
{
    if (things.isEmpty())
        return;
    setShown(true);
    pane().send(things);
}

void Briefing::sendItem()
{
    const digests::DigestList::Selection selection = m_parts.list.selection();
    QList<Thing> things;
    if (m_parts.list.view()->hasFocus() && selection.isSeveral) {
        for (const ItemId item : selection.items)
            things.append(Thing::of(item));
    } else if (m_parts.halves.reading().item().isValid()) {
        things.append(Thing::of(m_parts.halves.reading().item()));
    }
    send(things);
}

void Briefing::sendHighlight()
{
    if (const HighlightId highlight = m_parts.halves.highlighting().current(); highlight.isValid())
        send({Thing::of(highlight)});
    else //: %1 is a command, with its keys
        m_parts.status.tell(tr("Choose a highlight first. %1 makes one of what is selected.")
                                .arg(keyboard::nameWithKeys(*m_parts.actions[ActionId::MarkSelection])));
}

void Briefing::goTo(const BriefSource &source)
{
    struct Place {
        ItemId item;
        HighlightId highlight;
    };
    m_parts.library
        .read([source](const Reader &reader) -> Result<Place> {
            if (source.kind == BriefSource::Kind::Highlight) {
                const auto id = reader.findHighlight(source.highlight);
                const auto row = id ? reader.highlight(*id) : std::unexpected(id.error());
                if (row && row->highlight.hasPlace())
                    return Place{row->highlight.item, *id};
            }
            return reader.findItem(source.item).transform([](ItemId item) { return Place{item, {}}; });
        })
        .then(this, [this, source](const Result<Place> &place) {
            if (!place)
                m_parts.status.tell(tr("“%1” is not in the library any more.").arg(source.title));
            else if (place->highlight.isValid())
                emit highlightRequested(place->item, place->highlight);
            else
                emit itemRequested(place->item, source.quote);
        });
}

void Briefing::exportBrief()
{
    setShown(true);
    pane().whenOpen([this] { chooseFile(); });
}

void Briefing::chooseFile()
{
    const Brief brief = pane().keeper().current();
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    m_parts.dialogs.chooseNewFile(m_window, tr("Export the brief"),
                                  folder.filePath(fileName(brief.title, tr("Brief")) + u".md"_s),
                                  tr("Markdown (*.md);;Web page (*.html);;PDF documents (*.pdf)"),
                                  [this, brief](const QString &path) { write(brief, path); });
}

void Briefing::write(const Brief &brief, const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == u"pdf") {
        savePdf(brief, path);
        return;
    }
    const bool isHtml = suffix == u"html" || suffix == u"htm";
    const QString file = isHtml || suffix == u"md" || suffix == u"markdown" ? path : path + u".md"_s;
    m_parts.library
        .read([brief, file, isHtml](const Reader &) -> Result<QStringList> {
            using enum exporting::BriefFormat;
            const exporting::BriefText text = exporting::briefText(brief, isHtml ? Html : Markdown);
            return exporting::saveFile(file, text.text.toUtf8()).transform([&] { return text.unknown; });
        })
        .then(this, [this, file](const Result<QStringList> &unknown) {
            if (!unknown) {
                m_parts.status.warn(unknown.error().toString());
                return;
            }
            QString told = tr("Saved as %1.").arg(QFileInfo(file).fileName());
            if (!unknown->isEmpty())
                told += u' ' + tr("The footnote “%1” is not explained.").arg(unknown->first());
            m_parts.status.tell(told, tr("Open"), QUrl::fromLocalFile(file));
        });
}

void Briefing::savePdf(const Brief &brief, const QString &path)
{
    m_parts.library
        .read([brief](const Reader &) -> Result<article::PaperDocument> {
            return article::PaperDocument{
                .title = brief.title, .body = exporting::briefBody(brief), .css = exporting::briefStyle().toUtf8()};
        })
        .then(this, [this, path](const Result<article::PaperDocument> &text) {
            if (text)
                m_parts.printing.savePdf(*text, path);
            else
                m_parts.status.warn(text.error().toString());
        });
}

void Briefing::restore()
{
    if (m_parts.session.brief().shown)
        setShown(true);
}

void Briefing::save()
{
    // What the list has not shown yet stays the one to be shown.
    QString uid = m_pane ? m_pane->currentUid() : QString();
    if (uid.isEmpty())
        uid = m_parts.session.brief().uid;
    m_parts.session.setBrief({.shown = isShown(), .uid = uid});
    if (!m_pane)
        return;
    m_parts.session.setSplitter(u"brief"_s, m_parts.splitter.saveState());
    m_parts.session.setSplitter(u"briefOutline"_s, m_pane->saveState());
}

void Briefing::flush()
{
    if (m_pane)
        m_pane->keeper().flush();
}

bool Briefing::isTaking() const
{
    return m_pane && m_pane->isTaking();
}

QList<Brief> Briefing::unsaved() const
{
    return m_pane ? m_pane->keeper().unsaved() : QList<Brief>();
}

} // namespace gleaner::shell
