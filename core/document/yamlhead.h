// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <QStringView>

#include <optional>

namespace gleaner::document {

/// The fields of a YAML mapping; nested mappings give keys joined by dots, sequences several values. Nothing when
/// `text` is not YAML, is no mapping, nests too deep, is longer than 16 Ki characters, or uses anchors, aliases or tags
/// (which no digest's head needs, and which can blow up a few bytes to gigabytes). `firstLine` is the source line of
/// the first line of `text`.
[[nodiscard]] std::optional<QList<FrontMatter::Field>> yamlFields(QStringView text, int firstLine);

} // namespace gleaner::document
