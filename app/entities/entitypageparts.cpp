// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entities/companionmodel.h"
#include "app/entities/entitypage.h"
#include "app/entities/mentionchart.h"
#include "app/entities/occurrencemodel.h"
#include "app/figures/figuremodel.h"
#include "app/figures/figureview.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QIcon>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gleaner::entities {

namespace {

QLabel *plainLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QLabel *heading(const QString &name, QWidget *parent)
{
    QLabel *label = plainLabel(name, parent);
    QFont strong = label->font();
    strong.setWeight(QFont::DemiBold);
    label->setFont(strong);
    return label;
}

/// A list under its head, as one pane.
QWidget *pane(QLayout *head, QWidget *list)
{
    auto *widget = new QWidget;
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    if (head)
        column->addLayout(head);
    column->addWidget(list, 1);
    return widget;
}

} // namespace

QWidget *EntityPage::buildHead()
{
    auto *head = new QWidget(this);
    m_back = new QToolButton(head);
    m_back->setObjectName(u"backToEntity"_s);
    m_back->setIcon(QIcon::fromTheme(u"go-previous"_s));
    m_back->setText(tr("Back"));
    m_back->setToolTip(tr("Back (Alt+Left)"));
    m_back->setAccessibleName(tr("Back"));
    m_back->setAutoRaise(true);
    m_back->setFocusPolicy(Qt::StrongFocus);
    m_back->setEnabled(false);
    m_name = plainLabel(u"entityName"_s, head);
    QFont large = m_name->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setWeight(QFont::DemiBold);
    m_name->setFont(large);
    m_name->setWordWrap(true);
    m_notes = new QPushButton(tr("&Notes…"), head);
    m_notes->setObjectName(u"notesOnEntity"_s);
    m_notes->setAutoDefault(false);
    m_watch = new QPushButton(tr("&Watch"), head);
    m_watch->setObjectName(u"watchEntity"_s);
    m_watch->setCheckable(true);
    m_summary = plainLabel(u"entitySummary"_s, head);
    m_surfaces = plainLabel(u"entitySurfaces"_s, head);
    for (QLabel *label : {m_summary, m_surfaces})
        label->setWordWrap(true);

    auto *title = new QHBoxLayout;
    title->setSpacing(8);
    title->addWidget(m_back);
    title->addWidget(m_name, 1);
    title->addWidget(m_notes);
    title->addWidget(m_watch);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(title);
    column->addWidget(m_summary);
    column->addWidget(m_surfaces);
    return head;
}

void EntityPage::build()
{
    QWidget *head = buildHead();
    m_chart = new MentionChart(this);

    m_period = heading(u"occurrenceHead"_s, this);
    m_all = new QToolButton(this);
    m_all->setObjectName(u"allOccurrences"_s);
    m_all->setText(tr("Show all"));
    m_all->setAutoRaise(true);
    m_all->setFocusPolicy(Qt::StrongFocus);
    m_all->hide();
    m_occurrenceView = new QListView(this);
    m_occurrenceView->setObjectName(u"occurrences"_s);
    m_occurrenceView->setAccessibleName(tr("Where it occurs"));
    m_occurrenceView->setModel(m_occurrences);
    m_delegate = new OccurrenceDelegate(*m_occurrences, m_occurrenceView);
    m_occurrenceView->setItemDelegate(m_delegate);
    m_occurrenceView->setUniformItemSizes(true);
    m_occurrenceView->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_occurrenceView->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_occurrenceView->setFrameShape(QFrame::NoFrame);
    m_occurrenceView->installEventFilter(this);

    m_companionView = new QTableView(this);
    m_companionView->setObjectName(u"companions"_s);
    m_companionView->setAccessibleName(tr("With whom"));
    m_companionView->setModel(m_companions);
    m_companionView->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_companionView->setSelectionMode(QAbstractItemView::SingleSelection);
    m_companionView->setShowGrid(false);
    m_companionView->setWordWrap(false);
    m_companionView->setFrameShape(QFrame::NoFrame);
    m_companionView->setTabKeyNavigation(false);
    m_companionView->verticalHeader()->hide();
    m_companionView->verticalHeader()->setDefaultSectionSize(fontMetrics().lineSpacing() + 8);
    m_companionView->horizontalHeader()->setHighlightSections(false);
    m_companionView->horizontalHeader()->setSectionsClickable(false);
    m_companionView->horizontalHeader()->setSectionResizeMode(CompanionModel::NameColumn, QHeaderView::Stretch);
    m_companionView->setColumnWidth(CompanionModel::SharedColumn, 72);
    m_companionView->setColumnWidth(CompanionModel::LiftColumn, 72);
    m_companionView->installEventFilter(this);

    m_figureHead = heading(u"figureHead"_s, this);
    m_figureView = new figures::FigureView(m_service, *m_figures, this);
    for (const int column : {figures::FigureModel::SubjectColumn, figures::FigureModel::ValueColumn,
                             figures::FigureModel::UnitColumn, figures::FigureModel::ItemColumn})
        m_figureView->hideColumn(column);

    auto *occurrenceHead = new QHBoxLayout;
    occurrenceHead->addWidget(m_period);
    occurrenceHead->addStretch(1);
    occurrenceHead->addWidget(m_all);
    auto *figureHead = new QHBoxLayout;
    figureHead->addWidget(m_figureHead);
    auto *right = new QSplitter(Qt::Vertical, this);
    right->addWidget(pane(nullptr, m_companionView));
    right->addWidget(pane(figureHead, m_figureView));
    m_panes = new QSplitter(this);
    m_panes->addWidget(pane(occurrenceHead, m_occurrenceView));
    m_panes->addWidget(right);
    m_panes->setStretchFactor(0, 1);
    m_panes->setStretchFactor(1, 1);
    for (QSplitter *splitter : {right, m_panes}) {
        splitter->setChildrenCollapsible(false);
        splitter->setHandleWidth(12);
    }
    right->setSizes({240, 200});
    m_panes->setSizes({480, 400});

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // Enter in a list is no wish to close.
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addWidget(head);
    column->addWidget(m_chart);
    column->addWidget(m_panes, 1);
    column->addWidget(buttons);
    setTabOrder({m_chart, m_occurrenceView, m_companionView, m_figureView, m_back, m_notes, m_watch});
}

} // namespace gleaner::entities
