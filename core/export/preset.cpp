// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/preset.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gleaner::exporting {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::exporting)
};

} // namespace

QLatin1StringView presetKey(Preset preset)
{
    switch (preset) {
    case Preset::CommonMark: return "commonmark"_L1;
    case Preset::Obsidian: return "obsidian"_L1;
    case Preset::Logseq: return "logseq"_L1;
    case Preset::Zettelkasten: break;
    }
    return "zettelkasten"_L1;
}

std::optional<Preset> presetFromKey(QStringView key)
{
    const auto found = std::ranges::find_if(Presets, [key](Preset preset) { return presetKey(preset) == key; });
    return found == Presets.end() ? std::nullopt : std::optional(*found);
}

QString presetName(Preset preset)
{
    switch (preset) {
    case Preset::CommonMark: return Words::tr("Plain Markdown");
    case Preset::Obsidian: return u"Obsidian"_s;
    case Preset::Logseq: return u"Logseq"_s;
    case Preset::Zettelkasten: break;
    }
    return Words::tr("Zettelkasten");
}

} // namespace gleaner::exporting
