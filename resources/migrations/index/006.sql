-- SPDX-FileCopyrightText: 2026 The Gleaner authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Mentions are most of the rows of an index; nothing stands here that their item's text tells (cut() of
-- core/library/database.cpp). Offsets are UTF-16 units into it.
DROP TABLE mentions;
CREATE TABLE mentions (
    item INTEGER NOT NULL,
    number INTEGER NOT NULL, -- 0 to 2^20 - 1, of its item's
    entity INTEGER REFERENCES entities (id), -- what it is by a person's decisions; null for nothing: hidden or covered
    extracted INTEGER REFERENCES entities (id), -- what it is before decisions about that, where that is not `entity`
    first INTEGER NOT NULL,
    length INTEGER NOT NULL,
    value REAL,
    unit TEXT, -- null for none
    origin INTEGER NOT NULL, -- 0: extracted; 1: a name that a person added stands here; 2: extracted, overlaps an added one
    PRIMARY KEY (item, number)
) WITHOUT ROWID;
CREATE INDEX mentions_of_entity ON mentions (entity, item);
CREATE INDEX mentions_extracted ON mentions (extracted) WHERE extracted IS NOT NULL;
-- Tables of figures list all mentions that have a value, and no others.
CREATE INDEX figures ON mentions (item, number) WHERE value IS NOT NULL;

-- An item's own link stands in the library, the others in its mentions. Texts are most of the bytes of an index.
DROP TABLE items;
CREATE TABLE items (
    id INTEGER PRIMARY KEY,
    digest INTEGER NOT NULL,
    note_revision INTEGER NOT NULL,
    first_line INTEGER NOT NULL,
    last_line INTEGER NOT NULL,
    title TEXT NOT NULL,
    section TEXT NOT NULL,
    source TEXT NOT NULL,
    packed NOT NULL, -- the text, as a Zstandard frame where that is shorter
    text TEXT NOT NULL GENERATED ALWAYS AS (unpacked(packed)) VIRTUAL -- a function of core/library/database.cpp
);
CREATE INDEX items_of_digest ON items (digest);
CREATE INDEX items_by_source ON items (source) WHERE source <> '';
