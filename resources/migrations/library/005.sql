-- SPDX-FileCopyrightText: 2026 The Gleaner authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Folders that a person has watched: what comes into them is imported.

CREATE TABLE watched_folders (
    path TEXT PRIMARY KEY NOT NULL CHECK (path <> ''), -- absolute, parted by '/'
    added INTEGER NOT NULL
) WITHOUT ROWID;
