// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entities/mergedialog.h"

#include "app/entities/entitynames.h"
#include "app/entities/knownmodel.h"
#include "app/shell/libraryservice.h"
#include "core/library/fold.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using gleaner::library::EntityCount;
using gleaner::library::EntityKey;
using gleaner::library::Reader;

namespace gleaner::entities {

MergeDialog::MergeDialog(shell::LibraryService &service, const QList<EntityKey> &things, QWidget *parent)
    : QDialog(parent)
    , m_things(things)
    , m_model(new KnownModel(this))
    , m_filtered(new QSortFilterProxyModel(this))
    , m_field(new QLineEdit(this))
    , m_view(new QTreeView(this))
    , m_none(new QLabel(this))
{
    setObjectName(u"mergeDialog"_s);
    setWindowTitle(tr("Merge"));
    resize(480, 440);
    auto *explanation = new QLabel(
        things.size() == 1
            ? tr("“%1” is the same as the one chosen here, in the whole library.").arg(things.first().name)
            : tr("The %n entities are the same as the one chosen here, in the whole library.", nullptr,
                 int(things.size())),
        this);
    explanation->setTextFormat(Qt::PlainText);
    explanation->setWordWrap(true);
    m_field->setObjectName(u"mergeField"_s);
    m_field->setPlaceholderText(tr("Find an entity"));
    m_field->setAccessibleName(tr("Find an entity"));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterRole(KnownModel::FoldedRole);
    m_view->setObjectName(u"mergeList"_s);
    m_view->setAccessibleName(tr("Entities of the library"));
    m_view->setModel(m_filtered);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(KnownModel::NameColumn, QHeaderView::Stretch);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    m_none->setText(tr("No entity of the library has such a name. “Rename” gives it any name."));
    m_none->setWordWrap(true);
    m_none->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_none->hide();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_ok = buttons->addButton(tr("&Merge"), QDialogButtonBox::AcceptRole);
    m_ok->setObjectName(u"mergeAccept"_s);
    m_ok->setDefault(true);
    m_ok->setEnabled(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(explanation);
    layout->addSpacing(8);
    layout->addWidget(m_field);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_none, 1);
    layout->addSpacing(8);
    layout->addWidget(buttons);
    m_field->setFocus();

    connect(m_field, &QLineEdit::textChanged, this, &MergeDialog::narrow);
    connect(m_view, &QTreeView::activated, this, &MergeDialog::accept);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { m_ok->setEnabled(m_view->currentIndex().isValid()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &MergeDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &MergeDialog::reject);
    load(service);
}

bool MergeDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        // The list is gone through while the field keeps the keyboard.
        if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown || key == Qt::Key_PageUp) {
            QCoreApplication::sendEvent(m_view, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void MergeDialog::accept()
{
    if (!m_view->currentIndex().isValid())
        return;
    emit answered(current());
    QDialog::accept();
}

EntityKey MergeDialog::current() const
{
    return m_model->thingAt(m_filtered->mapToSource(m_view->currentIndex()));
}

void MergeDialog::load(shell::LibraryService &service)
{
    service.read([](const Reader &reader) { return reader.namedEntities(); })
        .then(this, [this](const Result<QList<EntityCount>> &known) {
            if (!known)
                return;
            QList<EntityCount> others = *known;
            others.removeIf([this](const EntityCount &thing) { return m_things.contains(thing.entity); });
            // What is merged is of one type most often.
            std::ranges::stable_sort(others, std::ranges::greater{}, [this](const EntityCount &thing) {
                return thing.entity.type == m_things.first().type;
            });
            m_model->setThings(others);
            m_view->header()->resizeSections(QHeaderView::ResizeToContents);
            narrow();
        });
}

void MergeDialog::narrow()
{
    m_filtered->setFilterFixedString(library::fold(m_field->text()).trimmed());
    const bool found = m_filtered->rowCount() > 0;
    m_view->setVisible(found);
    m_none->setVisible(!found && m_model->rowCount() > 0);
    m_view->setCurrentIndex(m_filtered->index(0, 0));
    m_ok->setEnabled(found);
}

} // namespace gleaner::entities
