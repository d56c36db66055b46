-- SPDX-FileCopyrightText: 2026 The Gleaner authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Who made what came from other people's libraries.

-- `uid` is that of a note or highlight here, or "item/UID#tag=KEY" for a tag on an item. Where its author made it, it
-- is `original`, empty once a later version of the author's stands beside it. `version` is the SHA-256 (hex) of what
-- it said when it came last, at `seen` (ms since the epoch, by the author's clock).
CREATE TABLE authors (
    uid TEXT PRIMARY KEY NOT NULL CHECK (uid <> ''),
    author TEXT NOT NULL CHECK (author <> ''),
    original TEXT NOT NULL,
    version TEXT NOT NULL,
    seen INTEGER NOT NULL
) WITHOUT ROWID;
