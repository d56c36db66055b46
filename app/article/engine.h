// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gleaner::article {

/// Registers the page's scheme and the engine's switches. To be called once, before the application object is made.
void initialiseEngine();

} // namespace gleaner::article
