// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/folders/folderlook.h"
#include "app/folders/foldernews.h"

namespace gleaner::folders {

/// A watched folder as a list shows it.
struct FolderState {
    enum class Condition {
        Looking,      ///< for the first time
        Watched,      ///< changes are told by the system
        Remote,       ///< looked through now and then
        OutOfWatches, ///< the same, for the system watches no more
        Missing,
        Away, ///< it stands empty, and the library knows of files in it
        Unreadable,
    };
    QString path;
    Condition condition = Condition::Looking;
    int files = 0;
    int gone = 0; ///< digests whose file is not there any more
    bool operator==(const FolderState &) const = default;

    [[nodiscard]] bool isThere() const { return condition < Condition::Missing; }
};

[[nodiscard]] FolderState::Condition conditionOf(const FolderLook &look, const FolderNews &news);
/// "watched", "not there" in the person's language.
[[nodiscard]] QString conditionName(FolderState::Condition condition);
/// What is so with the folder and what to do, in sentences.
[[nodiscard]] QString conditionText(const FolderState &folder);

} // namespace gleaner::folders
