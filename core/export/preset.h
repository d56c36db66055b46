// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>
#include <QStringView>

#include <array>
#include <optional>

namespace gleaner::exporting {

/// What an export is shaped for: each has a template of its own and its own rules of what has to be escaped.
enum class Preset { CommonMark, Obsidian, Logseq, Zettelkasten };

inline constexpr std::array Presets{Preset::CommonMark, Preset::Obsidian, Preset::Logseq, Preset::Zettelkasten};

/// "commonmark", "obsidian", "logseq", "zettelkasten": on the command line and of the templates' files.
[[nodiscard]] QLatin1StringView presetKey(Preset preset);
[[nodiscard]] std::optional<Preset> presetFromKey(QStringView key);
/// As a person reads it.
[[nodiscard]] QString presetName(Preset preset);

} // namespace gleaner::exporting
