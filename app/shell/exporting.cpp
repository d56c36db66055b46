// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/exporting.h"

#include "app/digests/digestlist.h"
#include "app/exporting/exportdialog.h"
#include "app/exporting/told.h"
#include "app/shell/dialogs.h"
#include "app/shell/halves.h"
#include "app/shell/libraryservice.h"
#include "app/shell/reading.h"
#include "app/shell/session.h"
#include "app/shell/statusbar.h"
#include "app/shell/themecontroller.h"

#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;
using gleaner::exporting::ExportReport;
using gleaner::exports::ExportDialog;

namespace gleaner::shell {

Exporting::Exporting(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
    , m_highlightCommands(parts.library, parts.undo)
{ }

Exporting::~Exporting() = default;

void Exporting::open()
{
    if (!m_dialog)
        make();
    else
        m_dialog->setSituation(situation());
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void Exporting::save()
{
    if (m_dialog)
        keepChoices();
}

exports::Situation Exporting::situation() const
{
    const Reading &reading = m_parts.halves.reading();
    exports::Situation situation{.search = m_parts.search.text()};
    if (reading.digest().isValid()) {
        situation.digests = {reading.digest()};
        situation.digestTitle = reading.article().title;
    }
    if (reading.item().isValid())
        situation.items = {reading.item()};
    if (const auto selected = m_parts.list.selection(); selected.isSeveral) {
        if (!selected.items.isEmpty())
            situation.items = selected.items;
        if (!selected.digests.isEmpty())
            situation.digests = selected.digests;
    }
    return situation;
}

void Exporting::make()
{
    m_dialog = new ExportDialog({m_parts.library, m_parts.commands, m_highlightCommands, m_parts.undo}, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->resize(std::min(1040, m_window->width() - 40), std::min(680, m_window->height() - 40));
    m_dialog->setTheme(m_parts.theme.theme());
    m_dialog->setSituation(situation());
    exports::Choices choices = exports::choicesFrom(m_parts.session.exportChoices(m_parts.library.location().folder));
    if (choices.out.isEmpty())
        choices.out = QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
                          .filePath(tr("Gleaner notes", "name of a folder"));
    if (!m_parts.search.text().isEmpty())
        choices.search = m_parts.search.text();
    m_dialog->setChoices(choices);
    connectDialog();
}

void Exporting::connectDialog()
{
    const auto take = [this](const QString &path) {
        if (m_dialog)
            m_dialog->setOut(QDir::toNativeSeparators(path));
    };
    connect(&m_parts.theme, &ThemeController::themeChanged, m_dialog, &ExportDialog::setTheme);
    connect(m_dialog, &ExportDialog::folderWanted, this, [this, take](const QString &start) {
        m_parts.dialogs.chooseFolder(m_dialog, tr("Export notes to a folder"), start, take);
    });
    connect(m_dialog, &ExportDialog::fileWanted, this, [this, take](const QString &start) {
        m_parts.dialogs.chooseNewFile(m_dialog, tr("Export notes to a file"), start, tr("Markdown (*.md)"), take);
    });
    connect(m_dialog, &ExportDialog::openWanted, this, [this](const QUrl &url) { m_parts.dialogs.open(url); });
    connect(m_dialog, &ExportDialog::exported, this, [this](const ExportReport &report, const QString &out) {
        keepChoices();
        tell(report, out);
    });
    connect(m_dialog, &QDialog::finished, this, &Exporting::keepChoices);
}

void Exporting::keepChoices()
{
    m_parts.session.setExportChoices(m_parts.library.location().folder, exports::toMap(m_dialog->choices()));
}

void Exporting::tell(const ExportReport &report, const QString &out)
{
    const QString text = exports::resultText(report);
    if (!report.failed.isEmpty())
        m_parts.status.warn(text);
    else if (report.written.isEmpty())
        m_parts.status.tell(text);
    else
        m_parts.status.tell(text, tr("Open folder"),
                            QUrl::fromLocalFile(QFileInfo(out).isDir() ? out : QFileInfo(out).path()));
}

} // namespace gleaner::shell
