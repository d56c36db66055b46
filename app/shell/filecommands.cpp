// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/filecommands.h"

#include "app/importing/reportdialog.h"
#include "app/shell/dialogs.h"
#include "app/shell/libraryservice.h"
#include "app/shell/samples.h"
#include "app/shell/session.h"
#include "app/shell/statusbar.h"
#include "core/library/pasted.h"

#include <QClipboard>
#include <QDate>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QStandardPaths>
#include <QtConcurrentRun>

using gleaner::importing::Report;

namespace gleaner::shell {

FileCommands::FileCommands(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
    , m_exporter(parts.library)
{
    connect(&m_parts.importer, &importing::ImportController::finished, this, [this](const Report &report) {
        if (m_toOpen.isEmpty() || report.isQuiet)
            return;
        for (const library::ImportEntry &entry : report.entries) {
            if (entry.path == m_toOpen && entry.digest.isValid())
                emit digestRequested(entry.digest);
        }
        m_toOpen.clear();
    });
    connect(&m_exporter, &Exporter::finished, this, &FileCommands::tellExport);
    connect(&m_exporter, &Exporter::failed, this,
            [this](const Error &error) { m_parts.status.warn(error.toString()); });
}

void FileCommands::chooseFolder()
{
    const QString start = m_parts.session.recent().value(0, QDir::homePath());
    m_parts.dialogs.chooseFolder(m_window, tr("Open a folder of digests"), start,
                                 [this](const QString &folder) { importPaths({folder}); });
}

void FileCommands::chooseFiles()
{
    const QString start = m_parts.session.recent().value(0, QDir::homePath());
    m_parts.dialogs.chooseFiles(m_window, tr("Open digests"), start,
                                [this](const QStringList &files) { importPaths(files); });
}

void FileCommands::importSamples()
{
    const auto folder = unpackSamples(m_parts.library.location().folder);
    if (folder)
        m_parts.importer.import({*folder});
    else
        m_parts.status.warn(folder.error().toString());
}

void FileCommands::importPaths(const QStringList &paths)
{
    QStringList absolute;
    for (const QString &path : paths) {
        absolute.append(QFileInfo(path).absoluteFilePath());
        m_parts.session.addRecent(absolute.last());
    }
    if (absolute.isEmpty())
        return;
    m_toOpen = absolute.size() == 1 && QFileInfo(absolute.first()).isFile() ? absolute.first() : QString();
    m_parts.importer.import(absolute);
}

void FileCommands::pasteDigest()
{
    const QMimeData *clipboard = QGuiApplication::clipboard()->mimeData();
    QString text = clipboard ? clipboard->text() : QString();
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    if (text.trimmed().isEmpty()) {
        m_parts.status.warn(tr("There is no text on the clipboard. Copy a digest, as Markdown or plain text, and paste "
                               "it again."));
        return;
    }
    QtConcurrent::run([location = m_parts.library.location(), text] {
        return library::keepPasted(location, text.toUtf8(), QDate::currentDate());
    }).then(this, [this](const Result<QString> &file) {
        if (file)
            importAndShow(*file);
        else
            m_parts.status.warn(file.error().toString());
    });
}

void FileCommands::importAndShow(const QString &file)
{
    m_toOpen = file;
    m_parts.importer.import({file});
}

void FileCommands::showReport(const Report &report)
{
    auto *dialog = new importing::ReportDialog(report, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &importing::ReportDialog::digestRequested, this, &FileCommands::digestRequested);
    connect(dialog, &importing::ReportDialog::changesRequested, this,
            [this, dialog](DigestId digest) { emit changesRequested(digest, dialog); });
    connect(dialog, &importing::ReportDialog::retryRequested, &m_parts.importer, &importing::ImportController::import);
    dialog->open();
}

void FileCommands::chooseExport()
{
    QString start = m_parts.session.exportFolder();
    if (start.isEmpty())
        start = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    m_parts.dialogs.chooseFolder(m_window, tr("Export notes to a folder"), start, [this](const QString &folder) {
        m_parts.session.setExportFolder(folder);
        m_parts.status.tell(tr("Exporting notes…"));
        m_exporter.exportTo(folder);
    });
}

void FileCommands::tellExport(const ExportReport &report)
{
    if (!report.errors.isEmpty()) {
        m_parts.status.warn(tr("%n digest(s) could not be exported. %1", nullptr, int(report.errors.size()))
                                .arg(report.errors.first().toString()));
        return;
    }
    if (report.written == 0 && report.unchanged == 0) {
        m_parts.status.tell(tr("Nothing to export: no item has a note, a tag or a bookmark yet."));
        return;
    }
    if (!report.keptCopy.isEmpty()) {
        m_parts.status.tell(
            tr("Notes exported. A managed part had been edited by hand: the file as it was is kept as %1.")
                .arg(QFileInfo(report.keptCopy).fileName()),
            tr("Open folder"), QUrl::fromLocalFile(report.folder));
        return;
    }
    //: %1 and %2 are the two counts "3 files written" and "1 unchanged"
    const QString text = tr("Notes exported: %1, %2.")
                             .arg(tr("%n file(s) written", nullptr, report.written),
                                  tr("%n unchanged", nullptr, report.unchanged));
    m_parts.status.tell(text, tr("Open folder"), QUrl::fromLocalFile(report.folder));
}

void FileCommands::fillRecent(QMenu *menu)
{
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        const QStringList recent = m_parts.session.recent();
        for (const QString &path : recent)
            menu->addAction(QDir::toNativeSeparators(path).replace(u'&', QStringLiteral("&&")), this,
                            [this, path] { importPaths({path}); });
        if (recent.isEmpty())
            menu->addAction(tr("Nothing yet"))->setEnabled(false);
        menu->addSeparator();
        menu->addAction(tr("&Forget these"), this, [this] { m_parts.session.clearRecent(); })
            ->setEnabled(!recent.isEmpty());
    });
}

} // namespace gleaner::shell
