-- SPDX-FileCopyrightText: 2026 The Gleaner authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Tables of figures list all mentions that have a value, and no others.
CREATE INDEX figures_of_item ON mentions (item, first) WHERE value IS NOT NULL;
