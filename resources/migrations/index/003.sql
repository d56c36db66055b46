-- SPDX-FileCopyrightText: 2026 The Gleaner authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Mentions as a person's decisions have them, with what they were extracted as. Offsets are UTF-16 units into the item's
-- text.
DROP TABLE mentions;
CREATE TABLE mentions (
    item INTEGER NOT NULL,
    entity INTEGER REFERENCES entities (id), -- what it is; null for nothing: hidden or covered
    extracted INTEGER NOT NULL REFERENCES entities (id), -- before decisions about that
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    text TEXT NOT NULL,
    value REAL,
    unit TEXT NOT NULL,
    added INTEGER NOT NULL, -- 1: not extracted, a name that a person added stands here
    covered INTEGER NOT NULL -- 1: overlaps an added one
);
CREATE INDEX mentions_of_item ON mentions (item, first);
CREATE INDEX mentions_of_entity ON mentions (entity, item);
CREATE INDEX mentions_extracted ON mentions (extracted);

-- The decisions that the mentions follow, as their digest; no row for none yet.
CREATE TABLE followed_decisions (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    fingerprint BLOB NOT NULL
);
