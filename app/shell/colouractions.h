// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/actions.h"
#include "core/annotation/colourname.h"

#include <QObject>

#include <array>

namespace gleaner::shell {

class LibraryService;
class ThemeController;

/// In the order of annotation::Colours.
inline constexpr std::array MarkActions{ActionId::MarkFact,   ActionId::MarkClaim,    ActionId::MarkDoubt,
                                        ActionId::MarkNumber, ActionId::MarkFollowUp, ActionId::MarkQuote};

/// Gives the commands that mark in a colour the colour's swatch, and what the person calls it.
class ColourActions final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ColourActions)

public:
    struct Parts {
        LibraryService &library;
        ThemeController &theme;
        const Actions &actions;
    };
    /// The parts must outlive the object.
    explicit ColourActions(const Parts &parts, QObject *parent = nullptr);

private:
    void paint();
    void name();

    Parts m_parts;
    std::array<QString, annotation::Colours.size()> m_texts; ///< as the program has them
};

} // namespace gleaner::shell
