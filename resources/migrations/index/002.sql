-- SPDX-FileCopyrightText: 2026 The Gleaner authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The recogniser a person had chosen when the rows were made, empty for none.
ALTER TABLE digests ADD COLUMN chosen TEXT NOT NULL DEFAULT '';
