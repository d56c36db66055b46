// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/library/fixtures.h"
#include "tests/support/testsupport.h"

#include "core/library/entitypage.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;
using namespace gleaner::library::test;

/// What a library tells of one entity.
class TestEntityPage final : public QObject {
    Q_OBJECT

private slots:
    void init() { m_library.emplace(); }
    void placesSurfacesAndDates();
    void rowsShowTheSentence();
    void companionsAreNotJustWhatIsEverywhere();
    void unknownAndOtherTypes();
    void goneItemsAreNotCounted();

private:
    [[nodiscard]] EntityPage page(entity::Type type, const QString &name) const
    {
        return m_library->reader().entityPage({type, name}).value_or(EntityPage{});
    }

    std::optional<TestLibrary> m_library;
};

void TestEntityPage::placesSurfacesAndDates()
{
    PreparedFile first = preparedFile(
        u"/in/1.md"_s, u"一号"_s, QDate(2026, 3, 1),
        {{u"星图智能扩招"_s, u"Startu 称将扩招。"_s, {}, {}}, {u"无关"_s, u"天晴。"_s, {}, {}}});
    addMention(first, 0, entity::Type::Org, u"星图智能"_s, u"星图智能"_s);
    addMention(first, 0, entity::Type::Org, u"Startu"_s, u"星图智能"_s);
    m_library->store(first);
    PreparedFile third = preparedFile(u"/in/3.md"_s, u"三号"_s, QDate(2026, 3, 3),
                                      {{u"星图智能上市"_s, u"首日平盘。"_s, {}, {}}});
    addMention(third, 0, entity::Type::Org, u"星图智能"_s, u"星图智能"_s);
    m_library->store(third);
    PreparedFile undated = preparedFile(u"/in/0.md"_s, u"旧"_s, {}, {{u"星图智能成立"_s, u"旧闻。"_s, {}, {}}});
    addMention(undated, 0, entity::Type::Org, u"星图智能"_s, u"星图智能"_s);
    m_library->store(undated);

    const EntityPage shown = page(entity::Type::Org, u"星图智能"_s);
    QCOMPARE(shown.mentions, 4);
    QCOMPARE(shown.items, 3);
    QCOMPARE(shown.digests, 3);
    QCOMPARE(shown.first, QDate(2026, 3, 1));
    QCOMPARE(shown.last, QDate(2026, 3, 3));
    QCOMPARE(shown.surfaces, (QList<NamedCount>{{u"星图智能"_s, 3}, {u"Startu"_s, 1}}));
    QCOMPARE(shown.occurrences.size(), 3);
    QCOMPARE(shown.occurrences[0].date, QDate(2026, 3, 3));
    QCOMPARE(shown.occurrences[1].mentions, 2);
    QVERIFY(!shown.occurrences[2].date.isValid());
}

void TestEntityPage::rowsShowTheSentence()
{
    PreparedFile file = preparedFile(u"/in/1.md"_s, u"一号"_s, QDate(2026, 3, 1),
                                     {{u"星图智能扩招"_s, u"消息称。Startu 将扩招，Startu 未置评。"_s, {}, {}},
                                      {u"星图智能"_s, u"见图。"_s, {}, {}}});
    addMention(file, 0, entity::Type::Org, u"星图智能"_s, u"星图智能"_s);
    const qsizetype at = file.digest.items[0].text.indexOf(u"Startu");
    for (const qsizetype start : {at, file.digest.items[0].text.indexOf(u"Startu", at + 1)})
        file.mentions->items[0].push_back({entity::Type::Org, {start, start + 6}, u"Startu"_s, u"星图智能"_s, {}, {}});
    addMention(file, 1, entity::Type::Org, u"星图智能"_s, u"星图智能"_s);
    const DigestId digest = m_library->store(file).digest;
    const QList<ItemId> items = m_library->itemIds(digest);

    const auto rows = m_library->reader().occurrences({entity::Type::Org, u"星图智能"_s}, {items[0], {4711}, items[1]});
    VERIFY_RESULT(rows);
    QCOMPARE(rows->size(), 3);
    QCOMPARE(rows->at(0).item, items[0]);
    QCOMPARE(rows->at(0).digest, digest);
    QCOMPARE(rows->at(0).title, u"星图智能扩招"_s);
    QCOMPARE(rows->at(0).digestTitle, u"一号"_s);
    QCOMPARE(rows->at(0).date, QDate(2026, 3, 1));
    QCOMPARE(rows->at(0).sentence, u"Startu 将扩招，Startu 未置评。"_s);
    QCOMPARE(rows->at(0).names, (QList<TextSpan>{{0, 6}, {11, 17}}));
    QVERIFY(!rows->at(1).item.isValid());
    QCOMPARE(rows->at(2).sentence, u"星图智能"_s); // only the title names it
}

void TestEntityPage::companionsAreNotJustWhatIsEverywhere()
{
    // Twelve items: all name 京港; four name 星图智能, of which three name 王小明, who stands nowhere else, and one
    // 李雷.
    QList<TestItem> items;
    for (int n = 0; n < 12; ++n)
        items.append({u"第 %1 条"_s.arg(n), u"京港消息：星图智能与王小明、李雷。"_s, {}, {}});
    PreparedFile file = preparedFile(u"/in/1.md"_s, u"一号"_s, QDate(2026, 3, 1), items);
    for (size_t n = 0; n < 12; ++n) {
        addMention(file, n, entity::Type::Place, u"京港"_s, u"京港"_s);
        if (n < 4)
            addMention(file, n, entity::Type::Org, u"星图智能"_s, u"星图智能"_s);
        if (n < 3)
            addMention(file, n, entity::Type::Person, u"王小明"_s, u"王小明"_s);
        if (n == 3)
            addMention(file, n, entity::Type::Person, u"李雷"_s, u"李雷"_s);
        addFigure(file, n, entity::Type::Quantity, u"第"_s, 1, u"条"_s); // no companion: not a name
    }
    m_library->store(file);

    const QList<Companion> companions = page(entity::Type::Org, u"星图智能"_s).companions;
    QStringList names;
    for (const Companion &companion : companions)
        names += companion.entity.name;
    QCOMPARE(names, (QStringList{u"王小明"_s, u"李雷"_s, u"京港"_s}));
    QCOMPARE(companions[0].shared, 3);
    QCOMPARE(companions[0].lift, 3.0);
    QCOMPARE(companions[0].entity.type, entity::Type::Person);
    QCOMPARE(companions[2].shared, 4);
    QCOMPARE(companions[2].lift, 1.0);
}

void TestEntityPage::unknownAndOtherTypes()
{
    PreparedFile file = preparedFile(u"/in/1.md"_s, u"一号"_s, QDate(2026, 3, 1),
                                     {{u"极光"_s, u"极光发布。"_s, u"https://example.com/a"_s, {}}});
    addMention(file, 0, entity::Type::Product, u"极光"_s, u"极光"_s);
    addFigure(file, 0, entity::Type::Link, u"发布"_s, 0, u"example.com"_s);
    const QList<ItemId> items = m_library->itemIds(m_library->store(file).digest);
    QCOMPARE(page(entity::Type::Org, u"极光"_s), EntityPage{});
    QCOMPARE(page(entity::Type::Product, u"无名"_s), EntityPage{});
    // What is no name has a page as well.
    QCOMPARE(page(entity::Type::Link, u"发布"_s).items, 1);
    QCOMPARE(m_library->reader().occurrences({entity::Type::Link, u"发布"_s}, items)->first().sentence,
             u"极光发布。"_s);
}

void TestEntityPage::goneItemsAreNotCounted()
{
    PreparedFile file = preparedFile(u"/in/1.md"_s, u"一号"_s, QDate(2026, 3, 1),
                                     {{u"极光发布"_s, u"甲。"_s, u"https://example.com/a"_s, {}},
                                      {u"极光降价"_s, u"乙。"_s, u"https://example.com/b"_s, {}}});
    addMention(file, 0, entity::Type::Product, u"极光"_s, u"极光"_s);
    addMention(file, 1, entity::Type::Product, u"极光"_s, u"极光"_s);
    m_library->store(file);
    QCOMPARE(page(entity::Type::Product, u"极光"_s).items, 2);
    PreparedFile changed = preparedFile(u"/in/1.md"_s, u"一号"_s, QDate(2026, 3, 1),
                                        {{u"极光发布"_s, u"甲。"_s, u"https://example.com/a"_s, {}}});
    addMention(changed, 0, entity::Type::Product, u"极光"_s, u"极光"_s);
    m_library->store(changed);
    QCOMPARE(page(entity::Type::Product, u"极光"_s).items, 1);
    QCOMPARE(page(entity::Type::Product, u"极光"_s).mentions, 1);
}

QTEST_GUILESS_MAIN(TestEntityPage)
#include "tst_entitypage.moc"
