// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notes/tabledialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace gleaner::notes {

TableDialog::TableDialog(const QString &name, const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_view(new QTreeView(this))
    , m_empty(new QLabel(this))
    , m_told(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
    , m_content(new QVBoxLayout(this))
{
    setObjectName(QString(name + u"Dialog"));
    setWindowTitle(title);
    resize(760, 440);
    m_view->setObjectName(QString(name + u"View"));
    m_view->setAccessibleName(title);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_empty->setObjectName(QString(name + u"Empty"));
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_empty->hide();
    m_told->setObjectName(QString(name + u"Told"));
    m_told->setTextFormat(Qt::PlainText);
    m_told->setWordWrap(true);
    m_told->hide();
    m_content->setContentsMargins(16, 16, 16, 16);
    m_content->setSpacing(8);
    m_content->addWidget(m_view, 1);
    m_content->addWidget(m_empty, 1);
    m_content->addWidget(m_told);
    m_content->addSpacing(8);
    m_content->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &TableDialog::reject);
}

QModelIndexList TableDialog::selectedRows() const
{
    return m_view->selectionModel()->selectedRows();
}

void TableDialog::setModel(QAbstractItemModel *model)
{
    m_view->setModel(model);
}

void TableDialog::setEmptyText(const QString &text)
{
    m_empty->setText(text);
}

QPushButton *TableDialog::addButton(const QString &name, const QString &text)
{
    QPushButton *button = m_buttons->addButton(text, QDialogButtonBox::ActionRole);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

void TableDialog::addKey(const QKeySequence &key, std::function<void()> run)
{
    auto *action = new QAction(this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(action);
    connect(action, &QAction::triggered, this, std::move(run));
}

void TableDialog::showTable(bool any)
{
    m_empty->setVisible(!any);
    if (any && m_view->isHidden()) {
        m_view->show();
        m_view->setFocus();
    }
    m_view->setVisible(any);
}

void TableDialog::restoreCurrent(int row)
{
    const QAbstractItemModel *model = m_view->model();
    m_view->setCurrentIndex(model->index(std::clamp(row, 0, std::max(model->rowCount() - 1, 0)), 0));
}

void TableDialog::tell(const QString &message)
{
    m_told->setText(message);
    m_told->setVisible(!message.isEmpty());
}

} // namespace gleaner::notes
