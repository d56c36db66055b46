// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/library/fixtures.h"
#include "tests/support/testsupport.h"

#include "core/library/watching.h"

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;
using namespace gleaner::library::test;

namespace {

const EntityKey Xingtu{entity::Type::Org, u"星图智能"_s};
const EntityKey Yunshi{entity::Type::Org, u"云石机器人"_s};

} // namespace

/// Where a library names what is on the watch list.
class TestWatching final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void nothingIsWatchedAtFirst();
    void countsByDay();
    void marksItemsAndDigests();
    void followsDecisions();
    void whatNobodyNamesIsOnTheList();

private:
    void watch(const EntityKey &thing, bool watched = true)
    {
        VERIFY_RESULT(m_library->writer().setEntityDecisions({EntityDecision::watches(thing, watched)}));
    }
    [[nodiscard]] WatchedNews news() const { return m_library->reader().watchedNews().value_or(WatchedNews{}); }
    DigestId store(const QString &name, QDate date, const QStringList &texts);

    std::optional<TestLibrary> m_library;
    DigestId m_first;
    DigestId m_second;
};

/// Stores a digest with one item a text and mentions of what it names.
DigestId TestWatching::store(const QString &name, QDate date, const QStringList &texts)
{
    QList<TestItem> items;
    for (const QString &text : texts)
        items.append({u"条目"_s, text, {}, {}});
    PreparedFile file = preparedFile(u"/in/%1.md"_s.arg(name), name, date, items);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        for (const EntityKey &key : {Xingtu, Yunshi}) {
            if (texts[i].contains(key.name))
                addMention(file, size_t(i), key.type, key.name, key.name);
        }
    }
    return m_library->store(file).digest;
}

void TestWatching::init()
{
    m_library.emplace();
    m_first = store(u"一号"_s, QDate(2026, 3, 1), {u"星图智能扩招。"_s, u"天晴。"_s, u"星图智能与云石机器人合作。"_s});
    m_second = store(u"二号"_s, QDate(2026, 3, 2), {u"云石机器人上市。"_s, u"星图智能回应。"_s});
    store(u"无日期"_s, {}, {u"星图智能成立。"_s});
    store(u"别的"_s, QDate(2026, 3, 2), {u"星图智能搬家。"_s});
}

void TestWatching::nothingIsWatchedAtFirst()
{
    QCOMPARE(news(), WatchedNews{});
}

void TestWatching::countsByDay()
{
    watch(Xingtu);
    const WatchedNews found = news();
    QCOMPARE(found.things.size(), 1);
    QCOMPARE(found.things[0].entity, Xingtu);
    QCOMPARE(found.things[0].items, 5);
    const QList<DayCount> days{{QDate(2026, 3, 1), 2}, {QDate(2026, 3, 2), 2}};
    QCOMPARE(found.things[0].days, days);
}

void TestWatching::marksItemsAndDigests()
{
    watch(Xingtu);
    watch(Yunshi);
    const WatchedNews found = news();
    QCOMPARE(found.items.size(), 6);
    const QList<ItemId> items = m_library->itemIds(m_first);
    QCOMPARE(found.items.value(items[0]), QList<EntityKey>{Xingtu});
    QVERIFY(!found.items.contains(items[1]));
    const QList<EntityKey> both{found.things[0].entity, found.things[1].entity};
    QCOMPARE(found.items.value(items[2]), both);
    // An item that names both is one item.
    QCOMPARE(found.digests.value(m_first), 2);
    QCOMPARE(found.digests.value(m_second), 2);
    watch(Xingtu, false);
    QCOMPARE(news().digests.value(m_first), 1);
}

void TestWatching::followsDecisions()
{
    watch(Xingtu);
    const EntityKey renamed{entity::Type::Org, u"星图"_s};
    VERIFY_RESULT(m_library->writer().setEntityDecisions({EntityDecision::becomes(Xingtu, renamed)}));
    QCOMPARE(news().things.size(), 1);
    QCOMPARE(news().things[0].entity, renamed);
    QCOMPARE(news().things[0].items, 5);
    VERIFY_RESULT(m_library->writer().setEntityDecisions({EntityDecision::hides(renamed)}));
    QCOMPARE(news(), WatchedNews{});
}

void TestWatching::whatNobodyNamesIsOnTheList()
{
    watch({entity::Type::Person, u"无人"_s});
    QCOMPARE(news().things.size(), 1);
    QCOMPARE(news().things[0].items, 0);
    QVERIFY(news().things[0].days.isEmpty());
}

QTEST_GUILESS_MAIN(TestWatching)
#include "tst_watching.moc"
