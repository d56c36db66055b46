-- SPDX-FileCopyrightText: 2026 The Gleaner authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Passages that a person marked (core/annotation/highlight.h).

-- Offsets are UTF-16 units of the item's canonical text. `exact` to `stop` is what was marked, `verified_…` where it stood
-- last, `seen_…` what stands there now where the words changed, else empty. `checked` is 0 for one that came from elsewhere and has not
-- been looked for in the text of today. `deleted` is set for one in the trash.
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
CREATE INDEX highlights_of_item ON highlights (item);
CREATE INDEX highlights_unchecked ON highlights (item) WHERE checked = 0;

-- An item that the newest revision has no more is shown for a highlight, too.
ALTER TABLE items ADD COLUMN highlights INTEGER NOT NULL DEFAULT 0; -- not in the trash
ALTER TABLE items DROP COLUMN shown;
ALTER TABLE items ADD COLUMN shown INTEGER NOT NULL GENERATED ALWAYS AS (gone = 0 OR bookmarked_at IS NOT NULL OR notes > 0
    OR tags > 0 OR highlights > 0) VIRTUAL;
CREATE INDEX items_with_highlights ON items (digest) WHERE highlights > 0;
ALTER TABLE digests ADD COLUMN highlights INTEGER NOT NULL DEFAULT 0; -- on its shown items
