// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/edits.h"

#include "core/digest/parser.h"
#include "core/library/archive.h"
#include "core/library/choices.h"
#include "core/library/filebytes.h"
#include "core/library/identity.h"
#include "core/library/importer.h"
#include "core/library/itemstore.h"

#include <QDir>
#include <QFileInfo>

namespace gleaner::library {

namespace {

constexpr size_t FewestItems = 2;

std::vector<ItemKey> keysOf(const digest::Digest &digest)
{
    std::vector<ItemKey> keys;
    keys.reserve(digest.items.size());
    for (const digest::Item &item : digest.items)
        keys.push_back({item.links.value(0), item.title, item.text});
    return keys;
}

/// Likeness of texts alone is no evidence: news in brief of one paper are much alike.
bool keepsMost(const std::vector<ItemKey> &before, const std::vector<ItemKey> &now)
{
    const std::vector<int> match = matchItems(before, now);
    size_t kept = 0;
    for (size_t at = 0; at < match.size(); ++at) {
        if (match[at] < 0)
            continue;
        const ItemKey &old = before[size_t(match[at])];
        const bool isSure = (!old.link.isEmpty() && old.link == now[at].link)
                         || (!old.title.isEmpty() && old.title == now[at].title);
        kept += isSure ? 1 : 0;
    }
    return kept > 0 && kept * 3 >= before.size() * 2;
}

/// A folder that is not there, or empty, may be the place of a drive: its files are away, and nobody knows for how
/// long.
bool isGoneForGood(const QString &path)
{
    const QDir folder(QFileInfo(path).path());
    return !QFileInfo::exists(path) && archiveOf(path).isEmpty() && folder.exists() && !folder.isEmpty();
}

} // namespace

bool isEdited(SQLite::Database &db, DigestId digest, const QString &path, const QByteArray &bytes)
{
    const Result<QByteArray> there = readFile(QFileInfo(path));
    if (!there || *there == bytes)
        return false;
    const digest::ParseOptions options = parseOptions(db, digest);
    const Result<digest::Parsed> before = digest::parse(bytes, path, options);
    const Result<digest::Parsed> now = digest::parse(*there, path, options);
    return before && now && keepsMost(keysOf(before->digest), keysOf(now->digest));
}

std::optional<MovedDocument> movedAndChanged(SQLite::Database &db, const PreparedFile &file)
{
    if (!file.digest.date.isValid() || file.digest.title.isEmpty() || file.digest.items.size() < FewestItems)
        return std::nullopt;
    const std::vector<ItemKey> now = keysOf(file.digest);
    std::optional<MovedDocument> found;
    Query query(db, "SELECT d.id, d.path FROM idx.digests x JOIN main.digests d ON d.id = x.id "
                    "WHERE x.date = ? AND x.title = ? ORDER BY d.id");
    for (query.bind(file.digest.date.toString(Qt::ISODate), file.digest.title); query.next();) {
        const MovedDocument candidate{{query.integer(0)}, query.text(1)};
        if (!isGoneForGood(candidate.from))
            continue;
        const std::vector<ItemKey> before = presentItems(db, candidate.digest);
        if (before.size() < FewestItems || !keepsMost(before, now))
            continue;
        if (found)
            return std::nullopt;
        found = candidate;
    }
    return found;
}

} // namespace gleaner::library
