// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace gleaner::digest {

/// `body` with the fences blanked of a code block that holds Markdown and most of the text: programs that write digests
/// answer with their whole answer fenced now and then. Offsets and lines stay what they are. Null when there is no such
/// fence.
[[nodiscard]] QString unwrapped(QStringView body);

} // namespace gleaner::digest
