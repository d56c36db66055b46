// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entities/decisionsdialog.h"
#include "app/entities/decisionsmodel.h"
#include "app/entities/knownmodel.h"
#include "app/entities/mergedialog.h"
#include "app/entities/namedialog.h"
#include "app/notes/commands.h"
#include "tests/app/support/testlibrary.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace gleaner;
using gleaner::entities::DecisionsDialog;
using gleaner::entities::DecisionsModel;
using gleaner::entities::KnownModel;
using gleaner::entities::MergeDialog;
using gleaner::entities::NameDialog;
using gleaner::library::EntityDecision;
using gleaner::library::EntityKey;
using gleaner::library::Reader;
using gleaner::test::TestLibrary;

using entity::Type;

/// The dialogs in which a person decides about entities, by keyboard.
class DecidingTest final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void modelKeepsTheContract();
    void knownThingsKeepTheContract();
    void nameIsAskedFor();
    void nameSaysWhatItMeets();
    void surfaceIsChosen();
    void mergeByKeyboard();
    void overviewTakesBack();
    void exportAndImport();
    void importAsksOnConflict_data();
    void importAsksOnConflict();
    void unreadableFileIsTold();

private:
    [[nodiscard]] static EntityKey org(const QString &name) { return {Type::Org, name}; }
    [[nodiscard]] QList<EntityDecision> decisions()
    {
        return m_library->read([](const Reader &reader) { return reader.entityDecisions(); });
    }
    template<typename Widget>
    static Widget *part(const QWidget &dialog, const QString &name)
    {
        auto *found = dialog.findChild<Widget *>(name);
        if (!found)
            qFatal("%s", qPrintable(name));
        return found;
    }

    std::unique_ptr<TestLibrary> m_library;
    std::unique_ptr<QUndoStack> m_stack;
    std::unique_ptr<notes::Commands> m_commands;
};

void DecidingTest::init()
{
    m_commands.reset();
    m_stack = std::make_unique<QUndoStack>();
    m_library = std::make_unique<TestLibrary>();
    m_commands = std::make_unique<notes::Commands>(m_library->service(), *m_stack);
}

void DecidingTest::modelKeepsTheContract()
{
    DecisionsModel model;
    const QAbstractItemModelTester tester(&model);
    const QList<EntityDecision> all{EntityDecision::becomes(org(u"甲"_s), org(u"乙"_s)),
                                    EntityDecision::becomes(org(u"丙"_s), {Type::Place, u"丙"_s}),
                                    EntityDecision::hides(org(u"丁"_s)),
                                    EntityDecision::splits(org(u"甲"_s), u"A"_s, org(u"戊"_s)),
                                    EntityDecision::adds(u"己"_s, org(u"己"_s)),
                                    EntityDecision::watches(org(u"乙"_s), true)};
    model.setDecisions(all);
    QCOMPARE(model.rowCount(), 6);
    QSet<QString> kinds;
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < DecisionsModel::OutcomeColumn; ++column)
            QVERIFY(!model.index(row, column).data().toString().isEmpty());
        kinds.insert(model.index(row, 0).data().toString());
    }
    QCOMPARE(kinds.size(), 6);
    const QPersistentModelIndex kept = model.index(4, 0);
    model.setDecisions(QList{all[1], all[4], all[5]});
    QCOMPARE(kept.row(), 1);
    model.setDecisions(all);
    QCOMPARE(model.decisions(), all);
    QCOMPARE(kept.row(), 4);
    model.setDecisions({});
    QCOMPARE(model.rowCount(), 0);
}

void DecidingTest::knownThingsKeepTheContract()
{
    KnownModel model;
    const QAbstractItemModelTester tester(&model);
    model.setThings({{org(u"甲"_s), 3}, {{Type::Person, u"乙"_s}, 1}});
    QCOMPARE(model.thingAt(model.index(1, 2)), EntityKey(Type::Person, u"乙"_s));
    QCOMPARE(model.index(0, KnownModel::CountColumn).data().toString(), u"3"_s);
    model.setThings({});
    QCOMPARE(model.thingAt({}), EntityKey());
}

void DecidingTest::nameIsAskedFor()
{
    NameDialog dialog(m_library->service(),
                      {.title = u"T"_s, .explanation = u"E"_s, .accept = u"OK"_s, .thing = org(u"微软"_s)});
    dialog.show();
    auto *name = part<QLineEdit>(dialog, u"entityName"_s);
    auto *ok = part<QPushButton>(dialog, u"entityAccept"_s);
    QVERIFY(!ok->isEnabled()); // it is called so already
    QSignalSpy answered(&dialog, &NameDialog::answered);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(answered.count(), 0);
    name->selectAll();
    QTest::keyClicks(name, u"  Micro  soft "_s);
    QVERIFY(ok->isEnabled());
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(answered.count(), 1);
    QCOMPARE(answered[0][0].value<EntityKey>(), org(u"Micro soft"_s));
    QVERIFY(!dialog.isVisible());
}

void DecidingTest::nameSaysWhatItMeets()
{
    m_commands->decide({EntityDecision::becomes(org(u"旧名"_s), org(u"微软"_s)), EntityDecision::hides(org(u"杂音"_s)),
                        EntityDecision::becomes(org(u"甲"_s), org(u"乙"_s))},
                       {});
    QVERIFY(!decisions().isEmpty());
    NameDialog dialog(m_library->service(),
                      {.title = {}, .explanation = {}, .accept = u"OK"_s, .thing = org(u"星图"_s)});
    auto *name = part<QLineEdit>(dialog, u"entityName"_s);
    const auto *note = part<QLabel>(dialog, u"entityNote"_s);
    const auto said = [&](const QString &text) {
        name->setText(text);
        return note->text();
    };
    QTRY_VERIFY(said(u"微软"_s).contains(u"mention"_s)); // known once the library has answered
    QVERIFY(said(u"杂音"_s).contains(u"hidden"_s));
    QVERIFY(said(u"甲"_s).contains(u"乙"_s));
    QCOMPARE(said(u"全新的名字"_s), QString());
}

void DecidingTest::surfaceIsChosen()
{
    m_commands->decide({EntityDecision::becomes(org(u"旧名"_s), org(u"微软"_s))}, {});
    QVERIFY(!decisions().isEmpty());
    NameDialog dialog(
        m_library->service(),
        {.title = {}, .explanation = {}, .accept = u"OK"_s, .thing = org(u"微软"_s), .surfaces = {u"MS"_s, u"微软"_s}});
    dialog.show();
    auto *surface = part<QComboBox>(dialog, u"entitySurface"_s);
    auto *name = part<QLineEdit>(dialog, u"entityName"_s);
    const auto *ok = part<QPushButton>(dialog, u"entityAccept"_s);
    QCOMPARE(name->text(), u"MS"_s);
    QVERIFY(ok->isEnabled());
    surface->setCurrentIndex(1);
    QCOMPARE(name->text(), u"微软"_s);
    QVERIFY(!ok->isEnabled());
    name->setText(u"旧名"_s); // has become what it is to be split off from
    QTRY_VERIFY(!ok->isEnabled());
    auto *type = part<QComboBox>(dialog, u"entityType"_s);
    type->setCurrentIndex(type->findData(int(Type::Product)));
    QVERIFY(ok->isEnabled());
    QSignalSpy answered(&dialog, &NameDialog::answered);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(answered[0][0].value<EntityKey>(), EntityKey(Type::Product, u"旧名"_s));
    QCOMPARE(answered[0][1].toString(), u"微软"_s);
}

void DecidingTest::mergeByKeyboard()
{
    MergeDialog dialog(m_library->service(), {org(u"微软"_s)});
    dialog.show();
    auto *field = part<QLineEdit>(dialog, u"mergeField"_s);
    auto *list = part<QTreeView>(dialog, u"mergeList"_s);
    QTRY_VERIFY(list->model()->rowCount() > 1);
    for (int row = 0; row < list->model()->rowCount(); ++row)
        QVERIFY(list->model()->index(row, 0).data().toString() != u"微软"_s);
    QSignalSpy answered(&dialog, &MergeDialog::answered);
    field->setText(u"无此名称"_s);
    QCOMPARE(list->model()->rowCount(), 0);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(answered.count(), 0);
    field->clear();
    QTest::keyClick(field, Qt::Key_Down);
    const QString second = list->model()->index(1, 0).data().toString();
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(answered.count(), 1);
    QCOMPARE(answered[0][0].value<EntityKey>().name, second);
}

void DecidingTest::overviewTakesBack()
{
    m_commands->decide({EntityDecision::hides(org(u"甲"_s)), EntityDecision::watches(org(u"乙"_s), true)}, {});
    DecisionsDialog dialog(*m_commands);
    dialog.show();
    auto *view = part<QTreeView>(dialog, u"decisionsView"_s);
    QTRY_COMPARE(view->model()->rowCount(), 2);
    part<QLineEdit>(dialog, u"decisionsField"_s)->setText(u"乙"_s);
    QCOMPARE(view->model()->rowCount(), 1);
    view->setCurrentIndex(view->model()->index(0, 0));
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Delete);
    QTRY_COMPARE(view->model()->rowCount(), 0);
    QCOMPARE(decisions(), QList{EntityDecision::hides(org(u"甲"_s))});
    m_stack->undo();
    QTRY_COMPARE(view->model()->rowCount(), 1);
    QCOMPARE(decisions().size(), 2);
}

void DecidingTest::exportAndImport()
{
    const QList<EntityDecision> all{EntityDecision::becomes(org(u"甲"_s), org(u"乙"_s)),
                                    EntityDecision::adds(u"己"_s, org(u"己"_s))};
    m_commands->decide(all, {});
    DecisionsDialog dialog(*m_commands);
    dialog.show();
    const auto *view = part<QTreeView>(dialog, u"decisionsView"_s);
    QTRY_COMPARE(view->model()->rowCount(), 2);
    const QString path = m_library->folder() + u"/team.tsv"_s;
    dialog.exportTo(path);
    m_stack->undo();
    QTRY_COMPARE(view->model()->rowCount(), 0);
    dialog.importFrom(path);
    QTRY_COMPARE(view->model()->rowCount(), 2);
    QCOMPARE(decisions(), all);
    // One step.
    m_stack->undo();
    QCOMPARE(decisions(), QList<EntityDecision>());
    QVERIFY(!part<QLabel>(dialog, u"decisionsTold"_s)->text().isEmpty());
}

void DecidingTest::importAsksOnConflict_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("name");
    QTest::newRow("the file's") << u"decisionsTake"_s << u"丙"_s;
    QTest::newRow("mine") << u"decisionsKeep"_s << u"乙"_s;
}

void DecidingTest::importAsksOnConflict()
{
    QFETCH(QString, button);
    QFETCH(QString, name);
    m_commands->decide({EntityDecision::becomes(org(u"甲"_s), org(u"乙"_s))}, {});
    QCOMPARE(decisions().size(), 1); // waits for it: the import compares with what is stored
    const QString path = m_library->put(u"team.tsv"_s, u"rename\torg\t甲\torg\t丙\nhide\torg\n\nhide\torg\t丁\n"_s);
    DecisionsDialog dialog(*m_commands);
    dialog.show();
    dialog.importFrom(path);
    QTRY_VERIFY(dialog.findChild<QMessageBox *>(u"decisionsConfirm"_s));
    auto *box = dialog.findChild<QMessageBox *>(u"decisionsConfirm"_s);
    QVERIFY(box->detailedText().contains(u"Line 2"_s));
    QTest::keyClick(part<QPushButton>(*box, button), Qt::Key_Space);
    QTRY_COMPARE(decisions().size(), 2);
    QVERIFY(decisions().contains(EntityDecision::becomes(org(u"甲"_s), org(name))));
    QVERIFY(decisions().contains(EntityDecision::hides(org(u"丁"_s))));
}

void DecidingTest::unreadableFileIsTold()
{
    DecisionsDialog dialog(*m_commands);
    dialog.importFrom(m_library->folder() + u"/none.tsv"_s);
    QTRY_VERIFY(part<QLabel>(dialog, u"decisionsTold"_s)->text().contains(u"none.tsv"_s));
    QCOMPARE(m_stack->count(), 0);
}

QTEST_MAIN(DecidingTest)
#include "tst_deciding.moc"
