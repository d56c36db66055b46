// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/engine.h"
#include "app/digests/digestlist.h"
#include "app/shell/actions.h"
#include "app/shell/findbar.h"
#include "app/shell/halfhead.h"
#include "app/shell/halves.h"
#include "app/shell/highlighting.h"
#include "app/shell/libraryservice.h"
#include "app/shell/sidepanel.h"
#include "core/annotation/highlight.h"
#include "tests/app/article/fixture.h"
#include "tests/app/article/hostile.h"
#include "tests/app/shell/testprogram.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace gleaner;
using annotation::Highlight;
using library::Reader;
using shell::ActionId;
using shell::Half;
using shell::Halves;

class TestSplitting : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale(QLocale::English));
    }

    void init()
    {
        m_program = std::make_unique<test::TestProgram>();
        put(u"2026-03-06.md"_s, otherDigest());
        m_program->openFolder();
        QTRY_COMPARE(halves().main().reading().article().title, u"智能早报 第 8 期"_s);
    }

    void cleanup() { m_program.reset(); }

    /// From the list, by key: the other digest stands beside the first one, which stays where it is.
    void aDigestIsOpenedBesideTheFirst()
    {
        const DigestId first = halves().main().reading().digest();
        QVERIFY(!halves().isSplit());
        QVERIFY(!halves().main().head().isVisible());
        openOtherBeside();
        QVERIFY(halves().isSplit());
        QCOMPARE(halves().main().reading().digest(), first);
        QCOMPARE(beside().reading().article().title, u"智能早报 第 7 期"_s);
        // The second half has the keyboard, and the line above it says which one it is.
        QCOMPARE(&halves().active(), &beside());
        QTRY_VERIFY(beside().isAncestorOf(QApplication::focusWidget()));
        QVERIFY(halves().main().head().isVisible() && beside().head().isVisible());
        QCOMPARE(beside().head().findChild<QLabel *>(u"halfTitle"_s)->accessibleName(), u"智能早报 第 7 期"_s);
        QVERIFY(!beside().view().accessibleName().isEmpty());
        QVERIFY(beside().view().accessibleName() != halves().main().view().accessibleName());
        // The window is about the digest that keys mean.
        QVERIFY(window().windowTitle().contains(u"第 7 期"));
        focus(halves().main());
        QVERIFY(window().windowTitle().contains(u"第 8 期"));
    }

    void theListsMenuOpensBeside()
    {
        auto *rows = window().findChild<digests::DigestList *>()->view();
        emit rows->customContextMenuRequested(rows->visualRect(rows->currentIndex()).center());
        const auto *menu = window().findChild<QMenu *>(u"selectionMenu"_s);
        QVERIFY(menu);
        menu->findChild<QAction *>(u"selectionBeside"_s)->trigger();
        QVERIFY(halves().isSplit());
        QTRY_COMPARE(beside().reading().digest(), halves().main().reading().digest());
    }

    void keysMeanTheHalfThatHasTheFocus()
    {
        openOtherBeside();
        // What both name is found in one.
        press(Qt::Key_F, Qt::ControlModifier);
        auto *text = window().findChild<QLineEdit *>(u"findText"_s);
        QTRY_VERIFY(text->hasFocus());
        text->setText(u"微软"_s);
        QTRY_VERIFY(!painted(beside(), u"found"_s).isEmpty());
        QVERIFY(painted(halves().main(), u"found"_s).isEmpty());
        QTest::keyClick(text, Qt::Key_Escape);
        QTRY_VERIFY(painted(beside(), u"found"_s).isEmpty());
        QVERIFY(beside().isAncestorOf(QApplication::focusWidget()));

        // Zoom, and going from item to item.
        press(Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(beside().view().zoom(), 1.1);
        QCOMPARE(halves().main().view().zoom(), 1.0);
        const ItemId first = halves().main().view().currentItem();
        beside().view().showItem(beside().reading().article().items[0].id);
        QTRY_COMPARE(beside().reading().item(), beside().reading().article().items[0].id);
        press(Qt::Key_J);
        QTRY_COMPARE(beside().reading().item(), beside().reading().article().items[1].id);
        QCOMPARE(halves().main().view().currentItem(), first);
        QTRY_VERIFY(beside().reading().article().items[0].read);
        press(Qt::Key_S);
        QTRY_VERIFY(beside().reading().article().items[1].bookmarked);
        focus(halves().main());
        press(Qt::Key_J);
        QTRY_COMPARE(halves().main().reading().item(), halves().main().reading().article().items[1].id);
        QCOMPARE(beside().reading().item(), beside().reading().article().items[1].id);
    }

    void whatIsMarkedBelongsToTheHalf()
    {
        openOtherBeside();
        select(beside(), u"王小明"_s);
        press(Qt::Key_1);
        QTRY_COMPARE(painted(beside(), u"mark-fact"_s), QStringList{u"王小明"_s});
        QCOMPARE(stored(beside().reading().digest()).size(), 1);
        QVERIFY(stored(halves().main().reading().digest()).isEmpty());
        QTRY_VERIFY(window().highlighting().current().isValid());
        // The other half has none to remove.
        focus(halves().main());
        QVERIFY(!window().highlighting().current().isValid());
        QVERIFY(!action(ActionId::RemoveHighlight)->isEnabled());
        press(Qt::Key_Delete);
        focus(beside());
        QVERIFY(action(ActionId::RemoveHighlight)->isEnabled());
        press(Qt::Key_Delete);
        QTRY_VERIFY(painted(beside(), u"mark-fact"_s).isEmpty());
    }

    void panesAreSteppedThroughWithBothHalves()
    {
        openOtherBeside();
        trigger(ActionId::FocusList);
        const QWidget *list = window().findChild<digests::DigestList *>();
        const QWidget *side = window().findChild<shell::SidePanel *>();
        const QList<const QWidget *> order{&halves().main(), &beside(), side, list};
        for (const QWidget *pane : order) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
            QTRY_VERIFY(pane->isAncestorOf(QApplication::focusWidget()));
        }
        for (const QWidget *pane : {order[2], order[1], order[0], order[3]}) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
            QTRY_VERIFY(pane->isAncestorOf(QApplication::focusWidget()));
        }
        QCOMPARE(&halves().active(), &halves().main());
    }

    void theSecondHalfIsClosed()
    {
        openOtherBeside();
        press(Qt::Key_O, Qt::ShiftModifier);
        QVERIFY(!halves().isSplit());
        QCOMPARE(&halves().active(), &halves().main());
        QVERIFY(halves().main().isAncestorOf(QApplication::focusWidget()));
        QVERIFY(!halves().main().head().isVisible());
        QVERIFY(!action(ActionId::CloseBeside)->isEnabled());
        QVERIFY(window().windowTitle().contains(u"第 8 期"));
        // And by the button, once more.
        openOtherBeside();
        beside().head().findChild<QToolButton *>(u"closeHalf"_s)->click();
        QVERIFY(!halves().isSplit());
    }

    void anEarlierRevisionStandsBesideAndIsNotChanged()
    {
        importChanged();
        Half &first = halves().main();
        focus(first);
        trigger(ActionId::CompareBefore);
        QTRY_VERIFY(halves().isSplit());
        QTRY_COMPARE(beside().reading().revision(), 1);
        QTRY_VERIFY(beside().view().currentItem().isValid());
        QVERIFY(textOf(beside()).contains(u"语音输入"));
        QVERIFY(textOf(first).contains(u"手写输入"));
        QVERIFY(!beside().head().findChild<QLabel *>(u"halfState"_s)->text().isEmpty());
        QVERIFY(evaluate(beside(), u"document.querySelector('.notice').textContent"_s).toString().contains(u"1 of 2"));
        QCOMPARE(evaluate(beside(), u"document.querySelectorAll('footer button').length"_s).toInt(), 0);

        // Nothing can be done to it, and it says so.
        QCOMPARE(&halves().active(), &beside());
        QVERIFY(!action(ActionId::Bookmark)->isEnabled() && !action(ActionId::Tag)->isEnabled());
        QTRY_VERIFY(beside().isAncestorOf(QApplication::focusWidget()));
        select(beside(), u"语音输入"_s);
        press(Qt::Key_1);
        QVERIFY2(told().contains(u"earlier revision"), qPrintable(told()));
        press(Qt::Key_J);
        QTRY_COMPARE(beside().reading().itemOnPage()->number, 2);
        QVERIFY(stored(first.reading().digest()).isEmpty());
        for (const auto &item : first.reading().article().items)
            QVERIFY(!item.read);
        // No revision comes before it.
        trigger(ActionId::CompareBefore);
        QTRY_VERIFY2(told().contains(u"no earlier revision"), qPrintable(told()));
    }

    /// By what it is, not by its place: an item was put before it.
    void theSameItemIsShownInTheOtherHalf()
    {
        importChanged();
        Half &first = halves().main();
        focus(first);
        first.view().showItem(first.reading().article().items[2].id);
        QTRY_COMPARE(first.reading().item(), first.reading().article().items[2].id);
        trigger(ActionId::CompareBefore);
        QTRY_VERIFY(halves().isSplit() && beside().reading().itemOnPage());
        QTRY_COMPARE(beside().reading().itemOnPage()->number, 2);
        QCOMPARE(beside().reading().itemOnPage()->title, first.reading().currentItem()->title);
        // Back, from the first item of the revision.
        press(Qt::Key_K);
        QTRY_COMPARE(beside().reading().itemOnPage()->number, 1);
        press(Qt::Key_Equal);
        QTRY_COMPARE(first.reading().currentItem()->number, 2);
        QCOMPARE(first.reading().currentItem()->title, beside().reading().itemOnPage()->title);
        // What is new has no place in the other one.
        focus(first);
        press(Qt::Key_K);
        QTRY_COMPARE(first.reading().currentItem()->number, 1);
        press(Qt::Key_Equal);
        QTRY_VERIFY2(told().contains(u"does not have this item"), qPrintable(told()));
        QCOMPARE(beside().reading().itemOnPage()->number, 1);
    }

    void theNextStartHasBothHalves()
    {
        openOtherBeside();
        const DigestId other = beside().reading().digest();
        press(Qt::Key_J);
        const ItemId item = beside().reading().article().items[1].id;
        QTRY_COMPARE(beside().reading().item(), item);
        m_program->end();
        m_program->start();
        QTRY_VERIFY_WITH_TIMEOUT(halves().isSplit() && beside().reading().digest() == other, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(beside().reading().item(), item, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(halves().main().reading().article().title, u"智能早报 第 8 期"_s, 20'000);
        // One that was closed stays closed.
        focus(beside());
        press(Qt::Key_O, Qt::ShiftModifier);
        QVERIFY(!halves().isSplit());
        m_program->end();
        m_program->start();
        QTRY_VERIFY_WITH_TIMEOUT(halves().main().view().currentItem().isValid(), 20'000);
        QVERIFY(!halves().isSplit());
    }

    void theNextStartHasTheRevision()
    {
        importChanged();
        focus(halves().main());
        trigger(ActionId::CompareBefore);
        QTRY_VERIFY(halves().isSplit() && beside().view().currentItem().isValid());
        press(Qt::Key_J);
        QTRY_COMPARE(beside().reading().itemOnPage()->number, 2);
        m_program->end();
        m_program->start();
        QTRY_VERIFY_WITH_TIMEOUT(halves().isSplit() && beside().reading().itemOnPage(), 20'000);
        QCOMPARE(beside().reading().revision(), 1);
        QTRY_COMPARE(beside().reading().itemOnPage()->number, 2);
    }

    void aNarrowWindowHasOneAboveTheOther()
    {
        openOtherBeside();
        window().resize(1280, 800);
        QTRY_COMPARE(halves().orientation(), halves().width() < Halves::SideBySideFrom ? Qt::Vertical : Qt::Horizontal);
        window().resize(700, 800);
        QTRY_COMPARE(halves().orientation(), Qt::Vertical);
        QVERIFY(halves().main().height() > 100 && beside().height() > 100);
        window().resize(1900, 800);
        QTRY_COMPARE(halves().orientation(), Qt::Horizontal);
    }

    /// The second half has the same walls as the first.
    void nothingIsLoadedByTheSecondHalf()
    {
        test::CountingServer server;
        QVERIFY(server.isListening());
        put(u"2026-03-07.md"_s,
            u"# 墙\n\n1.  [一条](https://news.example.com/c/1)\n\n    ![图](%1)\n\n"_s.arg(server.address(u"a.png"_s))
                + QString::fromUtf8(test::hostileBody(server.address(), u"/etc/hostname"_s))
                + u"\n\n2.  第二条\n\n    正文。\n");
        window().open({m_program->sources()});
        const DigestId before = halves().main().reading().digest();
        QTRY_VERIFY_WITH_TIMEOUT(digestTitled(u"墙"_s).isValid(), 20'000);
        auto *list = window().findChild<digests::DigestList *>();
        QTRY_VERIFY((list->select(digestTitled(u"墙"_s), {}, false), list->selectedDigest() == digestTitled(u"墙"_s)));
        list->focusRows();
        QTest::keyClick(list->view(), Qt::Key_O);
        QTRY_COMPARE_WITH_TIMEOUT(beside().reading().digest(), digestTitled(u"墙"_s), 20'000);
        QTRY_VERIFY(beside().view().currentItem().isValid());
        QCOMPARE(halves().main().reading().digest(), before);
        QTest::qWait(1000);
        QCOMPARE(server.connections, 0);
        QVERIFY(evaluate(beside(), u"document.title"_s).toString() != u"ran");
    }

private:
    [[nodiscard]] shell::MainWindow &window() const { return m_program->window(); }
    [[nodiscard]] Halves &halves() const { return window().halves(); }
    [[nodiscard]] Half &beside() const { return halves().beside(); }
    [[nodiscard]] shell::LibraryService &library() const { return m_program->application().library(); }
    [[nodiscard]] QString told() const { return window().statusBar()->findChild<QLabel *>(u"statusText"_s)->text(); }
    [[nodiscard]] QAction *action(ActionId id) const { return window().actions()[id]; }
    void trigger(ActionId id) const { m_program->trigger(id); }

    static QString otherDigest()
    {
        return uR"(---
title: 智能早报 第 8 期
date: 2026-03-06
---

# 智能早报 第 8 期

1.  [微软更新办公套件](https://news.example.com/b/1)

    微软为办公套件加入语音输入，首批用户本周即可试用新功能。

2.  [云石机器人完成融资](https://news.example.com/b/2)

    云石机器人宣布完成 3 亿元融资。
)"_s;
    }

    void put(const QString &name, const QString &text) const
    {
        QFile file(m_program->sources() + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
    }

    /// The first digest with an item before its others, and other words in one.
    void importChanged() const
    {
        QString changed = otherDigest().replace(u"语音输入"_s, u"手写输入"_s);
        changed.replace(u"2.  [云石"_s, u"3.  [云石"_s).replace(u"1.  [微软"_s, u"2.  [微软"_s);
        changed.replace(u"2.  [微软"_s,
                        u"1.  [海湾列车开通](https://news.example.com/b/0)\n\n    海湾列车今天首发。\n\n2.  [微软"_s);
        put(u"2026-03-06.md"_s, changed);
        window().open({m_program->sources()});
        QTRY_COMPARE_WITH_TIMEOUT(halves().main().reading().article().items.size(), 3, 20'000);
        QTRY_VERIFY(halves().main().view().currentItem().isValid());
    }

    void openOtherBeside() const
    {
        auto *list = window().findChild<digests::DigestList *>();
        const DigestId other = digestTitled(u"智能早报 第 7 期"_s);
        // The program's own selection: nothing is opened by it.
        QTRY_VERIFY((list->select(other, {}, false), list->selectedDigest() == other));
        list->focusRows();
        QTest::keyClick(list->view(), Qt::Key_O);
        QTRY_VERIFY_WITH_TIMEOUT(beside().view().currentItem().isValid(), 20'000);
        QTRY_VERIFY(beside().isAncestorOf(QApplication::focusWidget()));
    }

    [[nodiscard]] DigestId digestTitled(const QString &title) const
    {
        auto future = library().read([](const Reader &reader) { return reader.digests(); });
        future.waitForFinished();
        for (const library::DigestRow &row : future.result().value_or(QList<library::DigestRow>())) {
            if (row.title == title)
                return row.id;
        }
        return {};
    }

    static void focus(const Half &half)
    {
        half.view().focusTarget()->setFocus();
        QTRY_VERIFY(half.isActive());
    }

    /// Of the half that is active.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(window().articleView()->focusTarget(), key, modifiers);
    }

    static QVariant evaluate(const Half &half, const QString &code) { return test::evaluate(half.view().page(), code); }

    static QString textOf(const Half &half)
    {
        return evaluate(half, u"document.querySelector('main').textContent"_s).toString();
    }

    static QStringList painted(const Half &half, const QString &name)
    {
        return evaluate(half, u"Array.from(CSS.highlights.get('%1') ?? [], range => range.toString())"_s.arg(name))
            .toStringList();
    }

    static void select(const Half &half, const QString &words)
    {
        evaluate(half, uR"((() => {
            const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
                const at = walker.currentNode.data.indexOf('%1');
                if (at >= 0)
                    return getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + '%1'.length);
            }
        })())"_s.arg(words));
    }

    [[nodiscard]] QList<Highlight> stored(DigestId digest) const
    {
        library().write([](library::Writer &) -> Result<> { return {}; }).waitForFinished();
        auto future = library().read([digest](const Reader &reader) { return reader.highlightsOf(digest); });
        future.waitForFinished();
        return future.result().value_or(QList<Highlight>());
    }

    std::unique_ptr<test::TestProgram> m_program;
};

GLEANER_ENGINE_MAIN(TestSplitting)
#include "tst_splitting.moc"
