// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefs/briefhighlighter.h"

#include "core/export/footnotelabels.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace gleaner::briefs {

BriefHighlighter::BriefHighlighter(QTextDocument *document, article::Theme theme)
    : QSyntaxHighlighter(document)
    , m_theme(theme)
{ }

void BriefHighlighter::highlightBlock(const QString &text)
{
    static const QRegularExpression heading(u"^ {0,3}#{1,6}(?: |$)"_s);
    const article::Palette &colours = article::palette(m_theme);
    QTextCharFormat format;
    if (heading.match(text).hasMatch())
        format.setFontWeight(QFont::DemiBold);
    else if (text.startsWith(u'>'))
        format.setForeground(colours.muted);
    setFormat(0, int(text.size()), format);
    const QList<exporting::FootnoteLabel> labels = exporting::footnoteLabels(text);
    for (const exporting::FootnoteLabel &label : labels) {
        format.setForeground(colours.accent);
        setFormat(int(label.start), int(label.end - label.start), format);
    }
}

} // namespace gleaner::briefs
