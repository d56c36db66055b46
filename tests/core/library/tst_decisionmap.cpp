// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/decisionmap.h"
#include "core/library/decisions.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;

using entity::Type;
using Scope = EntityDecision::Scope;

/// Chains of decisions and where they lead.
class TestDecisionMap final : public QObject {
    Q_OBJECT

private slots:
    void chainsLeadToTheirEnd();
    void surfacesGoTheirOwnWay();
    void hiddenIsHiddenAllAlong();
    void renamingBackTakesTheNameBack();
    void mergingWhatWasSplitOff();
    void splitThatLeadsBackIsRefused();
    void everyLoopEnds();
    void undoIsExact();
    void watchFollowsItsThing();
    void badDecisionsAreRefused_data();
    void badDecisionsAreRefused();
    void fingerprintTellsMapsApart();

private:
    static EntityKey org(const QString &name) { return {Type::Org, name}; }
    static DecisionMap mapOf(const QList<EntityDecision> &decisions)
    {
        DecisionMap map;
        for (const EntityDecision &decision : decisions)
            map.set(decision);
        return map;
    }
    /// Where a thing leads, "-" for nowhere.
    static QString end(const DecisionMap &map, const QString &name, const QString &surface = {})
    {
        const auto found = map.resolve(org(name), surface);
        return found ? found->name : u"-"_s;
    }
};

void TestDecisionMap::chainsLeadToTheirEnd()
{
    const DecisionMap map = mapOf({EntityDecision::becomes(org(u"星河"_s), org(u"星河公司"_s)),
                                   EntityDecision::becomes(org(u"Galaxy"_s), org(u"星河"_s)),
                                   EntityDecision::becomes(org(u"星河公司"_s), {Type::Product, u"星河"_s})});
    for (const QString &name : {u"星河"_s, u"Galaxy"_s, u"星河公司"_s})
        QCOMPARE(map.resolve(org(name)), std::optional(EntityKey(Type::Product, u"星河"_s)));
    QCOMPARE(map.resolve({Type::Product, u"星河"_s}), std::optional(EntityKey(Type::Product, u"星河"_s)));
    QCOMPARE(map.resolve({Type::Person, u"星河"_s}), std::optional(EntityKey(Type::Person, u"星河"_s)));
}

void TestDecisionMap::surfacesGoTheirOwnWay()
{
    const DecisionMap map = mapOf(
        {EntityDecision::becomes(org(u"A"_s), org(u"B"_s)), EntityDecision::splits(org(u"B"_s), u"b2"_s, org(u"C"_s)),
         EntityDecision::becomes(org(u"C"_s), org(u"D"_s)), EntityDecision::splits(org(u"D"_s), u"d2"_s, org(u"E"_s))});
    QCOMPARE(end(map, u"A"_s, u"a"_s), u"B"_s);
    QCOMPARE(end(map, u"A"_s, u"b2"_s), u"D"_s); // what is split off what A has become
    QCOMPARE(end(map, u"C"_s, u"b2"_s), u"D"_s);
    QCOMPARE(end(map, u"C"_s, u"d2"_s), u"E"_s);
    QCOMPARE(map.decidedSurfaces(org(u"A"_s)), (QStringList{u"b2"_s, u"d2"_s}));
    QCOMPARE(map.decidedSurfaces(org(u"E"_s)), QStringList());
}

void TestDecisionMap::hiddenIsHiddenAllAlong()
{
    const DecisionMap map = mapOf({EntityDecision::becomes(org(u"A"_s), org(u"B"_s)),
                                   EntityDecision::hides(org(u"B"_s)),
                                   EntityDecision::splits(org(u"A"_s), u"a"_s, org(u"C"_s))});
    QCOMPARE(end(map, u"A"_s), u"-"_s);
    QCOMPARE(end(map, u"A"_s, u"a"_s), u"C"_s);
    QCOMPARE(end(map, u"C"_s), u"C"_s);
}

void TestDecisionMap::renamingBackTakesTheNameBack()
{
    const DecisionMap before = mapOf(
        {EntityDecision::becomes(org(u"A"_s), org(u"B"_s)), EntityDecision::becomes(org(u"B"_s), org(u"C"_s))});
    const auto change = considered(before, {EntityDecision::becomes(org(u"C"_s), org(u"A"_s))});
    QVERIFY(change.has_value());
    for (const QString &name : {u"A"_s, u"B"_s, u"C"_s})
        QCOMPARE(end(change->after, name), u"A"_s);
    QCOMPARE(change->changed, (QList<EntityDecision>{EntityDecision{Scope::Thing, org(u"C"_s)},
                                                     EntityDecision::becomes(org(u"A"_s), org(u"B"_s))}));
}

void TestDecisionMap::mergingWhatWasSplitOff()
{
    const DecisionMap before = mapOf({EntityDecision::splits(org(u"A"_s), u"s"_s, org(u"C"_s))});
    const auto change = considered(before, {EntityDecision::becomes(org(u"C"_s), org(u"A"_s))});
    QVERIFY(change.has_value());
    QCOMPARE(end(change->after, u"A"_s, u"s"_s), u"A"_s);
    QCOMPARE(end(change->after, u"C"_s, u"s"_s), u"A"_s);
    QCOMPARE(end(change->after, u"A"_s), u"A"_s);
}

void TestDecisionMap::splitThatLeadsBackIsRefused()
{
    const DecisionMap before = mapOf({EntityDecision::becomes(org(u"A"_s), org(u"B"_s))});
    const auto change = considered(before, {EntityDecision::splits(org(u"B"_s), u"s"_s, org(u"A"_s))});
    QVERIFY(!change.has_value());
    QCOMPARE(change.error().kind, Error::Kind::Conflict);
}

void TestDecisionMap::everyLoopEnds()
{
    // As an edited database might have it; considered() makes none.
    const DecisionMap map = mapOf(
        {EntityDecision::becomes(org(u"A"_s), org(u"B"_s)), EntityDecision::becomes(org(u"B"_s), org(u"C"_s)),
         EntityDecision::becomes(org(u"C"_s), org(u"B"_s)), EntityDecision::splits(org(u"C"_s), u"s"_s, org(u"A"_s))});
    QCOMPARE(end(map, u"A"_s), u"C"_s);
    QCOMPARE(end(map, u"B"_s, u"s"_s), u"A"_s);
    QCOMPARE(map.decidedSurfaces(org(u"A"_s)), QStringList(u"s"_s));
}

void TestDecisionMap::undoIsExact()
{
    const QStringList names{u"A"_s, u"B"_s, u"C"_s, u"D"_s};
    const QStringList surfaces{u"s"_s, u"t"_s};
    DecisionMap map;
    quint32 seed = 7;
    const auto pick = [&seed](const QStringList &from) {
        seed = seed * 1664525 + 1013904223;
        return from[(seed >> 16) % quint32(from.size())];
    };
    int made = 0;
    for (int round = 0; round < 2000; ++round) {
        const EntityKey thing = org(pick(names));
        const EntityKey target = org(pick(names));
        const QString what = pick(
            {u"thing"_s, u"thing"_s, u"surface"_s, u"hide"_s, u"none"_s, u"whole"_s, u"watch"_s, u"stop"_s});
        const EntityDecision decision = what == u"thing"   ? EntityDecision::becomes(thing, target)
                                      : what == u"surface" ? EntityDecision::splits(thing, pick(surfaces), target)
                                      : what == u"hide"    ? EntityDecision::hides(thing)
                                      : what == u"none"    ? EntityDecision{Scope::Thing, thing}
                                      : what == u"whole"   ? EntityDecision{Scope::Surface, thing, pick(surfaces)}
                                                           : EntityDecision::watches(thing, what == u"watch");
        const auto change = considered(map, {decision});
        if (!change)
            continue;
        const auto undone = considered(change->after, change->changed);
        QVERIFY(undone.has_value());
        QCOMPARE(undone->after.all(), map.all());
        const auto again = considered(undone->after, undone->changed);
        QVERIFY(again.has_value());
        QCOMPARE(again->after.all(), change->after.all());
        // And what a person asked for is so, to its end.
        if (decision.verdict == EntityDecision::Verdict::Is && decision.scope == Scope::Thing)
            QCOMPARE(change->after.resolve(thing), change->after.resolve(target));
        map = change->after;
        ++made;
    }
    QVERIFY(made > 1000);
}

void TestDecisionMap::watchFollowsItsThing()
{
    DecisionMap map = mapOf({EntityDecision::watches(org(u"A"_s), true), EntityDecision::watches(org(u"B"_s), true),
                             EntityDecision::watches(org(u"C"_s), true)});
    map.set(EntityDecision::becomes(org(u"A"_s), org(u"B"_s)));
    map.set(EntityDecision::hides(org(u"C"_s)));
    QCOMPARE(watchedThings(map), QList{org(u"B"_s)});
    // Watched already: nothing to do, and nothing for an undo to turn back.
    QCOMPARE(considered(map, {EntityDecision::watches(org(u"B"_s), true)})->changed, QList<EntityDecision>());
    const auto stopped = considered(map, {EntityDecision::watches(org(u"B"_s), false)});
    QCOMPARE(stopped->changed.size(), 2);
    QCOMPARE(watchedThings(stopped->after), QList<EntityKey>());
    QCOMPARE(considered(stopped->after, stopped->changed)->after.all(), map.all());
}

void TestDecisionMap::badDecisionsAreRefused_data()
{
    QTest::addColumn<EntityDecision>("decision");
    QTest::newRow("no name") << EntityDecision::becomes(org({}), org(u"B"_s));
    QTest::newRow("to no name") << EntityDecision::becomes(org(u"A"_s), org(u"  "_s));
    QTest::newRow("two lines") << EntityDecision::becomes(org(u"A"_s), org(u"B\nC"_s));
    QTest::newRow("too long") << EntityDecision::adds(u"甲"_s.repeated(201), org(u"B"_s));
    QTest::newRow("no surface") << EntityDecision::splits(org(u"A"_s), {}, org(u"B"_s));
    QTest::newRow("nothing added") << EntityDecision::adds({}, org(u"B"_s));
    QTest::newRow("added as nothing") << EntityDecision{Scope::Added, {}, u"A"_s, EntityDecision::Verdict::Hidden, {}};
}

void TestDecisionMap::badDecisionsAreRefused()
{
    QFETCH(EntityDecision, decision);
    const auto change = considered({}, {EntityDecision::hides(org(u"Z"_s)), decision});
    QVERIFY(!change.has_value());
    QCOMPARE(change.error().kind, Error::Kind::Usage);
}

void TestDecisionMap::fingerprintTellsMapsApart()
{
    const QList<EntityDecision> some{
        EntityDecision::becomes(org(u"A"_s), org(u"B"_s)), EntityDecision::hides(org(u"B"_s)),
        EntityDecision::splits(org(u"A"_s), u"s"_s, org(u"C"_s)), EntityDecision::adds(u"s"_s, org(u"C"_s))};
    QList<QByteArray> seen{DecisionMap().fingerprint()};
    for (const EntityDecision &decision : some) {
        const QByteArray print = mapOf({decision}).fingerprint();
        QVERIFY(!seen.contains(print));
        seen.append(print);
    }
    QCOMPARE(mapOf({some[0], some[1]}).fingerprint(), mapOf({some[1], some[0]}).fingerprint());
    QCOMPARE(mapOf({EntityDecision::watches(org(u"A"_s), true)}).fingerprint(), DecisionMap().fingerprint());
    QVERIFY(mapOf({EntityDecision::becomes(org(u"AB"_s), org(u"C"_s))}).fingerprint()
            != mapOf({EntityDecision::becomes(org(u"A"_s), org(u"BC"_s))}).fingerprint());
}

QTEST_GUILESS_MAIN(TestDecisionMap)
#include "tst_decisionmap.moc"
