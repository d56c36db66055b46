// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"

#include <QSyntaxHighlighter>
#include <QTextCharFormat>

class QPlainTextEdit;

namespace gleaner::exports {

/// Lines of a unified diff in the colours of what came and what went; their signs stay.
class DiffColours final : public QSyntaxHighlighter {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DiffColours)

public:
    explicit DiffColours(QTextDocument *document);

    void setTheme(article::Theme theme);

protected:
    void highlightBlock(const QString &line) override;

private:
    QTextCharFormat m_added;
    QTextCharFormat m_removed;
    QTextCharFormat m_head;
};

/// A field for the text of files, to look at and to copy from.
[[nodiscard]] QPlainTextEdit *fileTextPart(const QString &objectName, const QString &accessibleName);

} // namespace gleaner::exports
