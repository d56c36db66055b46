// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace gleaner::briefs {

/// A heading of a brief's text, or a place where it cites something.
struct OutlineEntry {
    enum class Kind { Heading, Citation };
    Kind kind = Kind::Heading;
    int level = 0; ///< of a heading, 1 to 6; of a citation that of the heading it stands under, 0 without one
    QString text;  ///< of the heading, in one line; a citation's label
    int line = 0;  ///< 0-based
    int end = 0;   ///< of a heading: the line after its section, which ends where one of its level or above begins
    bool operator==(const OutlineEntry &) const = default;
};

/// In the order of the text.
[[nodiscard]] QList<OutlineEntry> outlineOf(const QString &text);

/// For each entry of an outline which one it is after the text was changed, -1 for none: what stands before the change
/// and behind it is what it was, whatever line it is in now.
[[nodiscard]] QList<qsizetype> sameEntries(const QList<OutlineEntry> &before, const QList<OutlineEntry> &after);

/// The line after the section that `line` stands in, its subsections with it; what stands before the first heading is
/// one, too.
[[nodiscard]] int sectionEnd(const QList<OutlineEntry> &outline, int line, int lineCount);

/// The line before which a section has to be put to come one place down among its like, or up (-1); none at the ends.
[[nodiscard]] std::optional<int> lineToMoveTo(const QList<OutlineEntry> &outline, qsizetype heading, int step);

struct MovedSection {
    QString text;
    int line = 0; ///< of its heading now
};
/// `text` with the section of a heading put before `before`, a line outside of it.
[[nodiscard]] std::optional<MovedSection> withSectionMoved(const QString &text, const OutlineEntry &heading,
                                                           int before);

} // namespace gleaner::briefs
