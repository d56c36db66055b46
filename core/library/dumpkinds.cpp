// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/dumpkinds.h"

#include <array>

using namespace Qt::StringLiterals;

namespace gleaner::library {

namespace {

using enum DumpKind::Bytes;

constexpr std::array Kinds{
    DumpKind{"source"_L1, "t:sha256", Compressed,
             "SELECT json_object('kind', 'source', 'sha256', lower(hex(sha256))), zstd, size FROM sources "
             "ORDER BY sha256",
             "SELECT 1 FROM sources WHERE sha256 = unhex(?1 ->> 'sha256')",
             "INSERT INTO sources (sha256, size, zstd) SELECT unhex(?1 ->> 'sha256'), ?3, ?2", ""},
    DumpKind{"document"_L1, "t:uid t:path", None,
             "SELECT json_object('kind', 'document', 'uid', uid, 'path', path) FROM digests ORDER BY uid",
             "SELECT 1 FROM digests WHERE uid = ?1 ->> 'uid'",
             "INSERT INTO digests (uid, path) SELECT ?1 ->> 'uid', ?1 ->> 'path'", ""},
    DumpKind{
        "revision"_L1, "t:document t:sha256 i:imported i:newest", None,
        "SELECT json_object('kind', 'revision', 'document', d.uid, 'sha256', lower(hex(r.sha256)), 'imported', "
        "r.imported, 'newest', r.id = d.revision) FROM revisions r JOIN digests d ON d.id = r.digest "
        "ORDER BY d.uid, r.imported, r.sha256",
        "SELECT 1 FROM revisions r JOIN digests d ON d.id = r.digest WHERE d.uid = ?1 ->> 'document' "
        "AND r.sha256 = unhex(?1 ->> 'sha256') AND r.imported = ?1 ->> 'imported'",
        "INSERT INTO revisions (digest, sha256, imported) SELECT d.id, s.sha256, ?1 ->> 'imported' FROM digests d, "
        "sources s WHERE d.uid = ?1 ->> 'document' AND s.sha256 = unhex(?1 ->> 'sha256')",
        ""},
    DumpKind{"path"_L1, "t:path t:document i:size i:modified", None,
             "SELECT json_object('kind', 'path', 'path', p.path, 'document', d.uid, 'size', p.size, 'modified', "
             "p.modified) FROM paths p JOIN digests d ON d.id = p.digest ORDER BY p.path",
             "SELECT 1 FROM paths WHERE path = ?1 ->> 'path'",
             "INSERT INTO paths (path, digest, size, modified) SELECT ?1 ->> 'path', id, ?1 ->> 'size', "
             "?1 ->> 'modified' FROM digests WHERE uid = ?1 ->> 'document'",
             ""},
    DumpKind{
        "item"_L1,
        "t:uid t:document i:number i:gone t:link t:title i?:read i?:bookmarked i?:queued t?:section t?:source t?:text",
        None,
        "SELECT json_object('kind', 'item', 'uid', i.uid, 'document', d.uid, 'number', i.number, 'gone', i.gone, "
        "'link', i.link, 'title', i.title, 'read', i.read_at, 'bookmarked', i.bookmarked_at, 'queued', i.queue_place, "
        "'section', "
        "g.section, 'source', g.source, 'text', g.text) FROM items i JOIN digests d ON d.id = i.digest "
        "LEFT JOIN gone_items g ON g.item = i.id ORDER BY d.uid, i.number, i.uid",
        "SELECT CASE WHEN (read_at IS NULL AND ?1 ->> 'read' IS NOT NULL) OR (bookmarked_at IS NULL AND "
        "?1 ->> 'bookmarked' IS NOT NULL) THEN 2 ELSE 1 END FROM items WHERE uid = ?1 ->> 'uid'",
        "INSERT INTO items (uid, digest, number, gone, link, title, read_at, bookmarked_at, queue_place) "
        "SELECT ?1 ->> 'uid', id, ?1 ->> 'number', ?1 ->> 'gone', ?1 ->> 'link', ?1 ->> 'title', ?1 ->> 'read', "
        "?1 ->> 'bookmarked', ?1 ->> 'queued' "
        "FROM digests WHERE uid = ?1 ->> 'document'",
        "UPDATE items SET read_at = ifnull(read_at, ?1 ->> 'read'), bookmarked_at = ifnull(bookmarked_at, "
        "?1 ->> 'bookmarked'), queue_place = CASE WHEN bookmarked_at IS NULL THEN ?1 ->> 'queued' ELSE queue_place END "
        "WHERE uid = ?1 ->> 'uid'"},
    DumpKind{"tag-colour"_L1, "t:name t:colour", None,
             "SELECT json_object('kind', 'tag-colour', 'name', name, 'colour', colour) FROM tags WHERE colour <> '' "
             "ORDER BY key",
             "SELECT CASE WHEN colour = ?1 ->> 'colour' THEN 1 WHEN colour = '' THEN 2 ELSE 3 END FROM tags "
             "WHERE key = ?2",
             "INSERT INTO tags (name, key, colour) SELECT ?1 ->> 'name', ?2, ?1 ->> 'colour'",
             "UPDATE tags SET colour = ?1 ->> 'colour' WHERE key = ?2"},
    DumpKind{"tag"_L1, "t:item t:name i:added", None,
             "SELECT json_object('kind', 'tag', 'item', i.uid, 'name', t.name, 'added', it.added) FROM item_tags it "
             "JOIN items i ON i.id = it.item JOIN tags t ON t.id = it.tag ORDER BY t.key, i.uid",
             "SELECT 1 FROM item_tags it JOIN items i ON i.id = it.item JOIN tags t ON t.id = it.tag "
             "WHERE i.uid = ?1 ->> 'item' AND t.key = ?2",
             "INSERT INTO item_tags (item, tag, added) SELECT i.id, t.id, ?1 ->> 'added' FROM items i, tags t "
             "WHERE i.uid = ?1 ->> 'item' AND t.key = ?2",
             ""},
    DumpKind{"note"_L1, "t:uid t:item t:text i:created i:modified i?:deleted", None,
             "SELECT json_object('kind', 'note', 'uid', n.uid, 'item', i.uid, 'text', n.text, 'created', n.created, "
             "'modified', n.modified, 'deleted', n.deleted) FROM notes n JOIN items i ON i.id = n.item "
             "ORDER BY n.created, n.uid",
             "SELECT CASE WHEN (text, deleted) IS (?1 ->> 'text', ?1 ->> 'deleted') THEN 1 "
             "WHEN max(?1 ->> 'modified', ifnull(?1 ->> 'deleted', 0)) > max(modified, ifnull(deleted, 0)) THEN 2 "
             "ELSE 3 END, text FROM notes WHERE uid = ?1 ->> 'uid'",
             "INSERT INTO notes (uid, item, text, created, modified, deleted) SELECT ?1 ->> 'uid', id, ?1 ->> 'text', "
             "?1 ->> 'created', ?1 ->> 'modified', ?1 ->> 'deleted' FROM items WHERE uid = ?1 ->> 'item'",
             "UPDATE notes SET text = ?1 ->> 'text', modified = ?1 ->> 'modified', deleted = ?1 ->> 'deleted' "
             "WHERE uid = ?1 ->> 'uid'"},
    DumpKind{"general-note"_L1, "t:uid t?:document t?:type t?:name t:text i:created i:modified i?:deleted", None,
             "SELECT json_object('kind', 'general-note', 'uid', n.uid, 'document', d.uid, 'type', n.entity_type, "
             "'name', n.entity_name, 'text', n.text, 'created', n.created, 'modified', n.modified, 'deleted', "
             "n.deleted) FROM notes n LEFT JOIN digests d ON d.id = n.digest WHERE n.item IS NULL "
             "ORDER BY n.created, n.uid",
             "SELECT CASE WHEN (text, deleted) IS (?1 ->> 'text', ?1 ->> 'deleted') THEN 1 "
             "WHEN max(?1 ->> 'modified', ifnull(?1 ->> 'deleted', 0)) > max(modified, ifnull(deleted, 0)) THEN 2 "
             "ELSE 3 END, text FROM notes WHERE uid = ?1 ->> 'uid'",
             "INSERT INTO notes (uid, digest, entity_type, entity_name, text, created, modified, deleted) "
             "SELECT ?1 ->> 'uid', d.id, ?1 ->> 'type', ?1 ->> 'name', ?1 ->> 'text', ?1 ->> 'created', "
             "?1 ->> 'modified', ?1 ->> 'deleted' FROM (SELECT 1) LEFT JOIN digests d ON d.uid = ?1 ->> 'document' "
             "WHERE d.id IS NOT NULL OR ?1 ->> 'document' IS NULL",
             "UPDATE notes SET text = ?1 ->> 'text', modified = ?1 ->> 'modified', deleted = ?1 ->> 'deleted' "
             "WHERE uid = ?1 ->> 'uid'"},
    DumpKind{
        "highlight"_L1,
        "t:uid t:item t:exact t:prefix t:suffix i:start i:stop t:verified_exact t:verified_prefix t:verified_suffix "
        "i:verified_start i:verified_stop t:state i:detached t:colour t:note i:created i:modified i?:deleted",
        None,
        "SELECT json_object('kind', 'highlight', 'uid', h.uid, 'item', i.uid, 'exact', exact, 'prefix', prefix, "
        "'suffix', suffix, 'start', start, 'stop', stop, 'verified_exact', verified_exact, 'verified_prefix', "
        "verified_prefix, 'verified_suffix', verified_suffix, 'verified_start', verified_start, 'verified_stop', "
        "verified_stop, 'seen_exact', seen_exact, 'seen_prefix', seen_prefix, 'seen_suffix', seen_suffix, "
        "'seen_start', seen_start, 'seen_stop', seen_stop, 'state', state, 'score', score, 'detached', detached, "
        "'colour', colour, 'note', note, 'created', created, 'modified', modified, 'deleted', deleted) "
        "FROM highlights h JOIN items i ON i.id = h.item ORDER BY h.created, h.uid",
        "SELECT CASE WHEN (exact, start, stop, detached, colour, note, deleted) IS (?1 ->> 'exact', ?1 ->> 'start', "
        "?1 ->> 'stop', ?1 ->> 'detached', ?1 ->> 'colour', ?1 ->> 'note', ?1 ->> 'deleted') "
        "AND modified = ?1 ->> 'modified' THEN 1 "
        "WHEN max(?1 ->> 'modified', ifnull(?1 ->> 'deleted', 0)) > max(modified, ifnull(deleted, 0)) THEN 2 "
        "ELSE 3 END, note FROM highlights WHERE uid = ?1 ->> 'uid'",
        "INSERT INTO highlights (uid, item, exact, prefix, suffix, start, stop, verified_exact, verified_prefix, "
        "verified_suffix, verified_start, verified_stop, seen_exact, seen_prefix, seen_suffix, seen_start, seen_stop, "
        "state, score, detached, checked, colour, note, created, modified, deleted) SELECT ?1 ->> 'uid', id, "
        "?1 ->> 'exact', ?1 ->> 'prefix', ?1 ->> 'suffix', ?1 ->> 'start', ?1 ->> 'stop', ?1 ->> 'verified_exact', "
        "?1 ->> 'verified_prefix', ?1 ->> 'verified_suffix', ?1 ->> 'verified_start', ?1 ->> 'verified_stop', "
        "ifnull(?1 ->> 'seen_exact', ''), ifnull(?1 ->> 'seen_prefix', ''), ifnull(?1 ->> 'seen_suffix', ''), "
        "ifnull(?1 ->> 'seen_start', 0), ifnull(?1 ->> 'seen_stop', 0), ?1 ->> 'state', "
        "ifnull(CAST(?1 ->> 'score' AS REAL), 0), ?1 ->> 'detached', 0, ?1 ->> 'colour', ?1 ->> 'note', "
        "?1 ->> 'created', ?1 ->> 'modified', ?1 ->> 'deleted' FROM items WHERE uid = ?1 ->> 'item'",
        "UPDATE highlights SET (exact, prefix, suffix, start, stop, verified_exact, verified_prefix, verified_suffix, "
        "verified_start, verified_stop, seen_exact, seen_prefix, seen_suffix, seen_start, seen_stop, state, score, "
        "detached, checked, colour, note, modified, deleted) = (?1 ->> 'exact', ?1 ->> 'prefix', ?1 ->> 'suffix', "
        "?1 ->> 'start', ?1 ->> 'stop', ?1 ->> 'verified_exact', ?1 ->> 'verified_prefix', ?1 ->> 'verified_suffix', "
        "?1 ->> 'verified_start', ?1 ->> 'verified_stop', ifnull(?1 ->> 'seen_exact', ''), "
        "ifnull(?1 ->> 'seen_prefix', ''), ifnull(?1 ->> 'seen_suffix', ''), ifnull(?1 ->> 'seen_start', 0), "
        "ifnull(?1 ->> 'seen_stop', 0), ?1 ->> 'state', ifnull(CAST(?1 ->> 'score' AS REAL), 0), ?1 ->> 'detached', "
        "0, ?1 ->> 'colour', ?1 ->> 'note', ?1 ->> 'modified', ?1 ->> 'deleted') WHERE uid = ?1 ->> 'uid'"},
    DumpKind{"highlight-tag"_L1, "t:highlight t:name i:added", None,
             "SELECT json_object('kind', 'highlight-tag', 'highlight', h.uid, 'name', t.name, 'added', ht.added) "
             "FROM highlight_tags ht JOIN highlights h ON h.id = ht.highlight JOIN tags t ON t.id = ht.tag "
             "ORDER BY t.key, h.uid",
             "SELECT 1 FROM highlight_tags ht JOIN highlights h ON h.id = ht.highlight JOIN tags t ON t.id = ht.tag "
             "WHERE h.uid = ?1 ->> 'highlight' AND t.key = ?2",
             "INSERT INTO highlight_tags (highlight, tag, added) SELECT h.id, t.id, ?1 ->> 'added' FROM highlights h, "
             "tags t WHERE h.uid = ?1 ->> 'highlight' AND t.key = ?2",
             ""},
    DumpKind{"author"_L1, "t:uid t:author t:original t:version i:seen", None,
             "SELECT json_object('kind', 'author', 'uid', uid, 'author', author, 'original', original, 'version', "
             "version, 'seen', seen) FROM authors ORDER BY uid",
             "SELECT CASE WHEN (author, original, version) IS (?1 ->> 'author', ?1 ->> 'original', ?1 ->> 'version') "
             "THEN 1 WHEN author = ?1 ->> 'author' AND ?1 ->> 'seen' >= seen THEN 2 ELSE 3 END FROM authors "
             "WHERE uid = ?1 ->> 'uid'",
             "INSERT INTO authors (uid, author, original, version, seen) SELECT ?1 ->> 'uid', ?1 ->> 'author', "
             "?1 ->> 'original', ?1 ->> 'version', ?1 ->> 'seen'",
             "UPDATE authors SET (original, version, seen) = (?1 ->> 'original', ?1 ->> 'version', ?1 ->> 'seen') "
             "WHERE uid = ?1 ->> 'uid'"},
    DumpKind{"colour-name"_L1, "t:colour t:name", None,
             "SELECT json_object('kind', 'colour-name', 'colour', colour, 'name', name) FROM colour_names "
             "ORDER BY colour",
             "SELECT CASE WHEN name = ?1 ->> 'name' THEN 1 ELSE 3 END FROM colour_names WHERE colour = ?1 ->> 'colour'",
             "INSERT INTO colour_names (colour, name) SELECT ?1 ->> 'colour', ?1 ->> 'name'", ""},
    DumpKind{"reading"_L1, "t:scope t:key t:recogniser", None,
             "SELECT json_object('kind', 'reading', 'scope', scope, 'key', key, 'recogniser', recogniser) "
             "FROM reading_choices ORDER BY scope, key",
             "SELECT CASE WHEN recogniser = ?1 ->> 'recogniser' THEN 1 ELSE 3 END FROM reading_choices "
             "WHERE scope = ?1 ->> 'scope' AND key = ?1 ->> 'key'",
             "INSERT INTO reading_choices (scope, key, recogniser) SELECT ?1 ->> 'scope', ?1 ->> 'key', "
             "?1 ->> 'recogniser'",
             ""},
    DumpKind{"decision"_L1, "t:scope t:type t:name t:surface i:hidden t:to_type t:to_name", None,
             "SELECT json_object('kind', 'decision', 'scope', scope, 'type', type, 'name', name, 'surface', surface, "
             "'hidden', hidden, 'to_type', to_type, 'to_name', to_name) FROM entity_decisions "
             "ORDER BY scope, type, name, surface",
             "SELECT CASE WHEN (hidden, to_type, to_name) IS (?1 ->> 'hidden', ?1 ->> 'to_type', ?1 ->> 'to_name') "
             "THEN 1 ELSE 3 END FROM entity_decisions WHERE (scope, type, name, surface) = (?1 ->> 'scope', "
             "?1 ->> 'type', ?1 ->> 'name', ?1 ->> 'surface')",
             "INSERT INTO entity_decisions (scope, type, name, surface, hidden, to_type, to_name) "
             "SELECT ?1 ->> 'scope', ?1 ->> 'type', ?1 ->> 'name', ?1 ->> 'surface', ?1 ->> 'hidden', "
             "?1 ->> 'to_type', ?1 ->> 'to_name'",
             ""},
    DumpKind{
        "search"_L1, "t:uid t:name t:query t:order i:created i:modified i?:deleted", None,
        "SELECT json_object('kind', 'search', 'uid', uid, 'name', name, 'query', query, 'order', result_order, "
        "'created', created, 'modified', modified, 'deleted', deleted) FROM saved_searches ORDER BY created, uid",
        "SELECT CASE WHEN (name, query, result_order, deleted) IS (?1 ->> 'name', ?1 ->> 'query', ?1 ->> 'order', "
        "?1 ->> 'deleted') THEN 1 WHEN uid = ?1 ->> 'uid' AND max(?1 ->> 'modified', ifnull(?1 ->> 'deleted', 0)) > "
        "max(modified, ifnull(deleted, 0)) THEN 2 ELSE 3 END FROM saved_searches WHERE uid = ?1 ->> 'uid' "
        "OR (key = ?2 AND deleted IS NULL AND ?1 ->> 'deleted' IS NULL) ORDER BY uid = ?1 ->> 'uid' DESC LIMIT 1",
        "INSERT INTO saved_searches (uid, name, key, query, result_order, created, modified, deleted) "
        "SELECT ?1 ->> 'uid', ?1 ->> 'name', ?2, ?1 ->> 'query', ?1 ->> 'order', ?1 ->> 'created', "
        "?1 ->> 'modified', ?1 ->> 'deleted'",
        "UPDATE saved_searches SET name = ?1 ->> 'name', key = ?2, query = ?1 ->> 'query', "
        "result_order = ?1 ->> 'order', modified = ?1 ->> 'modified', deleted = ?1 ->> 'deleted' "
        "WHERE uid = ?1 ->> 'uid'"},
    DumpKind{
        "brief"_L1, "t:uid t:title t:text i:created i:modified i?:deleted", None,
        "SELECT json_object('kind', 'brief', 'uid', uid, 'title', title, 'text', text, 'created', created, 'modified', "
        "modified, 'deleted', deleted) FROM briefs ORDER BY created, uid",
        nullptr, nullptr, nullptr},
    DumpKind{
        "brief-source"_L1,
        "t:brief t:mark t:of t:item t:highlight t:quote t:title t:source t:url t:digest_title t?:date t:file i:line "
        "i:taken",
        None,
        "SELECT json_object('kind', 'brief-source', 'brief', b.uid, 'mark', s.mark, 'of', s.kind, 'item', s.item, "
        "'highlight', s.highlight, 'quote', s.quote, 'title', s.title, 'source', s.source, 'url', s.url, "
        "'digest_title', s.digest_title, 'date', s.date, 'file', s.file, 'line', s.line, 'taken', s.taken) "
        "FROM brief_sources s JOIN briefs b ON b.id = s.brief ORDER BY b.uid, s.mark",
        nullptr, nullptr, nullptr},
    DumpKind{"folder"_L1, "t:path i:added", None,
             "SELECT json_object('kind', 'folder', 'path', path, 'added', added) FROM watched_folders ORDER BY path",
             "SELECT 1 FROM watched_folders WHERE path = ?1 ->> 'path'",
             "INSERT INTO watched_folders (path, added) SELECT ?1 ->> 'path', ?1 ->> 'added'", ""},
    DumpKind{"image"_L1, "t:url t:mime t:base64 i:stored", Plain,
             "SELECT json_object('kind', 'image', 'url', url, 'mime', mime, 'stored', stored), bytes FROM images "
             "ORDER BY url",
             "SELECT 1 FROM images WHERE url = ?1 ->> 'url'",
             "INSERT INTO images (url, mime, bytes, stored) SELECT ?1 ->> 'url', ?1 ->> 'mime', ?2, ?1 ->> 'stored'",
             ""},
};

} // namespace

std::span<const DumpKind> dumpKinds()
{
    return Kinds;
}

} // namespace gleaner::library
