// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the panel is put together, and what keys and pointer do in it.
#include "app/entities/entitydelegate.h"
#include "app/entities/entityfilter.h"
#include "app/entities/entitymodel.h"
#include "app/entities/entitypanel.h"
#include "app/entities/evidence.h"
#include "app/entities/evidencestrip.h"
#include "app/matching/pinyinkeys.h"
#include "app/shell/libraryservice.h"

#include <QAction>
#include <QActionGroup>
#include <QButtonGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QThreadPool>
#include <QToolButton>
#include <QToolTip>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gleaner::entities {

EntityPanel::EntityPanel(shell::LibraryService &service, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_model(new EntityModel(this))
    , m_filtered(new EntityFilter(this))
    , m_evidence(new EvidenceReader(service, this))
    , m_wholeDigest(new QToolButton(this))
    , m_thisItem(new QToolButton(this))
    , m_sort(new QToolButton(this))
    , m_mark(new QToolButton(this))
    , m_byCount(new QAction(tr("By &count"), this))
    , m_byPlace(new QAction(tr("By first &place in the text"), this))
    , m_filter(new QLineEdit(this))
    , m_view(new QTreeView(this))
    , m_delegate(new EntityDelegate(this))
    , m_empty(new QLabel(this))
    , m_strip(new EvidenceStrip(this))
{
    setObjectName(u"entityPanel"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_filter);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_strip);
    buildHead(head);
    buildView();
    buildCommands();
    connect(m_strip, &EvidenceStrip::stepRequested, this, [this](bool backward) { step(currentRow(), backward); });
    connect(m_evidence, &EvidenceReader::arrived, this, &EntityPanel::showEvidence);
    connect(&m_service, &shell::LibraryService::digestsChanged, this, &EntityPanel::reload);
    connect(&m_service, &shell::LibraryService::entitiesChanged, this, &EntityPanel::reload);
    setChoices({});
    refill();
}

void EntityPanel::buildHead(QHBoxLayout *head)
{
    m_wholeDigest->setObjectName(u"entitiesOfDigest"_s);
    m_wholeDigest->setText(tr("Whole digest"));
    m_thisItem->setObjectName(u"entitiesOfItem"_s);
    m_thisItem->setText(tr("This item"));
    auto *scope = new QButtonGroup(this);
    for (QToolButton *button : {m_wholeDigest, m_thisItem}) {
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        scope->addButton(button);
        head->addWidget(button);
    }
    head->addStretch(1);

    m_byCount->setObjectName(u"entitiesByCount"_s);
    m_byPlace->setObjectName(u"entitiesByPlace"_s);
    auto *orders = new QActionGroup(this);
    for (QAction *order : {m_byCount, m_byPlace}) {
        order->setCheckable(true);
        orders->addAction(order);
        m_sort->addAction(order);
    }
    m_sort->setObjectName(u"entityOrder"_s);
    m_sort->setIcon(QIcon::fromTheme(u"view-sort"_s));
    m_sort->setToolTip(tr("Order of the entities"));
    m_sort->setPopupMode(QToolButton::InstantPopup);
    m_mark->setObjectName(u"markEntities"_s);
    m_mark->setIcon(QIcon::fromTheme(u"draw-highlight"_s));
    m_mark->setToolTip(tr("Mark all entities in the page"));
    m_mark->setCheckable(true);
    for (QToolButton *button : {m_mark, m_sort}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setIconSize({16, 16});
        button->setAccessibleName(button->toolTip());
        head->addWidget(button);
    }
    m_filter->setObjectName(u"entityFilter"_s);
    m_filter->setPlaceholderText(tr("Filter by name or pinyin"));
    m_filter->setAccessibleName(tr("Filter entities"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);

    connect(scope, &QButtonGroup::buttonClicked, this, [this](const QAbstractButton *button) {
        PanelChoices choices = m_choices;
        choices.ofItem = button == m_thisItem;
        changeChoices(choices);
    });
    connect(orders, &QActionGroup::triggered, this, [this](const QAction *action) {
        PanelChoices choices = m_choices;
        choices.order = action == m_byPlace ? PanelChoices::Order::ByPlace : PanelChoices::Order::ByCount;
        changeChoices(choices);
    });
    connect(m_mark, &QToolButton::clicked, this, &EntityPanel::setMarked);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filtered->setText(text);
        foldTypes();
        showRowsOrState();
    });
}

void EntityPanel::buildView()
{
    m_filtered->setSourceModel(m_model);
    m_view->setObjectName(u"entityView"_s);
    m_view->setAccessibleName(tr("Entities"));
    m_view->setModel(m_filtered);
    m_view->setItemDelegate(m_delegate);
    m_view->setHeaderHidden(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setIndentation(22); // the names stand below their type's
    m_view->setIconSize({16, 16});
    m_view->setExpandsOnDoubleClick(false);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setMouseTracking(true);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setMinimumSectionSize(16);
    m_view->header()->setSectionResizeMode(EntityModel::NameColumn, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(EntityModel::CountColumn, QHeaderView::ResizeToContents);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    m_empty->setObjectName(u"noEntities"_s);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);

    connect(m_view, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        // With a modifier it only changes what is selected.
        if (QGuiApplication::keyboardModifiers() == Qt::NoModifier)
            activate(index.siblingAtColumn(EntityModel::NameColumn), false);
    });
    connect(m_view, &QTreeView::doubleClicked, this, &EntityPanel::requestFilter);
    connect(m_view, &QTreeView::entered, this, &EntityPanel::pointAt);
    connect(m_view, &QTreeView::collapsed, this, [this](const QModelIndex &row) { rememberFold(row, true); });
    connect(m_view, &QTreeView::expanded, this, [this](const QModelIndex &row) { rememberFold(row, false); });
    connect(m_view, &QWidget::customContextMenuRequested, this, &EntityPanel::showMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &EntityPanel::followCurrent);
}

QAction *EntityPanel::newCommand(const QString &name, const QString &text, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcuts(keys);
    addCommand(action);
    return action;
}

void EntityPanel::addSeparator()
{
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    m_commands.append(separator);
}

void EntityPanel::addCommand(QAction *action)
{
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setShortcutVisibleInContextMenu(true);
    m_view->addAction(action);
    m_commands.append(action);
}

void EntityPanel::buildCommands()
{
    const auto onCurrent = [this](QAction *action, auto run) { connect(action, &QAction::triggered, this, run); };
    onCurrent(newCommand(u"entityNext"_s, tr("&Next mention"), {Qt::Key_Return, Qt::Key_Enter}),
              [this] { activate(currentRow(), false); });
    onCurrent(newCommand(u"entityPrevious"_s, tr("&Previous mention"),
                         {Qt::SHIFT | Qt::Key_Return, Qt::SHIFT | Qt::Key_Enter}),
              [this] { activate(currentRow(), true); });
    addSeparator();
    onCurrent(newCommand(u"entityItems"_s, tr("Show &items that name it"),
                         {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}),
              [this] { requestFilter(currentRow()); });
    onCurrent(newCommand(u"entityPage"_s, tr("&Open entity page"), {Qt::ALT | Qt::Key_Return, Qt::ALT | Qt::Key_Enter}),
              [this] {
                  if (const auto key = current())
                      emit entityPageRequested(*key);
              });
    onCurrent(newCommand(u"entityNotes"_s, tr("No&tes…"),
                         {Qt::CTRL | Qt::SHIFT | Qt::Key_Return, Qt::CTRL | Qt::SHIFT | Qt::Key_Enter}),
              [this] {
                  if (const auto key = current())
                      emit notesRequested(*key);
              });
    m_watch = newCommand(u"entityWatch"_s, tr("&Watch"), {Qt::CTRL | Qt::Key_W});
    onCurrent(m_watch, [this] {
        const QList<library::EntityKey> keys = selected();
        const bool watched = !std::ranges::all_of(keys, [this](const auto &key) { return m_watched.contains(key); });
        for (const library::EntityKey &key : keys) {
            if (m_watched.contains(key) != watched)
                emit watchRequested(key, watched);
        }
    });
    addSeparator();
    onCurrent(newCommand(u"entityCopy"_s, tr("&Copy name"), {Qt::CTRL | Qt::Key_C}), [this] {
        if (current())
            QGuiApplication::clipboard()->setText(currentRow().data().toString());
    });
}

void EntityPanel::showMenu(const QPoint &at)
{
    const QModelIndex row = m_view->indexAt(at).siblingAtColumn(EntityModel::NameColumn);
    if (!m_model->keyAt(m_filtered->mapToSource(row)))
        return;
    if (!m_view->selectionModel()->isSelected(row))
        m_view->setCurrentIndex(row);
    auto *menu = new QMenu(this);
    menu->setObjectName(u"entityMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_commands);
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

void EntityPanel::showTip(const QPoint &at)
{
    const QModelIndex row = m_view->indexAt(at).siblingAtColumn(EntityModel::NameColumn);
    const QModelIndex source = m_filtered->mapToSource(row);
    const auto key = m_model->keyAt(source);
    if (!key) {
        QToolTip::hideText();
        return;
    }
    const QList<article::ItemSpan> mentions = m_model->mentionsAt(source);
    const int place = key == m_stepped ? std::min(m_step, int(mentions.size()) - 1) : 0;
    QStringList parts{u"<b>%1</b>"_s.arg(row.data().toString().toHtmlEscaped())};
    if (const QStringList others = row.data(EntityModel::SurfacesRole).toStringList(); !others.isEmpty()) {
        const QString names = others.first(std::min<qsizetype>(others.size(), 6)).join(tr(", ", "between names"));
        parts[0] += u"<br>"_s + tr("Also as %1").arg(names).toHtmlEscaped();
    }
    if (const auto evidence = m_evidence->at(mentions[place])) {
        const QString &sentence = evidence->sentence;
        const TextSpan &span = evidence->mention;
        parts.append(QString(sentence.first(span.start).toHtmlEscaped() + u"<b>"
                             + sentence.sliced(span.start, span.length()).toHtmlEscaped() + u"</b>"
                             + sentence.sliced(span.end).toHtmlEscaped()));
        parts.append(tr("%1 · %2").arg(QString::number(evidence->number), evidence->title).toHtmlEscaped());
    }
    QToolTip::showText(m_view->viewport()->mapToGlobal(at), u"<p>"_s + parts.join(u"</p><p>"_s) + u"</p>"_s,
                       m_view->viewport(), m_view->visualRect(row));
}

bool EntityPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view->viewport()) {
        if (event->type() == QEvent::ToolTip) {
            showTip(static_cast<QHelpEvent *>(event)->pos());
            return true;
        }
        if (event->type() == QEvent::Leave)
            pointAt(m_view->hasFocus() ? currentRow() : QModelIndex());
        return false;
    }
    // Whoever comes here may type a name next.
    if (event->type() == QEvent::FocusIn && !m_pinyinWanted) {
        m_pinyinWanted = true;
        QThreadPool::globalInstance()->start(&matching::PinyinKeys::prepare);
    }
    if (watched == m_view && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)) {
        const bool menu = static_cast<QFocusEvent *>(event)->reason() == Qt::PopupFocusReason;
        if (!menu && !m_view->viewport()->underMouse())
            pointAt(event->type() == QEvent::FocusIn ? currentRow() : QModelIndex());
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    return watched == m_filter ? filterKey(key) : viewKey(key);
}

/// In the rows, what is typed goes to the filter: no input method stands between, so that pinyin arrives as it is.
bool EntityPanel::viewKey(QKeyEvent *key)
{
    const QString text = key->text();
    const bool plain = !(key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    if (key->key() == Qt::Key_Backspace && plain && !m_filter->text().isEmpty()) {
        m_filter->setFocus();
        m_filter->end(false);
        m_filter->backspace();
        return true;
    }
    if (!plain || text.isEmpty() || !text.front().isLetterOrNumber())
        return false;
    m_filter->setFocus();
    m_filter->end(false);
    m_filter->insert(text);
    return true;
}

bool EntityPanel::filterKey(QKeyEvent *key)
{
    const QModelIndex first = m_filtered->index(0, 0, m_filtered->index(0, 0));
    switch (key->key()) {
    case Qt::Key_Escape:
        if (m_filter->text().isEmpty())
            return false;
        m_filter->clear();
        return true;
    case Qt::Key_Down:
        if (first.isValid()) {
            m_view->setFocus();
            m_view->setCurrentIndex(first);
        }
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (first.isValid() && !m_filter->text().isEmpty()) {
            m_view->setCurrentIndex(first);
            step(first, key->modifiers() & Qt::ShiftModifier);
        }
        return true;
    default: return false;
    }
}

} // namespace gleaner::entities
