// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <stop_token>

namespace gleaner::exporting {

/// Errors: Unreadable.
[[nodiscard]] Result<QByteArray> readFile(const QString &path);
/// Atomically, with the folders it stands in. Errors: Storage; what was there before is unchanged then.
[[nodiscard]] Result<> saveFile(const QString &path, const QByteArray &bytes);
/// `path`, or with "-2", "-3", … before its ending, so that nothing stands there yet.
[[nodiscard]] QString freePath(const QString &path);
/// The Markdown files in a folder and below it, by path, without hidden folders; not all of them once it is to stop.
[[nodiscard]] QStringList markdownFiles(const QString &folder, const std::stop_token &stop = {});
/// What ends an export early.
[[nodiscard]] Error cancelled();

} // namespace gleaner::exporting
