// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/colourname.h"

#include <QCoreApplication>

namespace gleaner::annotation {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::annotation::Colour)
};

} // namespace

QString colourName(Colour colour)
{
    switch (colour) {
    case Colour::Fact: return Words::tr("Fact");
    case Colour::Claim: return Words::tr("Claim");
    case Colour::Doubt: return Words::tr("Doubt");
    case Colour::Number: return Words::tr("Number");
    case Colour::FollowUp: return Words::tr("Follow-up");
    case Colour::Quote: break;
    }
    return Words::tr("Quote");
}

} // namespace gleaner::annotation
