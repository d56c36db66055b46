// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefs/briefcommands.h"

#include "app/shell/libraryservice.h"

#include <QCoreApplication>
#include <QUndoCommand>
#include <QUndoStack>

using gleaner::library::Brief;
using gleaner::library::BriefId;
using gleaner::library::BriefSource;
using gleaner::library::Writer;
using gleaner::shell::LibraryService;

namespace gleaner::briefs {

namespace {

using Change = LibraryService::BriefChange;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::briefs::BriefCommands)
};

/// Does one change of the library, and another one that takes it back.
class BriefCommand final : public QUndoCommand {
public:
    BriefCommand(LibraryService &service, const QString &name, Change forth, Change back)
        : QUndoCommand(name)
        , m_service(service)
        , m_forth(std::move(forth))
        , m_back(std::move(back))
    { }

    void redo() override { m_done = m_service.changeBrief(m_forth); }
    void undo() override { m_service.changeBrief(m_back); }
    [[nodiscard]] QFuture<Result<BriefId>> done() const { return m_done; }

private:
    LibraryService &m_service;
    Change m_forth;
    Change m_back;
    QFuture<Result<BriefId>> m_done;
};

Result<BriefId> moved(Writer &writer, BriefId brief, Result<> (Writer::*move)(BriefId))
{
    return (writer.*move)(brief).transform([brief] { return brief; });
}

} // namespace

BriefCommands::BriefCommands(LibraryService &service, QUndoStack &undo)
    : m_service(service)
    , m_undo(undo)
{ }

QFuture<Result<BriefId>> BriefCommands::add(const QString &title)
{
    // Filled in and read on the writing thread alone.
    const auto added = std::make_shared<BriefId>();
    const Change forth = [title, added](Writer &writer) -> Result<BriefId> {
        if (added->isValid())
            return moved(writer, *added, &Writer::restoreBrief);
        const Result<Brief> brief = writer.addBrief(title);
        if (!brief)
            return std::unexpected(brief.error());
        *added = brief->id;
        return brief->id;
    };
    const Change back = [added](Writer &writer) { return moved(writer, *added, &Writer::deleteBrief); };
    auto *command = new BriefCommand(m_service, Words::tr("New brief “%1”").arg(title), forth, back);
    m_undo.push(command);
    return command->done();
}

void BriefCommands::rename(BriefId brief, const QString &from, const QString &to)
{
    const auto naming = [brief](const QString &title) -> Change {
        return [brief, title](Writer &writer) {
            return writer.renameBrief(brief, title).transform([brief](const Brief &) { return brief; });
        };
    };
    m_undo.push(new BriefCommand(m_service, Words::tr("Rename the brief “%1”").arg(from), naming(to), naming(from)));
}

void BriefCommands::remove(BriefId brief, const QString &title)
{
    const auto moving = [brief](Result<> (Writer::*move)(BriefId)) -> Change {
        return [brief, move](Writer &writer) { return moved(writer, brief, move); };
    };
    m_undo.push(new BriefCommand(m_service, Words::tr("Delete the brief “%1”").arg(title), moving(&Writer::deleteBrief),
                                 moving(&Writer::restoreBrief)));
}

void BriefCommands::refresh(BriefId brief, const QList<BriefSource> &sources)
{
    // What the last change gave back: the sources as they were before it.
    const auto before = std::make_shared<QList<BriefSource>>(sources);
    const Change turn = [brief, before](Writer &writer) -> Result<BriefId> {
        const auto were = writer.setBriefSources(brief, *before);
        if (!were)
            return std::unexpected(were.error());
        *before = *were;
        return brief;
    };
    m_undo.push(
        new BriefCommand(m_service, Words::tr("Update %n source(s)", nullptr, int(sources.size())), turn, turn));
}

} // namespace gleaner::briefs
