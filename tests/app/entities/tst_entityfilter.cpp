// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entities/entityfilter.h"
#include "app/entities/entitymodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gleaner;
using gleaner::article::ItemSpan;
using gleaner::entities::EntityFilter;
using gleaner::entities::EntityModel;
using gleaner::library::EntityKey;
using gleaner::library::StoredMention;

namespace {

StoredMention mention(qint64 item, entity::Type type, const QString &name, const QString &text, qsizetype start)
{
    StoredMention stored;
    stored.item = {item};
    stored.mention.type = type;
    stored.mention.name = name;
    stored.mention.text = text;
    stored.mention.span = {start, start + text.size()};
    return stored;
}

QList<StoredMention> some()
{
    return {mention(1, entity::Type::Org, u"微软"_s, u"Microsoft"_s, 0),
            mention(1, entity::Type::Person, u"王小明"_s, u"王小明"_s, 9),
            mention(1, entity::Type::Org, u"英伟达"_s, u"NVIDIA"_s, 20),
            mention(2, entity::Type::Org, u"英伟达"_s, u"英伟达"_s, 4),
            mention(2, entity::Type::Org, u"星图智能"_s, u"星圖智能"_s, 30)};
}

const EntityKey Xingtu{entity::Type::Org, u"星图智能"_s};

/// The names shown below each type.
QStringList shown(const QAbstractItemModel &model)
{
    QStringList names;
    for (int group = 0; group < model.rowCount(); ++group) {
        const QModelIndex parent = model.index(group, 0);
        for (int row = 0; row < model.rowCount(parent); ++row)
            names += model.index(row, 0, parent).data(EntityModel::NameRole).toString();
    }
    return names;
}

} // namespace

class EntityFilterTest final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void groupsAndCounts();
    void refillsKeepTheContract();
    void namesAreInThePersonsLanguage();
    void ordersByCountOrPlace();
    void watchedStandFirst();
    void narrows_data();
    void narrows();
    void typesCountWhatIsShown();

private:
    std::unique_ptr<EntityModel> m_model;
    std::unique_ptr<EntityFilter> m_filter;
    std::unique_ptr<QAbstractItemModelTester> m_modelTester;
    std::unique_ptr<QAbstractItemModelTester> m_filterTester;
};

void EntityFilterTest::init()
{
    constexpr auto Fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    m_model = std::make_unique<EntityModel>();
    m_filter = std::make_unique<EntityFilter>();
    m_modelTester = std::make_unique<QAbstractItemModelTester>(m_model.get(), Fatal);
    m_filter->setSourceModel(m_model.get());
    m_filterTester = std::make_unique<QAbstractItemModelTester>(m_filter.get(), Fatal);
    m_model->setMentions(some());
}

void EntityFilterTest::cleanup()
{
    m_filterTester.reset();
    m_modelTester.reset();
    m_filter.reset();
    m_model.reset();
}

void EntityFilterTest::groupsAndCounts()
{
    QCOMPARE(m_model->rowCount(), 2);
    const QModelIndex people = m_model->index(0, 0);
    const QModelIndex orgs = m_model->index(1, 0);
    QCOMPARE(people.data().toString(), entity::displayName(entity::Type::Person));
    QCOMPARE(m_model->rowCount(orgs), 3);
    const QModelIndex nvidia = m_model->indexOf({entity::Type::Org, u"英伟达"_s});
    QCOMPARE(nvidia.data().toString(), u"英伟达"_s);
    QCOMPARE(nvidia.siblingAtColumn(EntityModel::CountColumn).data().toString(), u"2"_s);
    QCOMPARE(nvidia.data(EntityModel::SurfacesRole).toStringList(), QStringList{u"NVIDIA"_s});
    const QList<ItemSpan> expected{{ItemId{1}, {20, 26}}, {ItemId{2}, {4, 7}}};
    QCOMPARE(m_model->mentionsAt(nvidia), expected);
    QVERIFY(m_model->mentionsAt(orgs).isEmpty());
    QCOMPARE(m_model->allMentionsAt(orgs).size(), 4);
    QCOMPARE(m_model->keyAt(nvidia), (EntityKey{entity::Type::Org, u"英伟达"_s}));
    QVERIFY(!m_model->keyAt(orgs));
    QVERIFY(!m_model->indexOf({entity::Type::Person, u"英伟达"_s}).isValid());
}

void EntityFilterTest::refillsKeepTheContract()
{
    m_model->setMentions({});
    QCOMPARE(m_filter->rowCount(), 0);
    m_filter->setText(u"wx"_s);
    m_model->setMentions(some());
    m_filter->setText({});
    m_model->setTheme(article::Theme::Dark);
    QCOMPARE(m_filter->rowCount(), 2);
}

void EntityFilterTest::namesAreInThePersonsLanguage()
{
    QLocale::setDefault(QLocale(QLocale::English));
    m_model->setMentions(some());
    const QModelIndex nvidia = m_model->indexOf({entity::Type::Org, u"英伟达"_s});
    QCOMPARE(nvidia.data().toString().toUpper(), u"NVIDIA"_s);
    QCOMPARE(nvidia.data(EntityModel::NameRole).toString(), u"英伟达"_s);
    // A name that is known in one script only is shown as it is.
    QCOMPARE(m_model->indexOf(Xingtu).data().toString(), u"星图智能"_s);
    m_filter->setText(u"英伟"_s);
    QCOMPARE(shown(*m_filter), QStringList{u"英伟达"_s});
}

void EntityFilterTest::ordersByCountOrPlace()
{
    QCOMPARE(shown(*m_filter), (QStringList{u"王小明"_s, u"英伟达"_s, u"微软"_s, u"星图智能"_s}));
    m_filter->setOrder(EntityFilter::Order::ByPlace);
    QCOMPARE(shown(*m_filter), (QStringList{u"王小明"_s, u"微软"_s, u"英伟达"_s, u"星图智能"_s}));
    m_filter->setOrder(EntityFilter::Order::ByCount);
    QCOMPARE(shown(*m_filter).at(1), u"英伟达"_s);
}

void EntityFilterTest::watchedStandFirst()
{
    m_model->setWatched({Xingtu});
    QCOMPARE(shown(*m_filter), (QStringList{u"王小明"_s, u"星图智能"_s, u"英伟达"_s, u"微软"_s}));
    const QModelIndex row = m_model->indexOf(Xingtu);
    QVERIFY(row.data(EntityModel::WatchedRole).toBool());
    QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(u"watched"_s));
    // New mentions keep what is watched.
    m_model->setMentions(some());
    QVERIFY(m_model->indexOf(Xingtu).data(EntityModel::WatchedRole).toBool());
    m_model->setWatched({});
    QCOMPARE(shown(*m_filter).last(), u"星图智能"_s);
}

void EntityFilterTest::narrows_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("part of a name") << u"伟"_s << QStringList{u"英伟达"_s};
    QTest::newRow("case") << u"nvidia"_s << QStringList{u"英伟达"_s};
    QTest::newRow("width") << u"ＮＶＩ"_s << QStringList{u"英伟达"_s};
    QTest::newRow("traditional typed") << u"微軟"_s << QStringList{u"微软"_s};
    QTest::newRow("traditional surface") << u"星圖"_s << QStringList{u"星图智能"_s};
    QTest::newRow("initials") << u"wr"_s << QStringList{u"微软"_s};
    QTest::newRow("pinyin") << u"xingtu"_s << QStringList{u"星图智能"_s};
    QTest::newRow("several") << u"w"_s << QStringList{u"王小明"_s, u"英伟达"_s, u"微软"_s};
    QTest::newRow("spaces around") << u"  微软 "_s << QStringList{u"微软"_s};
    QTest::newRow("nothing") << u"no such name"_s << QStringList{};
}

void EntityFilterTest::narrows()
{
    QFETCH(QString, typed);
    m_filter->setText(typed);
    QTEST(shown(*m_filter), "names");
    m_filter->setText({});
    QCOMPARE(shown(*m_filter).size(), 4);
}

void EntityFilterTest::typesCountWhatIsShown()
{
    const auto count = [this] { return m_filter->index(m_filter->rowCount() - 1, EntityModel::CountColumn).data(); };
    QCOMPARE(count().toString(), u"3"_s);
    m_filter->setText(u"微软"_s);
    QCOMPARE(count().toString(), u"1"_s);
}

QTEST_MAIN(EntityFilterTest)
#include "tst_entityfilter.moc"
