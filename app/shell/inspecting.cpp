// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/inspecting.h"

#include "app/inspection/inspector.h"
#include "app/notes/commands.h"
#include "app/shell/halves.h"
#include "app/shell/libraryservice.h"
#include "app/shell/reading.h"
#include "app/shell/session.h"
#include "app/shell/themecontroller.h"

#include <QScreen>

#include <algorithm>

using gleaner::inspection::Inspector;
using gleaner::library::Reader;
using gleaner::library::ReadingChoice;
using gleaner::library::ReadingChoices;

namespace gleaner::shell {

Inspecting::Inspecting(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
{ }

Inspecting::~Inspecting()
{
    keepSize(); // the program may end while the dialog is open
}

void Inspecting::keepSize() const
{
    if (m_inspector)
        m_parts.session.setSize(QStringLiteral("inspector"), m_inspector->size());
}

Inspector *Inspecting::open(int line)
{
    const DigestId digest = m_parts.halves.reading().digest();
    if (!digest.isValid()) {
        emit told(tr("Open a digest first."));
        return nullptr;
    }
    if (!m_inspector) {
        m_inspector = new Inspector(m_parts.commands, m_window);
        m_inspector->setAttribute(Qt::WA_DeleteOnClose);
        const QSize first(std::min(1040, m_window->width() - 40), std::min(720, m_window->height() - 40));
        const QSize kept = m_parts.session.size(QStringLiteral("inspector"));
        m_inspector->resize(kept.isValid() ? kept.boundedTo(m_window->screen()->availableSize()) : first);
        connect(m_inspector, &Inspector::finished, this, &Inspecting::keepSize);
        m_inspector->setTheme(m_parts.theme.theme());
        connect(&m_parts.theme, &ThemeController::themeChanged, m_inspector, &Inspector::setTheme);
        connect(m_inspector, &Inspector::failed, &m_parts.commands.service(), &LibraryService::failed);
    }
    if (line == 0 && m_parts.halves.reading().currentItem())
        line = m_parts.halves.reading().currentItem()->lines.first;
    m_inspector->inspect(digest, line);
    m_inspector->show();
    m_inspector->raise();
    m_inspector->activateWindow();
    return m_inspector;
}

void Inspecting::readAutomatically()
{
    const DigestId digest = m_parts.halves.reading().digest();
    if (!digest.isValid())
        return;
    const QString uid = m_parts.halves.reading().digestUid();
    m_parts.commands.service()
        .read([digest](const Reader &reader) { return reader.readingChoices(digest); })
        .then(this, [this, digest, uid](const Result<ReadingChoices> &kept) {
            if (!kept)
                return;
            const std::optional<QString> automatic = kept->publisher ? std::optional(QString()) : std::nullopt;
            if (kept->document == automatic)
                emit told(tr("This document is read automatically already."));
            else
                m_parts.commands.chooseReading(digest, {{ReadingChoice::Scope::Document, uid, automatic}});
        });
}

} // namespace gleaner::shell
