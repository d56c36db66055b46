// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/resolver.h"

#include <QTest>

using namespace gleaner;
using namespace Qt::StringLiterals;
using namespace gleaner::entity;

class TestResolver : public QObject {
    Q_OBJECT

private slots:
    void resolve_data();
    void resolve();
};

namespace {

struct Given {
    Type type;
    TextSpan span;
    Trust trust;
    Layer layer = Layer::Patterns;
};

} // namespace

Q_DECLARE_METATYPE(std::vector<Given>)

void TestResolver::resolve_data()
{
    QTest::addColumn<std::vector<Given>>("given");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const std::vector<Given> &given, const QStringList &expected) {
        QTest::newRow(name) << given << expected;
    };
    row("apart", {{Type::Org, {4, 6}, Trust::Good}, {Type::Place, {0, 2}, Trust::Good}},
        {u"place 0-2"_s, u"org 4-6"_s});
    row("touching", {{Type::Org, {0, 2}, Trust::Good}, {Type::Org, {2, 4}, Trust::Good}}, {u"org 0-2"_s, u"org 2-4"_s});
    row("longer wins", {{Type::Org, {0, 2}, Trust::Good}, {Type::Product, {0, 5}, Trust::Good}}, {u"product 0-5"_s});
    row("surer wins", {{Type::Org, {0, 2}, Trust::Sure}, {Type::Product, {0, 5}, Trust::Good}}, {u"org 0-2"_s});
    row("earlier wins", {{Type::Org, {1, 4}, Trust::Good}, {Type::Org, {0, 3}, Trust::Good}}, {u"org 0-3"_s});
    row("layer decides",
        {{Type::Org, {0, 3}, Trust::Good, Layer::Latin}, {Type::Place, {0, 3}, Trust::Good, Layer::Gazetteer}},
        {u"place 0-3"_s});
    row("one frees the next",
        {{Type::Org, {0, 3}, Trust::Guess}, {Type::Org, {2, 6}, Trust::Good}, {Type::Org, {5, 8}, Trust::Guess}},
        {u"org 2-6"_s});
    row("link over name", {{Type::Link, {0, 6}, Trust::Sure}, {Type::Org, {2, 4}, Trust::Good}},
        {u"link 0-6"_s, u"org 2-4"_s});
    row("links apart", {{Type::Link, {0, 6}, Trust::Sure}, {Type::Link, {4, 8}, Trust::Good}}, {u"link 0-6"_s});
    row("in code", {{Type::Org, {8, 10}, Trust::Sure}, {Type::Link, {8, 10}, Trust::Sure}}, {u"link 8-10"_s});
    row("outside or empty",
        {{Type::Org, {3, 3}, Trust::Sure}, {Type::Org, {-1, 2}, Trust::Sure}, {Type::Org, {9, 99}, Trust::Sure}}, {});
}

void TestResolver::resolve()
{
    QFETCH(std::vector<Given>, given);
    QFETCH(QStringList, expected);
    const QString text = u"0123456789"_s;
    const TextContext context{text, {}, {}, {}, {}, {{8, 10}}};
    const auto lines = [&](bool reversed) {
        Candidates candidates;
        for (const Given &one : given) {
            Candidate candidate;
            candidate.mention.type = one.type;
            candidate.mention.span = one.span;
            candidate.trust = one.trust;
            candidate.layer = one.layer;
            candidates.push_back(candidate);
        }
        if (reversed)
            std::ranges::reverse(candidates);
        QStringList result;
        for (const Candidate &candidate : entity::resolve(context, candidates))
            result << u"%1 %2-%3"_s.arg(key(candidate.mention.type))
                          .arg(candidate.mention.span.start)
                          .arg(candidate.mention.span.end);
        return result;
    };
    QCOMPARE(lines(false), expected);
    QCOMPARE(lines(true), expected);
}

QTEST_GUILESS_MAIN(TestResolver)
#include "tst_resolver.moc"
