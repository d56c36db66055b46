// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/earliersamples.h"

#include "app/shell/libraryservice.h"
#include "core/library/highlightrows.h"
#include "core/library/importer.h"

#include <QDir>
#include <QFile>
#include <QHash>

using gleaner::library::ImportEntry;
using gleaner::library::ItemRow;
using gleaner::library::Reader;
using gleaner::library::Writer;

namespace gleaner::shell {

namespace {

/// The first sentence below the title that is long enough to be one; empty when there is none.
TextSpan sentenceOf(const QString &text)
{
    constexpr qsizetype Shortest = 12;
    qsizetype start = text.indexOf(u'\n') + 1;
    while (start < text.size() && (text[start].isSpace() || text[start].isPunct()))
        ++start;
    for (qsizetype end = start; end < text.size(); ++end) {
        const bool isEnd = text[end] == u'。' || text[end] == u'\n'
                        || (text[end] == u'.' && (end + 1 == text.size() || text[end + 1].isSpace()));
        if (isEnd && end - start >= Shortest)
            return {start, end};
    }
    return {};
}

/// A highlight on each item, of the colours in turn.
Result<> highlight(Writer &writer, const QHash<ItemId, QString> &texts, const QList<ItemRow> &items)
{
    for (qsizetype at = 0; at < items.size(); ++at) {
        const TextSpan span = sentenceOf(texts.value(items[at].id));
        if (span.isEmpty())
            continue;
        const auto colour = annotation::Colours[size_t(at) % annotation::Colours.size()];
        const auto added = writer.addHighlight({.item = items[at].id, .span = span, .colour = colour});
        if (!added)
            return std::unexpected(added.error());
    }
    return {};
}

/// Notes on every other item, a bookmark on the last but one.
Result<> annotate(Writer &writer, const QList<ItemRow> &items)
{
    for (qsizetype at = 0; at < items.size(); at += 2) {
        if (const auto note = writer.addNote(items[at].id, items[at].section + u": " + items[at].title.left(12) + u"?");
            !note)
            return std::unexpected(note.error());
    }
    if (items.size() < 2)
        return {};
    const auto marked = writer.setBookmarked({items[items.size() - 2].id}, true);
    return marked ? Result<>() : std::unexpected(marked.error());
}

} // namespace

Result<> storeEarlierSamples(LibraryService &library, const QString &folder)
{
    std::vector<library::PreparedFile> files;
    const QDir earlier(QStringLiteral(":/samples-earlier"));
    for (const QString &name : earlier.entryList(QDir::Files)) {
        QFile file(earlier.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            files.push_back(library::prepareBytes(folder + u"/samples/" + name, file.readAll()));
    }
    const auto stored = library.write([&files](Writer &writer) { return writer.store(files); }).result();
    if (!stored)
        return std::unexpected(stored.error());
    for (const ImportEntry &entry : *stored) {
        const auto items = library.read([&entry](const Reader &reader) { return reader.items(entry.digest); }).result();
        if (!items)
            return std::unexpected(items.error());
        QHash<ItemId, QString> texts;
        for (const ItemRow &item : *items) {
            const auto text = library.read([&item](const Reader &reader) { return reader.itemText(item.id); }).result();
            if (!text)
                return std::unexpected(text.error());
            texts.insert(item.id, *text);
        }
        const Result<> annotated = library
                                       .write([&](Writer &writer) {
                                           return annotate(writer, *items).and_then([&] {
                                               return highlight(writer, texts, *items);
                                           });
                                       })
                                       .result();
        if (!annotated)
            return annotated;
    }
    return {};
}

} // namespace gleaner::shell
