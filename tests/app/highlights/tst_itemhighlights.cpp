// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlights/itemhighlights.h"

#include "app/highlights/itemmodel.h"
#include "core/library/highlightrows.h"
#include "tests/app/support/testlibrary.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gleaner;
using annotation::Colour;
using annotation::Highlight;
using gleaner::highlights::ItemHighlights;
using gleaner::highlights::ItemModel;
using gleaner::library::Reader;
using gleaner::library::Writer;
using gleaner::test::TestLibrary;

/// The highlights of one item beside the page, by keyboard and as the library changes.
class ItemHighlightsTest final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_list.reset(); }
    void modelKeepsTheContract();
    void showsThoseOfTheItemInOrder();
    void followsThePageWithoutTelling();
    void keysAskForWhatTheyMean();
    void clicksChoose();
    void rowsSayWhatTheyAre();
    void isAsTallAsItsRows();

private:
    HighlightId mark(int at, const QString &words, Colour colour, const QString &note = {})
    {
        const ItemId id = m_library->items()[at];
        const QString text = m_library->read([id](const Reader &reader) { return reader.itemText(id); });
        const qsizetype start = text.indexOf(words);
        const library::NewHighlight made{
            .item = id, .span = {start, start + words.size()}, .words = words, .colour = colour, .note = note};
        HighlightId added;
        // Its end comes by the event loop.
        const auto done = m_library->service().changeHighlights([&added, made](Writer &writer) {
            return writer.addHighlight(made).transform([&](const Highlight &highlight) {
                added = highlight.id;
                return QList{made.item};
            });
        });
        if (!QTest::qWaitFor([&done] { return done.isFinished(); }) || !added.isValid())
            qFatal("the passage cannot be marked");
        return added;
    }
    [[nodiscard]] QStringList quotes() const
    {
        QStringList all;
        for (int row = 0; row < m_list->model()->rowCount(); ++row)
            all += m_list->model()->index(row, 0).data().toString();
        return all;
    }
    [[nodiscard]] QStringList selected() const
    {
        QStringList all;
        for (const QModelIndex &index : m_list->selectionModel()->selectedIndexes())
            all += index.data().toString();
        return all;
    }

    std::unique_ptr<TestLibrary> m_library;
    std::unique_ptr<ItemHighlights> m_list;
};

void ItemHighlightsTest::init()
{
    m_library = std::make_unique<TestLibrary>();
    m_list = std::make_unique<ItemHighlights>(m_library->service());
    m_list->resize(280, 400);
}

void ItemHighlightsTest::modelKeepsTheContract()
{
    ItemModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto highlight = [](int id, const QString &words, Colour colour = Colour::Fact) {
        Highlight made{.id = HighlightId{id},
                       .uid = QString::number(id),
                       .item = ItemId{1},
                       .original = {},
                       .verified = {},
                       .seen = {},
                       .colour = colour,
                       .note = {},
                       .created = {},
                       .modified = {}};
        made.verified.quote.exact = words;
        return made;
    };
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setHighlights({highlight(1, u"a"_s), highlight(2, u"b"_s), highlight(3, u"c"_s)});
    const QPersistentModelIndex third = model.index(2);
    model.setHighlights({highlight(3, u"c"_s), highlight(4, u"d"_s), highlight(1, u"a"_s, Colour::Doubt)});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(third.row(), 0); // what stays keeps its index
    QCOMPARE(model.index(1).data().toString(), u"d"_s);
    QCOMPARE(model.indexOf(HighlightId{1}).row(), 2);
    QVERIFY(!model.indexOf(HighlightId{2}).isValid());
    model.setHighlights({});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(reset.count(), 0);
}

void ItemHighlightsTest::showsThoseOfTheItemInOrder()
{
    QVERIFY(m_list->isHidden());
    mark(1, u"日本"_s, Colour::Fact);
    mark(0, u"上下文长度"_s, Colour::Claim);
    m_list->setItem(m_library->items()[0]);
    QTRY_COMPARE(quotes(), QStringList{u"上下文长度"_s});
    QVERIFY(!m_list->isHidden());
    mark(0, u"星图智能"_s, Colour::Doubt);
    QTRY_COMPARE(quotes(), (QStringList{u"星图智能"_s, u"上下文长度"_s}));
    m_list->setItem(m_library->items()[1]);
    QTRY_COMPARE(quotes(), QStringList{u"日本"_s});
    m_list->setItem(m_library->items()[2]);
    QVERIFY(quotes().isEmpty());
    QVERIFY(m_list->isHidden());
}

void ItemHighlightsTest::followsThePageWithoutTelling()
{
    mark(0, u"星图智能"_s, Colour::Fact);
    const HighlightId second = mark(0, u"上下文长度"_s, Colour::Claim);
    QSignalSpy chosen(m_list.get(), &ItemHighlights::chosen);
    m_list->setCurrent(second); // before its row is there
    m_list->setItem(m_library->items()[0]);
    QTRY_COMPARE(selected(), QStringList{u"上下文长度"_s});
    m_list->setCurrent({});
    QVERIFY(selected().isEmpty());
    m_list->setCurrent(second);
    QCOMPARE(selected(), QStringList{u"上下文长度"_s});
    QCOMPARE(chosen.count(), 0);
}

void ItemHighlightsTest::keysAskForWhatTheyMean()
{
    const HighlightId first = mark(0, u"星图智能"_s, Colour::Fact);
    const HighlightId second = mark(0, u"上下文长度"_s, Colour::Claim);
    m_list->setItem(m_library->items()[0]);
    QTRY_COMPARE(quotes().size(), 2);
    m_list->show();
    m_list->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_list.get()));
    QSignalSpy chosen(m_list.get(), &ItemHighlights::chosen);
    QSignalSpy gone(m_list.get(), &ItemHighlights::placeRequested);
    QSignalSpy noted(m_list.get(), &ItemHighlights::noteRequested);
    QSignalSpy removed(m_list.get(), &ItemHighlights::removeRequested);
    QSignalSpy coloured(m_list.get(), &ItemHighlights::colourRequested);
    QCOMPARE(chosen.count(), 0); // the window itself gave it the focus
    m_list->clearFocus();
    m_list->setFocus(Qt::TabFocusReason);
    QTRY_COMPARE(chosen.count(), 1);
    QCOMPARE(chosen.last().first().value<HighlightId>(), first);
    QTest::keyClick(m_list.get(), Qt::Key_Down);
    QCOMPARE(chosen.count(), 2);
    QCOMPARE(chosen.last().first().value<HighlightId>(), second);
    QTest::keyClick(m_list.get(), Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(gone.count(), 1);
    QCOMPARE(gone.last().first().value<Highlight>().id, second);
    QTest::keyClick(m_list.get(), Qt::Key_F2);
    QTest::keyClick(m_list.get(), Qt::Key_A);
    QCOMPARE(noted.count(), 2);
    QCOMPARE(noted.last().first().value<Highlight>().id, second);
    QTest::keyClick(m_list.get(), Qt::Key_Delete);
    QCOMPARE(removed.count(), 1);
    QTest::keyClick(m_list.get(), Qt::Key_4);
    QCOMPARE(coloured.count(), 1);
    QCOMPARE(coloured.last().last().value<Colour>(), Colour::Number);
    QTest::keyClick(m_list.get(), Qt::Key_7);
    QCOMPARE(coloured.count(), 1);
}

void ItemHighlightsTest::clicksChoose()
{
    mark(0, u"星图智能"_s, Colour::Fact);
    const HighlightId second = mark(0, u"上下文长度"_s, Colour::Claim);
    m_list->setItem(m_library->items()[0]);
    QTRY_COMPARE(quotes().size(), 2);
    m_list->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_list.get()));
    QSignalSpy chosen(m_list.get(), &ItemHighlights::chosen);
    const QPoint place = m_list->visualRect(m_list->model()->index(1, 0)).center();
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, place);
    QVERIFY(chosen.count() > 0);
    QCOMPARE(chosen.last().first().value<HighlightId>(), second);
    QSignalSpy coloured(m_list.get(), &ItemHighlights::colourRequested);
    emit m_list->customContextMenuRequested(place);
    auto *menu = m_list->findChild<QMenu *>(u"itemHighlightMenu"_s);
    QVERIFY(menu && menu->isVisible());
    menu->findChild<QMenu *>()->actions().last()->trigger();
    QCOMPARE(coloured.last().last().value<Colour>(), Colour::Quote);
    menu->close();
}

void ItemHighlightsTest::rowsSayWhatTheyAre()
{
    mark(0, u"上下文长度"_s, Colour::Claim, u"check\nthis"_s);
    m_list->setItem(m_library->items()[0]);
    QTRY_COMPARE(quotes().size(), 1);
    QCOMPARE(m_list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(), u"上下文长度\nClaim\ncheck this"_s);
    QVERIFY(!QAccessible::queryAccessibleInterface(m_list.get())->text(QAccessible::Name).isEmpty());
    Highlight lost{.id = HighlightId{9},
                   .uid = u"x"_s,
                   .item = ItemId{1},
                   .original = {},
                   .verified = {},
                   .seen = {},
                   .state = annotation::AnchorState::Orphaned,
                   .note = {},
                   .created = {},
                   .modified = {}};
    lost.verified.quote.exact = u"gone"_s;
    ItemModel model;
    model.setHighlights({lost});
    QCOMPARE(model.index(0).data(ItemModel::DetailRole).toString(), u"Fact · Lost"_s);
}

void ItemHighlightsTest::isAsTallAsItsRows()
{
    mark(0, u"星图智能"_s, Colour::Fact);
    m_list->setItem(m_library->items()[0]);
    QTRY_COMPARE(quotes().size(), 1);
    const int one = m_list->sizeHint().height();
    QVERIFY(one >= 2 * m_list->fontMetrics().height());
    mark(0, u"上下文长度"_s, Colour::Claim, u"a note"_s);
    QTRY_COMPARE(quotes().size(), 2);
    QVERIFY(m_list->sizeHint().height() > 2 * one);
    for (int i = 0; i < 20; ++i)
        mark(0, u"上下文"_s, Colour::Claim);
    QTRY_COMPARE(quotes().size(), 22);
    QVERIFY(m_list->sizeHint().height() <= 320);
}

QTEST_MAIN(ItemHighlightsTest)
#include "tst_itemhighlights.moc"
