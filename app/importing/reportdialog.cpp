// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/reportdialog.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using gleaner::library::ImportEntry;

namespace gleaner::importing {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::importing::ReportDialog)
};

QString stateName(ImportEntry::State state)
{
    switch (state) {
    case ImportEntry::State::New: return Words::tr("New");
    case ImportEntry::State::Same: return Words::tr("Unchanged");
    case ImportEntry::State::Changed: return Words::tr("Changed");
    case ImportEntry::State::Moved: return Words::tr("Moved");
    case ImportEntry::State::Failed: return Words::tr("Failed");
    }
    return {};
}

QString whatHappened(const ImportEntry &entry)
{
    switch (entry.state) {
    case ImportEntry::State::Failed: return entry.error.message;
    case ImportEntry::State::Changed:
        return Words::tr("%1 items: %2 added, %3 changed, %4 removed")
            .arg(entry.items)
            .arg(entry.added)
            .arg(entry.changed)
            .arg(entry.removed);
    default: return Words::tr("%n item(s)", nullptr, entry.items);
    }
}

/// Lower comes first.
int urgency(const ImportEntry &entry)
{
    switch (entry.state) {
    case ImportEntry::State::Failed: return 0;
    case ImportEntry::State::Changed: return entry.diagnostics.isEmpty() ? 2 : 1;
    case ImportEntry::State::Moved: return 3;
    case ImportEntry::State::New: return entry.diagnostics.isEmpty() ? 4 : 1;
    case ImportEntry::State::Same: return 5;
    }
    return 6;
}

QString diagnosticText(const Diagnostic &diagnostic)
{
    return diagnostic.line > 0 ? Words::tr("Line %1: %2").arg(diagnostic.line).arg(diagnostic.message)
                               : diagnostic.message;
}

constexpr int digestRole = Qt::UserRole;

} // namespace

ReportDialog::ReportDialog(const Report &report, QWidget *parent)
    : QDialog(parent)
    , m_report(report)
    , m_list(new QTreeWidget(this))
{
    setObjectName(u"importReport"_s);
    setWindowTitle(tr("Import report"));
    resize(820, 480);
    std::stable_sort(m_report.entries.begin(), m_report.entries.end(),
                     [](const ImportEntry &a, const ImportEntry &b) { return urgency(a) < urgency(b); });

    auto *summary = new QLabel(m_report.error.message.isEmpty() ? m_report.summary() : m_report.error.toString(), this);
    summary->setTextFormat(Qt::PlainText);
    summary->setWordWrap(true);
    m_list->setAccessibleName(tr("Files of the import"));
    m_list->setHeaderLabels({tr("File"), tr("State"), tr("What happened")});
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(true);
    fill();
    m_list->header()->resizeSection(0, 320);
    m_list->header()->resizeSection(1, 100);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(summary);
    layout->addWidget(m_list);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(plainText()); });
    connect(m_list, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *row) {
        const DigestId digest{row->data(0, digestRole).toLongLong()};
        if (digest.isValid())
            emit digestRequested(digest);
    });
}

void ReportDialog::fill()
{
    QList<QTreeWidgetItem *> rows;
    for (const ImportEntry &entry : std::as_const(m_report.entries)) {
        auto *row = new QTreeWidgetItem(
            {QFileInfo(entry.path).fileName(), stateName(entry.state), whatHappened(entry)});
        row->setToolTip(0, entry.path);
        row->setToolTip(2, whatHappened(entry));
        row->setData(0, digestRole, entry.digest.value);
        for (const Diagnostic &diagnostic : entry.diagnostics) {
            auto *detail = new QTreeWidgetItem(row, {QString(), QString(), diagnosticText(diagnostic)});
            detail->setToolTip(2, diagnosticText(diagnostic));
        }
        rows += row;
    }
    m_list->addTopLevelItems(rows);
}

QString ReportDialog::plainText() const
{
    QStringList lines{m_report.summary()};
    for (const ImportEntry &entry : m_report.entries) {
        lines += u"%1\t%2\t%3"_s.arg(stateName(entry.state), entry.path, whatHappened(entry));
        for (const Diagnostic &diagnostic : entry.diagnostics)
            lines += u"\t"_s + diagnosticText(diagnostic);
    }
    return lines.join(u'\n');
}

} // namespace gleaner::importing
