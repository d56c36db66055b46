// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/reportdialog.h"

#include "app/importing/reportmodel.h"
#include "core/library/archive.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;
using gleaner::library::ImportEntry;

namespace gleaner::importing {

class ReportFilter final : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setShown(std::optional<int> state, const QString &words)
    {
        m_state = state;
        m_words = words.split(u' ', Qt::SkipEmptyParts);
        invalidateRowsFilter();
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        if (m_state && index.data(ReportModel::StateRole).toInt() != *m_state)
            return false;
        const QString text = index.data(ReportModel::SearchRole).toString();
        return std::ranges::all_of(m_words,
                                   [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
    }

private:
    std::optional<int> m_state;
    QStringList m_words;
};

ReportDialog::ReportDialog(const Report &report, QWidget *parent)
    : QDialog(parent)
    , m_summary(report.summary())
    , m_rows(new ReportFilter(this))
    , m_states(new QComboBox(this))
    , m_words(new QLineEdit(this))
    , m_list(new QTreeView(this))
    , m_details(new QLabel(this))
    , m_open(new QPushButton(tr("&Open"), this))
    , m_changes(new QPushButton(tr("What chan&ged…"), this))
{
    setObjectName(u"importReport"_s);
    setWindowTitle(tr("Import report"));
    resize(820, 520);

    auto *summary = new QLabel(report.error.message.isEmpty() ? m_summary : report.error.toString(), this);
    summary->setTextFormat(Qt::PlainText);
    summary->setWordWrap(true);

    addStates(report);
    m_states->setAccessibleName(tr("State of the files shown"));
    m_words->setObjectName(u"reportWords"_s);
    m_words->setPlaceholderText(tr("Filter by name or message"));
    m_words->setAccessibleName(m_words->placeholderText());
    m_words->setClearButtonEnabled(true);

    m_rows->setSourceModel(new ReportModel(report.entries, this));
    m_rows->setSortRole(ReportModel::SortRole);
    m_list->setModel(m_rows);
    m_list->setAccessibleName(tr("Files of the import"));
    m_list->setUniformRowHeights(true);
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(ReportModel::State, Qt::AscendingOrder);
    m_list->header()->resizeSection(ReportModel::File, 320);
    m_list->header()->resizeSection(ReportModel::State, 100);

    m_details->setObjectName(u"reportDetails"_s);
    m_details->setTextFormat(Qt::PlainText);
    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setAccessibleName(tr("What happened to the selected file"));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_open->setObjectName(u"reportOpen"_s);
    m_open->setAutoDefault(false);
    buttons->addButton(m_open, QDialogButtonBox::ActionRole);
    m_changes->setObjectName(u"reportChanges"_s);
    buttons->addButton(m_changes, QDialogButtonBox::ActionRole);
    auto *again = buttons->addButton(tr("&Try Failed Again"), QDialogButtonBox::ActionRole);
    again->setObjectName(u"reportRetry"_s);
    again->setEnabled(!failedPaths().isEmpty());
    auto *copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(u"reportCopy"_s);
    // Return in the list opens a digest, and would press what is the default.
    for (QPushButton *button : {m_changes, again, copy, buttons->button(QDialogButtonBox::Close)})
        button->setAutoDefault(false);

    auto *filters = new QHBoxLayout;
    filters->addWidget(m_states);
    filters->addWidget(m_words, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(summary);
    layout->addLayout(filters);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_details);
    layout->addWidget(buttons);

    const auto filter = [this] {
        const QVariant state = m_states->currentData();
        m_rows->setShown(state.isValid() ? std::optional(state.toInt()) : std::nullopt, m_words->text());
    };
    connect(m_states, &QComboBox::currentIndexChanged, this, filter);
    connect(m_words, &QLineEdit::textChanged, this, filter);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ReportDialog::showCurrent);
    connect(m_list, &QTreeView::activated, this, &ReportDialog::openCurrent);
    connect(m_open, &QPushButton::clicked, this, &ReportDialog::openCurrent);
    connect(m_changes, &QPushButton::clicked, this, &ReportDialog::showChanges);
    connect(again, &QPushButton::clicked, this, &ReportDialog::retry);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(plainText()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    m_list->setCurrentIndex(m_rows->index(0, 0));
    showCurrent();
    m_list->setFocus();
}

ReportDialog::~ReportDialog() = default;

void ReportDialog::addStates(const Report &report)
{
    using State = ImportEntry::State;
    m_states->setObjectName(u"reportStates"_s);
    m_states->addItem(tr("All (%1)").arg(report.entries.size()));
    for (const State state : {State::Failed, State::Changed, State::Moved, State::New, State::Duplicate, State::Same}) {
        if (const int count = report.count(state); count > 0)
            m_states->addItem(tr("%1 (%2)", "state and count").arg(stateName(state)).arg(count), int(state));
    }
}

void ReportDialog::showCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    QStringList lines;
    if (current.isValid()) {
        lines += QDir::toNativeSeparators(current.data(ReportModel::PathRole).toString());
        lines += current.data(ReportModel::LinesRole).toStringList();
    }
    m_details->setText(lines.join(u'\n'));
    m_open->setEnabled(current.data(ReportModel::DigestRole).toLongLong() > 0);
    m_changes->setEnabled(current.data(ReportModel::StateRole).toInt() == int(ImportEntry::State::Changed)
                          && m_open->isEnabled());
}

void ReportDialog::openCurrent()
{
    const DigestId digest{m_list->currentIndex().data(ReportModel::DigestRole).toLongLong()};
    if (digest.isValid())
        emit digestRequested(digest);
}

void ReportDialog::showChanges()
{
    emit changesRequested(DigestId{m_list->currentIndex().data(ReportModel::DigestRole).toLongLong()});
}

QStringList ReportDialog::failedPaths() const
{
    QStringList paths;
    const QAbstractItemModel *entries = m_rows->sourceModel();
    for (int row = 0; row < entries->rowCount(); ++row) {
        const QModelIndex index = entries->index(row, 0);
        if (index.data(ReportModel::StateRole).toInt() != int(ImportEntry::State::Failed))
            continue;
        const QString path = index.data(ReportModel::PathRole).toString();
        const QString archive = library::archiveOf(path);
        paths += archive.isEmpty() ? path : archive;
    }
    paths.removeDuplicates();
    return paths;
}

void ReportDialog::retry()
{
    emit retryRequested(failedPaths());
    accept();
}

QString ReportDialog::plainText() const
{
    QStringList lines{m_summary};
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        const QModelIndex index = m_rows->index(row, 0);
        const auto state = ImportEntry::State(index.data(ReportModel::StateRole).toInt());
        QStringList told = index.data(ReportModel::LinesRole).toStringList();
        lines += QStringList{stateName(state), index.data(ReportModel::PathRole).toString(), told.takeFirst()}.join(
            u'\t');
        for (const QString &further : std::as_const(told))
            lines += u'\t' + further;
    }
    return lines.join(u'\n');
}

} // namespace gleaner::importing
