// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace gleaner::markdown {

/// Whether stars behind `before`, the text of a block up to them, may stand for a person's given name, as in
/// `嫌疑人王**`: a Han character alone or a family name with at most one more character, where a name may begin.
[[nodiscard]] bool mayMaskName(QStringView before);

/// Whether stars between `before` and `after` are all that stands in quotation marks or brackets.
[[nodiscard]] bool isAllQuoted(QStringView before, QStringView after);

} // namespace gleaner::markdown
