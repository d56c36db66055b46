-- SPDX-FileCopyrightText: 2026 The Gleaner authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A library.sqlite of version 6, before colours of tags: the one of version 5 with a highlight.

PRAGMA application_id = 0x476c6e72;
PRAGMA user_version = 6;
CREATE TABLE digests (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    path TEXT NOT NULL, -- where the file was last seen
    revision INTEGER REFERENCES revisions (id) DEFERRABLE INITIALLY DEFERRED, -- the newest
    items INTEGER NOT NULL DEFAULT 0,
    read INTEGER NOT NULL DEFAULT 0,
    bookmarked INTEGER NOT NULL DEFAULT 0,
    notes INTEGER NOT NULL DEFAULT 0,
    tagged INTEGER NOT NULL DEFAULT 0
, highlights INTEGER NOT NULL DEFAULT 0);
INSERT INTO digests VALUES(1,'sfkfeq5stw','/digests/morning.md',1,3,0,1,1,1,1);
CREATE TABLE entity_decisions (
    scope TEXT NOT NULL CHECK (scope IN ('thing', 'surface', 'added', 'watched')),
    type TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> '' OR scope = 'added'),
    surface TEXT NOT NULL CHECK (surface <> '' OR scope IN ('thing', 'watched')),
    hidden INTEGER NOT NULL CHECK (hidden = 0 OR (hidden = 1 AND scope IN ('thing', 'surface'))),
    to_type TEXT NOT NULL,
    to_name TEXT NOT NULL CHECK ((to_name = '') = (hidden = 1 OR scope = 'watched')),
    PRIMARY KEY (scope, type, name, surface)
) WITHOUT ROWID;
INSERT INTO entity_decisions VALUES('watched','org','微软','',0,'','');
CREATE TABLE gone_items (
    item INTEGER PRIMARY KEY REFERENCES items (id),
    section TEXT NOT NULL,
    source TEXT NOT NULL,
    text TEXT NOT NULL
);
CREATE TABLE images (
    url TEXT PRIMARY KEY NOT NULL,
    mime TEXT NOT NULL,
    bytes BLOB NOT NULL,
    stored INTEGER NOT NULL
);
CREATE TABLE item_tags (
    item INTEGER NOT NULL REFERENCES items (id),
    tag INTEGER NOT NULL REFERENCES tags (id),
    added INTEGER NOT NULL,
    PRIMARY KEY (item, tag)
) WITHOUT ROWID;
INSERT INTO item_tags VALUES(2,1,1795529372082);
CREATE TABLE items (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    digest INTEGER NOT NULL REFERENCES digests (id),
    number INTEGER NOT NULL,
    gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
    link TEXT NOT NULL,
    title TEXT NOT NULL,
    read_at INTEGER,
    bookmarked_at INTEGER,
    notes INTEGER NOT NULL DEFAULT 0, -- not in the trash
    tags INTEGER NOT NULL DEFAULT 0,
    note_revision INTEGER NOT NULL DEFAULT 0, -- raised by every change of a note; the index says which one it has seen
    highlights INTEGER NOT NULL DEFAULT 0, shown INTEGER NOT NULL GENERATED ALWAYS AS (gone = 0 OR bookmarked_at IS NOT NULL OR notes > 0
    OR tags > 0 OR highlights > 0) VIRTUAL);
INSERT INTO items VALUES(1,'mx8hvh25m8',1,1,0,'','星河公司发布新芯片',NULL,NULL,0,0,0,0);
INSERT INTO items VALUES(2,'df3gqqw2ct',1,2,0,'','海港市地铁通车',NULL,1795529372235,1,1,1,1);
INSERT INTO items VALUES(3,'6kkkxh3wdr',1,3,0,'','蓝湾大学公布论文',NULL,NULL,0,0,0,0);
CREATE TABLE notes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    item INTEGER NOT NULL REFERENCES items (id),
    text TEXT NOT NULL,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    deleted INTEGER
);
INSERT INTO notes VALUES(1,'n1b34yfhfp',2,'票价表待查',1795529371289,1795529371289,NULL);
CREATE TABLE paths (
    path TEXT PRIMARY KEY NOT NULL,
    digest INTEGER NOT NULL REFERENCES digests (id),
    size INTEGER NOT NULL,
    modified INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO paths VALUES('/digests/morning.md',1,536,1795529359332);
CREATE TABLE reading_choices (
    scope TEXT NOT NULL CHECK (scope IN ('document', 'publisher')),
    key TEXT NOT NULL CHECK (key <> ''),
    recogniser TEXT NOT NULL CHECK (recogniser <> '' OR scope = 'document'),
    PRIMARY KEY (scope, key)
) WITHOUT ROWID;
INSERT INTO reading_choices VALUES('document','sfkfeq5stw','article');
CREATE TABLE revisions (
    id INTEGER PRIMARY KEY,
    digest INTEGER NOT NULL REFERENCES digests (id),
    sha256 BLOB NOT NULL REFERENCES sources (sha256),
    imported INTEGER NOT NULL
);
INSERT INTO revisions VALUES(1,1,X'41760d0b0b2b82120e996acce53e87959c2ad6e99cd408dd4250fb7e56f6700d',1795529360595);
CREATE TABLE saved_searches (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL CHECK (name <> ''),
    key TEXT NOT NULL,
    query TEXT NOT NULL,
    result_order TEXT NOT NULL CHECK (result_order IN ('relevance', 'date')),
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    deleted INTEGER
);
INSERT INTO saved_searches VALUES(1,'s6wq2hbn4d','芯片','芯片','芯片 OR 半导体','date',1772352000000,1772352000000,NULL);
CREATE TABLE sources (
    sha256 BLOB PRIMARY KEY NOT NULL CHECK (length(sha256) = 32),
    size INTEGER NOT NULL, -- of the bytes before compression
    zstd BLOB NOT NULL
);
INSERT INTO sources VALUES(X'41760d0b0b2b82120e996acce53e87959c2ad6e99cd408dd4250fb7e56f6700d',536,X'28b52ffd601801950d0076195e3d3069aa0e309452a61c3c0c0c6033b255c63fbca1eb54687f7d6ad4b4e9ff9f1f7a8d508a5c8b09ff8924af8ff363d3a5a0a0800e56c361c89f115c516052004b004c00b79ae74736a6bad77925dba3506a6137ccf0e8f20ed62913b713ff244ee1e23b996f381c9402f357f798ed868352000f2ac08312b0f058683034301850804e64ef69bec1a0a0c1c082030808344840298a0a975250096faa0ca9e451e711eba17d9114a932229b834ab864f11540ffd80e332f5e2f01fa88fd0594ab7986303084a94512bebab7905dcd93bbb6524b28bbb29dd9b6848fa97027f35128d8c1822678e8e3a6f139153c62604de21ec531e0f580d88177ab95b1fa62d9de84a6e256b2219a09c4962a9f2ebe9a67b5f2277188e698ed1384ec49bc9a27c5c7b3b24fe4f570be92fd7d0134526570d773c6c6bad7ca9e5879047de3dcf3bd65c3ed8a4cfe01bd8a72041052c99bed8807b98273d1c43597e7380f9b1b61f124cb15cbc64ad742b7b2ddc96409087fd85c4aadcb936014201086bce9016143391eac11c07d3093c3696094d2a6cee478314c3978b2c3638c33340eb53434cdc0edc1f8762ac03d44a4ab203c01');
CREATE TABLE tags (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    key TEXT NOT NULL UNIQUE
);
INSERT INTO tags VALUES(1,'交通','交通');
CREATE TABLE watched_folders (
    path TEXT PRIMARY KEY NOT NULL CHECK (path <> ''), -- absolute, parted by '/'
    added INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO watched_folders VALUES('/digests',1772352000000);
CREATE TABLE highlights (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    item INTEGER NOT NULL REFERENCES items (id),
    exact TEXT NOT NULL CHECK (exact <> ''),
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL CHECK (stop > start),
    verified_exact TEXT NOT NULL CHECK (verified_exact <> ''),
    verified_prefix TEXT NOT NULL,
    verified_suffix TEXT NOT NULL,
    verified_start INTEGER NOT NULL,
    verified_stop INTEGER NOT NULL CHECK (verified_stop > verified_start),
    seen_exact TEXT NOT NULL DEFAULT '',
    seen_prefix TEXT NOT NULL DEFAULT '',
    seen_suffix TEXT NOT NULL DEFAULT '',
    seen_start INTEGER NOT NULL DEFAULT 0,
    seen_stop INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL CHECK (state IN ('exact', 'moved', 'changed', 'orphaned')),
    score REAL NOT NULL,
    detached INTEGER NOT NULL DEFAULT 0 CHECK (detached = 0 OR (detached = 1 AND state = 'orphaned')),
    checked INTEGER NOT NULL DEFAULT 1 CHECK (checked IN (0, 1)),
    colour TEXT NOT NULL CHECK (colour IN ('fact', 'claim', 'doubt', 'number', 'follow-up', 'quote')),
    note TEXT NOT NULL,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    deleted INTEGER,
    CHECK ((state = 'changed') = (seen_exact <> ''))
);
INSERT INTO highlights VALUES(1,'hv6k2mq9tw',2,'海港','','',0,2,'海港','','',0,2,'','','',0,0,'exact',1.0,0,1,'fact','',1795529372300,1795529372300,NULL);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('notes',1);
INSERT INTO sqlite_sequence VALUES('saved_searches',1);
INSERT INTO sqlite_sequence VALUES('highlights',1);
CREATE INDEX revisions_of_digest ON revisions (digest);
CREATE INDEX revisions_by_hash ON revisions (sha256);
CREATE INDEX paths_of_digest ON paths (digest);
CREATE INDEX items_of_digest ON items (digest, number);
CREATE INDEX items_unread ON items (digest, number) WHERE read_at IS NULL;
CREATE INDEX items_bookmarked ON items (digest) WHERE bookmarked_at IS NOT NULL;
CREATE INDEX items_with_notes ON items (digest) WHERE notes > 0;
CREATE INDEX items_with_changed_notes ON items (id, note_revision) WHERE note_revision > 0;
CREATE INDEX item_tags_by_tag ON item_tags (tag);
CREATE INDEX notes_of_item ON notes (item);
CREATE UNIQUE INDEX saved_searches_by_key ON saved_searches (key) WHERE deleted IS NULL;
CREATE INDEX highlights_of_item ON highlights (item);
CREATE INDEX highlights_unchecked ON highlights (item) WHERE checked = 0;
CREATE INDEX items_with_highlights ON items (digest) WHERE highlights > 0;
