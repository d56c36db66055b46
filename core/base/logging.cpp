// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/logging.h"

namespace gleaner {

Q_LOGGING_CATEGORY(lcLibrary, "gleaner.library", QtWarningMsg)
Q_LOGGING_CATEGORY(lcApp, "gleaner.app", QtWarningMsg)

} // namespace gleaner
