// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/entitywork.h"

#include "core/digest/parser.h"

namespace gleaner::library {

Result<FoundEntities> findEntities(DigestId digest, const SourceBytes &source, const entity::Extractor &extractor)
{
    const QString chosen = source.indexedAs.value_or(QString());
    // An empty recogniser is automatic, against what a publisher's choice says today.
    const Result<digest::Parsed> parsed = digest::parse(source.bytes, source.path, {.recogniser = chosen});
    if (!parsed)
        return std::unexpected(parsed.error());
    return FoundEntities{digest, source.revision, chosen, extractor.extract(parsed->digest)};
}

} // namespace gleaner::library
