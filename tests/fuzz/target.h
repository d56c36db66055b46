// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstddef>
#include <cstdint>

/// What a fuzz target is: libFuzzer calls it with bytes of its own making, replay.cpp with those of the seeds.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace gleaner::fuzz {

/// Says where the target is now; part of what require() prints.
void note(const QString &place);

/// Ends the program, with `promise` and what was found instead, when a promise is not `kept`.
void require(bool kept, const char *promise, const QString &found = {});

/// Without any white space, which the page and the canonical text may set differently.
[[nodiscard]] QString bare(QString text);

/// requires that `one` and `other` are the same but for white space.
void requireSameText(const QString &one, const QString &other, const char *promise);

} // namespace gleaner::fuzz
