// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changes/changesdialog.h"
#include "app/changes/changesmodel.h"
#include "app/changes/changestext.h"
#include "core/library/importer.h"
#include "tests/app/support/testlibrary.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace gleaner;
using gleaner::changes::ChangesDialog;
using gleaner::changes::ChangesFilter;
using gleaner::changes::ChangesModel;
using gleaner::changes::ChangesText;
using gleaner::library::RevisedItem;
using gleaner::library::Writer;

class TestChanges final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_library = std::make_unique<test::TestLibrary>();
        m_dialog = std::make_unique<ChangesDialog>(m_library->service());
        new QAbstractItemModelTester(m_dialog->findChild<ChangesModel *>(),
                                     QAbstractItemModelTester::FailureReportingMode::QtTest, m_dialog.get());
        new QAbstractItemModelTester(m_dialog->findChild<ChangesFilter *>(),
                                     QAbstractItemModelTester::FailureReportingMode::QtTest, m_dialog.get());
        m_dialog->resize(800, 600);
    }

    void cleanup()
    {
        m_dialog.reset();
        m_library.reset();
    }

    void saysWhenThereIsNoEarlierRevision()
    {
        show();
        auto *nothing = m_dialog->findChild<QLabel *>(u"nothingChanged"_s);
        QVERIFY(nothing->isVisible());
        QVERIFY2(nothing->text().contains(u"no earlier revision"_s), qPrintable(nothing->text()));
        QVERIFY(!list()->isVisible());
        QVERIFY(!next()->isEnabled());
        QVERIFY(!button(u"openChanged"_s)->isEnabled());
        QVERIFY(!m_dialog->findChild<QCheckBox *>(u"changedOnly"_s)->isEnabled());
        QCOMPARE(m_dialog->findChild<QLabel *>(u"changedDigest"_s)->text(), u"智能早报 第 7 期"_s);
        // A revision that comes in while it is open is seen.
        revise();
        QTRY_VERIFY(list()->isVisible());
        QCOMPARE(rows(), (QStringList{u"Changed 1"_s, u"Removed 2"_s, u"Added 3"_s}));
    }

    void listsWhatChanged()
    {
        revise();
        show();
        QCOMPARE(rows(), (QStringList{u"Changed 1"_s, u"Removed 2"_s, u"Added 3"_s}));
        const QString summary = m_dialog->findChild<QLabel *>(u"changesSummary"_s)->text();
        QVERIFY2(summary.contains(u"1 changed, 1 added, 1 removed, 1 as before"_s), qPrintable(summary));
        auto *only = m_dialog->findChild<QCheckBox *>(u"changedOnly"_s);
        only->setFocus();
        QTest::keyClick(only, Qt::Key_Space);
        QCOMPARE(rows(), (QStringList{u"Changed 1"_s, u"Removed 2"_s, u"As it was 2"_s, u"Added 3"_s}));
        QVERIFY(!m_dialog->findChild<QComboBox *>(u"fromRevision"_s)->isVisible()); // there are but two
    }

    void goesThroughChangesByKeyboard()
    {
        revise();
        show();
        QVERIFY(list()->hasFocus());
        QCOMPARE(row(), 0);
        const QString first = stepped(Qt::NoModifier);
        QVERIFY2(first.contains(u"128K"_s) && first.contains(u"256K"_s), qPrintable(first));
        QVERIFY2(first.startsWith(u"Change 1 of 1"_s), qPrintable(first));
        QCOMPARE(text()->textCursor().selectedText(), QString(u"128K"_s + QChar(0x2009) + u"256K"));
        QVERIFY(stepped(Qt::NoModifier).contains(u"removed: 微软"_s));
        QCOMPARE(row(), 1);
        QVERIFY(stepped(Qt::ShiftModifier).contains(u"256K"_s));
        QCOMPARE(row(), 0);
        // From the first one back to the last, and on to the first.
        QVERIFY(stepped(Qt::ShiftModifier).contains(u"added: 云石"_s));
        QCOMPARE(row(), 2);
        QVERIFY(stepped(Qt::NoModifier).contains(u"256K"_s));
        QCOMPARE(row(), 0);
        // The text has the keyboard after Enter, and gives it on with Tab.
        QTest::keyClick(list(), Qt::Key_Return);
        QVERIFY(text()->hasFocus());
        QTest::keyClick(text(), Qt::Key_Tab);
        QVERIFY(!text()->hasFocus());
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
    }

    /// By line as well as by colour, and in what is copied.
    void marksByMoreThanColour()
    {
        revise();
        show();
        QVERIFY(formatAt(u"128K"_s).fontStrikeOut());
        QVERIFY(!formatAt(u"128K"_s).fontUnderline());
        QVERIFY(formatAt(u"256K"_s).fontUnderline());
        QVERIFY(!formatAt(u"256K"_s).fontStrikeOut());
        QVERIFY(!formatAt(u"星图智能今天发布"_s).fontUnderline());
        for (const article::Theme theme : article::AllThemes) {
            m_dialog->setTheme(theme);
            QCOMPARE(formatAt(u"128K"_s).background().color(), article::palette(theme).removed);
            QCOMPARE(formatAt(u"256K"_s).background().color(), article::palette(theme).added);
            QCOMPARE(formatAt(u"星图智能今天发布"_s).foreground().color(), article::palette(theme).text);
        }
        text()->selectAll();
        text()->copy();
        QVERIFY2(QGuiApplication::clipboard()->text().contains(u"长度提升到 [-128K-]{+256K+}。"_s),
                 qPrintable(QGuiApplication::clipboard()->text()));
    }

    void tellsWhatBecameOfNotes()
    {
        const QList<ItemId> &items = m_library->items();
        for (const ItemId item : items) {
            m_library->service().changeNote(item,
                                            [item](Writer &writer) { return writer.addNote(item, u"我的笔记"_s); });
        }
        m_library->service().changeItems([items](Writer &writer) { return writer.setBookmarked({items[1]}, true); });
        revise();
        show();
        QVERIFY(text()->toPlainText().contains(u"我的笔记"_s));
        QVERIFY(text()->toPlainText().contains(u"Does the note still fit?"_s));
        select(1);
        QVERIFY(text()->toPlainText().contains(u"listed with the note behind the digest's others"_s));
        QVERIFY(text()->toPlainText().contains(u"Kept: bookmark."_s));
        QCOMPARE(m_dialog->findChild<QTreeView *>()->model()->index(1, ChangesModel::Kept).data().toString(),
                 u"1 note(s), bookmark"_s);
        // And it can be gone to, though it is gone from the digest.
        QSignalSpy wanted(m_dialog.get(), &ChangesDialog::itemRequested);
        QVERIFY(button(u"openChanged"_s)->isEnabled());
        button(u"openChanged"_s)->click();
        QCOMPARE(wanted.value(0).value(0).value<ItemId>(), items[1]);
        QVERIFY(m_library->read([&](const library::Reader &reader) { return reader.item(items[1]); }).notes == 1);
    }

    /// A gone item that nothing hangs on cannot be gone to; a note that is written meanwhile is seen at once.
    void followsWhatIsAdded()
    {
        revise();
        show();
        select(1);
        QVERIFY(!button(u"openChanged"_s)->isEnabled());
        select(0);
        const ItemId item = m_library->items()[0];
        m_library->service().changeNote(item, [item](Writer &writer) { return writer.addNote(item, u"刚写的"_s); });
        QTRY_VERIFY(text()->toPlainText().contains(u"刚写的"_s));
        QVERIFY(text()->toPlainText().contains(u"Written after this revision came in."_s));
        QCOMPARE(row(), 0);
    }

    void choosesRevisionsByKeyboard()
    {
        revise();
        store(test::smallDigest());
        show();
        auto *from = m_dialog->findChild<QComboBox *>(u"fromRevision"_s);
        auto *to = m_dialog->findChild<QComboBox *>(u"toRevision"_s);
        QVERIFY(from->isVisible() && to->isVisible());
        QCOMPARE(from->currentData().toInt(), 2);
        QCOMPARE(to->currentData().toInt(), 3);
        // What came back has the number that the first revision gave it.
        QCOMPARE(rows(), (QStringList{u"Changed 1"_s, u"Added 2"_s, u"Removed 3"_s}));
        QSignalSpy shown(m_dialog.get(), &ChangesDialog::shown);
        from->setFocus();
        QTest::keyClick(from, Qt::Key_Up);
        QTRY_COMPARE(shown.count(), 1);
        QCOMPARE(from->currentData().toInt(), 1);
        QCOMPARE(rows(), QStringList()); // it is what it was
        QVERIFY(text()->toPlainText().contains(u"Nothing that is read has changed"_s));
        // The other end gives way.
        to->setFocus();
        QTest::keyClick(to, Qt::Key_Up);
        QTRY_COMPARE(shown.count(), 2);
        from->setFocus();
        QTest::keyClick(from, Qt::Key_Down);
        QTRY_COMPARE(shown.count(), 3);
        QCOMPARE(from->currentData().toInt(), 2);
        QCOMPARE(to->currentData().toInt(), 3);
    }

    void tellsWhatStandsOutside()
    {
        store(test::smallDigest().replace(u"今天的三条。"_s, u"今天的三条要闻。"_s));
        show();
        QCOMPARE(rows(), QStringList{u"Changed "_s});
        QVERIFY(text()->toPlainText().contains(u"今天的三条要闻。"_s));
        QVERIFY(!button(u"openChanged"_s)->isEnabled());
        QVERIFY(stepped(Qt::NoModifier).contains(u"added: 要闻"_s));
        QVERIFY(stepped(Qt::NoModifier).contains(u"added: 要闻"_s)); // the only one, again
    }

    void hasNamesForAll()
    {
        revise();
        show();
        for (QWidget *widget : m_dialog->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || qobject_cast<QLabel *>(widget))
                continue;
            QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(),
                     qPrintable(widget->objectName() + u' ' + QLatin1StringView(widget->metaObject()->className())));
        }
    }

    /// A text without an end of line is laid out in pieces, one that is far from a change not at all.
    void longTextsAreShownAtOnce()
    {
        const QString same = u"这是一段没有变化的正文。"_s.repeated(4000);
        RevisedItem item;
        item.what.state = comparison::ItemComparison::State::Changed;
        item.what.title = comparison::compareTexts(u"标题"_s, u"标题"_s);
        item.what.text = comparison::compareTexts(u"标题\n旧"_s + same + u"旧", u"标题\n新"_s + same + u"新");
        ChangesText shown;
        shown.resize(600, 400);
        shown.show();
        shown.showItem(item);
        QCOMPARE(shown.changeCount(), 2);
        QVERIFY(shown.toPlainText().size() < 5000);
        QVERIFY2(shown.toPlainText().contains(u"46,800"_s), qPrintable(shown.toPlainText().left(2000)));

        item.what.state = comparison::ItemComparison::State::Added;
        item.what.title = comparison::compareTexts({}, u"标题"_s);
        item.what.text = comparison::compareTexts({}, u"标题\n"_s + same);
        QElapsedTimer timer;
        timer.start();
        shown.showItem(item);
        shown.goToChange(1);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        for (QTextBlock block = shown.document()->begin(); block.isValid(); block = block.next())
            QVERIFY(block.length() < 5000);
    }

private:
    [[nodiscard]] QTreeView *list() const { return m_dialog->findChild<QTreeView *>(u"changedItems"_s); }
    [[nodiscard]] ChangesText *text() const { return m_dialog->findChild<ChangesText *>(); }
    [[nodiscard]] QPushButton *button(const QString &name) const { return m_dialog->findChild<QPushButton *>(name); }
    [[nodiscard]] QPushButton *next() const { return button(u"nextChange"_s); }
    [[nodiscard]] int row() const { return list()->currentIndex().row(); }

    /// State and number of each row.
    [[nodiscard]] QStringList rows() const
    {
        QStringList told;
        const QAbstractItemModel *model = list()->model();
        for (int at = 0; at < model->rowCount(); ++at)
            told += model->index(at, ChangesModel::State).data().toString() + u' '
                  + model->index(at, ChangesModel::Number).data().toString();
        return told;
    }

    void select(int row) const
    {
        list()->setFocus();
        while (this->row() != row)
            QTest::keyClick(list(), this->row() < row ? Qt::Key_Down : Qt::Key_Up);
    }

    /// F3, and what it says.
    [[nodiscard]] QString stepped(Qt::KeyboardModifiers modifiers) const
    {
        QTest::keyClick(m_dialog.get(), Qt::Key_F3, modifiers);
        return m_dialog->findChild<QLabel *>(u"changeState"_s)->text();
    }

    [[nodiscard]] QTextCharFormat formatAt(const QString &part) const
    {
        const QTextCursor found = text()->document()->find(part);
        return found.isNull() ? QTextCharFormat() : found.charFormat();
    }

    void store(const QString &content)
    {
        std::vector<library::PreparedFile> files{
            library::prepareFile(m_library->put(u"2026-03-05.md"_s, content), m_library->service().extractor())};
        m_library->service().write([&files](Writer &writer) { return writer.store(files); }).waitForFinished();
        m_library->service().announceDigests();
    }

    /// The first item changes, the second goes, another one comes.
    void revise()
    {
        QString content = test::smallDigest();
        content.replace(u"128K"_s, u"256K"_s);
        const qsizetype second = content.indexOf(u"2.  [微软"_s);
        const qsizetype third = content.indexOf(u"3.  [谷歌"_s);
        content.remove(second, third - second);
        content +=
            u"\n4.  [云石机器人发布新品](https://news.example.com/a/9)\n\n    云石机器人发布第二代机械臂，负载提高一倍，年底交付。\n"_s;
        store(content);
    }

    void show()
    {
        QSignalSpy shown(m_dialog.get(), &ChangesDialog::shown);
        m_dialog->showDigest(m_library->digest());
        m_dialog->show();
        QTRY_VERIFY(!shown.isEmpty());
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }

    std::unique_ptr<test::TestLibrary> m_library;
    std::unique_ptr<ChangesDialog> m_dialog;
};

QTEST_MAIN(TestChanges)
#include "tst_changes.moc"
