-- SPDX-FileCopyrightText: 2026 The Gleaner authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What a person decided about entities (core/library/entitydecision.h). Types are keys of core/entity.

-- What is not of a decision's scope is empty, and a target of what is hidden or watched.
CREATE TABLE entity_decisions (
    scope TEXT NOT NULL CHECK (scope IN ('thing', 'surface', 'added', 'watched')),
    type TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> '' OR scope = 'added'),
    surface TEXT NOT NULL CHECK (surface <> '' OR scope IN ('thing', 'watched')),
    hidden INTEGER NOT NULL CHECK (hidden = 0 OR (hidden = 1 AND scope IN ('thing', 'surface'))),
    to_type TEXT NOT NULL,
    to_name TEXT NOT NULL CHECK ((to_name = '') = (hidden = 1 OR scope = 'watched')),
    PRIMARY KEY (scope, type, name, surface)
) WITHOUT ROWID;
