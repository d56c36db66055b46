// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/identity.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::entity;

namespace {

struct Named {
    Type type;
    QString surface;
};

} // namespace

class TestAliases : public QObject {
    Q_OBJECT

private slots:
    void names_data();
    void names();
    void surfacesStay();

private:
    /// The names that the mentions of `named`, in order of place in `text`, have afterwards.
    [[nodiscard]] QStringList namesIn(const QString &text, const QList<Named> &named) const
    {
        std::vector<ReadText> texts{{{text, {}, {}, {}, u"zh", {}}, {}, {}}};
        qsizetype from = 0;
        for (const Named &name : named) {
            const qsizetype at = text.indexOf(name.surface, from);
            from = at + name.surface.size();
            texts[0].found.push_back(
                makeCandidate(texts[0].context, name.type, {at, from}, Layer::Patterns, Trust::Good));
            if (const KnownName *known = knowledge.gazetteer.find(name.surface))
                texts[0].found.back().mention.name = known->canonical;
        }
        unifyNames(texts, knowledge);
        QStringList result;
        for (const Candidate &candidate : texts[0].found)
            result << candidate.mention.name;
        return result;
    }

    const Knowledge knowledge;
};

void TestAliases::names_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<Named>>("named");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QString &text, Type type, const QStringList &surfaces,
                        const QStringList &expected) {
        QList<Named> named;
        for (const QString &surface : surfaces)
            named.push_back({type, surface});
        QTest::newRow(name) << text << named << expected;
    };
    row("gloss", u"高管阿兰·维德诺（Alan Widnor）到任，Alan Widnor 说"_s, Type::Person,
        {u"阿兰·维德诺"_s, u"Alan Widnor"_s, u"Alan Widnor"_s}, {u"阿兰·维德诺"_s, u"阿兰·维德诺"_s, u"阿兰·维德诺"_s});
    row("gloss of a known name", u"英伟达（NVIDIA）与辉达（NVIDIA）"_s, Type::Org,
        {u"英伟达"_s, u"NVIDIA"_s, u"辉达"_s, u"NVIDIA"_s}, {u"英伟达"_s, u"英伟达"_s, u"辉达"_s, u"英伟达"_s});
    row("short name told", u"云岭晨星研究院（以下简称“晨星院”）成立，晨星院称"_s, Type::Org,
        {u"云岭晨星研究院"_s, u"晨星院"_s, u"晨星院"_s},
        {u"云岭晨星研究院"_s, u"云岭晨星研究院"_s, u"云岭晨星研究院"_s});
    row("note that is no gloss", u"晨星院（云岭）"_s, Type::Org, {u"晨星院"_s, u"云岭"_s}, {u"晨星院"_s, u"云岭"_s});
    row("two known things", u"英伟达（OpenAI）"_s, Type::Org, {u"英伟达"_s, u"OpenAI"_s}, {u"英伟达"_s, u"OpenAI"_s});
    row("one gloss of two names", u"晨星院（MXI），暮云院（MXI）"_s, Type::Org,
        {u"晨星院"_s, u"MXI"_s, u"暮云院"_s, u"MXI"_s}, {u"晨星院"_s, u"MXI"_s, u"暮云院"_s, u"MXI"_s});
    row("case and width", u"Orbix、Orbix、ORBIX、Ｏｒｂｉｘ"_s, Type::Product,
        {u"Orbix"_s, u"Orbix"_s, u"ORBIX"_s, u"Ｏｒｂｉｘ"_s}, {u"Orbix"_s, u"Orbix"_s, u"Orbix"_s, u"Orbix"_s});
    row("legal forms", u"蓝鲤公司、蓝鲤集团、蓝鲤，Bluecarp Inc. 与 Bluecarp"_s, Type::Org,
        {u"蓝鲤公司"_s, u"蓝鲤集团"_s, u"蓝鲤"_s, u"Bluecarp Inc."_s, u"Bluecarp"_s},
        {u"蓝鲤"_s, u"蓝鲤"_s, u"蓝鲤"_s, u"Bluecarp"_s, u"Bluecarp"_s});
    row("group without its short form", u"蓝鲤集团"_s, Type::Org, {u"蓝鲤集团"_s}, {u"蓝鲤集团"_s});
    row("words only", u"网络科技有限公司"_s, Type::Org, {u"网络科技有限公司"_s}, {u"网络科技有限公司"_s});
    row("trade", u"蓝鲤汽车发布新车，蓝鲤说"_s, Type::Org, {u"蓝鲤汽车"_s, u"蓝鲤"_s}, {u"蓝鲤汽车"_s, u"蓝鲤汽车"_s});
    row("two trades", u"蓝鲤汽车与蓝鲤科技，蓝鲤说"_s, Type::Org, {u"蓝鲤汽车"_s, u"蓝鲤科技"_s, u"蓝鲤"_s},
        {u"蓝鲤汽车"_s, u"蓝鲤科技"_s, u"蓝鲤"_s});
    row("known company and its daughter", u"小米与小米汽车"_s, Type::Org, {u"小米"_s, u"小米汽车"_s},
        {u"小米"_s, u"小米汽车"_s});
    row("versions", u"Orbix 2 与 Orbix"_s, Type::Product, {u"Orbix 2"_s, u"Orbix"_s}, {u"Orbix 2"_s, u"Orbix"_s});
    row("family name", u"Jennifer Marlowe 来了，Marlowe 又走了"_s, Type::Person, {u"Jennifer Marlowe"_s, u"Marlowe"_s},
        {u"Jennifer Marlowe"_s, u"Jennifer Marlowe"_s});
    row("family name of two", u"Jennifer Marlowe 与 Peter Marlowe，Marlowe 走了"_s, Type::Person,
        {u"Jennifer Marlowe"_s, u"Peter Marlowe"_s, u"Marlowe"_s},
        {u"Jennifer Marlowe"_s, u"Peter Marlowe"_s, u"Marlowe"_s});
    QTest::newRow("two types") << u"蓝鲤（Bluecarp）"_s
                               << QList<Named>{{Type::Org, u"蓝鲤"_s}, {Type::Product, u"Bluecarp"_s}}
                               << QStringList{u"蓝鲤"_s, u"Bluecarp"_s};
}

void TestAliases::names()
{
    QFETCH(QString, text);
    QFETCH(QList<Named>, named);
    QTEST(namesIn(text, named), "expected");
}

void TestAliases::surfacesStay()
{
    const QString text = u"蓝鲤公司"_s;
    std::vector<ReadText> texts{{{text, {}, {}, {}, u"zh", {}}, {}, {}}};
    texts[0].found.push_back(makeCandidate(texts[0].context, Type::Org, {0, 4}, Layer::Patterns, Trust::Good));
    Mention expected = texts[0].found[0].mention;
    expected.name = u"蓝鲤"_s;
    unifyNames(texts, knowledge);
    QCOMPARE(texts[0].found.size(), size_t(1));
    QCOMPARE(texts[0].found[0].mention, expected);
}

QTEST_GUILESS_MAIN(TestAliases)
#include "tst_aliases.moc"
