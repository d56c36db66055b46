-- SPDX-FileCopyrightText: 2026 The Gleaner authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Briefs: documents of a person's own about what the library holds.

-- `text` is Markdown and refers to the sources by footnotes, [^mark]. `deleted` is set for one in the trash.
CREATE TABLE briefs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL CHECK (title <> ''),
    text TEXT NOT NULL,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    deleted INTEGER
);

-- What a brief cites, as it was when it was taken in, so that its footnotes outlive the documents. `item` and
-- `highlight` are uids of things that the library need not have any more; `quote` is empty for an item as a whole.
CREATE TABLE brief_sources (
    brief INTEGER NOT NULL REFERENCES briefs (id) ON DELETE CASCADE,
    mark TEXT NOT NULL CHECK (mark <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('item', 'highlight', 'figure')),
    item TEXT NOT NULL,
    highlight TEXT NOT NULL,
    quote TEXT NOT NULL,
    title TEXT NOT NULL,
    source TEXT NOT NULL, -- whom the item names, else the publisher
    url TEXT NOT NULL,
    digest_title TEXT NOT NULL,
    date TEXT, -- the digest's, ISO 8601
    file TEXT NOT NULL, -- name of the digest's file
    line INTEGER NOT NULL, -- 1-based; 0 is nowhere
    taken INTEGER NOT NULL,
    PRIMARY KEY (brief, mark)
) WITHOUT ROWID;
