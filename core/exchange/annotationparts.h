// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QLatin1StringView>
#include <QString>

#include <array>

namespace gleaner::exchange {

/// What tells a place in a text, in a record of a highlight, after "", "verified_" and "seen_".
inline constexpr std::array AnchorFields{QLatin1StringView("exact"), QLatin1StringView("prefix"),
                                         QLatin1StringView("suffix"), QLatin1StringView("start"),
                                         QLatin1StringView("stop")};

/// A body of an annotation; what comments is Markdown.
[[nodiscard]] inline QJsonObject textualBody(const QString &purpose, const QString &value)
{
    QJsonObject body{{QStringLiteral("type"), QStringLiteral("TextualBody")},
                     {QStringLiteral("purpose"), purpose},
                     {QStringLiteral("value"), value}};
    if (purpose == u"commenting")
        body.insert(QStringLiteral("format"), QStringLiteral("text/markdown"));
    return body;
}

} // namespace gleaner::exchange
