// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notes/itemcommand.h"

#include "app/shell/libraryservice.h"

#include <algorithm>
#include <utility>

using gleaner::library::Bookmark;
using gleaner::library::Writer;
using gleaner::shell::LibraryService;

namespace gleaner::notes {

namespace {

/// As many items are changed in one transaction: other changes and what is read get their turn in between.
constexpr qsizetype PartSize = 2000;
/// A change of fewer items is over before it could be told about.
constexpr qsizetype FewItems = 100;

} // namespace

ItemsCommand::ItemsCommand(LibraryService &service, Progress progress, const QList<ItemId> &items, bool on,
                           Setter setter, const QString &text)
    : QUndoCommand(text)
    , m_service(service)
    , m_progress(std::move(progress))
    , m_all(items.size())
    , m_on(on)
    , m_setter(std::move(setter))
{
    for (qsizetype at = 0; at < items.size(); at += PartSize) {
        m_parts.push_back(std::make_shared<Part>());
        m_parts.back()->items = items.sliced(at, std::min(PartSize, items.size() - at));
    }
}

void ItemsCommand::redo()
{
    m_service.protect(m_all);
    qsizetype done = 0;
    for (const auto &part : m_parts) {
        done += part->items.size();
        tellAfter(m_service.changeItems([part, on = m_on, setter = m_setter](Writer &writer) {
            auto result = setter(writer, part->items, on);
            part->changed = result.value_or(QList<ItemId>());
            return result;
        }),
                  done);
    }
}

void ItemsCommand::undo()
{
    qsizetype done = 0;
    for (const auto &part : m_parts) {
        done += part->items.size();
        tellAfter(m_service.changeItems([part, on = m_on, setter = m_setter](Writer &writer) {
            return setter(writer, part->changed, !on);
        }),
                  done);
    }
}

void ItemsCommand::tellAfter(QFuture<Result<QList<ItemId>>> future, qsizetype done)
{
    if (m_all < FewItems)
        return;
    future.then(&m_service,
                [progress = m_progress, text = text(), done, all = m_all](const Result<QList<ItemId>> &changed) {
                    if (changed && *progress)
                        (*progress)(text, done, all);
                });
}

OrderCommand::OrderCommand(LibraryService &service, const QList<ItemId> &items, const QString &text)
    : QUndoCommand(text)
    , m_service(service)
    , m_items(items)
{ }

void OrderCommand::redo()
{
    m_service.changeItems([items = m_items, before = m_before](Writer &writer) -> Result<QList<ItemId>> {
        const auto moved = writer.reorderBookmarks(items);
        if (!moved)
            return std::unexpected(moved.error());
        *before = *moved;
        QList<ItemId> changed;
        for (const Bookmark &bookmark : *moved)
            changed.append(bookmark.item);
        return changed;
    });
}

void OrderCommand::undo()
{
    m_service.changeItems([before = m_before](Writer &writer) { return writer.putBackBookmarks(*before); });
}

Result<QList<ItemId>> changeBookmarks(Writer &writer, const QList<ItemId> &items, bool on,
                                      QHash<ItemId, Bookmark> &removed)
{
    QList<ItemId> changed;
    if (!on) {
        const auto before = writer.removeBookmarks(items);
        if (!before)
            return std::unexpected(before.error());
        for (const Bookmark &bookmark : *before) {
            removed.insert(bookmark.item, bookmark);
            changed.append(bookmark.item);
        }
        return changed;
    }
    QList<Bookmark> known;
    QList<ItemId> fresh;
    for (const ItemId item : items) {
        if (const auto it = removed.constFind(item); it != removed.cend())
            known.append(*it);
        else
            fresh.append(item);
    }
    for (const auto &made : {writer.putBackBookmarks(known), writer.setBookmarked(fresh, true)}) {
        if (!made)
            return made;
        changed += *made;
    }
    return changed;
}

} // namespace gleaner::notes
