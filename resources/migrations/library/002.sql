-- SPDX-FileCopyrightText: 2026 The Gleaner authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What a person chose to read documents as, instead of what is found out automatically.

-- `key` is a digest's uid or a publisher's name, `recogniser` an id of core/digest. An empty one, of a document only, is
-- "automatic" against its publisher's choice.
CREATE TABLE reading_choices (
    scope TEXT NOT NULL CHECK (scope IN ('document', 'publisher')),
    key TEXT NOT NULL CHECK (key <> ''),
    recogniser TEXT NOT NULL CHECK (recogniser <> '' OR scope = 'document'),
    PRIMARY KEY (scope, key)
) WITHOUT ROWID;
