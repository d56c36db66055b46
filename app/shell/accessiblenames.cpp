// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/accessiblenames.h"

#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QToolBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace gleaner::shell {

bool AccessibleNames::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::Polish)
        return QObject::eventFilter(object, event);
    if (auto *field = qobject_cast<QLineEdit *>(object)) {
        if (auto *clear = field->findChild<QAction *>(u"_q_qlineeditclearaction"_s))
            clear->setText(tr("Clear"));
    } else if (auto *box = qobject_cast<QComboBox *>(object)) {
        box->view()->setAccessibleName(box->accessibleName());
    } else if (auto *bar = qobject_cast<QToolBar *>(object)) {
        if (auto *more = bar->findChild<QToolButton *>(u"qt_toolbar_ext_button"_s))
            more->setAccessibleName(tr("More commands"));
    }
    return QObject::eventFilter(object, event);
}

} // namespace gleaner::shell
