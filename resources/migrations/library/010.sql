-- SPDX-FileCopyrightText: 2026 The Gleaner authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A person's own names for the colours of highlights.

-- One that is called as the program calls it has no row.
CREATE TABLE colour_names (
    colour TEXT PRIMARY KEY NOT NULL CHECK (colour IN ('fact', 'claim', 'doubt', 'number', 'follow-up', 'quote')),
    name TEXT NOT NULL CHECK (name <> '')
) WITHOUT ROWID;
