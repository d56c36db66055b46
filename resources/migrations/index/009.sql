-- SPDX-FileCopyrightText: 2026 The Gleaner authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- An import looks for digests of the same day.
CREATE INDEX digests_by_date ON digests (date);
