// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/parser.h"
#include "core/entity/extractor.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QTest>

using namespace gleaner;
using namespace Qt::StringLiterals;

/// Every sample digest gives the mentions of tests/data/mentions, with their offsets. GLEANER_UPDATE_GOLDEN=1 writes
/// the files anew, as after another training of the tagger; read the difference before committing it.
class MentionsGoldenTest : public QObject {
    Q_OBJECT

private:
    static QDir samples() { return QDir(QStringLiteral(TEST_DATA_DIR "/../../resources/samples")); }

    /// "item start-end type surface", with name, value and unit where they say more.
    static QStringList linesOf(const entity::Mentions &mentions, const QString &item)
    {
        QStringList lines;
        for (const entity::Mention &mention : mentions) {
            QString line = u"%1 %2-%3 %4 %5"_s.arg(item)
                               .arg(mention.span.start)
                               .arg(mention.span.end)
                               .arg(entity::key(mention.type), mention.text);
            if (mention.name != mention.text)
                line += u" | "_s + mention.name;
            if (mention.value)
                line += u" | "_s + QString::number(*mention.value, 'g', 12);
            if (!mention.unit.isEmpty())
                line += u' ' + mention.unit;
            lines << line.replace(u'\n', u' ');
        }
        return lines;
    }

    const entity::Extractor m_extractor;

private slots:
    void matchesReference_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList names = samples().entryList({u"*.md"_s}, QDir::Files, QDir::Name);
        QVERIFY(names.size() >= 8);
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << name;
    }

    void matchesReference()
    {
        QFETCH(const QString, name);
        const auto parsed = digest::parse(test::fileBytes(samples().filePath(name)), name);
        QVERIFY(parsed);
        const entity::DigestMentions mentions = m_extractor.extract(parsed->digest);
        QStringList lines;
        for (size_t i = 0; i < mentions.items.size(); ++i) {
            for (const entity::Mention &mention : mentions.items[i])
                QCOMPARE(parsed->digest.items[i].text.sliced(mention.span.start, mention.span.length()), mention.text);
            lines += linesOf(mentions.items[i], QString::number(i + 1));
        }
        for (const entity::Mentions &matter : mentions.matter)
            lines += linesOf(matter, u"-"_s);
        QVERIFY(!lines.isEmpty());

        QFile reference(QStringLiteral(TEST_DATA_DIR "/mentions/") + name.chopped(3) + u".txt"_s);
        if (qEnvironmentVariableIsSet("GLEANER_UPDATE_GOLDEN")) {
            QVERIFY(reference.open(QIODevice::WriteOnly));
            reference.write(lines.join(u'\n').toUtf8() + '\n');
            return;
        }
        QVERIFY2(reference.open(QIODevice::ReadOnly), qPrintable(reference.fileName() + u" is missing"_s));
        const QStringList expected = QString::fromUtf8(reference.readAll()).split(u'\n', Qt::SkipEmptyParts);
        for (qsizetype i = 0; i < std::min(lines.size(), expected.size()); ++i)
            QCOMPARE(lines[i], expected[i]);
        QCOMPARE(lines.size(), expected.size());
    }
};

QTEST_GUILESS_MAIN(MentionsGoldenTest)
#include "tst_mentionsgolden.moc"
