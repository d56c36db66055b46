// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/samplebrief.h"

#include "app/shell/libraryservice.h"
#include "core/export/briefpieces.h"
#include "core/library/highlightrows.h"

#include <QCoreApplication>

using gleaner::exporting::BriefPiece;
using gleaner::library::Brief;
using gleaner::library::BriefSource;
using gleaner::library::HighlightRow;
using gleaner::library::Reader;
using gleaner::library::Writer;

namespace gleaner::shell {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::shell::SampleBrief)
};

constexpr qsizetype Cited = 3;

Result<QList<BriefPiece>> piecesOf(const Reader &reader)
{
    const auto rows = reader.highlights();
    if (!rows)
        return std::unexpected(rows.error());
    QList<BriefPiece> pieces;
    for (const HighlightRow &row : rows->first(qMin(rows->size(), Cited))) {
        const auto piece = exporting::highlightPiece(reader, row.highlight.id);
        if (!piece)
            return std::unexpected(piece.error());
        pieces.append(*piece);
    }
    return pieces;
}

QString textOf(const QList<BriefPiece> &pieces, const QList<BriefSource> &taken)
{
    const QStringList before{Words::tr("## What is new\n\nTwo releases lead this week."),
                             Words::tr("## Prices\n\nCheaper again, and this time for a reason that lasts:"),
                             Words::tr("## To follow up\n\nAsk for the figures behind this one.")};
    QString text;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        text = exporting::withPiece(text, before.value(i) + u'\n');
        text = exporting::withPiece(text, exporting::pieceMarkdown(pieces[i], taken[i].mark));
    }
    return text;
}

} // namespace

Result<> storeSampleBrief(LibraryService &library)
{
    const auto pieces = library.read(&piecesOf).result();
    if (!pieces)
        return std::unexpected(pieces.error());
    return library
        .write([&pieces](Writer &writer) -> Result<> {
            const Result<Brief> brief = writer.addBrief(Words::tr("The week in models"));
            if (!brief)
                return std::unexpected(brief.error());
            QList<BriefSource> sources;
            for (const BriefPiece &piece : *pieces)
                sources.append(piece.source);
            const auto taken = writer.addBriefSources(brief->id, sources);
            if (!taken)
                return std::unexpected(taken.error());
            return writer.setBriefText(brief->id, textOf(*pieces, *taken)).transform([](const Brief &) { });
        })
        .result();
}

} // namespace gleaner::shell
