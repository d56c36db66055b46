// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entity/gazetteer.h"
#include "core/entity/words.h"

namespace gleaner::entity {

/// All names of the gazetteer's files.
[[nodiscard]] std::vector<KnownName> knownNames();

/// What the program knows of names and words, read from its resources once.
struct Knowledge {
    /// `names`: with the gazetteer; without it only for measurements.
    explicit Knowledge(bool names = true);

    Gazetteer gazetteer;
    Words words;
    // The lists the rules look into most.
    const WordSet &generic;
    const WordSet &version;
    const WordSet &orgEnd;
    const WordSet &inner;
    const WordSet &meeting;
    const WordSet &post;
    const WordSet &given;
    const WordSet &role;
    const WordSet &speech;
    const WordSet &orgCue;
    const WordSet &orgLead;
    const WordSet &productCue;
    const WordSet &productLead;
    const WordSet &surname;
    const WordSet &givenHan;
    const WordSet &translit;
    const WordSet &orgSuffix;
    const WordSet &stateBody;
    const WordSet &eventSuffix;
    const WordSet &orgVerb;
    const WordSet &mediumBefore;
    const WordSet &mediumAfter;
    const WordSet &notPerson;
    const WordSet &common;
    const WordSet &stop;
    const WordSet &plain;
    Q_DISABLE_COPY_MOVE(Knowledge)
};

} // namespace gleaner::entity
