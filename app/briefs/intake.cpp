// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefs/intake.h"

#include "app/briefs/briefeditor.h"
#include "app/briefs/briefkeeper.h"
#include "app/shell/libraryservice.h"
#include "core/library/figures.h"

#include <utility>

using gleaner::dragging::Thing;
using gleaner::exporting::BriefPiece;
using gleaner::library::BriefId;
using gleaner::library::Reader;

namespace gleaner::briefs {

namespace {

/// What a thing puts into a brief.
Result<BriefPiece> pieceOf(const Reader &reader, const Thing &thing)
{
    switch (thing.kind) {
    case Thing::Kind::Item: return exporting::itemPiece(reader, {thing.id});
    case Thing::Kind::Highlight: return exporting::highlightPiece(reader, {thing.id});
    case Thing::Kind::Figure: break;
    }
    return reader.figures({library::FigureId{thing.id}}).and_then([&](const QList<library::Figure> &figures) {
        return exporting::figurePiece(reader, figures.value(0));
    });
}

Result<QList<BriefPiece>> piecesOf(const Reader &reader, const QList<Thing> &things)
{
    QList<BriefPiece> pieces;
    for (const Thing &thing : things) {
        const auto piece = pieceOf(reader, thing);
        if (!piece)
            return std::unexpected(piece.error());
        pieces.append(*piece);
    }
    return pieces;
}

} // namespace

Intake::Intake(shell::LibraryService &service, BriefKeeper &keeper, BriefEditor &editor, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_keeper(keeper)
    , m_editor(editor)
{ }

void Intake::take(const QList<Thing> &things, int position)
{
    QTextCursor place(m_editor.document());
    place.setPosition(qBound(0, position, m_editor.document()->characterCount() - 1));
    ++m_underWay;
    m_service.read([things](const Reader &reader) { return piecesOf(reader, things); })
        .then(this, [this, brief = m_keeper.id(), place](const Result<QList<BriefPiece>> &pieces) {
            if (!pieces) {
                emit failed(pieces.error());
                finish(false);
                return;
            }
            m_keeper.take(brief, *pieces, place.position(), [this](bool taken) { finish(taken); });
        });
}

void Intake::takeWaiting(int position)
{
    if (hasWaiting())
        take(std::exchange(m_waiting, {}), position);
}

void Intake::giveUpWaiting()
{
    if (!hasWaiting())
        return;
    m_waiting.clear();
    ++m_underWay;
    finish(false);
}

void Intake::finish(bool taken)
{
    --m_underWay;
    m_all = m_all && taken;
    if (!isBusy())
        emit settled(std::exchange(m_all, true));
}

} // namespace gleaner::briefs
