// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/freshindex.h"

namespace gleaner::cli {

background::IndexSteps indexSteps(library::Writer &writer)
{
    return {
        .reindex = [&writer](DigestId digest, library::PreparedFile &&file) { return writer.reindex(digest, file); },
        .storeEntities = [&writer](std::vector<library::FoundEntities> &&found) { return writer.storeEntities(found); },
        .progressed = [](const background::IndexProgress &) { return true; }};
}

Result<library::Reader> openFresh(const library::Location &location)
{
    auto reader = library::Reader::open(location);
    if (!reader)
        return reader;
    const auto stale = reader->staleDigests();
    const auto incomplete = reader->digestsWithoutEntities();
    if (!stale || !incomplete || (stale->isEmpty() && incomplete->isEmpty()))
        return reader;
    auto writer = library::Writer::open(location);
    if (!writer)
        return reader;
    // What cannot be read does not keep the rest out.
    const background::IndexSteps steps = indexSteps(*writer);
    if (background::refreshTexts(*reader, steps))
        (void)background::findEntities(*reader, entity::Extractor(), steps);
    return reader;
}

} // namespace gleaner::cli
