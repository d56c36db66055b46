// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"

#include <QSyntaxHighlighter>

namespace gleaner::briefs {

/// Makes headings, quotes and footnotes of a text in Markdown stand out.
class BriefHighlighter final : public QSyntaxHighlighter {
    Q_OBJECT

public:
    explicit BriefHighlighter(QTextDocument *document, article::Theme theme);

protected:
    void highlightBlock(const QString &text) override;

private:
    article::Theme m_theme;
};

} // namespace gleaner::briefs
