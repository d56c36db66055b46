// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/shortcutsheet.h"

#include "app/shell/actions.h"
#include "app/shell/mnemonic.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace gleaner::shell {

ShortcutSheet::ShortcutSheet(const Actions &actions, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"shortcutSheet");
    setWindowTitle(tr("Shortcuts"));
    resize(520, 600);

    auto *sheet = new QTreeWidget(this);
    sheet->setObjectName(u"shortcutList");
    sheet->setAccessibleName(windowTitle());
    sheet->setHeaderLabels({tr("What"), tr("Keys")});
    sheet->setRootIsDecorated(false);
    sheet->setFrameShape(QFrame::NoFrame);
    sheet->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    sheet->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    sheet->header()->setStretchLastSection(false);
    QHash<MenuId, QTreeWidgetItem *> groups;
    for (const ShortcutLine &line : actions.shortcuts()) {
        QTreeWidgetItem *&group = groups[line.menu];
        if (!group) {
            group = new QTreeWidgetItem(sheet, {withoutMnemonic(Actions::title(line.menu))});
            group->setFirstColumnSpanned(true);
            QFont font = group->font(0);
            font.setWeight(QFont::DemiBold);
            group->setFont(0, font);
        }
        QStringList keys;
        for (const QKeySequence &key : line.keys)
            keys.append(key.toString(QKeySequence::NativeText));
        //: between two shortcuts for the same thing
        new QTreeWidgetItem(group, {line.text, keys.join(tr(" or "))});
    }
    sheet->expandAll();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(sheet);
    layout->addWidget(buttons);
}

} // namespace gleaner::shell
