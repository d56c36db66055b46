// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/earliersamples.h"

#include "app/shell/libraryservice.h"
#include "core/library/importer.h"

#include <QDir>
#include <QFile>

using gleaner::library::ImportEntry;
using gleaner::library::ItemRow;
using gleaner::library::Reader;
using gleaner::library::Writer;

namespace gleaner::shell {

namespace {

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
        const Result<> annotated = library.write([&items](Writer &writer) { return annotate(writer, *items); })
                                       .result();
        if (!annotated)
            return annotated;
    }
    return {};
}

} // namespace gleaner::shell
