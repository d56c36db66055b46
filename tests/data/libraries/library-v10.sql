-- SPDX-FileCopyrightText: 2026 The Gleaner authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A library.sqlite of version 10, before briefs: the one of version 8 with a tagged highlight and a colour's own name.

PRAGMA application_id = 0x476c6e72;
PRAGMA user_version = 10;
CREATE TABLE colour_names (
    colour TEXT PRIMARY KEY NOT NULL CHECK (colour IN ('fact', 'claim', 'doubt', 'number', 'follow-up', 'quote')),
    name TEXT NOT NULL CHECK (name <> '')
) WITHOUT ROWID;
INSERT INTO "colour_names" VALUES('fact','要点');
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
INSERT INTO "digests" VALUES(1,'sfkfeq5stw','/digests/morning.md',1,3,0,1,1,1,1);
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
INSERT INTO "entity_decisions" VALUES('watched','org','微软','',0,'','');
CREATE TABLE gone_items (
    item INTEGER PRIMARY KEY REFERENCES items (id),
    section TEXT NOT NULL,
    source TEXT NOT NULL,
    text TEXT NOT NULL
);
CREATE TABLE highlight_tags (
    highlight INTEGER NOT NULL REFERENCES highlights (id) ON DELETE CASCADE,
    tag INTEGER NOT NULL REFERENCES tags (id),
    added INTEGER NOT NULL,
    PRIMARY KEY (highlight, tag)
) WITHOUT ROWID;
INSERT INTO "highlight_tags" VALUES(1,1,1772352000000);
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
INSERT INTO "highlights" VALUES(1,'hv6k2mq9tw',2,'海港','','',0,2,'海港','','',0,2,'','','',0,0,'exact',1.0,0,1,'fact','',1795529372300,1795529372300,NULL);
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
INSERT INTO "item_tags" VALUES(2,1,1795529372082);
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
    OR tags > 0 OR highlights > 0) VIRTUAL, queue_place INTEGER);
INSERT INTO "items" VALUES(1,'mx8hvh25m8',1,1,0,'','星河公司发布新芯片',NULL,NULL,0,0,0,0,NULL);
INSERT INTO "items" VALUES(2,'df3gqqw2ct',1,2,0,'','海港市地铁通车',NULL,1795529372235,1,1,1,1,NULL);
INSERT INTO "items" VALUES(3,'6kkkxh3wdr',1,3,0,'','蓝湾大学公布论文',NULL,NULL,0,0,0,0,NULL);
CREATE TABLE "notes" (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    item INTEGER REFERENCES items (id),
    digest INTEGER REFERENCES digests (id),
    entity_type TEXT,
    entity_name TEXT CHECK (entity_name <> ''),
    text TEXT NOT NULL,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    deleted INTEGER,
    CHECK ((item IS NOT NULL) + (digest IS NOT NULL) + (entity_name IS NOT NULL) = 1),
    CHECK ((entity_type IS NULL) = (entity_name IS NULL))
);
INSERT INTO "notes" VALUES(1,'n1b34yfhfp',2,NULL,NULL,NULL,'票价表待查',1795529371289,1795529371289,NULL);
INSERT INTO "notes" VALUES(2,'nb4wq7xk2d',NULL,1,NULL,NULL,'Über den Tag',1795529372083,1795529372083,NULL);
CREATE TABLE paths (
    path TEXT PRIMARY KEY NOT NULL,
    digest INTEGER NOT NULL REFERENCES digests (id),
    size INTEGER NOT NULL,
    modified INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO "paths" VALUES('/digests/morning.md',1,536,1795529359332);
CREATE TABLE reading_choices (
    scope TEXT NOT NULL CHECK (scope IN ('document', 'publisher')),
    key TEXT NOT NULL CHECK (key <> ''),
    recogniser TEXT NOT NULL CHECK (recogniser <> '' OR scope = 'document'),
    PRIMARY KEY (scope, key)
) WITHOUT ROWID;
INSERT INTO "reading_choices" VALUES('document','sfkfeq5stw','article');
CREATE TABLE revisions (
    id INTEGER PRIMARY KEY,
    digest INTEGER NOT NULL REFERENCES digests (id),
    sha256 BLOB NOT NULL REFERENCES sources (sha256),
    imported INTEGER NOT NULL
);
INSERT INTO "revisions" VALUES(1,1,X'41760D0B0B2B82120E996ACCE53E87959C2AD6E99CD408DD4250FB7E56F6700D',1795529360595);
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
INSERT INTO "saved_searches" VALUES(1,'s6wq2hbn4d','芯片','芯片','芯片 OR 半导体','date',1772352000000,1772352000000,NULL);
CREATE TABLE sources (
    sha256 BLOB PRIMARY KEY NOT NULL CHECK (length(sha256) = 32),
    size INTEGER NOT NULL, -- of the bytes before compression
    zstd BLOB NOT NULL
);
INSERT INTO "sources" VALUES(X'41760D0B0B2B82120E996ACCE53E87959C2AD6E99CD408DD4250FB7E56F6700D',536,X'28B52FFD601801950D0076195E3D3069AA0E309452A61C3C0C0C6033B255C63FBCA1EB54687F7D6AD4B4E9FF9F1F7A8D508A5C8B09FF8924AF8FF363D3A5A0A0800E56C361C89F115C516052004B004C00B79AE74736A6BAD77925DBA3506A6137CCF0E8F20ED62913B713FF244EE1E23B996F381C9402F357F798ED868352000F2AC08312B0F058683034301850804E64EF69BEC1A0A0C1C082030808344840298A0A975250096FAA0CA9E451E711EBA17D9114A932229B834AB864F11540FFD80E332F5E2F01FA88FD0594AB7986303084A94512BEBAB7905DCD93BBB6524B28BBB29DD9B6848FA97027F35128D8C1822678E8E3A6F139153C62604DE21EC531E0F580D88177AB95B1FA62D9DE84A6E256B2219A09C4962A9F2EBE9A67B5F2277188E698ED1384EC49BC9A27C5C7B3B24FE4F570BE92FD7D0134526570D773C6C6BAD7CA9E5879047DE3DCF3BD65C3ED8A4CFE01BD8A72041052C99BED8807B98273D1C43597E7380F9B1B61F124CB15CBC64AD742B7B2DDC96409087FD85C4AADCB936014201086BCE9016143391EAC11C07D3093C3696094D2A6CEE478314C3978B2C3638C33340EB53434CDC0EDC1F8762AC03D44A4AB203C01');
CREATE TABLE tags (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    key TEXT NOT NULL UNIQUE
, colour TEXT NOT NULL DEFAULT ''
    CHECK (colour IN ('', 'red', 'amber', 'olive', 'green', 'blue', 'purple', 'pink')));
INSERT INTO "tags" VALUES(1,'交通','交通','red');
CREATE TABLE watched_folders (
    path TEXT PRIMARY KEY NOT NULL CHECK (path <> ''), -- absolute, parted by '/'
    added INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO "watched_folders" VALUES('/digests',1772352000000);
CREATE INDEX revisions_of_digest ON revisions (digest);
CREATE INDEX revisions_by_hash ON revisions (sha256);
CREATE INDEX paths_of_digest ON paths (digest);
CREATE INDEX items_of_digest ON items (digest, number);
CREATE INDEX items_unread ON items (digest, number) WHERE read_at IS NULL;
CREATE INDEX items_bookmarked ON items (digest) WHERE bookmarked_at IS NOT NULL;
CREATE INDEX items_with_notes ON items (digest) WHERE notes > 0;
CREATE INDEX items_with_changed_notes ON items (id, note_revision) WHERE note_revision > 0;
CREATE INDEX item_tags_by_tag ON item_tags (tag);
CREATE UNIQUE INDEX saved_searches_by_key ON saved_searches (key) WHERE deleted IS NULL;
CREATE INDEX highlights_of_item ON highlights (item);
CREATE INDEX highlights_unchecked ON highlights (item) WHERE checked = 0;
CREATE INDEX items_with_highlights ON items (digest) WHERE highlights > 0;
CREATE INDEX notes_of_item ON notes (item);
CREATE INDEX notes_of_digest ON notes (digest) WHERE digest IS NOT NULL;
CREATE INDEX notes_of_entities ON notes (entity_name) WHERE entity_name IS NOT NULL;
CREATE INDEX highlight_tags_by_tag ON highlight_tags (tag);
CREATE VIEW tagged_items (item, tag) AS
    SELECT item, tag FROM item_tags
    UNION ALL
    SELECT h.item, t.tag FROM highlight_tags t JOIN highlights h ON h.id = t.highlight WHERE h.deleted IS NULL;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('saved_searches',1);
INSERT INTO "sqlite_sequence" VALUES('highlights',1);
INSERT INTO "sqlite_sequence" VALUES('notes',2);
