-- SPDX-FileCopyrightText: 2026 The Gleaner authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Searches that a person keeps under names.

-- `deleted` is set for one in the trash. `query` is in the language of core/library/searchparser.h. Of two names that differ
-- in case or width only, which `key` shows, one can be in use.
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
CREATE UNIQUE INDEX saved_searches_by_key ON saved_searches (key) WHERE deleted IS NULL;
