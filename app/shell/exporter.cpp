// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/exporter.h"

#include "app/shell/libraryservice.h"
#include "core/export/exportrun.h"
#include "core/export/template.h"

using gleaner::library::Reader;

namespace gleaner::shell {

namespace {

Result<ExportReport> writeAll(const Reader &reader, const QString &folder)
{
    const auto exported = exporting::exportAnnotated(reader, folder);
    if (!exported)
        return std::unexpected(exported.error());
    ExportReport report;
    report.folder = folder;
    report.errors = exported->failed;
    for (const exporting::Written &written : exported->written) {
        ++(written.changed ? report.written : report.unchanged);
        if (!written.keptCopy.isEmpty())
            report.keptCopy = written.keptCopy;
    }
    return report;
}

} // namespace

Exporter::Exporter(LibraryService &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
{ }

void Exporter::exportTo(const QString &folder)
{
    // Here, on the thread of the window, to which what is loaded then belongs.
    if (const auto ready = exporting::prepareTemplates(); !ready) {
        emit failed(ready.error());
        return;
    }
    // Behind every change that was asked for before it: an export shows what a person has just written.
    m_library.write([](library::Writer &) -> Result<> { return {}; }).then(this, [this, folder](const Result<> &) {
        m_library.read([folder](const Reader &reader) { return writeAll(reader, folder); })
            .then(this, [this](const Result<ExportReport> &report) {
                if (report)
                    emit finished(*report);
                else
                    emit failed(report.error());
            });
    });
}

} // namespace gleaner::shell
