// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace gleaner::shell {

struct Quoted {
    QString text;
    QString title; ///< of the item
    QString url;   ///< of the item, may be empty
    QString digest;
    QDate date; ///< of the digest, may be null
};

/// A Markdown block quotation of `text` with a last line that says where it is from. What Markdown would take for
/// markup is escaped, so that it reads as it was read.
[[nodiscard]] QString quotation(const Quoted &quoted);

/// The same as plain text: the words in quotation marks, and below them where they are from.
[[nodiscard]] QString plainQuotation(const Quoted &quoted);

} // namespace gleaner::shell
