// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/contrast.h"
#include "app/article/palette.h"

#include <QSet>
#include <QTest>

using namespace gleaner;
using namespace gleaner::article;
using namespace Qt::StringLiterals;

class TestPalette final : public QObject {
    Q_OBJECT

private slots:
    void contrastIsThatOfTheStandard()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
        QVERIFY(std::abs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
    }

    void everythingCanBeRead_data()
    {
        QTest::addColumn<Theme>("theme");
        for (const Theme theme : AllThemes) {
            QTest::newRow(qPrintable(key(theme))) << theme;
        }
    }

    void everythingCanBeRead()
    {
        QFETCH(Theme, theme);
        const Palette &colours = palette(theme);
        for (const QColor &ground : {colours.page, colours.surface}) {
            QCOMPARE_GE(contrast(ground, colours.text), 11.0);
            for (const QColor &ink : {colours.muted, colours.accent, colours.warning}) {
                QCOMPARE_GE(contrast(ground, ink), 4.5);
            }
        }
        QCOMPARE_GE(contrast(colours.found, colours.text), 6.0);
        QCOMPARE_GE(contrast(colours.foundCurrent, colours.text), 4.5);
        QCOMPARE_GE(contrast(colours.added, colours.text), 6.0);
        QCOMPARE_GE(contrast(colours.removed, colours.text), 6.0);
        for (const annotation::Colour colour : annotation::Colours)
            QCOMPARE_GE(contrast(colours.highlight(colour), colours.text), 6.0);
        for (const entity::Type type : entity::AllTypes) {
            QCOMPARE_GE(contrast(colours.page, colours.entity(type)), 3.0); // lines and dots (WCAG 1.4.11)
        }
    }

    void highlightsCanBeToldApart_data() { everythingCanBeRead_data(); }

    void highlightsCanBeToldApart()
    {
        QFETCH(Theme, theme);
        const Palette &colours = palette(theme);
        QSet<QRgb> grounds;
        QSet<QLatin1StringView> lines;
        for (const annotation::Colour colour : annotation::Colours) {
            const QColor ground = colours.highlight(colour);
            grounds.insert(ground.rgb());
            lines.insert(markerLine(colour));
            QCOMPARE_GE(contrast(ground, colours.highlightLine(colour)), 3.0);
            QCOMPARE_GE(contrast(ground, colours.accent), 3.0); // the frame of the chosen one
            const auto mixed = [&](int (QColor::*part)() const) {
                return qRound((ground.*part)() * (1 - OverlapDepth) + (colours.text.*part)() * OverlapDepth);
            };
            const QColor overlap(mixed(&QColor::red), mixed(&QColor::green), mixed(&QColor::blue));
            QCOMPARE_GE(contrast(overlap, colours.text), 4.5);
        }
        QCOMPARE(grounds.size(), qsizetype(annotation::Colours.size()));
        QCOMPARE(lines.size(), qsizetype(annotation::Colours.size()));
        // What is found stays to be seen on any of them.
        for (const QRgb ground : std::as_const(grounds)) {
            QVERIFY(colours.foundCurrent.rgb() != ground);
        }
    }

    void tokensCarryTheColours()
    {
        const QString css = QString::fromUtf8(tokensCss());
        for (const Theme theme : AllThemes) {
            const Palette &colours = palette(theme);
            QVERIFY(css.contains(u"--page: %1;"_s.arg(colours.page.name())));
            QVERIFY(css.contains(
                u":root[data-theme=\"%1\"] *::highlight(entity-person) { text-decoration: underline 2px %2; "
                "text-underline-offset: 3px; }"_s.arg(key(theme), colours.entity(entity::Type::Person).name())));
            QCOMPARE(themeFromKey(key(theme)), theme);
        }
        QCOMPARE(themeFromKey(u"plaid"), Theme::Light);
        QVERIFY(!css.contains(u"url("_s));
    }
};

QTEST_GUILESS_MAIN(TestPalette)
#include "tst_palette.moc"
