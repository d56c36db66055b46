// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/handedits.h"

#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace gleaner::exporting {

/// What stands in lines of a file where a note stood.
struct FoundText {
    QString text; ///< empty: the note is gone
    qsizetype from = 0;
    qsizetype until = 0; ///< behind the last one
    QStringList written; ///< what the program wrote in their place
};

/// Looks for the notes of a page in a managed region that somebody edited. The page must outlive it.
class NoteFinder {
public:
    /// `content` is what stands in the region (LF).
    NoteFinder(const QByteArray &content, const PageText &page);

    /// The note's text in the file, between what the program still writes around it; nothing when it cannot be told.
    [[nodiscard]] std::optional<FoundText> textOf(const NotePlace &place) const;
    /// The same, between the lines that stood around it when it was written.
    [[nodiscard]] std::optional<FoundText> textOf(const NotePlace &place, const NoteTrace &trace) const;
    /// Whether a line with something in it is in both.
    [[nodiscard]] bool meet(const FoundText &one, const FoundText &other) const;
    /// Whether a note's lines stand anywhere in the file, where somebody has moved them.
    [[nodiscard]] bool standsElsewhere(const QString &note) const;
    /// contentSum() of the file's content with these changes taken back.
    [[nodiscard]] QByteArray sumWithout(QList<FoundText> changes) const;

private:
    /// Numbers of a note's first and last line in what the program writes.
    [[nodiscard]] std::pair<qsizetype, qsizetype> linesOf(const NotePlace &place) const;
    /// The next line up or down that is not empty; -1 and the number of lines are the region's ends.
    [[nodiscard]] qsizetype writtenBefore(qsizetype line) const;
    [[nodiscard]] qsizetype writtenBehind(qsizetype line) const;
    /// Whether a line of what the program writes stands in the file, and where; the region's ends do.
    [[nodiscard]] bool isThere(qsizetype line) const;
    [[nodiscard]] qsizetype placeOf(qsizetype line) const;
    /// Whether it is the line of that sum; -1 and the number of lines are the region's ends.
    [[nodiscard]] bool stands(const QByteArray &sum, qsizetype line) const;
    [[nodiscard]] std::optional<FoundText> textBetween(qsizetype above, qsizetype below, const NotePlace &place) const;
    [[nodiscard]] std::optional<FoundText> deletedAt(const NotePlace &place) const;

    const PageText &m_page;
    QString m_text;
    QStringList m_fresh;             ///< what the program writes
    QStringList m_found;             ///< what stands in the file
    std::vector<qsizetype> m_places; ///< of the first in the second; -1: nowhere
    std::vector<bool> m_isOfNote;    ///< by line of what the program writes
};

} // namespace gleaner::exporting
