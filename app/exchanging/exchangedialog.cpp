// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchanging/exchangedialog.h"

#include "app/exchanging/exchangemodel.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using gleaner::exchange::MergeReport;

namespace gleaner::exchanging {

ExchangeDialog::ExchangeDialog(const QString &path, QWidget *parent)
    : TableDialog(u"exchange"_s, tr("Take annotations in"), parent)
    , m_model(new ExchangeModel(this))
    , m_summary(new QLabel(this))
{
    resize(860, 440);
    m_summary->setObjectName(u"exchangeSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setText(tr("Looking into %1…").arg(QFileInfo(path).fileName()));
    content()->insertWidget(0, m_summary);
    setModel(m_model);
    view()->setSelectionMode(QAbstractItemView::SingleSelection);
    const QList<int> widths{240, 200, 180};
    for (int column = 0; column < widths.size(); ++column)
        view()->header()->resizeSection(column, widths[column]);
    m_take = addButton(u"exchangeTake"_s, tr("&Take in"));
    m_take->setEnabled(false);
    connect(m_take, &QPushButton::clicked, this, [this] {
        m_take->setEnabled(false);
        emit takeRequested(m_file);
    });
    connect(view()->selectionModel(), &QItemSelectionModel::currentChanged, this, &ExchangeDialog::showCurrent);
    showTable(false);
}

/// Both texts of a conflict in full.
void ExchangeDialog::showCurrent()
{
    const auto text = [&](int column) {
        return view()->currentIndex().siblingAtColumn(column).data(ExchangeModel::FullTextRole).toString();
    };
    const QString here = text(ExchangeModel::HereColumn);
    const QString theirs = text(ExchangeModel::TheirsColumn);
    tell(here.isEmpty() && theirs.isEmpty() ? text(ExchangeModel::AboutColumn)
                                            : tr("In this library: %1\nIn the file: %2").arg(here, theirs));
}

void ExchangeDialog::show(const MergeReport &report, const QString &summary)
{
    m_summary->setText(summary);
    m_model->setReport(report);
    setEmptyText(tr("Everything in the file can be read and has its place, and nothing contradicts this library."));
    showTable(m_model->rowCount() > 0);
    if (m_model->rowCount() > 0)
        restoreCurrent(0);
    showCurrent();
}

void ExchangeDialog::offer(const AnnotationFile &file, const MergeReport &report)
{
    m_file = file;
    const QString name = QFileInfo(m_file.path).fileName();
    const int conflicts = int(report.conflicts.size());
    const int left = int(report.unplaced.size() + report.problems.size());
    show(report, m_file.isBundle
                     //: each of %2 to %6 is a number of annotations
                     ? tr("%1 would bring %2 new annotations and %3 newer versions; %4 are here already, %5 are in "
                          "conflict, %6 are left out. Nothing of this library is written over.")
                           .arg(name)
                           .arg(report.added)
                           .arg(report.updated)
                           .arg(report.same)
                           .arg(conflicts)
                           .arg(left)
                     //: %2 and %3 are numbers of annotations
                     : tr("%1: %2 annotations have a place in this library, %3 are left out. What is here already "
                          "stays as it is, unless the file has a later version of it.")
                           .arg(name)
                           .arg(report.added)
                           .arg(left));
    m_take->setEnabled(report.added + report.updated + conflicts > 0);
    if (m_take->isEnabled())
        m_take->setFocus();
}

void ExchangeDialog::tellTaken(const MergeReport &report)
{
    //: each of %1 to %5 is a number of annotations
    show(report, tr("Taken in: %1 new, %2 newer, %3 unchanged, %4 in conflict, %5 left out. The library as it was is "
                    "among the backups.")
                     .arg(report.added)
                     .arg(report.updated)
                     .arg(report.same)
                     .arg(report.conflicts.size())
                     .arg(report.unplaced.size() + report.problems.size()));
}

void ExchangeDialog::tellError(const Error &error)
{
    m_summary->setText(error.toString());
    setEmptyText(tr("Nothing was changed."));
    showTable(false);
}

} // namespace gleaner::exchanging
