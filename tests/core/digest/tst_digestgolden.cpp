// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "digestjson.h"

#include "tests/support/testsupport.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace gleaner;

/// Every tests/data/digests/x.md parses to x.expected.json. GLEANER_UPDATE_GOLDEN=1 writes the files anew; read the
/// difference before committing it.
class DigestGoldenTest : public QObject {
    Q_OBJECT

private:
    static QDir folder() { return QDir(QStringLiteral(TEST_DATA_DIR "/digests")); }

private slots:
    void matchesReference_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList names = folder().entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name);
        QVERIFY(names.size() >= 10);
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << name;
    }

    void matchesReference()
    {
        QFETCH(QString, name);
        const auto parsed = digest::parse(test::fileBytes(folder().filePath(name)), name);
        QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().toString()));
        const QJsonObject actual = test::toJson(parsed->digest);

        QFile reference(folder().filePath(name.chopped(3) + QStringLiteral(".expected.json")));
        if (qEnvironmentVariableIsSet("GLEANER_UPDATE_GOLDEN")) {
            QVERIFY(reference.open(QIODevice::WriteOnly));
            reference.write(QJsonDocument(actual).toJson());
            return;
        }
        QVERIFY2(reference.open(QIODevice::ReadOnly), qPrintable(reference.fileName() + QStringLiteral(" is missing")));
        const QJsonObject expected = QJsonDocument::fromJson(reference.readAll()).object();
        QVERIFY(!expected.isEmpty());
        for (const QString &key : actual.keys()) {
            const QJsonArray list = actual[key].toArray(), wanted = expected[key].toArray();
            QCOMPARE(list.size(), wanted.size());
            for (qsizetype i = 0; i < list.size(); ++i) {
                for (const QString &field : list[i].toObject().keys())
                    QCOMPARE(list[i][field], wanted[i][field]);
            }
            QCOMPARE(actual[key], expected[key]);
        }
        QCOMPARE(actual, expected);
    }
};

QTEST_GUILESS_MAIN(DigestGoldenTest)
#include "tst_digestgolden.moc"
