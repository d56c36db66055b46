// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/engine.h"
#include "app/digests/viewsmodel.h"
#include "app/search/searchbar.h"
#include "tests/app/shell/testprogram.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QStandardPaths>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using gleaner::digests::ViewsModel;
using gleaner::search::SearchBar;
using gleaner::shell::ActionId;
using gleaner::shell::MainWindow;

/// Searching in the whole window, with keys only.
class TestSearching : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale(QLocale::English));
    }

    void init()
    {
        m_program = std::make_unique<gleaner::test::TestProgram>();
        m_program->openFolder();
    }

    void cleanup() { m_program.reset(); }

    void aHitOpensWithAllItsWordsMarked()
    {
        // Traditional characters: the page has none of what is typed.
        search(u"微軟 投資"_s);
        QTest::keyClick(bar(), Qt::Key_Return);
        QTRY_COMPARE(window().reading().item(), window().reading().article().items[1].id);
        QTRY_VERIFY(findText()->isVisible());
        QCOMPARE(findText()->text(), u"微软 投资"_s);
        QVERIFY(!findText()->hasFocus());
        // In the title 微软 and 投资, in the sentence both again; one begins in the sentence that was shown.
        QTRY_COMPARE(findResult(), u"3 of 4"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F3);
        QTRY_COMPARE(findResult(), u"4 of 4"_s);
        trigger(ActionId::FindPrevious);
        QTRY_COMPARE(findResult(), u"3 of 4"_s);
        trigger(ActionId::BackToList);
        QVERIFY(!findText()->isVisible());
        QVERIFY(window().articleView()->isAncestorOf(QApplication::focusWidget()));
    }

    void aHitOfANoteShowsTheNotes()
    {
        trigger(ActionId::AddNote);
        QPlainTextEdit *note = nullptr;
        QTRY_VERIFY((note = window().findChild<QPlainTextEdit *>(u"noteText"_s)) != nullptr);
        note->setPlainText(u"问过经销商"_s);
        trigger(ActionId::FocusArticle);
        trigger(ActionId::SidePane); // away
        const auto *side = window().findChild<QWidget *>(u"sidePanel"_s);
        QTRY_VERIFY(!side->isVisible());
        const auto isFound = [this] {
            search(u"经销商"_s);
            QTest::qWait(200);
            return hits()->model()->rowCount() == 1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isFound(), 10'000);
        QTest::keyClick(bar(), Qt::Key_Return);
        QTRY_VERIFY(side->isVisible());
        QTRY_VERIFY(note->isVisible());
        QVERIFY(!findText()->isVisible());
    }

    void theOrderIsRemembered()
    {
        search(u"微软"_s);
        QTest::keyClick(bar(), Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QCOMPARE(order()->currentText(), u"Newest first"_s);
        m_program->end();
        m_program->start();
        QCOMPARE(order()->currentText(), u"Newest first"_s);
    }

    void searchesAreKeptUnderNames()
    {
        search(u"微软"_s);
        QTest::keyClick(bar(), Qt::Key_S, Qt::ControlModifier);
        answer(u"Redmond"_s);
        QTRY_COMPARE(searches(), QStringList{u"Redmond"_s});
        QTRY_COMPARE(searchRow(0).data(ViewsModel::CountRole).toInt(), 2);

        // A name that is taken is asked for again.
        search(u"谷歌"_s);
        QTest::keyClick(bar(), Qt::Key_S, Qt::ControlModifier);
        answer(u"ＲＥＤＭＯＮＤ"_s);
        QTRY_VERIFY(question() && question()->labelText().startsWith(u"Another search"_s));
        answer(u"Mountain View"_s);
        QTRY_COMPARE(searches(), (QStringList{u"Mountain View"_s, u"Redmond"_s}));

        focusViews();
        views()->setCurrentIndex(searchRow(0));
        QTest::keyClick(views(), Qt::Key_F2);
        answer(u"Google"_s);
        QTRY_COMPARE(searches(), (QStringList{u"Google"_s, u"Redmond"_s}));
        focusViews();
        views()->setCurrentIndex(searchRow(1));
        QTest::keyClick(views(), Qt::Key_Return);
        QCOMPARE(bar()->text(), u"微软"_s);
        QTRY_COMPARE(hits()->model()->rowCount(), 2);
        QTRY_VERIFY(hits()->isVisible());

        focusViews();
        views()->setCurrentIndex(searchRow(1));
        QTest::keyClick(views(), Qt::Key_Delete);
        QTRY_COMPARE(searches(), QStringList{u"Google"_s});
        trigger(ActionId::Undo);
        QTRY_COMPARE(searches(), (QStringList{u"Google"_s, u"Redmond"_s}));
    }

private:
    MainWindow &window() const { return m_program->window(); }
    SearchBar *bar() const { return window().findChild<SearchBar *>(); }
    QListView *hits() const { return window().findChild<QListView *>(u"searchHits"_s); }
    QComboBox *order() const { return window().findChild<QComboBox *>(u"searchOrder"_s); }
    QLineEdit *findText() const { return window().findChild<QLineEdit *>(u"findText"_s); }
    QString findResult() const { return window().findChild<QLabel *>(u"findResult"_s)->text(); }
    QTreeView *views() const { return window().findChild<QTreeView *>(u"views"_s); }
    QInputDialog *question() const { return window().findChild<QInputDialog *>(u"searchNameDialog"_s); }
    QModelIndex searchRow(int row) const
    {
        const auto *model = qobject_cast<ViewsModel *>(views()->model());
        return model->index(row, 0, model->searchesHeading());
    }
    QStringList searches() const
    {
        QStringList names;
        for (int row = 0; searchRow(row).isValid(); ++row)
            names += searchRow(row).data().toString();
        return names;
    }
    void trigger(ActionId id) { m_program->trigger(id); }

    void search(const QString &query)
    {
        trigger(ActionId::SearchLibrary);
        window().activateWindow(); // a dialog may just have gone
        QTRY_VERIFY(bar()->hasFocus());
        bar()->setText(query);
        QTRY_VERIFY(window().findChild<QWidget *>(u"searchPopup"_s)->isVisible());
        QTRY_VERIFY(!window().findChild<QLabel *>(u"searchSummary"_s)->text().isEmpty());
    }

    void focusViews()
    {
        window().activateWindow(); // a dialog may just have gone
        views()->setFocus();
        QTRY_VERIFY(views()->hasFocus());
    }

    void answer(const QString &name)
    {
        QTRY_VERIFY(question() && question()->isVisible());
        question()->setTextValue(name);
        QTest::keyClick(question(), Qt::Key_Return);
    }

    std::unique_ptr<gleaner::test::TestProgram> m_program;
};

int main(int argc, char *argv[])
{
    gleaner::article::initialiseEngine();
    QApplication application(argc, argv);
    TestSearching test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_searching.moc"
