-- SPDX-FileCopyrightText: 2026 The Gleaner authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- library.sqlite: what cannot be computed again. Times are ms since the epoch, UTC.

PRAGMA application_id = 0x476c6e72; -- "Glnr"

-- The bytes of every revision, each content once.
CREATE TABLE sources (
    sha256 BLOB PRIMARY KEY NOT NULL CHECK (length(sha256) = 32),
    size INTEGER NOT NULL, -- of the bytes before compression
    zstd BLOB NOT NULL
);

-- The counters sum up the shown items; they are set anew in the transaction of every change.
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
);

CREATE TABLE revisions (
    id INTEGER PRIMARY KEY,
    digest INTEGER NOT NULL REFERENCES digests (id),
    sha256 BLOB NOT NULL REFERENCES sources (sha256),
    imported INTEGER NOT NULL
);
CREATE INDEX revisions_of_digest ON revisions (digest);
CREATE INDEX revisions_by_hash ON revisions (sha256);

-- Every path a digest's newest bytes were seen at; more than one when there are copies.
CREATE TABLE paths (
    path TEXT PRIMARY KEY NOT NULL,
    digest INTEGER NOT NULL REFERENCES digests (id),
    size INTEGER NOT NULL,
    modified INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX paths_of_digest ON paths (digest);

-- Identity of items across revisions. `gone`: not in the newest revision; such an item is shown, after the others, as long
-- as something a person added hangs on it.
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
    shown INTEGER NOT NULL GENERATED ALWAYS AS (gone = 0 OR bookmarked_at IS NOT NULL OR notes > 0 OR tags > 0) VIRTUAL
);
CREATE INDEX items_of_digest ON items (digest, number);
CREATE INDEX items_unread ON items (digest, number) WHERE read_at IS NULL;
CREATE INDEX items_bookmarked ON items (digest) WHERE bookmarked_at IS NOT NULL;
CREATE INDEX items_with_notes ON items (digest) WHERE notes > 0;
CREATE INDEX items_with_changed_notes ON items (id, note_revision) WHERE note_revision > 0;

-- The last text of gone items: the newest source has it no more.
CREATE TABLE gone_items (
    item INTEGER PRIMARY KEY REFERENCES items (id),
    section TEXT NOT NULL,
    source TEXT NOT NULL,
    text TEXT NOT NULL
);

CREATE TABLE tags (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    key TEXT NOT NULL UNIQUE
);

CREATE TABLE item_tags (
    item INTEGER NOT NULL REFERENCES items (id),
    tag INTEGER NOT NULL REFERENCES tags (id),
    added INTEGER NOT NULL,
    PRIMARY KEY (item, tag)
) WITHOUT ROWID;
CREATE INDEX item_tags_by_tag ON item_tags (tag);

-- `deleted` is set for a note in the trash.
CREATE TABLE notes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    item INTEGER NOT NULL REFERENCES items (id),
    text TEXT NOT NULL,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    deleted INTEGER
);
CREATE INDEX notes_of_item ON notes (item);

-- Remote images a person asked for.
CREATE TABLE images (
    url TEXT PRIMARY KEY NOT NULL,
    mime TEXT NOT NULL,
    bytes BLOB NOT NULL,
    stored INTEGER NOT NULL
);
