// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notes/bulkcommands.h"

#include "app/digests/digestfeed.h"
#include "app/digests/digestlist.h"
#include "app/notes/commands.h"
#include "app/notes/tagdialog.h"
#include "app/shell/libraryservice.h"
#include "core/library/types.h"

#include <QLocale>
#include <QMenu>
#include <QPointer>
#include <QSet>
#include <QTreeView>

using gleaner::library::ItemRow;
using gleaner::library::Reader;

namespace gleaner::notes {

BulkCommands::BulkCommands(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
{
    QTreeView *view = m_parts.list.view();
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(view, &QTreeView::customContextMenuRequested, this, &BulkCommands::showMenu);
    m_parts.commands.setProgress([self = QPointer(this)](const QString &text, qsizetype done, qsizetype all) {
        if (self)
            self->tellProgress(text, done, all);
    });
}

BulkCommands::~BulkCommands() = default;

bool BulkCommands::isMeant() const
{
    return m_parts.list.view()->hasFocus() && m_parts.list.selection().isSeveral;
}

void BulkCommands::withItems(const std::function<void(const Items &)> &run)
{
    shell::LibraryService &library = m_parts.commands.service();
    library
        .read([selected = m_parts.list.selection(),
               filter = m_parts.feed.filter()](const Reader &reader) -> Result<Items> {
            QList<ItemRow> rows;
            for (const DigestId digest : selected.digests) {
                auto all = reader.items(digest, filter);
                if (!all)
                    return std::unexpected(all.error());
                rows.append(*std::move(all));
            }
            for (const ItemId id : selected.items) {
                // It may have left with a new revision since it was listed.
                if (auto row = reader.item(id))
                    rows.append(*std::move(row));
                else if (row.error().kind != Error::Kind::NotFound)
                    return std::unexpected(row.error());
            }
            Items items;
            QSet<ItemId> seen; // a digest and one of its items may both be selected
            for (const ItemRow &row : std::as_const(rows)) {
                if (seen.contains(row.id))
                    continue;
                seen.insert(row.id);
                items.ids.append(row.id);
                items.read += row.read;
                items.bookmarked += row.bookmarked;
            }
            return items;
        })
        .then(this, [&library, run](const Result<Items> &items) {
            if (!items)
                emit library.failed(items.error());
            else if (!items->ids.isEmpty())
                run(*items);
        });
}

void BulkCommands::toggleBookmarks()
{
    withItems(
        [this](const Items &items) { m_parts.commands.setBookmarked(items.ids, items.bookmarked < items.ids.size()); });
}

void BulkCommands::toggleRead()
{
    withItems([this](const Items &items) { m_parts.commands.setRead(items.ids, items.read < items.ids.size()); });
}

void BulkCommands::setBookmarked(bool bookmarked)
{
    withItems([this, bookmarked](const Items &items) { m_parts.commands.setBookmarked(items.ids, bookmarked); });
}

void BulkCommands::setRead(bool read)
{
    withItems([this, read](const Items &items) { m_parts.commands.setRead(items.ids, read); });
}

void BulkCommands::editTags()
{
    withItems([this](const Items &items) {
        auto *dialog = new TagDialog(m_parts.commands, items.ids, m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

void BulkCommands::showMenu(const QPoint &place)
{
    const digests::DigestList::Selection selected = m_parts.list.selection();
    if (selected.digests.isEmpty() && selected.items.isEmpty())
        return;
    auto *menu = new QMenu(m_parts.list.view());
    menu->setObjectName(u"selectionMenu");
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &name, const QString &icon, const QString &text, const auto &run) {
        QAction *action = menu->addAction(QIcon::fromTheme(icon), text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, run);
    };
    add(QStringLiteral("selectionRead"), QStringLiteral("mail-mark-read"), tr("Mark as &read"),
        [this] { setRead(true); });
    add(QStringLiteral("selectionUnread"), QStringLiteral("mail-mark-unread"), tr("Mark as &unread"),
        [this] { setRead(false); });
    menu->addSeparator();
    add(QStringLiteral("selectionBookmark"), QStringLiteral("bookmark-new"), tr("&Bookmark"),
        [this] { setBookmarked(true); });
    add(QStringLiteral("selectionNoBookmark"), QStringLiteral("bookmark-remove"), tr("Re&move bookmarks"),
        [this] { setBookmarked(false); });
    menu->addSeparator();
    add(QStringLiteral("selectionTags"), QStringLiteral("tag"), tr("&Tags…"), [this] { editTags(); });
    if (!selected.isSeveral) {
        menu->addSeparator();
        add(QStringLiteral("selectionBeside"), QStringLiteral("view-split-left-right"), tr("&Open beside"),
            [this, digest = m_parts.list.selectedDigest(), item = m_parts.list.selectedItem()] {
                emit besideRequested(digest, item);
            });
        add(QStringLiteral("selectionChanges"), QStringLiteral("vcs-diff"), tr("&What changed…"),
            [this, digest = m_parts.list.selectedDigest()] { emit changesRequested(digest); });
    }
    menu->popup(m_parts.list.view()->viewport()->mapToGlobal(place));
}

void BulkCommands::tellProgress(const QString &text, qsizetype done, qsizetype all)
{
    const QLocale locale;
    if (done < all) {
        //: a change of many items, and how many of them are done
        emit told(tr("%1: %2 of %3").arg(text, locale.toString(done), locale.toString(all)));
    } else {
        emit told(tr("%1: done.").arg(text));
    }
}

} // namespace gleaner::notes
