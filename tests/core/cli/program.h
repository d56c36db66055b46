// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace gleaner::test {

/// What a run of gleaner-cli did.
struct Run {
    int code = -1; ///< exit code; -1 when it did not end by itself
    QByteArray out;
    QByteArray err;

    /// Standard output as one JSON object a line; empty when a line is no object.
    [[nodiscard]] QList<QJsonObject> objects() const;
};

/// Runs gleaner-cli in `folder` in English, with a data folder below it.
[[nodiscard]] Run runCli(const QString &folder, const QStringList &arguments, const QByteArray &input = {},
                         const QString &locale = QStringLiteral("C.UTF-8"));

void writeFile(const QString &path, const QByteArray &bytes);

} // namespace gleaner::test
