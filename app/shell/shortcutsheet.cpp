// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/shortcutsheet.h"

#include "app/keyboard/mnemonic.h"
#include "app/shell/actions.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace gleaner::shell {

ShortcutSheet::ShortcutSheet(const Actions &actions, const QList<QAction *> &inEntities, QWidget *parent)
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
    const auto newGroup = [sheet](const QString &title) {
        auto *group = new QTreeWidgetItem(sheet, {title});
        group->setFirstColumnSpanned(true);
        QFont font = group->font(0);
        font.setWeight(QFont::DemiBold);
        group->setFont(0, font);
        return group;
    };
    const auto addLine = [](QTreeWidgetItem *group, const QString &text, const QList<QKeySequence> &sequences) {
        QStringList keys;
        for (const QKeySequence &key : sequences)
            keys.append(key.toString(QKeySequence::NativeText));
        //: between two shortcuts for the same thing
        new QTreeWidgetItem(group, {text, keys.join(tr(" or "))});
    };
    QHash<MenuId, QTreeWidgetItem *> groups;
    for (const ShortcutLine &line : actions.shortcuts()) {
        QTreeWidgetItem *&group = groups[line.menu];
        if (!group)
            group = newGroup(keyboard::withoutMnemonic(Actions::title(line.menu)));
        addLine(group, line.text, line.keys);
    }
    QTreeWidgetItem *entities = nullptr;
    for (const QAction *action : inEntities) {
        if (action->shortcuts().isEmpty())
            continue;
        if (!entities)
            entities = newGroup(tr("In the rows of entities"));
        addLine(entities, keyboard::withoutMnemonic(action->text()), action->shortcuts());
    }
    sheet->expandAll();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(sheet);
    layout->addWidget(buttons);
}

} // namespace gleaner::shell
