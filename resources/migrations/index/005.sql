-- SPDX-FileCopyrightText: 2026 The Gleaner authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The words of the full-text index, of scripts with spaces between words: a search for a part of a word looks them all
-- through. Words that no text holds any more stay.
CREATE TABLE words (word TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;

-- Searches keep the order of items and the words in memory; these tell when to read them again.
CREATE TABLE search_versions (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    digests INTEGER NOT NULL, -- raised by every change of a digest's rows
    words INTEGER NOT NULL -- raised by every new word
);
INSERT INTO search_versions (id, digests, words) VALUES (1, 0, 0);

CREATE INDEX items_by_source ON items (source) WHERE source <> '';
