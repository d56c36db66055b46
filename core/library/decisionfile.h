// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/library/entitydecision.h"

#include <QByteArray>
#include <QList>

namespace gleaner::library {

// Decisions about entities as a file that a team shares, reads and compares: UTF-8, one decision a line, fields parted
// by tabs, "#" before a comment. In a field "\t", "\n" and "\\" stand for a tab, a line's end and a backslash.
//
//   rename  TYPE NAME TYPE NAME          what the first is; "retype" and "merge" are read as the same
//   split   TYPE NAME SURFACE TYPE NAME  what the mentions of the first are whose text is SURFACE
//   hide    TYPE NAME [SURFACE]
//   add     SURFACE TYPE NAME            SURFACE is a name wherever it stands
//   watch   TYPE NAME

/// The file for these decisions, its lines sorted; the same whatever their order.
[[nodiscard]] QByteArray writeDecisions(const QList<EntityDecision> &decisions);

struct DecisionFile {
    QList<EntityDecision> decisions; ///< those of the good lines, in their order, each once
    QList<int> lines;                ///< 1-based, parallel to `decisions`
    QList<Diagnostic> problems;      ///< of the other lines: what is wrong, and where
};
/// Reads what it can; a bad line hides no other. A line that contradicts an earlier one is a bad line.
[[nodiscard]] DecisionFile readDecisions(const QByteArray &bytes);

/// A file beside what is decided already.
struct DecisionComparison {
    QList<EntityDecision> fresh;       ///< about what nothing is decided
    QList<EntityDecision> conflicting; ///< other than what is decided
    int same = 0;
    QList<Diagnostic> problems; ///< the file's, and those of lines that cannot be taken over
};
[[nodiscard]] DecisionComparison compareDecisions(const QList<EntityDecision> &existing, const DecisionFile &file);

} // namespace gleaner::library
