// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/freshindex.h"

#include "core/library/importer.h"
#include "core/library/writer.h"

namespace gleaner::cli {

Result<library::Reader> openFresh(const library::Location &location)
{
    auto reader = library::Reader::open(location);
    if (!reader)
        return reader;
    const auto stale = reader->staleDigests();
    if (!stale || stale->isEmpty())
        return reader;
    auto writer = library::Writer::open(location);
    if (!writer)
        return reader;
    const entity::Extractor extractor;
    for (const DigestId digest : *stale) {
        const auto source = reader->source(digest);
        if (!source)
            continue; // one that cannot be read does not keep the others out
        const auto options = reader->parseOptions(digest);
        if (!options)
            continue;
        const auto file = library::prepareBytes(source->path, source->bytes, extractor, *options);
        if (!file.error)
            (void)writer->reindex(digest, file);
    }
    return reader;
}

} // namespace gleaner::cli
