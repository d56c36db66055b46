// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/reportmodel.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using gleaner::library::ImportEntry;

namespace gleaner::importing {

namespace {

QString whatHappened(const ImportEntry &entry)
{
    switch (entry.state) {
    case ImportEntry::State::Failed: return entry.error.message;
    case ImportEntry::State::Changed:
        return ReportModel::tr("%1 items: %2 added, %3 changed, %4 removed")
            .arg(entry.items)
            .arg(entry.added)
            .arg(entry.changed)
            .arg(entry.removed);
    case ImportEntry::State::Duplicate:
        return ReportModel::tr("The same as %1").arg(QDir::toNativeSeparators(entry.original));
    default: return ReportModel::tr("%n item(s)", nullptr, entry.items);
    }
}

QString diagnosticText(const Diagnostic &diagnostic)
{
    return diagnostic.line > 0 ? ReportModel::tr("Line %1: %2").arg(diagnostic.line).arg(diagnostic.message)
                               : diagnostic.message;
}

QStringList linesOf(const ImportEntry &entry)
{
    QStringList lines{whatHappened(entry)};
    if (entry.state == ImportEntry::State::Changed && !entry.original.isEmpty())
        lines += ReportModel::tr("Moved from %1").arg(QDir::toNativeSeparators(entry.original));
    for (const Diagnostic &diagnostic : entry.diagnostics)
        lines += diagnosticText(diagnostic);
    return lines;
}

/// Lower comes first.
int urgency(const ImportEntry &entry)
{
    switch (entry.state) {
    case ImportEntry::State::Failed: return 0;
    case ImportEntry::State::Changed: return entry.diagnostics.isEmpty() ? 2 : 1;
    case ImportEntry::State::Moved: return 3;
    case ImportEntry::State::New: return entry.diagnostics.isEmpty() ? 4 : 1;
    case ImportEntry::State::Duplicate: return 5;
    case ImportEntry::State::Same: return 6;
    }
    return 7;
}

} // namespace

QString stateName(ImportEntry::State state)
{
    switch (state) {
    case ImportEntry::State::New: return ReportModel::tr("New");
    case ImportEntry::State::Same: return ReportModel::tr("Unchanged");
    case ImportEntry::State::Changed: return ReportModel::tr("Changed");
    case ImportEntry::State::Moved: return ReportModel::tr("Moved");
    case ImportEntry::State::Duplicate: return ReportModel::tr("Duplicate");
    case ImportEntry::State::Failed: return ReportModel::tr("Failed");
    }
    return {};
}

ReportModel::ReportModel(const QList<ImportEntry> &entries, QObject *parent)
    : QAbstractTableModel(parent)
    , m_entries(entries)
{ }

int ReportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int ReportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ImportEntry &entry = m_entries[index.row()];
    const QString name = QFileInfo(entry.path).fileName();
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case File: return name;
        case State: return stateName(entry.state);
        default: return linesOf(entry).join(u" · ");
        }
    case Qt::ToolTipRole:
        return index.column() == File ? QDir::toNativeSeparators(entry.path) : linesOf(entry).join(u'\n');
    case SortRole: return index.column() == State ? QVariant(urgency(entry)) : data(index, Qt::DisplayRole);
    case SearchRole: return QString(entry.path + u'\n' + linesOf(entry).join(u'\n'));
    case PathRole: return entry.path;
    case StateRole: return int(entry.state);
    case DigestRole: return entry.digest.value;
    case LinesRole: return linesOf(entry);
    default: return {};
    }
}

QVariant ReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case File: return tr("File");
    case State: return tr("State");
    case Details: return tr("What happened");
    default: return {};
    }
}

QHash<int, QByteArray> ReportModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractTableModel::roleNames();
    names.insert({{SortRole, "sort"},
                  {SearchRole, "search"},
                  {PathRole, "path"},
                  {StateRole, "state"},
                  {DigestRole, "digest"},
                  {LinesRole, "lines"}});
    return names;
}

} // namespace gleaner::importing
