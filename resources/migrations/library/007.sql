-- SPDX-FileCopyrightText: 2026 The Gleaner authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Colours of tags.

-- Empty: none. A tag that has one stays known when nothing carries it any more.
ALTER TABLE tags ADD COLUMN colour TEXT NOT NULL DEFAULT ''
    CHECK (colour IN ('', 'red', 'amber', 'olive', 'green', 'blue', 'purple', 'pink'));
