// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entities/decisionsdialog.h"

#include "app/entities/decisionsmodel.h"
#include "app/notes/commands.h"
#include "app/shell/libraryservice.h"
#include "core/library/fold.h"

#include <QFile>
#include <QFileInfo>
#include <QHeaderView>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSaveFile>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using gleaner::library::DecisionComparison;
using gleaner::library::EntityDecision;
using gleaner::library::Reader;

namespace gleaner::entities {

namespace {

constexpr qint64 LargestFile = 16 * 1024 * 1024; // bytes; some hundred thousand decisions

} // namespace

DecisionsDialog::DecisionsDialog(notes::Commands &commands, QWidget *parent)
    : TableDialog(u"decisions"_s, tr("Decisions about entities"), parent)
    , m_commands(commands)
    , m_model(new DecisionsModel(this))
    , m_filtered(new QSortFilterProxyModel(this))
    , m_field(new QLineEdit(this))
    , m_remove(addButton(u"decisionsRemove"_s, tr("&Take back")))
{
    m_field->setObjectName(u"decisionsField"_s);
    m_field->setPlaceholderText(tr("Filter decisions"));
    m_field->setAccessibleName(tr("Filter decisions"));
    m_field->setClearButtonEnabled(true);
    content()->insertWidget(0, m_field);
    QWidget::setTabOrder(m_field, view());
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterRole(DecisionsModel::SearchRole);
    m_filtered->setFilterKeyColumn(0);
    m_filtered->setSortLocaleAware(true);
    setModel(m_filtered);
    view()->setAccessibleName(tr("Decisions"));
    view()->setSortingEnabled(true);
    view()->sortByColumn(DecisionsModel::KindColumn, Qt::AscendingOrder);
    view()->header()->resizeSection(DecisionsModel::KindColumn, 120);
    view()->header()->resizeSection(DecisionsModel::SubjectColumn, 300);
    setEmptyText(tr("Nothing is decided yet. The menu of a name in the entities' tab renames, merges, splits, "
                    "hides and watches; a file of a team's decisions is taken over by “Import”."));

    QPushButton *importing = addButton(u"decisionsImport"_s, tr("&Import…"));
    m_export = addButton(u"decisionsExport"_s, tr("&Export…"));
    addKey(QKeySequence::Delete, [this] { removeSelected(); });
    connect(m_remove, &QPushButton::clicked, this, &DecisionsDialog::removeSelected);
    connect(importing, &QPushButton::clicked, this, &DecisionsDialog::importRequested);
    connect(m_export, &QPushButton::clicked, this, &DecisionsDialog::exportRequested);
    connect(m_field, &QLineEdit::textChanged, this, &DecisionsDialog::narrow);
    connect(view()->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_remove->setEnabled(view()->selectionModel()->hasSelection()); });
    connect(&commands.service(), &shell::LibraryService::entitiesChanged, this, &DecisionsDialog::reload);
    m_field->setFocus();
    narrow();
    reload();
}

void DecisionsDialog::reload()
{
    m_commands.service()
        .read([](const Reader &reader) { return reader.entityDecisions(); })
        .then(this, [this](const Result<QList<EntityDecision>> &decisions) {
            if (!decisions)
                return;
            m_model->setDecisions(*decisions);
            narrow();
        });
}

void DecisionsDialog::narrow()
{
    m_filtered->setFilterFixedString(library::fold(m_field->text()).trimmed());
    const bool any = m_model->rowCount() > 0;
    showTable(any);
    m_field->setEnabled(any);
    m_export->setEnabled(any);
    m_remove->setEnabled(view()->selectionModel()->hasSelection());
}

void DecisionsDialog::removeSelected()
{
    QList<EntityDecision> undecided;
    const QModelIndexList rows = selectedRows();
    for (const QModelIndex &row : rows)
        undecided.append(m_model->decisions()[m_filtered->mapToSource(row).row()].undecided());
    if (undecided.isEmpty())
        return;
    tell({});
    m_commands.decide(undecided, tr("Take back %n decision(s)", nullptr, int(undecided.size())));
}

void DecisionsDialog::exportTo(const QString &path)
{
    const QByteArray bytes = library::writeDecisions(m_model->decisions());
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    tell(written ? tr("%n decision(s) written to %1.", nullptr, m_model->rowCount()).arg(QFileInfo(path).fileName())
                 : tr("%1 could not be written (%2).").arg(path, file.errorString()));
}

void DecisionsDialog::importFrom(const QString &path)
{
    m_commands.service()
        .read([path](const Reader &reader) -> Result<DecisionComparison> {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                return std::unexpected(Error{Error::Kind::Unreadable, file.errorString(), path});
            if (file.size() > LargestFile)
                return std::unexpected(Error{Error::Kind::TooLarge, tr("The file is too large."), path});
            const auto decisions = reader.entityDecisions();
            if (!decisions)
                return std::unexpected(decisions.error());
            return library::compareDecisions(*decisions, library::readDecisions(file.read(LargestFile)));
        })
        .then(this, [this](const Result<DecisionComparison> &compared) {
            if (!compared)
                tell(compared.error().toString());
            else if (compared->problems.isEmpty() && compared->conflicting.isEmpty())
                takeOver(*compared, false);
            else
                confirmImport(*compared);
        });
}

void DecisionsDialog::confirmImport(const DecisionComparison &compared)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Import decisions"), {}, QMessageBox::Cancel, this);
    box->setObjectName(u"decisionsConfirm"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    QStringList text{tr("%n new decision(s)", nullptr, int(compared.fresh.size())),
                     tr("%n as they are here", nullptr, compared.same)};
    QStringList details;
    if (!compared.conflicting.isEmpty()) {
        text.append(tr("%n decided otherwise here", nullptr, int(compared.conflicting.size())));
        details.append(tr("Decided otherwise here:"));
        details += QString::fromUtf8(library::writeDecisions(compared.conflicting)).split(u'\n').sliced(2);
    }
    if (!compared.problems.isEmpty()) {
        text.append(tr("%n line(s) that cannot be taken over", nullptr, int(compared.problems.size())));
        for (const Diagnostic &problem : compared.problems)
            details.append(tr("Line %1: %2").arg(problem.line).arg(problem.message));
    }
    box->setText(text.join(u'\n'));
    box->setDetailedText(details.join(u'\n'));
    const auto offer = [&](const QString &name, const QString &label, bool keepOwn) {
        QPushButton *button = box->addButton(label, QMessageBox::AcceptRole);
        button->setObjectName(name);
        connect(button, &QPushButton::clicked, this, [this, compared, keepOwn] { takeOver(compared, keepOwn); });
        return button;
    };
    if (compared.conflicting.isEmpty()) {
        box->setDefaultButton(offer(u"decisionsTake"_s, tr("&Import"), false));
    } else {
        offer(u"decisionsTake"_s, tr("Use the &file's"), false);
        box->setDefaultButton(offer(u"decisionsKeep"_s, tr("&Keep mine"), true));
    }
    box->open();
}

void DecisionsDialog::takeOver(const DecisionComparison &compared, bool keepOwn)
{
    const QList<EntityDecision> taken = keepOwn ? compared.fresh : compared.fresh + compared.conflicting;
    const auto told = [self = QPointer(this), message = tr("%n decision(s) taken over.", nullptr, int(taken.size()))] {
        if (self)
            self->tell(message);
    };
    if (taken.isEmpty())
        told();
    else
        m_commands.decide(taken, tr("Import %n decision(s)", nullptr, int(taken.size())), told);
}

} // namespace gleaner::entities
