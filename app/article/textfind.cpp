// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/textfind.h"

#include "core/library/fold.h"

#include <QTextDocument>

namespace gleaner::article {

std::optional<QTextCursor> foundFrom(const QTextCursor &cursor, const QString &text, bool backward)
{
    const QString wanted = library::fold(text).trimmed();
    if (wanted.isEmpty())
        return {};
    const library::FoldedText folded = library::foldWithOrigins(cursor.document()->toRawText());
    std::optional<TextSpan> found;
    for (qsizetype at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + 1)) {
        const TextSpan here = folded.original({at, at + wanted.size()});
        if (backward ? here.end > cursor.selectionStart() : here.start >= cursor.selectionEnd()) {
            if (!backward)
                found = here;
            break;
        }
        if (backward)
            found = here;
    }
    if (!found)
        return {};
    QTextCursor selected(cursor.document());
    selected.setPosition(int(found->start));
    selected.setPosition(int(found->end), QTextCursor::KeepAnchor);
    return selected;
}

} // namespace gleaner::article
