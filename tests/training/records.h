// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/digest/parser.h"
#include "core/entity/mention.h"

#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace gleaner::training {

/// A digest whose names were recorded by hand.
struct Record {
    QString family;
    QString path;
    QByteArray bytes;
    digest::Parsed parsed;
    QHash<QString, entity::Type> names; ///< by surface, with plainName()
    int fold = 0;                       ///< 0 to Folds - 1: records of one family are dealt out in turn
};

inline constexpr int Folds = 5;

/// A surface as records and texts are compared: blanks as one space, full-width forms as half-width.
[[nodiscard]] QString plainName(QStringView surface);

/// The records of a folder (index.tsv: id, family, path below `documents`), added to `records`. Nothing when a file is
/// missing or unreadable; says on standard error which.
[[nodiscard]] bool readRecords(const QString &folder, const QString &documents, std::vector<Record> &records);

} // namespace gleaner::training
