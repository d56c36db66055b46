// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entities/entitypanel.h"

#include "app/entities/entitymodel.h"
#include "app/shell/libraryservice.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using gleaner::library::Reader;
using gleaner::library::StoredMention;

namespace gleaner::entities {

EntityPanel::EntityPanel(shell::LibraryService &service, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_model(new EntityModel(this))
    , m_filtered(new QSortFilterProxyModel(this))
    , m_wholeDigest(new QToolButton(this))
    , m_thisItem(new QToolButton(this))
    , m_filter(new QLineEdit(this))
    , m_view(new QTreeView(this))
    , m_empty(new QLabel(this))
{
    setObjectName(u"entityPanel"_s);
    m_wholeDigest->setObjectName(u"entitiesOfDigest"_s);
    m_wholeDigest->setText(tr("Whole digest"));
    m_thisItem->setObjectName(u"entitiesOfItem"_s);
    m_thisItem->setText(tr("This item"));
    auto *scope = new QButtonGroup(this);
    for (QToolButton *button : {m_wholeDigest, m_thisItem}) {
        button->setCheckable(true);
        button->setAutoRaise(true);
        scope->addButton(button);
    }
    m_wholeDigest->setChecked(true);
    m_filter->setObjectName(u"entityFilter"_s);
    m_filter->setPlaceholderText(tr("Filter entities"));
    m_filter->setAccessibleName(tr("Filter entities"));
    m_filter->setClearButtonEnabled(true);

    m_filtered->setSourceModel(m_model);
    m_filtered->setRecursiveFilteringEnabled(true);
    m_filtered->setFilterRole(EntityModel::SearchRole);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_view->setObjectName(u"entityView"_s);
    m_view->setAccessibleName(tr("Entities"));
    m_view->setModel(m_filtered);
    m_view->setHeaderHidden(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformRowHeights(true);
    m_view->setIndentation(16);
    m_view->setExpandsOnDoubleClick(false);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(EntityModel::NameColumn, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(EntityModel::CountColumn, QHeaderView::ResizeToContents);
    m_view->installEventFilter(this);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);

    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(m_wholeDigest);
    head->addWidget(m_thisItem);
    head->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_filter);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_empty, 1);

    connect(scope, &QButtonGroup::buttonToggled, this, &EntityPanel::refill);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filtered->setFilterFixedString(text.trimmed());
        m_view->expandAll();
    });
    connect(m_view, &QTreeView::clicked, this, [this](const QModelIndex &index) { step(index, false); });
    connect(m_view, &QTreeView::doubleClicked, this, &EntityPanel::requestFilter);
    connect(m_view, &QWidget::customContextMenuRequested, this, &EntityPanel::showMenu);
    connect(&service, &shell::LibraryService::digestsChanged, this, &EntityPanel::reload);
    connect(&service, &shell::LibraryService::entitiesChanged, this, &EntityPanel::reload);
    refill();
}

void EntityPanel::setDigest(DigestId digest)
{
    if (digest == m_digest)
        return;
    m_digest = digest;
    m_item = {};
    m_mentions.clear();
    refill();
    reload();
}

void EntityPanel::setItem(ItemId item)
{
    if (item == m_item)
        return;
    m_item = item;
    if (m_thisItem->isChecked())
        refill();
}

void EntityPanel::setTheme(article::Theme theme)
{
    m_model->setTheme(theme);
}

void EntityPanel::stepMention(bool backward)
{
    if (m_stepped.isValid())
        step(m_filtered->mapFromSource(m_stepped), backward);
}

bool EntityPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const QModelIndex current = m_view->currentIndex();
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (key->modifiers() & Qt::ControlModifier)
                requestFilter(current);
            else
                step(current, key->modifiers() & Qt::ShiftModifier);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void EntityPanel::reload()
{
    if (!m_digest.isValid())
        return;
    m_service.read([digest = m_digest](const Reader &reader) { return reader.mentions(digest); })
        .then(this, [this, digest = m_digest](const Result<QList<StoredMention>> &mentions) {
            if (!mentions || digest != m_digest)
                return;
            m_mentions = *mentions;
            refill();
        });
}

void EntityPanel::refill()
{
    QList<StoredMention> shown = m_mentions;
    if (m_thisItem->isChecked())
        shown.removeIf([this](const StoredMention &mention) { return mention.item != m_item; });
    m_stepped = QModelIndex();
    m_step = -1;
    m_model->setMentions(shown);
    m_view->expandAll();
    m_view->setVisible(!shown.isEmpty());
    m_empty->setVisible(shown.isEmpty());
    m_filter->setEnabled(!shown.isEmpty());
    m_empty->setText(m_digest.isValid() ? tr("No people, organisations or figures were found here.")
                                        : tr("Open a digest to see who and what it speaks of."));
}

void EntityPanel::step(const QModelIndex &row, bool backward)
{
    const QModelIndex source = m_filtered->mapToSource(row.siblingAtColumn(0));
    const QList<article::ItemSpan> mentions = m_model->mentionsAt(source);
    if (mentions.isEmpty())
        return;
    const int count = int(mentions.size());
    if (m_stepped != source) {
        m_stepped = source;
        m_step = backward ? count - 1 : 0;
    } else {
        m_step = (m_step + (backward ? count - 1 : 1)) % count;
    }
    emit mentionRequested(mentions, entity::Type(source.data(EntityModel::TypeRole).toInt()), m_step);
}

void EntityPanel::requestFilter(const QModelIndex &row)
{
    const QModelIndex source = row.siblingAtColumn(0);
    const QString name = source.data(EntityModel::NameRole).toString();
    if (!name.isEmpty())
        emit filterRequested(name, entity::Type(source.data(EntityModel::TypeRole).toInt()));
}

void EntityPanel::showMenu(const QPoint &at)
{
    const QModelIndex row = m_view->indexAt(at).siblingAtColumn(0);
    const QString name = row.data(EntityModel::NameRole).toString();
    if (name.isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPersistentModelIndex kept = row;
    menu->addAction(tr("Next mention"), this, [this, kept] { step(kept, false); });
    menu->addAction(tr("Previous mention"), this, [this, kept] { step(kept, true); });
    menu->addAction(tr("Show items that name it"), this, [this, kept] { requestFilter(kept); });
    menu->addAction(tr("Copy name"), this, [name] { QGuiApplication::clipboard()->setText(name); });
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

} // namespace gleaner::entities
