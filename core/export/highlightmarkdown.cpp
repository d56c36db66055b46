// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/highlightmarkdown.h"

#include "core/annotation/colourname.h"
#include "core/export/escape.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace gleaner::exporting {

namespace {

using annotation::AnchorState;
using annotation::Highlight;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::exporting)
};

/// What a reader of the quote has to know about it; nothing for words that are where they were, or elsewhere.
QStringList fateOf(const Highlight &highlight)
{
    QStringList parts;
    const QString quote = highlight.verified.quote.exact;
    if (const QString marked = highlight.original.quote.exact; marked != quote)
        parts += Words::tr("marked as “%1”", "words of a highlight, which are others now").arg(escaped(marked));
    if (highlight.state == AnchorState::Changed)
        parts += Words::tr("changed: “%1” stands there now").arg(escaped(highlight.seen.quote.exact));
    else if (highlight.isDoubtful())
        parts += Words::tr("in doubt: these words stand among others now");
    else if (highlight.detached)
        parts += Words::tr("kept as a quote, no longer looked for in the text");
    else if (highlight.state == AnchorState::Orphaned)
        parts += Words::tr("orphaned: these words are no longer in the text");
    return parts;
}

} // namespace

QString highlightMarkdown(const Highlight &highlight)
{
    const QStringList facts = QStringList{u"**%1**"_s.arg(annotation::colourName(highlight.colour))}
                            + fateOf(highlight);
    QString out = quoted(highlight.verified.quote.exact);
    if (!out.isEmpty())
        out += u'\n';
    out += facts.join(u" · "_s) + u'\n';
    if (!highlight.note.trimmed().isEmpty())
        out += u'\n' + contained(highlight.note) + u'\n';
    return out;
}

} // namespace gleaner::exporting
