// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/library/fixtures.h"

#include "core/annotation/colourname.h"
#include "core/library/check.h"
#include "core/library/dump.h"
#include "core/library/recovery.h"

#include <QBuffer>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;
using namespace gleaner::library::test;

using annotation::checkedColourNames;
using annotation::Colour;
using annotation::ColourNames;

/// What a person calls the colours of highlights.
class TestColourNames final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areTheProgramsOwnAtFirst();
    void aNameIsNormalised();
    void refused_data();
    void refused();
    void twoMayChangeTheirNames();
    void areFoundByKeyAndName();
    void stayInTheLibrary();
    void goThroughADump();
    void surviveARecovery();

private:
    static ColourNames named(Colour colour, const QString &name)
    {
        ColourNames names;
        names.setOwn(colour, name);
        return names;
    }
    static QByteArray dumped(const Location &location)
    {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        return dump(location, out) ? out.data() : QByteArray();
    }
    static Result<LoadReport> loaded(const Location &location, QByteArray bytes)
    {
        QBuffer in(&bytes);
        in.open(QIODevice::ReadOnly);
        return load(location, in, tickingClock());
    }
};

void TestColourNames::areTheProgramsOwnAtFirst()
{
    const ColourNames names;
    for (const Colour colour : annotation::Colours) {
        QVERIFY(!annotation::colourName(colour).isEmpty());
        QCOMPARE(names.of(colour), annotation::colourName(colour));
        QCOMPARE(names.own(colour), QString());
    }
    QCOMPARE(*checkedColourNames(names), names);
}

void TestColourNames::aNameIsNormalised()
{
    QCOMPARE(checkedColourNames(named(Colour::Claim, u"  to \t ask "_s))->of(Colour::Claim), u"to ask"_s);
    QCOMPARE(checkedColourNames(named(Colour::Claim, u"e\u0301"_s))->of(Colour::Claim), u"\u00e9"_s);
    // What it is called by itself is no name of the person's.
    QCOMPARE(*checkedColourNames(named(Colour::Claim, u" Claim "_s)), ColourNames());
    QCOMPARE(*checkedColourNames(named(Colour::Claim, u"   "_s)), ColourNames());
}

void TestColourNames::refused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("the name of another one") << u"Doubt"_s << Error::Kind::Conflict;
    QTest::newRow("the same in another case") << u"DOUBT"_s << Error::Kind::Conflict;
    QTest::newRow("the same in another width") << u"Ｄoubt"_s << Error::Kind::Conflict;
    QTest::newRow("a control character") << u"a\u0007"_s << Error::Kind::Usage;
    QTest::newRow("long") << QString(41, u'名') << Error::Kind::Usage;
}

void TestColourNames::refused()
{
    QFETCH(QString, name);
    const auto checked = checkedColourNames(named(Colour::Fact, name));
    QVERIFY(!checked);
    QTEST(checked.error().kind, "kind");
    QVERIFY(!checked.error().message.isEmpty());
    QVERIFY(!checked.error().where.isEmpty());
    TestLibrary library;
    QCOMPARE(library.writer().setColourNames(named(Colour::Fact, name)).error().kind, checked.error().kind);
    QCOMPARE(*library.reader().colourNames(), ColourNames());
}

void TestColourNames::twoMayChangeTheirNames()
{
    ColourNames names = named(Colour::Fact, u"Doubt"_s);
    names.setOwn(Colour::Doubt, u"Fact"_s);
    QCOMPARE(checkedColourNames(names)->of(Colour::Fact), u"Doubt"_s);
    names.setOwn(Colour::Quote, u"Fact"_s);
    QCOMPARE(checkedColourNames(names).error().where, u"Fact"_s);
}

void TestColourNames::areFoundByKeyAndName()
{
    const ColourNames names = named(Colour::Number, u"待核实 数字"_s);
    QCOMPARE(names.find(u"number"_s), Colour::Number);
    QCOMPARE(names.find(u"follow-up"_s), Colour::FollowUp);
    QCOMPARE(names.find(u" 待核实  数字"_s), Colour::Number);
    QCOMPARE(names.find(u"ＦＡＣＴ"_s), Colour::Fact);
    QCOMPARE(names.find(u"yellow"_s), std::nullopt);
    QCOMPARE(names.find({}), std::nullopt);
    // A key means its colour, whatever is called so.
    QCOMPARE(named(Colour::Fact, u"quote"_s).find(u"quote"_s), Colour::Quote);
}

void TestColourNames::stayInTheLibrary()
{
    TestLibrary library;
    const ColourNames first = named(Colour::Fact, u"要点"_s);
    QCOMPARE(*library.writer().setColourNames(first), ColourNames());
    ColourNames second = first;
    second.setOwn(Colour::Quote, u" 原话 "_s);
    QCOMPARE(*library.writer().setColourNames(second), first);
    library.closeWriter();
    library.openWriter();
    QCOMPARE(library.reader().colourNames()->of(Colour::Quote), u"原话"_s);
    QCOMPARE(library.reader().colourNames()->of(Colour::Fact), u"要点"_s);
    // Taken away again one by one.
    VERIFY_RESULT(library.writer().setColourNames(named(Colour::Quote, u"原话"_s)));
    QCOMPARE(library.reader().colourNames()->of(Colour::Fact), u"Fact"_s);
    QCOMPARE(*libraryProblems(library.location()), QStringList());
}

void TestColourNames::goThroughADump()
{
    TestLibrary library;
    ColourNames names = named(Colour::FollowUp, u"追"_s);
    names.setOwn(Colour::Claim, u"说法"_s);
    VERIFY_RESULT(library.writer().setColourNames(names));
    const QByteArray bytes = dumped(library.location());
    QCOMPARE(bytes.count("colour-name"), 2);
    const QTemporaryDir folder;
    const Location other{folder.filePath(u"other"_s)};
    QVERIFY(loaded(other, bytes)->problems.isEmpty());
    QCOMPARE(dumped(other), bytes);
    QCOMPARE(*Reader::open(other)->colourNames(), names);
    // The library's own names stay.
    const auto report = loaded(other, R"({"kind":"colour-name","colour":"claim","name":"别的"})"
                                      "\n"
                                      R"({"kind":"colour-name","colour":"violet","name":"x"})"
                                      "\n");
    VERIFY_RESULT(report);
    QCOMPARE(report->kept.size(), 1);
    QCOMPARE(report->problems.size(), 1);
    QCOMPARE(*Reader::open(other)->colourNames(), names);
}

void TestColourNames::surviveARecovery()
{
    TestLibrary library;
    const ColourNames names = named(Colour::Doubt, u"存疑？"_s);
    VERIFY_RESULT(library.writer().setColourNames(names));
    library.closeWriter();
    QVERIFY(recoverLibrary(library.location(), tickingClock())->isComplete());
    QCOMPARE(*Reader::open(library.location())->colourNames(), names);
}

QTEST_GUILESS_MAIN(TestColourNames)
#include "tst_colournames.moc"
