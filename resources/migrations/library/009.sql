-- SPDX-FileCopyrightText: 2026 The Gleaner authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Tags on highlights, of the vocabulary that items have.

-- Those of a highlight in the trash stay with it.
CREATE TABLE highlight_tags (
    highlight INTEGER NOT NULL REFERENCES highlights (id) ON DELETE CASCADE,
    tag INTEGER NOT NULL REFERENCES tags (id),
    added INTEGER NOT NULL,
    PRIMARY KEY (highlight, tag)
) WITHOUT ROWID;
CREATE INDEX highlight_tags_by_tag ON highlight_tags (tag);

-- What lists and searches find under a tag: an item that carries it, once more for each highlight of it that does.
CREATE VIEW tagged_items (item, tag) AS
    SELECT item, tag FROM item_tags
    UNION ALL
    SELECT h.item, t.tag FROM highlight_tags t JOIN highlights h ON h.id = t.highlight WHERE h.deleted IS NULL;
