// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefs/titledialog.h"

#include <QCoreApplication>
#include <QDate>
#include <QInputDialog>

namespace gleaner::briefs {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::briefs::BriefPane)
};

} // namespace

void askTitle(QWidget *parent, const QString &caption, const QString &title,
              const std::function<void(const QString &title)> &given)
{
    auto *dialog = new QInputDialog(parent);
    dialog->setObjectName(QStringLiteral("briefTitle"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(caption);
    dialog->setLabelText(Words::tr("Title of the brief:"));
    dialog->setTextValue(title);
    QObject::connect(dialog, &QInputDialog::textValueSelected, parent, [given](const QString &text) {
        if (!text.simplified().isEmpty())
            given(text.simplified());
    });
    dialog->open();
}

QString offeredTitle()
{
    //: a brief's title as it is offered; %1 is a date
    return Words::tr("Brief of %1").arg(QDate::currentDate().toString(Qt::ISODate));
}

} // namespace gleaner::briefs
