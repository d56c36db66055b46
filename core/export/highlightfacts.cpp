// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/highlightfacts.h"

#include <QCoreApplication>

namespace gleaner::exporting {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::exporting)
};

} // namespace

QStringList highlightFacts(const annotation::Highlight &highlight)
{
    using annotation::AnchorState;
    QStringList facts;
    const QString quote = highlight.verified.quote.exact;
    if (const QString marked = highlight.original.quote.exact; marked != quote)
        facts += Words::tr("marked as “%1”", "words of a highlight, which are others now").arg(marked);
    if (highlight.state == AnchorState::Changed)
        facts += Words::tr("changed: “%1” stands there now").arg(highlight.seen.quote.exact);
    else if (highlight.isDoubtful())
        facts += Words::tr("in doubt: these words stand among others now");
    else if (highlight.detached)
        facts += Words::tr("kept as a quote, no longer looked for in the text");
    else if (highlight.state == AnchorState::Orphaned)
        facts += Words::tr("orphaned: these words are no longer in the text");
    return facts;
}

} // namespace gleaner::exporting
