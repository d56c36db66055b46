// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QStringList>

#include <optional>

namespace gleaner::background {

/// The folders of an import. Where a drive is taken away meanwhile each file left in it would fail by itself; it is
/// better to end and say so once.
class ImportRoots {
public:
    explicit ImportRoots(const QStringList &paths = {});

    /// What to end with: when folders alone were given, and all of them are not there or empty by now.
    [[nodiscard]] std::optional<Error> gone() const;

private:
    QStringList m_folders;
};

} // namespace gleaner::background
