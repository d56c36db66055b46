// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keyboard/shortcuteditor.h"

#include "app/keyboard/keymodel.h"
#include "app/matching/wordmatch.h"

#include <QAccessible>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gleaner::keyboard {

namespace {

/// Takes the next key that is pressed. Escape leaves the cell as it was.
class KeyDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        auto *editor = new QKeySequenceEdit(parent);
        editor->setObjectName(u"keyEdit"_s);
        editor->setAccessibleName(ShortcutEditor::tr("Press the new key"));
        editor->setMaximumSequenceLength(1);
        editor->setAutoFillBackground(true);
        connect(editor, &QKeySequenceEdit::editingFinished, this, &KeyDelegate::finish);
        return editor;
    }

    void setEditorData(QWidget *editor, const QModelIndex &) const override
    {
        static_cast<QKeySequenceEdit *>(editor)->clear();
    }

    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        const QKeySequence key = static_cast<QKeySequenceEdit *>(editor)->keySequence();
        if (!key.isEmpty())
            model->setData(index, key);
    }

private:
    void finish()
    {
        auto *editor = qobject_cast<QWidget *>(sender());
        emit commitData(editor);
        emit closeEditor(editor);
    }
};

} // namespace

/// Commands whose name, menu or keys are what is typed.
class KeyFilter final : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setTyped(const QString &typed)
    {
        m_typed = typed;
        invalidateRowsFilter();
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        QStringList texts;
        for (int column = 0; column < KeyModel::ColumnCount; ++column)
            texts.append(sourceModel()->index(row, column, parent).data().toString());
        return m_match.score(texts.takeFirst(), texts.join(u' '), m_typed) > 0;
    }

private:
    QString m_typed;
    mutable matching::WordMatch m_match;
};

ShortcutEditor::ShortcutEditor(KeyBindings &bindings, const QList<Command> &commands, QWidget *parent)
    : QDialog(parent)
    , m_model(new KeyModel(bindings, commands, this))
    , m_shown(new KeyFilter(this))
    , m_filter(new QLineEdit(this))
    , m_table(new QTreeView(this))
    , m_told(new QLabel(this))
{
    setObjectName(u"shortcutEditor"_s);
    setWindowTitle(tr("Change shortcuts"));
    resize(760, 560);
    m_filter->setObjectName(u"keyFilter"_s);
    m_filter->setPlaceholderText(tr("Filter by name or key"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_shown->setSourceModel(m_model);
    buildTable();
    m_told->setObjectName(u"keyTold"_s);
    m_told->setTextFormat(Qt::PlainText);
    m_told->setWordWrap(true);
    tell({});

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    const auto newButton = [buttons](const QString &name, const QString &text) {
        QPushButton *button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(name);
        button->setAutoDefault(false);
        return button;
    };
    m_change = newButton(u"changeKey"_s, tr("&Change"));
    m_clear = newButton(u"clearKey"_s, tr("&Take away"));
    m_restore = newButton(u"restoreKeys"_s, tr("By &default"));
    m_restoreAll = newButton(u"restoreAllKeys"_s, tr("&All by default"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_change, &QPushButton::clicked, this, &ShortcutEditor::change);
    connect(m_clear, &QPushButton::clicked, this, [this] { m_model->clear(currentKey()); });
    connect(m_restore, &QPushButton::clicked, this, [this] { m_model->restore(currentKey().row()); });
    connect(m_restoreAll, &QPushButton::clicked, m_model, &KeyModel::restoreAll);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_shown->setTyped(typed);
        updateButtons();
    });
    connect(m_model, &KeyModel::told, this, &ShortcutEditor::tell);
    connect(m_model, &KeyModel::dataChanged, this, &ShortcutEditor::updateButtons);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_filter);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_told);
    layout->addSpacing(8);
    layout->addWidget(buttons);
    updateButtons();
}

void ShortcutEditor::buildTable()
{
    m_table->setObjectName(u"keyTable"_s);
    m_table->setAccessibleName(windowTitle());
    m_table->setModel(m_shown);
    m_table->setItemDelegate(new KeyDelegate(m_table));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(KeyModel::NameColumn, QHeaderView::Stretch);
    for (const int column : {KeyModel::GroupColumn, KeyModel::KeyColumn, KeyModel::OtherKeyColumn})
        m_table->setColumnWidth(column, 128);
    m_table->setCurrentIndex(m_shown->index(0, KeyModel::KeyColumn));
    m_table->installEventFilter(this);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ShortcutEditor::updateButtons);
}

QModelIndex ShortcutEditor::currentKey() const
{
    const QModelIndex current = m_shown->mapToSource(m_table->currentIndex());
    return current.siblingAtColumn(std::max<int>(current.column(), KeyModel::KeyColumn));
}

void ShortcutEditor::change()
{
    const QModelIndex key = m_shown->mapFromSource(currentKey());
    if (!key.isValid())
        return;
    tell({});
    m_table->setFocus();
    m_table->setCurrentIndex(key);
    m_table->edit(key);
}

void ShortcutEditor::updateButtons()
{
    const QModelIndex key = currentKey();
    m_change->setEnabled(key.isValid());
    m_clear->setEnabled(key.isValid() && !key.data().toString().isEmpty());
    m_restore->setEnabled(key.isValid() && m_model->isChanged(key.row()));
    bool any = false;
    for (int row = 0; row < m_model->rowCount(); ++row)
        any = any || m_model->isChanged(row);
    m_restoreAll->setEnabled(any);
}

void ShortcutEditor::tell(const QString &message)
{
    m_told->setText(message.isEmpty()
                        ? tr("Enter or F2, then the new key; Del takes one away. Single letters act only in "
                             "the list and on the page, never where text is typed.")
                        : message);
    m_told->setForegroundRole(message.isEmpty() ? QPalette::PlaceholderText : QPalette::BrightText);
    if (!message.isEmpty()) {
        QAccessibleAnnouncementEvent event(m_table, message);
        QAccessible::updateAccessibility(&event);
    }
}

bool ShortcutEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (watched == m_filter && (key == Qt::Key_Down || isEnter)) {
            if (!m_table->currentIndex().isValid())
                m_table->setCurrentIndex(m_shown->index(0, KeyModel::KeyColumn));
            m_table->setFocus();
            return true;
        }
        if (watched == m_table && isEnter) {
            change();
            return true;
        }
        if (watched == m_table && key == Qt::Key_Delete) {
            m_model->clear(currentKey());
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace gleaner::keyboard
