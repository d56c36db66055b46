// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/outlinepanel.h"

#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using gleaner::ItemId;
using gleaner::article::Article;
using gleaner::article::ArticleItem;
using gleaner::shell::OutlinePanel;

namespace {

ArticleItem item(qint64 id, const QString &title, const QString &section)
{
    ArticleItem result;
    result.id = {id};
    result.number = int(id);
    result.title = title;
    result.section = section;
    return result;
}

Article article()
{
    Article result;
    result.items = {item(1, QStringLiteral("before"), {}), item(2, QStringLiteral("one"), QStringLiteral("Models")),
                    item(3, QStringLiteral("two"), QStringLiteral("Models")),
                    item(4, QStringLiteral("three"), QStringLiteral("Chips"))};
    return result;
}

} // namespace

class TestOutlinePanel : public QObject {
    Q_OBJECT

private slots:
    void listsSectionsWithTheirItems()
    {
        OutlinePanel panel;
        panel.setArticle(article());
        const auto *tree = panel.findChild<QTreeWidget *>(QStringLiteral("outline"));
        QCOMPARE(tree->topLevelItemCount(), 3);
        QCOMPARE(tree->topLevelItem(1)->text(0), QStringLiteral("Models"));
        QCOMPARE(tree->topLevelItem(1)->childCount(), 2);
        QVERIFY(tree->topLevelItem(1)->child(1)->text(0).endsWith(QStringLiteral("two")));
    }

    void theKeyboardChoosesItems()
    {
        OutlinePanel panel;
        panel.setArticle(article());
        auto *tree = panel.findChild<QTreeWidget *>(QStringLiteral("outline"));
        QSignalSpy chosen(&panel, &OutlinePanel::itemChosen);
        panel.setCurrentItem({2});
        QCOMPARE(chosen.count(), 0);
        QTest::keyClick(tree, Qt::Key_Down);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().value<ItemId>(), ItemId{3});
    }

    void marksAreSpoken()
    {
        OutlinePanel panel;
        panel.setArticle(article());
        ArticleItem changed = item(3, QStringLiteral("two"), QStringLiteral("Models"));
        changed.bookmarked = true;
        changed.tags = {QStringLiteral("open")};
        panel.updateItem(changed);
        const auto *row = panel.findChild<QTreeWidget *>(QStringLiteral("outline"))->topLevelItem(1)->child(1);
        const QString spoken = row->data(0, Qt::AccessibleTextRole).toString();
        QVERIFY(spoken.contains(QStringLiteral("bookmarked")) && spoken.contains(QStringLiteral("open")));
    }
};

QTEST_MAIN(TestOutlinePanel)
#include "tst_outlinepanel.moc"
