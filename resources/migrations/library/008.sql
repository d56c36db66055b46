-- SPDX-FileCopyrightText: 2026 The Gleaner authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Notes about digests and entities beside those about items, and an order of bookmarks.

-- About one of the three. An entity is named by its type, a key of core/entity, and its canonical name as they were when
-- the note was written. `deleted` is set for a note in the trash.
CREATE TABLE notes_wider (
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
INSERT INTO notes_wider (id, uid, item, text, created, modified, deleted)
    SELECT id, uid, item, text, created, modified, deleted FROM notes;
-- No id is given twice, even after the newest note was destroyed.
DELETE FROM sqlite_sequence WHERE name = 'notes_wider';
INSERT INTO sqlite_sequence (name, seq) SELECT 'notes_wider', seq FROM sqlite_sequence WHERE name = 'notes';
DROP TABLE notes;
ALTER TABLE notes_wider RENAME TO notes;
CREATE INDEX notes_of_item ON notes (item);
CREATE INDEX notes_of_digest ON notes (digest) WHERE digest IS NOT NULL;
CREATE INDEX notes_of_entities ON notes (entity_name) WHERE entity_name IS NOT NULL;

-- The reading queue: bookmarked items by this, ms since the epoch like `bookmarked_at`, which stands in where it is NULL.
ALTER TABLE items ADD COLUMN queue_place INTEGER;
