-- SPDX-FileCopyrightText: 2026 The Gleaner authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- index.sqlite: what can be computed from library.sqlite. Ids are those of the library. An index of another version is not
-- migrated but made anew.

PRAGMA application_id = 0x476c6e78; -- "Glnx"

-- What a digest's rows were made from, and by which versions.
CREATE TABLE digests (
    id INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL,
    parser INTEGER NOT NULL,
    extractor INTEGER NOT NULL,
    title TEXT NOT NULL,
    date TEXT, -- ISO 8601
    publisher TEXT NOT NULL,
    url TEXT NOT NULL,
    language TEXT NOT NULL,
    recogniser TEXT NOT NULL,
    confidence REAL NOT NULL
);
CREATE INDEX digests_of_publisher ON digests (publisher);

-- The text stands last: lists read the columns before it and never its overflow pages.
CREATE TABLE items (
    id INTEGER PRIMARY KEY,
    digest INTEGER NOT NULL,
    note_revision INTEGER NOT NULL,
    first_line INTEGER NOT NULL,
    last_line INTEGER NOT NULL,
    title TEXT NOT NULL,
    section TEXT NOT NULL,
    source TEXT NOT NULL,
    links TEXT NOT NULL, -- one a line, the item's own first
    text TEXT NOT NULL
);
CREATE INDEX items_of_digest ON items (digest);

CREATE TABLE entities (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    UNIQUE (name, type)
);

-- Offsets are UTF-16 units into the item's text.
CREATE TABLE mentions (
    item INTEGER NOT NULL,
    entity INTEGER NOT NULL REFERENCES entities (id),
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    text TEXT NOT NULL,
    value REAL,
    unit TEXT NOT NULL
);
CREATE INDEX mentions_of_item ON mentions (item, first);
CREATE INDEX mentions_of_entity ON mentions (entity, item);

-- Folded and segmented text (core/library/fold.h, tokens.h): the tokens are separated by spaces and hold letters and digits
-- only, so that the "ascii" tokenizer, which takes every other character for part of a token, splits just there.
CREATE VIRTUAL TABLE item_search USING fts5 (
    title, section, text, notes,
    content = '', contentless_delete = 1, tokenize = 'ascii'
);
