// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/displaynames.h"
#include "core/entity/icunames.h"
#include "core/entity/knowledge.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace gleaner::entity;

class TestDisplayNames : public QObject {
    Q_OBJECT

private slots:
    void names_data();
    void names();
    void oneIsMarkedForAScript();
    void sharedPlacesNeedContext_data();
    void sharedPlacesNeedContext();
};

void TestDisplayNames::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Type>("type");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("shown");
    QTest::newRow("company to English") << u"英特尔"_s << Type::Org << u"en"_s << u"Intel"_s;
    QTest::newRow("company to English of a country") << u"英特尔"_s << Type::Org << u"en-GB"_s << u"Intel"_s;
    QTest::newRow("company to French") << u"英特尔"_s << Type::Org << u"fr"_s << u"Intel"_s;
    QTest::newRow("company to Chinese") << u"英特尔"_s << Type::Org << u"zh"_s << u"英特尔"_s;
    QTest::newRow("company to Chinese of a country") << u"英特尔"_s << Type::Org << u"zh_CN"_s << u"英特尔"_s;
    QTest::newRow("person") << u"蒂姆·库克"_s << Type::Person << u"en"_s << u"Tim Cook"_s;
    QTest::newRow("place") << u"柏林"_s << Type::Place << u"en"_s << u"Berlin"_s;
    QTest::newRow("another type") << u"柏林"_s << Type::Person << u"en"_s << u"柏林"_s;
    QTest::newRow("marked alias") << u"自然"_s << Type::Work << u"en"_s << u"Nature"_s;
    QTest::newRow("Latin in Chinese") << u"AWS"_s << Type::Org << u"zh_CN"_s << u"AWS"_s;
    QTest::newRow("half Chinese alias is no Latin name") << u"Meta"_s << Type::Org << u"en"_s << u"Meta"_s;
    QTest::newRow("country") << u"捷克"_s << Type::Place << u"en"_s << u"Czechia"_s;
    QTest::newRow("city") << u"内罗毕"_s << Type::Place << u"en"_s << u"Nairobi"_s;
    QTest::newRow("unknown") << u"晨星研究院"_s << Type::Org << u"en"_s << u"晨星研究院"_s;
    QTest::newRow("no language") << u"英特尔"_s << Type::Org << QString() << u"Intel"_s;
}

void TestDisplayNames::names()
{
    QFETCH(QString, name);
    QFETCH(Type, type);
    QFETCH(QString, language);
    QTEST(nameIn(name, type, language), "shown");
}

void TestDisplayNames::oneIsMarkedForAScript()
{
    QSet<QString> seen;
    for (const KnownName &name : knownNames()) {
        if (!name.shown)
            continue;
        const bool latin = name.written.front().unicode() < 0x2E80;
        const QString id = key(name.type) + u'|' + name.canonical + u'|' + (latin ? u'l' : u'w');
        QVERIFY2(!seen.contains(id), qPrintable(id));
        seen.insert(id);
    }
    QVERIFY(!seen.isEmpty());
}

void TestDisplayNames::sharedPlacesNeedContext_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<KnownName::Use>("use");
    QTest::newRow("Georgia") << u"Georgia"_s << KnownName::Use::Context;
    QTest::newRow("上海地区 holds 海地") << u"海地"_s << KnownName::Use::Context;
    QTest::newRow("capital letter only") << u"Nairobi"_s << KnownName::Use::Exact;
}

void TestDisplayNames::sharedPlacesNeedContext()
{
    QFETCH(QString, written);
    const std::vector<KnownName> names = icuPlaces({});
    const auto it = std::ranges::find(names, written, &KnownName::written);
    QVERIFY(it != names.end());
    QTEST(it->use, "use");
}

QTEST_GUILESS_MAIN(TestDisplayNames)
#include "tst_displaynames.moc"
