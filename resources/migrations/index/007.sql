-- SPDX-FileCopyrightText: 2026 The Gleaner authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Titles by themselves, as in item_search: a search for titles would look there at every text with the words.
CREATE VIRTUAL TABLE title_search USING fts5 (title, content = '', contentless_delete = 1, tokenize = 'ascii');

CREATE INDEX items_by_section ON items (section) WHERE section <> '';
