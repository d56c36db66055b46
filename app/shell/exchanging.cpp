// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/exchanging.h"

#include "app/exchanging/exchangedialog.h"
#include "app/exporting/choices.h"
#include "app/shell/dialogs.h"
#include "app/shell/libraryservice.h"
#include "app/shell/session.h"
#include "app/shell/statusbar.h"
#include "core/exchange/bundle.h"
#include "core/export/files.h"
#include "core/export/tables.h"

#include <QDir>
#include <QFileInfo>
#include <QInputDialog>
#include <QLabel>
#include <QPointer>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using gleaner::exchange::MergeReport;
using gleaner::exchanging::AnnotationFile;
using gleaner::exchanging::ExchangeDialog;
using gleaner::exporting::Table;
using gleaner::library::Reader;
using gleaner::library::Writer;

namespace gleaner::shell {

Exchanging::Exchanging(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
{ }

void Exchanging::takeIn()
{
    m_parts.dialogs.chooseFile(m_window, tr("Take annotations in"), QDir::homePath(),
                               tr("Annotations (*.jsonld *.json *.md *.csv);;All files (*)"),
                               [this](const QString &path) { offer(path); });
}

void Exchanging::offer(const QString &path)
{
    struct Offer {
        AnnotationFile file;
        MergeReport report;
    };
    const QDateTime now = QDateTime::currentDateTimeUtc();
    auto *dialog = new ExchangeDialog(path, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExchangeDialog::takeRequested, this,
            [this, dialog](const AnnotationFile &file) { take(dialog, file); });
    dialog->open();
    m_parts.library
        .read([path, now, location = m_parts.library.location()](const Reader &) -> Result<Offer> {
            const auto file = exchanging::readFile(path, now);
            if (!file)
                return std::unexpected(file.error());
            return exchanging::lookInto(location, *file).transform([&](const MergeReport &report) {
                return Offer{*file, report};
            });
        })
        .then(dialog, [dialog](const Result<Offer> &offer) {
            if (offer)
                dialog->offer(offer->file, offer->report);
            else
                dialog->tellError(offer.error());
        });
}

void Exchanging::take(ExchangeDialog *dialog, const AnnotationFile &file)
{
    auto report = std::make_shared<MergeReport>();
    m_parts.library
        .takeAnnotations(
            [file, report, location = m_parts.library.location()](Writer &writer) -> Result<QList<ItemId>> {
                auto taken = exchanging::takeIn(writer, location, file);
                if (!taken)
                    return std::unexpected(taken.error());
                *report = *std::move(taken);
                return exchange::idsOf(location, report->items);
            })
        .then(dialog, [dialog, report](const Result<QList<ItemId>> &taken) {
            if (taken)
                dialog->tellTaken(*report);
            else
                dialog->tellError(taken.error());
        });
}

void Exchanging::saveAnnotations()
{
    askForFile(tr("Save annotations as JSON-LD"), u"gleaner.jsonld"_s,
               [](const library::Location &location) { return exchange::annotationsOf(location); });
}

void Exchanging::saveBundle()
{
    auto *question = new QInputDialog(m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setObjectName(u"bundleAuthor"_s);
    question->setWindowTitle(tr("Save a bundle for colleagues"));
    question->setLabelText(tr("A bundle holds the notes, highlights and tags that you made, for people who read the "
                              "same digests. Your name, as they are to see it:"));
    question->setTextValue(m_parts.session.author());
    connect(question, &QInputDialog::textValueSelected, this, [this](const QString &text) {
        const QString name = text.simplified();
        if (name.isEmpty()) {
            m_parts.status.warn(tr("A bundle needs the name of its author."));
            return;
        }
        m_parts.session.setAuthor(name);
        QString file = name;
        file.replace(u'/', u'-');
        askForFile(tr("Save a bundle for colleagues"), file + u".jsonld"_s,
                   [name](const library::Location &location) { return exchange::bundleOf(location, name); });
    });
    question->open();
}

QString Exchanging::startFolder() const
{
    // Where notes were exported to.
    const QString out = exports::choicesFrom(m_parts.session.exportChoices(m_parts.library.location().folder)).out;
    const QString folder = exports::isOneFile(out) ? QFileInfo(out).path() : out;
    return folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : folder;
}

void Exchanging::askForFile(const QString &title, const QString &name, const Make &make)
{
    m_parts.dialogs.chooseNewFile(m_window, title, QDir(startFolder()).filePath(name), tr("Annotations (*.jsonld)"),
                                  [this, make](const QString &path) { write(path, make); });
}

void Exchanging::write(const QString &path, const Make &make)
{
    m_parts.library
        .read([path, make, location = m_parts.library.location()](const Reader &) {
            return make(location).and_then([&](const QByteArray &bytes) { return exporting::saveFile(path, bytes); });
        })
        .then(this, [this, path](const Result<> &done) {
            if (done)
                m_parts.status.tell(tr("Annotations saved as %1.").arg(QFileInfo(path).fileName()), tr("Open folder"),
                                    QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
            else
                m_parts.status.warn(done.error().toString());
        });
}

void Exchanging::saveTable(const QString &query)
{
    const QString words = query.trimmed();
    const QList<std::pair<QString, Table>> tables{
        {tr("Items"), Table::Items}, {tr("Highlights"), Table::Highlights}, {tr("Entities"), Table::Entities}};
    QStringList names;
    for (const auto &[name, table] : tables)
        names.append(name);
    auto *question = new QInputDialog(m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setObjectName(u"tableQuestion"_s);
    question->setWindowTitle(tr("Save a table (CSV)"));
    question->setComboBoxItems(names);
    question->setLabelText(words.isEmpty() ? tr("A table for spreadsheets, of the whole library. Its rows are:")
                                           : tr("A table for spreadsheets, of what “%1” finds (entities are those of "
                                                "the whole library). Its rows are:")
                                                 .arg(words));
    // Which may look like markup: it is what somebody searches for.
    question->findChild<QLabel *>()->setTextFormat(Qt::PlainText);
    connect(question, &QInputDialog::textValueSelected, this, [this, tables, words](const QString &text) {
        const auto chosen = std::ranges::find(tables, text, &std::pair<QString, Table>::first);
        if (chosen == tables.cend())
            return;
        const Table table = chosen->second;
        m_parts.dialogs.chooseNewFile(m_window, tr("Save a table (CSV)"),
                                      QDir(startFolder()).filePath(text + u".csv"_s), tr("Tables (*.csv)"),
                                      [this, table, words](const QString &path) {
                                          writeTable(table, table == Table::Entities ? QString() : words, path);
                                      });
    });
    question->open();
}

void Exchanging::writeTable(Table table, const QString &query, const QString &path)
{
    m_parts.library
        .read([table, query, path](const Reader &reader) {
            return exporting::saveTable(
                path, [&](const exporting::Put &put) { return exporting::putTable(reader, table, query, put); });
        })
        .then(this, [this, path](const Result<int> &rows) {
            if (rows)
                m_parts.status.tell(tr("%n row(s) saved as %1.", nullptr, *rows).arg(QFileInfo(path).fileName()),
                                    tr("Open folder"), QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
            else
                m_parts.status.warn(rows.error().toString());
        });
}

} // namespace gleaner::shell
