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
