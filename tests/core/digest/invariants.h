// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/digest/parser.h"

namespace gleaner::test {

/// Fails the running test unless what must hold of every digest does, whatever it was made from.
void checkInvariants(const digest::Parsed &parsed);

/// The same for the texts: what the page shows of items is their canonical text, white space apart.
void checkPageText(const digest::Parsed &parsed);

} // namespace gleaner::test
