// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>

namespace gleaner::keyboard {

/// A menu's text without the mark of its mnemonic: "&Open" and, as Chinese writes it, "打开(&O)…".
[[nodiscard]] inline QString withoutMnemonic(QString text)
{
    static const QRegularExpression bracketed(QStringLiteral("\\(&\\w\\)"));
    return text.remove(bracketed).remove(u'&');
}

} // namespace gleaner::keyboard
