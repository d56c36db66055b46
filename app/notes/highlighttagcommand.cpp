// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notes/highlighttagcommand.h"

#include "app/shell/libraryservice.h"

#include <QCoreApplication>

#include <utility>

using gleaner::annotation::Highlight;
using gleaner::library::Writer;
using gleaner::shell::LibraryService;

namespace gleaner::notes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::notes::HighlightCommands)
};

/// So many highlights are changed in one transaction: other changes get their turn in between.
constexpr qsizetype PartSize = 500;

} // namespace

HighlightTagCommand::HighlightTagCommand(LibraryService &service, const QList<Highlight> &highlights,
                                         const QString &tag, bool on, HighlightCommands::Done done)
    : QUndoCommand(on ? Words::tr("Tag %n highlight(s) with “%1”", nullptr, int(highlights.size())).arg(tag)
                      : Words::tr("Remove tag “%1” from %n highlight(s)", nullptr, int(highlights.size())).arg(tag))
    , m_service(service)
    , m_tag(tag)
    , m_on(on)
    , m_done(std::move(done))
{
    for (qsizetype at = 0; at < highlights.size(); ++at) {
        if (at % PartSize == 0)
            m_parts.push_back(std::make_shared<Part>());
        m_parts.back()->all.append(highlights[at].id);
        m_parts.back()->items.insert(highlights[at].id, highlights[at].item);
    }
}

HighlightTagCommand::~HighlightTagCommand() = default;

void HighlightTagCommand::redo()
{
    for (const auto &part : m_parts) {
        auto future = m_service.changeHighlights(
            [part, tag = m_tag, on = m_on](Writer &writer) { return part->set(writer, part->all, tag, on); });
        if (part != m_parts.back() || !m_done)
            continue;
        future.then(&m_service, [done = std::exchange(m_done, {})](const Result<QList<ItemId>> &changed) {
            if (changed)
                done();
        });
    }
}

void HighlightTagCommand::undo()
{
    for (const auto &part : m_parts) {
        m_service.changeHighlights([part, tag = m_tag, on = m_on](Writer &writer) {
            return part->set(writer, std::exchange(part->changed, {}), tag, !on);
        });
    }
}

Result<QList<ItemId>> HighlightTagCommand::Part::set(Writer &writer, const QList<HighlightId> &highlights,
                                                     const QString &tag, bool on)
{
    const Result<QList<HighlightId>> made = on ? writer.tagHighlights(highlights, tag)
                                               : writer.untagHighlights(highlights, tag);
    changed = made.value_or(QList<HighlightId>());
    return made.transform([this](const QList<HighlightId> &ids) {
        QList<ItemId> touched;
        for (const HighlightId id : ids) {
            if (const ItemId item = items.value(id); !touched.contains(item))
                touched.append(item);
        }
        return touched;
    });
}

} // namespace gleaner::notes
