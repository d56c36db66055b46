// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace gleaner::test {

/// A piece of a document that tries what it must not be able to do.
struct HostileCase {
    QString name;
    QString text;
    QStringList lost; ///< words that need not show
};

/// The cases of a file of tests/data/sanitizer, in the form that stands at its top. Aborts the test program when it
/// cannot be read.
[[nodiscard]] QList<HostileCase> hostileCases(const QString &path);

} // namespace gleaner::test
