// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlights/colourmark.h"
#include "app/highlights/passagetext.h"
#include "app/highlights/placemodel.h"
#include "app/highlights/reviewdialog.h"
#include "app/highlights/reviewmodel.h"
#include "app/notes/highlightcommands.h"
#include "tests/app/support/testlibrary.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTreeView>
#include <QUndoStack>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace gleaner;
using gleaner::annotation::AnchorState;
using gleaner::annotation::Colour;
using gleaner::annotation::Highlight;
using gleaner::highlights::PassageText;
using gleaner::highlights::Place;
using gleaner::highlights::PlaceModel;
using gleaner::highlights::ReviewDialog;
using gleaner::highlights::ReviewModel;
using gleaner::library::HighlightRow;
using gleaner::library::Reader;
using gleaner::library::Writer;
using gleaner::test::TestLibrary;

/// The queue of highlights that a person has to look at, by keyboard.
class ReviewTest final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_dialog.reset(); }
    void modelKeepsTheContract();
    void placesKeepTheContract();
    void nothingToLookAt();
    void showsBothSides();
    void acceptsByKey();
    void detachesByKey();
    void goesThroughByKey();
    void choosesAnotherPlace();
    void goesToThePlace();
    void refusalBringsItBack();
    void followsTheLibrary();
    void everythingHasAName();
    void standsOneAboveTheOtherWhenNarrow();

private:
    [[nodiscard]] ItemId item(int at) const { return m_library->items()[at]; }
    HighlightId mark(int at, const QString &words)
    {
        const ItemId id = item(at);
        const QString text = m_library->read([id](const Reader &reader) { return reader.itemText(id); });
        const qsizetype start = text.indexOf(words);
        auto added = m_library->service().write([id, start, words](Writer &writer) {
            return writer.addHighlight({.item = id, .span = {start, start + words.size()}, .words = words});
        });
        if (!added.result())
            qFatal("%s", qPrintable(added.result().error().toString()));
        return added.result()->id;
    }
    /// Imports the first digest anew, with words replaced.
    void revise(QString text)
    {
        const QString path = m_library->put(u"2026-03-05.md"_s, text);
        std::vector<library::PreparedFile> files;
        files.push_back(library::prepareFile(path, m_library->service().extractor()));
        const auto stored = m_library->service().write([&files](Writer &writer) { return writer.store(files); });
        if (!stored.result())
            qFatal("%s", qPrintable(stored.result().error().toString()));
        m_library->service().announceDigests();
    }
    /// One changed passage in the second item, one lost in the third.
    void damage()
    {
        m_changed = mark(1, u"微软宣布在日本投资 20 亿美元扩建数据中心"_s);
        m_lost = mark(2, u"首批支持中文和日文"_s);
        revise(
            test::smallDigest()
                .replace(u"微软宣布在日本投资 20 亿美元扩建数据中心"_s, u"微软宣布在日本投资 30 亿美元扩建数据中心"_s)
                .replace(u"，首批支持中文和日文"_s, QString()));
    }
    void open()
    {
        m_dialog = std::make_unique<ReviewDialog>(ReviewDialog::Parts{*m_commands, *m_stack});
        m_list = part<QTreeView>(u"reviewList"_s);
        m_dialog->show();
        m_dialog->activateWindow();
        if (!QTest::qWaitForWindowActive(m_dialog.get()))
            qFatal("the dialog does not come to the front");
        const auto all = m_library->read([](const Reader &reader) { return reader.highlights(true); });
        QTRY_COMPARE(qsizetype(rows()), all.size());
        QTRY_COMPARE(part<QLabel>(u"reviewNothing"_s)->isVisible(), all.isEmpty());
    }
    template<typename Widget>
    [[nodiscard]] Widget *part(const QString &name) const
    {
        auto *found = m_dialog->findChild<Widget *>(name);
        if (!found)
            qFatal("%s", qPrintable(name));
        return found;
    }
    [[nodiscard]] Highlight now(HighlightId id)
    {
        return m_library->read([id](const Reader &reader) { return reader.highlight(id); }).highlight;
    }
    [[nodiscard]] int rows() const { return m_list->model()->rowCount(); }
    [[nodiscard]] bool hasPlaces() const { return part<QPushButton>(u"reviewAccept"_s)->isEnabled(); }
    /// What is marked as differing in a text.
    static QString marked(const PassageText *text, bool struckOut)
    {
        QString words;
        for (QTextBlock block = text->document()->begin(); block.isValid(); block = block.next()) {
            for (auto part = block.begin(); !part.atEnd(); ++part) {
                const QTextCharFormat format = part.fragment().charFormat();
                if (format.background().style() != Qt::NoBrush && format.fontStrikeOut() == struckOut
                    && format.fontUnderline() != struckOut)
                    words += part.fragment().text();
            }
        }
        return words;
    }

    std::unique_ptr<TestLibrary> m_library;
    std::unique_ptr<QUndoStack> m_stack;
    std::unique_ptr<notes::HighlightCommands> m_commands;
    std::unique_ptr<ReviewDialog> m_dialog;
    QTreeView *m_list = nullptr;
    HighlightId m_changed;
    HighlightId m_lost;
};

void ReviewTest::init()
{
    m_commands.reset();
    m_stack = std::make_unique<QUndoStack>();
    m_library = std::make_unique<TestLibrary>();
    m_commands = std::make_unique<notes::HighlightCommands>(m_library->service(), *m_stack);
}

static HighlightRow row(qint64 id, Colour colour = Colour::Fact)
{
    HighlightRow made;
    made.highlight.id = {id};
    made.highlight.verified.quote.exact = QString::number(id);
    made.highlight.state = id % 2 ? AnchorState::Changed : AnchorState::Orphaned;
    made.highlight.colour = colour;
    made.digestTitle = u"早报"_s;
    made.digestDate = {2026, 3, int(id)};
    return made;
}

void ReviewTest::modelKeepsTheContract()
{
    ReviewModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRows({row(1), row(2), row(3), row(4)});
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE_NE(model.index(0, ReviewModel::StateColumn).data(), model.index(1, ReviewModel::StateColumn).data());
    QCOMPARE(model.index(0, ReviewModel::DigestColumn).data().toString(), u"2026-03-01 · 早报"_s);
    const QPersistentModelIndex kept = model.index(3, 0);
    model.setRows({row(2), row(4), row(5)});
    QCOMPARE(kept.row(), 1);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setRows({row(2), row(4, Colour::Doubt), row(5)});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 1);
    QVERIFY(model.index(1, ReviewModel::PassageColumn)
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(annotation::colourName(Colour::Doubt)));
    model.setRows({row(5), row(4), row(2), row(1)}); // another order
    QCOMPARE(model.rows(), (QList{row(5), row(4), row(2), row(1)}));
    model.remove({4});
    model.remove({4});
    QCOMPARE(model.rowCount(), 3);
    model.setTheme(article::Theme::Dark);
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
}

void ReviewTest::placesKeepTheContract()
{
    PlaceModel model;
    const QAbstractItemModelTester tester(&model);
    Place place;
    place.candidate.match.score = 0.876;
    place.itemNumber = 3;
    place.itemTitle = u"标题"_s;
    model.setPlaces({place, place});
    QCOMPARE(model.rowCount(), 2);
    const QString shown = model.index(1, 0).data().toString();
    QVERIFY2(shown.contains(u"88"_s) && shown.contains(u"标题"_s) && shown.startsWith(u'2'), qPrintable(shown));
    model.setPlaces({});
    QCOMPARE(model.rowCount(), 0);
}

void ReviewTest::nothingToLookAt()
{
    mark(0, u"星图"_s);
    open();
    QVERIFY(part<QLabel>(u"reviewNothing"_s)->isVisible());
    QVERIFY(!m_list->isVisible());
    for (const QString &name : {u"reviewAccept"_s, u"reviewDetach"_s, u"reviewGo"_s, u"reviewUndo"_s})
        QVERIFY2(!part<QPushButton>(name)->isEnabled(), qPrintable(name));
}

void ReviewTest::showsBothSides()
{
    damage();
    open();
    QCOMPARE(rows(), 2);
    QVERIFY(!part<QLabel>(u"reviewNothing"_s)->isVisible());
    QTRY_VERIFY(hasPlaces());
    const auto *before = part<PassageText>(u"reviewBefore"_s);
    const auto *after = part<PassageText>(u"reviewNow"_s);
    QVERIFY(before->toPlainText().contains(u"投资 20 亿美元"_s));
    QVERIFY(!before->toPlainText().contains(u"30"_s));
    QVERIFY(after->toPlainText().contains(u"投资 30 亿美元"_s));
    QCOMPARE(marked(before, true), u"20"_s);
    QCOMPARE(marked(after, false), u"30"_s);
    // What stands around it is there, and fainter.
    QVERIFY(after->toPlainText().contains(u"预计 2027 年投用"_s));
    m_dialog->setTheme(article::Theme::Dark);
    QCOMPARE(marked(after, false), u"30"_s);
    QCOMPARE(after->palette().color(QPalette::Base), article::palette(article::Theme::Dark).page);
}

void ReviewTest::acceptsByKey()
{
    damage();
    open();
    QTRY_VERIFY(hasPlaces());
    QCOMPARE(QApplication::focusWidget(), m_list);
    QTest::keyClick(m_list, Qt::Key_Return);
    QCOMPARE(rows(), 1); // at once
    QCOMPARE(now(m_changed).verified.quote.exact, u"微软宣布在日本投资 30 亿美元扩建数据中心"_s);
    QVERIFY(!now(m_changed).needsReview());
    QVERIFY(part<QLabel>(u"reviewTold"_s)->isVisible());
    QTest::keyClick(m_list, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(now(m_changed).needsReview());
    QTRY_VERIFY2(rows() == 2, qPrintable(part<QLabel>(u"reviewTold"_s)->text()));
    QTest::keyClick(m_list, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(rows(), 1);
    QVERIFY(!now(m_changed).needsReview());
}

void ReviewTest::detachesByKey()
{
    damage();
    open();
    QTest::keyClick(m_list, Qt::Key_J);
    QTest::keyClick(m_list, Qt::Key_D);
    QVERIFY(now(m_lost).detached);
    QCOMPARE(rows(), 1);
    QTest::keyClick(m_list, Qt::Key_D);
    QVERIFY(now(m_changed).detached);
    QCOMPARE(rows(), 0);
    QVERIFY(part<QLabel>(u"reviewNothing"_s)->isVisible());
    QTest::keyClick(m_list, Qt::Key_D); // there is none left
    QCOMPARE(m_stack->count(), 2);
    QTest::mouseClick(part<QPushButton>(u"reviewUndo"_s), Qt::LeftButton);
    QVERIFY(!now(m_changed).detached);
    QTRY_COMPARE(rows(), 1);
    QVERIFY(m_list->isVisible());
}

void ReviewTest::goesThroughByKey()
{
    damage();
    open();
    QCOMPARE(m_list->currentIndex().row(), 0);
    QTest::keyClick(m_list, Qt::Key_J);
    QCOMPARE(m_list->currentIndex().row(), 1);
    QTest::keyClick(m_list, Qt::Key_J);
    QCOMPARE(m_list->currentIndex().row(), 1);
    QTest::keyClick(m_list, Qt::Key_K);
    QCOMPARE(m_list->currentIndex().row(), 0);
    QTest::keyClick(m_list, Qt::Key_Down);
    QCOMPARE(m_list->currentIndex().row(), 1);
    QTRY_VERIFY(part<PassageText>(u"reviewBefore"_s)->toPlainText().contains(u"首批支持中文和日文"_s));
}

void ReviewTest::choosesAnotherPlace()
{
    const HighlightId id = mark(1, u"微软宣布在日本投资 20 亿美元扩建数据中心"_s);
    revise(test::smallDigest()
               .replace(u"微软宣布在日本投资 20 亿美元扩建数据中心"_s, u"有报道说别的事"_s)
               .replace(u"谷歌翻译推出离线模式"_s,
                        u"微软宣布在日本投资 21 亿美元扩建数据中心。微软宣布在法国投资 20 亿美元扩建大楼"_s));
    open();
    QCOMPARE(rows(), 1);
    QTRY_VERIFY(hasPlaces());
    auto *places = part<QListView>(u"reviewPlaces"_s);
    QVERIFY(places->isVisible());
    QVERIFY(places->model()->rowCount() > 1);
    QCOMPARE(places->currentIndex().row(), 0);
    const QString first = part<PassageText>(u"reviewNow"_s)->toPlainText();
    QTest::keyClick(m_list, Qt::Key_Right);
    QCOMPARE(places->currentIndex().row(), 1);
    QVERIFY(part<PassageText>(u"reviewNow"_s)->toPlainText() != first);
    QTest::keyClick(m_list, Qt::Key_Left);
    QCOMPARE(places->currentIndex().row(), 0);
    QTest::keyClick(m_list, Qt::Key_2);
    QCOMPARE(places->currentIndex().row(), 1);
    const library::HighlightCandidate wanted = static_cast<PlaceModel *>(places->model())->places()[1].candidate;
    places->setFocus();
    QTest::keyClick(places, Qt::Key_Return);
    QCOMPARE(now(id).verified.quote.exact, wanted.words);
    QCOMPARE(now(id).item, wanted.item);
    QCOMPARE(now(id).verified.position, wanted.match.span);
}

void ReviewTest::goesToThePlace()
{
    damage();
    open();
    QTRY_VERIFY(hasPlaces());
    QSignalSpy asked(m_dialog.get(), &ReviewDialog::highlightRequested);
    QTest::keyClick(m_list, Qt::Key_G);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.last().first().value<ItemId>(), item(1));
    QCOMPARE(asked.last().last().value<HighlightId>(), m_changed);
}

void ReviewTest::refusalBringsItBack()
{
    damage();
    open();
    QTRY_VERIFY(hasPlaces());
    // Somebody else destroys it meanwhile.
    m_library->service()
        .write([id = m_changed](Writer &writer) { return writer.deleteHighlight(id); })
        .waitForFinished();
    QTest::keyClick(m_list, Qt::Key_Return);
    auto *told = part<QLabel>(u"reviewTold"_s);
    QTRY_VERIFY(!told->text().isEmpty() && !told->text().contains(part<QPushButton>(u"reviewUndo"_s)->toolTip()));
    m_library->service()
        .write([id = m_changed](Writer &writer) { return writer.restoreHighlight(id); })
        .waitForFinished();
    m_library->service().announceDigests();
    QTRY_COMPARE(rows(), 2);
}

void ReviewTest::followsTheLibrary()
{
    open();
    QVERIFY(part<QLabel>(u"reviewNothing"_s)->isVisible());
    damage();
    QTRY_COMPARE(rows(), 2);
    QVERIFY(m_list->isVisible());
    revise(test::smallDigest());
    QTRY_COMPARE(rows(), 0);
}

void ReviewTest::everythingHasAName()
{
    damage();
    open();
    QTRY_VERIFY(hasPlaces());
    const auto widgets = m_dialog->findChildren<QWidget *>();
    int named = 0;
    for (QWidget *widget : widgets) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
        ++named;
    }
    QCOMPARE_GE(named, 7);
}

void ReviewTest::standsOneAboveTheOtherWhenNarrow()
{
    damage();
    open();
    QTRY_VERIFY(hasPlaces());
    const auto *before = part<PassageText>(u"reviewBefore"_s);
    const auto *after = part<PassageText>(u"reviewNow"_s);
    m_dialog->resize(1000, 700);
    QTRY_COMPARE(before->mapTo(m_dialog.get(), QPoint()).y(), after->mapTo(m_dialog.get(), QPoint()).y());
    m_dialog->resize(620, 700);
    QTRY_COMPARE(before->mapTo(m_dialog.get(), QPoint()).x(), after->mapTo(m_dialog.get(), QPoint()).x());
}

QTEST_MAIN(ReviewTest)
#include "tst_review.moc"
