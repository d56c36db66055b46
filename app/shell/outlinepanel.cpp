// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/outlinepanel.h"

#include <QHeaderView>
#include <QIcon>
#include <QScopedValueRollback>
#include <QTreeWidget>
#include <QVBoxLayout>

using gleaner::article::Article;
using gleaner::article::ArticleItem;

namespace gleaner::shell {

namespace {

constexpr int ItemRole = Qt::UserRole;

} // namespace

OutlinePanel::OutlinePanel(QWidget *parent)
    : QWidget(parent)
    , m_tree(new QTreeWidget(this))
{
    setObjectName(u"outlinePanel");
    m_tree->setObjectName(u"outline");
    m_tree->setAccessibleName(tr("Outline of the digest"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderLabels({tr("Item"), tr("Marks")}); // for screen readers
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setIndentation(12);
    m_tree->setIconSize({16, 16});
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->setRootIsDecorated(false);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tree);
    setFocusProxy(m_tree);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *row) {
        if (row && !m_quiet && row->data(0, ItemRole).isValid())
            emit itemChosen(row->data(0, ItemRole).value<ItemId>());
    });
}

void OutlinePanel::setArticle(const Article &article)
{
    const QScopedValueRollback quiet(m_quiet, true);
    m_rows.clear();
    m_tree->clear();
    QTreeWidgetItem *section = nullptr;
    for (const ArticleItem &item : article.items) {
        if (item.section.isEmpty()) {
            section = nullptr;
        } else if (!section || section->text(0) != item.section) {
            section = new QTreeWidgetItem(m_tree, {item.section});
            section->setFlags(Qt::ItemIsEnabled);
            section->setFirstColumnSpanned(true);
            section->setToolTip(0, item.section);
            section->setData(1, Qt::AccessibleTextRole, item.section);
            QFont font = section->font(0);
            font.setWeight(QFont::DemiBold);
            section->setFont(0, font);
        }
        auto *row = section ? new QTreeWidgetItem(section) : new QTreeWidgetItem(m_tree);
        row->setData(0, ItemRole, QVariant::fromValue(item.id));
        fill(row, item);
        m_rows.insert(item.id, row);
    }
    m_tree->expandAll();
}

void OutlinePanel::fill(QTreeWidgetItem *row, const ArticleItem &item)
{
    //: a row of the outline: number and title
    row->setText(0, tr("%1  %2").arg(item.number).arg(item.title));
    row->setToolTip(0, item.title);
    QFont font;
    font.setWeight(item.read ? QFont::Normal : QFont::DemiBold);
    row->setFont(0, font);
    QStringList marks;
    if (item.bookmarked)
        marks.append(tr("bookmarked"));
    if (item.notes > 0)
        marks.append(tr("%n note(s)", nullptr, item.notes));
    if (!item.tags.isEmpty())
        marks.append(tr("tags: %1").arg(item.tags.join(QStringLiteral(", "))));
    QString icon;
    if (item.bookmarked)
        icon = QStringLiteral("bookmarks");
    else if (item.notes > 0)
        icon = QStringLiteral("note");
    else if (!item.tags.isEmpty())
        icon = QStringLiteral("tag");
    row->setIcon(1, icon.isEmpty() ? QIcon() : QIcon::fromTheme(icon));
    row->setToolTip(1, marks.join(u'\n'));
    row->setData(1, Qt::AccessibleTextRole, marks.isEmpty() ? tr("no marks") : marks.join(QStringLiteral(", ")));
    marks.prepend(row->text(0));
    row->setData(0, Qt::AccessibleTextRole, marks.join(QStringLiteral(", ")));
}

void OutlinePanel::updateItem(const ArticleItem &item)
{
    if (QTreeWidgetItem *row = m_rows.value(item.id))
        fill(row, item);
}

void OutlinePanel::setCurrentItem(ItemId item)
{
    const QScopedValueRollback quiet(m_quiet, true);
    m_tree->setCurrentItem(m_rows.value(item));
}

} // namespace gleaner::shell
