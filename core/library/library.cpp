// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/library.h"

#include <QDir>
#include <QStandardPaths>

namespace gleaner::library {

Location Location::standard()
{
    if (const QString folder = qEnvironmentVariable("GLEANER_LIBRARY"); !folder.isEmpty())
        return {QDir(folder).absolutePath()};
    return {QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/gleaner"};
}

} // namespace gleaner::library
