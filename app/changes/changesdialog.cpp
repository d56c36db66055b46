// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changes/changesdialog.h"

#include "app/changes/changesmodel.h"
#include "app/changes/changestext.h"
#include "app/shell/libraryservice.h"
#include "core/library/reader.h"
#include "core/library/revisiontexts.h"

#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using gleaner::library::Reader;
using gleaner::library::Revision;
using gleaner::library::RevisionComparison;

namespace gleaner::changes {

namespace {

QLabel *plainLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QString nameOf(const Revision &revision)
{
    //: a revision of a digest: its number, and when it was imported
    return ChangesDialog::tr("%1 · %2").arg(QString::number(revision.number),
                                            QLocale().toString(revision.imported.toLocalTime(), QLocale::ShortFormat));
}

} // namespace

ChangesDialog::ChangesDialog(shell::LibraryService &service, QWidget *parent)
    : QDialog(parent)
    , m_service(service)
    , m_model(new ChangesModel(this))
    , m_rows(new ChangesFilter(this))
{
    setObjectName(u"changesDialog"_s);
    setWindowTitle(tr("What changed"));
    setSizeGripEnabled(true);
    m_rows->setSourceModel(m_model);
    build();
    connectParts();
    m_slow.setSingleShot(true);
    m_slow.setInterval(500ms);
}

void ChangesDialog::build()
{
    m_name = plainLabel(u"changedDigest"_s, this);
    QFont strong = m_name->font();
    strong.setWeight(QFont::DemiBold);
    m_name->setFont(strong);
    m_summary = plainLabel(u"changesSummary"_s, this);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);

    m_revisions = new QWidget(this);
    m_from = new QComboBox(m_revisions);
    m_from->setObjectName(u"fromRevision"_s);
    m_to = new QComboBox(m_revisions);
    m_to->setObjectName(u"toRevision"_s);
    for (QComboBox *box : {m_from, m_to})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *from = new QLabel(tr("Fr&om revision"), m_revisions);
    from->setBuddy(m_from);
    auto *to = new QLabel(tr("&to"), m_revisions);
    to->setBuddy(m_to);
    m_from->setAccessibleName(tr("Earlier revision"));
    m_to->setAccessibleName(tr("Later revision"));
    auto *choice = new QHBoxLayout(m_revisions);
    choice->setContentsMargins(0, 0, 0, 0);
    choice->setSpacing(8);
    for (QWidget *widget : std::initializer_list<QWidget *>{from, m_from, to, m_to})
        choice->addWidget(widget);
    choice->addStretch(1);

    m_list = new QTreeView(this);
    m_list->setObjectName(u"changedItems"_s);
    m_list->setAccessibleName(tr("Items and what became of them"));
    m_list->setModel(m_rows);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(ChangesModel::Title, QHeaderView::Stretch);
    for (const int column : {ChangesModel::State, ChangesModel::Number, ChangesModel::Kept})
        m_list->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_text = new ChangesText(this);
    m_text->setObjectName(u"changedText"_s);
    m_panes = new QSplitter(Qt::Vertical, this);
    m_panes->setChildrenCollapsible(false);
    m_panes->setHandleWidth(1);
    m_panes->addWidget(m_list);
    m_panes->addWidget(m_text);
    m_panes->setStretchFactor(1, 1);
    m_nothing = plainLabel(u"nothingChanged"_s, this);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_panes);
    m_stack->addWidget(m_nothing);

    m_changedOnly = new QCheckBox(tr("Only what &changed"), this);
    m_changedOnly->setObjectName(u"changedOnly"_s);
    m_changedOnly->setChecked(true);
    m_state = plainLabel(u"changeState"_s, this);
    m_previous = new QPushButton(tr("&Previous change"), this);
    m_previous->setObjectName(u"previousChange"_s);
    m_next = new QPushButton(tr("&Next change"), this);
    m_next->setObjectName(u"nextChange"_s);
    m_open = new QPushButton(tr("&Go to the item"), this);
    m_open->setObjectName(u"openChanged"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(8);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_changedOnly, m_previous, m_next, m_open})
        bottom->addWidget(widget);
    bottom->addStretch(1);
    bottom->addWidget(buttons);
    // Enter in the list is no wish to close.
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false);

    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addWidget(m_name);
    column->addWidget(m_summary);
    column->addWidget(m_revisions);
    column->addWidget(m_stack, 1);
    column->addWidget(m_state);
    column->addLayout(bottom);
    m_list->setFocus();
}

void ChangesDialog::connectParts()
{
    const auto key = [this](QKeySequence::StandardKey sequence, QPushButton *button, int by) {
        auto *action = new QAction(this);
        action->setShortcuts(sequence);
        addAction(action);
        button->setToolTip(action->shortcut().toString(QKeySequence::NativeText));
        connect(action, &QAction::triggered, this, [this, by] { step(by); });
        connect(button, &QPushButton::clicked, this, [this, by] { step(by); });
    };
    key(QKeySequence::FindNext, m_next, 1);
    key(QKeySequence::FindPrevious, m_previous, -1);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ChangesDialog::showRow);
    connect(m_list, &QTreeView::activated, m_text, [this] { m_text->setFocus(); });
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (const library::RevisedItem *item = m_model->itemAt(sourceRow(m_list->currentIndex().row())))
            emit itemRequested(item->now.id);
    });
    connect(m_changedOnly, &QCheckBox::toggled, this, [this](bool only) {
        m_rows->setChangedOnly(only);
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_rows->index(0, 0));
        showRow();
    });
    connect(m_from, &QComboBox::currentIndexChanged, this, [this] { choose(true); });
    connect(m_to, &QComboBox::currentIndexChanged, this, [this] { choose(false); });
    connect(&m_slow, &QTimer::timeout, this, [this] { m_summary->setText(tr("Comparing the revisions…")); });
    connect(&m_service, &shell::LibraryService::digestsChanged, this, [this] {
        if (m_digest.isValid())
            load(0, 0);
    });
    connect(&m_service, &shell::LibraryService::itemsChanged, this, [this](const QList<ItemId> &items) {
        if (!m_model->comparison())
            return;
        const auto isHere = [&items](const library::RevisedItem &item) { return items.contains(item.now.id); };
        if (std::ranges::any_of(m_model->comparison()->items, isHere)
            || std::ranges::any_of(m_model->comparison()->elsewhere, isHere))
            load(m_model->comparison()->from.number, m_model->comparison()->to.number);
    });
}

void ChangesDialog::setTheme(article::Theme theme)
{
    m_text->setTheme(theme);
    for (QLabel *label : {m_summary, m_state, m_nothing}) {
        QPalette quiet = label->palette();
        quiet.setColor(QPalette::WindowText, article::palette(theme).muted);
        label->setPalette(quiet);
    }
}

void ChangesDialog::showDigest(DigestId digest)
{
    m_digest = digest;
    load(0, 0);
}

void ChangesDialog::load(int from, int to)
{
    struct Answer {
        library::DigestRow digest;
        Result<RevisionComparison> comparison;
    };
    m_slow.start();
    m_service
        .read([digest = m_digest, from, to](const Reader &reader) -> Result<Answer> {
            auto row = reader.digest(digest);
            if (!row)
                return std::unexpected(row.error());
            return Answer{*row, reader.compareRevisions(digest, from, to)};
        })
        .then(this, [this, question = ++m_question](const Result<Answer> &answer) {
            if (question != m_question)
                return;
            m_slow.stop();
            if (!answer) {
                emit failed(answer.error());
                presentNothing(answer.error().message);
                return;
            }
            m_name->setText(answer->digest.title);
            //: the window's title: what it shows and of which digest
            setWindowTitle(tr("What changed: %1").arg(answer->digest.title));
            if (answer->comparison)
                present(*answer->comparison);
            else
                presentNothing(answer->comparison.error().message);
        });
}

void ChangesDialog::present(const RevisionComparison &comparison)
{
    const QString before = m_model->comparison() && m_model->comparison()->digest.id == comparison.digest.id
                             ? m_list->currentIndex().siblingAtColumn(ChangesModel::Title).data().toString()
                             : QString();
    fillRevisions(comparison);
    const QString summary = library::summaryOf(comparison);
    //: the numbers of two revisions of a digest, and what changed between them
    m_summary->setText(tr("Revision %1 to %2. %3").arg(nameOf(comparison.from), nameOf(comparison.to), summary));
    m_model->setComparison(comparison);
    m_stack->setCurrentWidget(m_panes);
    QModelIndex row = m_rows->index(0, 0);
    for (int at = 0; at < m_rows->rowCount() && !before.isEmpty(); ++at) {
        if (m_rows->index(at, ChangesModel::Title).data().toString() == before)
            row = m_rows->index(at, 0);
    }
    m_list->setCurrentIndex(row);
    showRow();
    shareRoom();
    emit shown();
}

/// The list has as much as its rows need, and the text most of what there is.
void ChangesDialog::shareRoom()
{
    if (m_shared || m_rows->rowCount() == 0)
        return;
    m_shared = true;
    layout()->activate();
    const int all = m_panes->height();
    const int rows = m_list->header()->sizeHint().height() + m_rows->rowCount() * m_list->sizeHintForRow(0) + 8;
    const int list = std::min(rows, all * 2 / 5);
    m_panes->setSizes({list, all - list});
}

void ChangesDialog::presentNothing(const QString &why)
{
    m_model->clear();
    m_summary->clear();
    m_revisions->hide();
    m_nothing->setText(why);
    m_stack->setCurrentWidget(m_nothing);
    showRow();
    emit shown();
}

void ChangesDialog::fillRevisions(const RevisionComparison &comparison)
{
    const QSignalBlocker quietFrom(m_from);
    const QSignalBlocker quietTo(m_to);
    m_from->clear();
    m_to->clear();
    for (const Revision &revision : comparison.revisions) {
        if (revision.number < comparison.revisions.size())
            m_from->addItem(nameOf(revision), revision.number);
        if (revision.number > 1)
            m_to->addItem(nameOf(revision), revision.number);
    }
    m_from->setCurrentIndex(m_from->findData(comparison.from.number));
    m_to->setCurrentIndex(m_to->findData(comparison.to.number));
    m_revisions->setVisible(comparison.revisions.size() > 2);
}

void ChangesDialog::choose(bool isFrom)
{
    int from = m_from->currentData().toInt();
    int to = m_to->currentData().toInt();
    // The one that was not chosen gives way.
    if (isFrom)
        to = std::max(to, from + 1);
    else
        from = std::min(from, to - 1);
    load(from, to);
}

int ChangesDialog::sourceRow(int row) const
{
    return m_rows->mapToSource(m_rows->index(row, 0)).row();
}

void ChangesDialog::showRow()
{
    m_change = -1;
    m_state->clear();
    const QModelIndex current = m_list->currentIndex();
    const library::RevisedItem *item = current.isValid() ? m_model->itemAt(sourceRow(current.row())) : nullptr;
    if (item)
        m_text->showItem(*item);
    else if (current.isValid())
        m_text->showOutside(m_model->comparison()->outside);
    else
        m_text->showMessage(tr("Nothing that is read has changed, only how the file is written."));
    const bool hasChanges = m_rows->rowCount() > 1 || m_text->changeCount() > 0;
    m_changedOnly->setEnabled(m_model->rowCount() > 0);
    m_next->setEnabled(hasChanges);
    m_previous->setEnabled(hasChanges);
    m_open->setEnabled(item && item->now.id.isValid() && (!item->isGone || item->hasAdditions()));
}

void ChangesDialog::step(int by)
{
    const int rows = m_rows->rowCount();
    // Through all rows once, and back to where it began.
    for (int tried = 0; tried <= rows; ++tried) {
        const int next = m_change < 0 && by < 0 ? (tried == 0 ? -1 : m_text->changeCount() - 1) : m_change + by;
        if (next >= 0 && next < m_text->changeCount()) {
            m_change = next;
            //: %3 is what was removed and added
            m_state->setText(
                tr("Change %1 of %2, %3").arg(next + 1).arg(m_text->changeCount()).arg(m_text->goToChange(next)));
            QAccessibleAnnouncementEvent spoken(m_state, m_state->text());
            QAccessible::updateAccessibility(&spoken);
            return;
        }
        if (rows == 0)
            return;
        m_list->setCurrentIndex(m_rows->index((m_list->currentIndex().row() + by + rows) % rows, 0));
        if (rows == 1)
            showRow();
    }
}

} // namespace gleaner::changes
