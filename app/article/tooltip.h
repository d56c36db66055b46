// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTextDocument>

namespace gleaner::article {

/// A text of a document as a tooltip that shows it as it is: what looks like markup would be taken for such, with its
/// images.
[[nodiscard]] inline QString plainToolTip(const QString &text)
{
    if (!Qt::mightBeRichText(text))
        return text;
    return u"<p>" + text.toHtmlEscaped().replace(u'\n', QLatin1StringView("<br>")) + u"</p>";
}

} // namespace gleaner::article
