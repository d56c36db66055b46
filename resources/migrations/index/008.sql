-- SPDX-FileCopyrightText: 2026 The Gleaner authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Each segment of a full-text index is looked through for each word; merging goes on until few are left.
INSERT INTO item_search (item_search, rank) VALUES ('usermerge', 2);
INSERT INTO title_search (title_search, rank) VALUES ('usermerge', 2);
