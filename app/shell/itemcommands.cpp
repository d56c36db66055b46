// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/itemcommands.h"

#include "app/article/articleview.h"
#include "app/article/safelink.h"
#include "app/notes/bulkcommands.h"
#include "app/notes/commands.h"
#include "app/notes/tagdialog.h"
#include "app/shell/dialogs.h"
#include "app/shell/halves.h"
#include "app/shell/libraryservice.h"
#include "app/shell/quotation.h"
#include "app/shell/reading.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

using gleaner::article::ArticleItem;
using gleaner::library::ItemRow;
using gleaner::library::Reader;

namespace gleaner::shell {

ItemCommands::ItemCommands(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
    , m_bulk(new notes::BulkCommands({parts.commands, parts.list, parts.feed}, window))
{
    connect(m_bulk, &notes::BulkCommands::told, this, &ItemCommands::told);
    connect(m_bulk, &notes::BulkCommands::changesRequested, this, &ItemCommands::changesRequested);
    connect(m_bulk, &notes::BulkCommands::besideRequested, this, &ItemCommands::besideRequested);
}

void ItemCommands::toggleBookmarks()
{
    if (m_bulk->isMeant())
        m_bulk->toggleBookmarks();
    else
        toggleBookmark(m_parts.halves.reading().item());
}

void ItemCommands::toggleRead()
{
    if (m_bulk->isMeant())
        m_bulk->toggleRead();
    else
        toggleReadOf(m_parts.halves.reading().item());
}

void ItemCommands::editTags()
{
    if (m_bulk->isMeant())
        m_bulk->editTags();
    else
        editTagsOf(m_parts.halves.reading().item());
}

void ItemCommands::toggleBookmark(ItemId item)
{
    if (!item.isValid())
        return;
    LibraryService &library = m_parts.commands.service();
    library.read([item](const Reader &reader) { return reader.item(item); })
        .then(this, [this, item](const Result<ItemRow> &row) {
            if (row)
                m_parts.commands.setBookmarked({item}, !row->bookmarked);
        });
}

void ItemCommands::toggleReadOf(ItemId item)
{
    if (!item.isValid())
        return;
    LibraryService &library = m_parts.commands.service();
    library.read([item](const Reader &reader) { return reader.item(item); })
        .then(this, [this, item](const Result<ItemRow> &row) {
            if (row)
                m_parts.commands.setRead({item}, !row->read);
        });
}

void ItemCommands::readAndNext()
{
    const ItemId item = m_parts.halves.reading().item();
    if (item.isValid())
        m_parts.commands.setRead({item}, true);
    m_parts.halves.reading().step(1);
}

void ItemCommands::editTagsOf(ItemId item)
{
    if (!item.isValid())
        return;
    auto *dialog = new notes::TagDialog(m_parts.commands, {item}, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ItemCommands::openOriginal()
{
    const ArticleItem *item = m_parts.halves.reading().currentItem();
    if (!item)
        return;
    const QUrl url(item->url, QUrl::StrictMode);
    if (article::mayOpen(url))
        openOutside(article::withoutTracking(url));
    else
        emit told(tr("This item has no link to an original."));
}

void ItemCommands::openOutside(const QUrl &url)
{
    m_parts.dialogs.confirmOpening(m_window, url, [this, url] { m_parts.dialogs.open(url); });
}

std::optional<Quoted> ItemCommands::quoted() const
{
    const ArticleItem *item = m_parts.halves.reading().currentItem();
    if (!item)
        return std::nullopt;
    const article::Article &digest = m_parts.halves.reading().article();
    const QString selected = m_parts.halves.view().selectedText();
    return Quoted{.text = selected.isEmpty() ? item->text : selected,
                  .title = item->title,
                  .url = item->url,
                  .digest = digest.title,
                  .date = digest.date};
}

void ItemCommands::copyWithSource()
{
    const auto what = quoted();
    if (!what)
        return;
    const QString markdown = quotation(*what);
    auto *data = new QMimeData;
    data->setText(markdown);
    data->setData(QStringLiteral("text/markdown"), markdown.toUtf8());
    QGuiApplication::clipboard()->setMimeData(data);
    emit told(tr("Copied with its source."));
}

void ItemCommands::copyQuotation()
{
    const auto what = quoted();
    if (!what)
        return;
    QGuiApplication::clipboard()->setText(plainQuotation(*what));
    emit told(tr("Copied with its source."));
}

void ItemCommands::copyLink()
{
    const ArticleItem *item = m_parts.halves.reading().currentItem();
    if (!item)
        return;
    const QUrl url(item->url, QUrl::StrictMode);
    if (!article::mayOpen(url)) {
        emit told(tr("This item has no link to an original."));
        return;
    }
    const QString address = article::withoutTracking(url).toString(QUrl::FullyEncoded);
    auto *data = new QMimeData;
    data->setText(address);
    data->setUrls({QUrl(address)});
    data->setHtml(QStringLiteral("<a href=\"%1\">%2</a>").arg(address.toHtmlEscaped(), item->title.toHtmlEscaped()));
    QGuiApplication::clipboard()->setMimeData(data);
    emit told(tr("Link copied."));
}

} // namespace gleaner::shell
