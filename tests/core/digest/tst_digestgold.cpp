// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/parser.h"

#include "tests/support/testsupport.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace gleaner;

/// The seed documents against the hand-made records beside the repository, where those are present.
class DigestGoldTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    struct Row {
        QString id;
        QString path;
    };
    static QList<Row> seeds()
    {
        QList<Row> rows;
        const QString index = QString::fromUtf8(test::fileBytes(QStringLiteral(SHARED_DIR "/gold/dev/index.tsv")));
        for (const QString &line : index.split(u'\n', Qt::SkipEmptyParts)) {
            const QStringList fields = line.split(u'\t');
            if (fields.size() == 3 && fields[1] == QStringLiteral("seeds"))
                rows.append({fields[0], fields[2]});
        }
        return rows;
    }

private slots:
    void initTestCase()
    {
        const QString archive = QStringLiteral(SHARED_DIR "/corpus/dev.tar.zst");
        if (!QFile::exists(archive) || !QFile::exists(QStringLiteral(SHARED_DIR "/gold/dev/index.tsv")))
            QSKIP("../shared is absent: the recognisers are NOT measured against the gold records");
        if (QStandardPaths::findExecutable(QStringLiteral("zstd")).isEmpty())
            QSKIP("zstd is absent: the recognisers are NOT measured against the gold records");
        QProcess unpack;
        unpack.start(QStringLiteral("tar"),
                     {QStringLiteral("--zstd"), QStringLiteral("-xf"), archive, QStringLiteral("-C"), m_folder.path(),
                      QStringLiteral("--wildcards"), QStringLiteral("*seeds/*")});
        QVERIFY(unpack.waitForFinished(60000));
        QCOMPARE(unpack.exitCode(), 0);
    }

    void seedsMatchTheirRecords_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("path");
        const QList<Row> rows = seeds();
        QCOMPARE(rows.size(), 5);
        for (const Row &row : rows)
            QTest::newRow(qPrintable(row.id)) << row.id << row.path;
    }

    void seedsMatchTheirRecords()
    {
        QFETCH(QString, id);
        QFETCH(QString, path);
        QString file = m_folder.filePath(path);
        if (!QFile::exists(file))
            file = m_folder.filePath(QStringLiteral("dev/") + path);
        const auto parsed = digest::parse(test::fileBytes(file), path);
        QVERIFY(parsed);
        const digest::Digest &digest = parsed->digest;
        const QJsonObject record = QJsonDocument::fromJson(test::fileBytes(QStringLiteral(SHARED_DIR "/gold/dev/") + id
                                                                           + QStringLiteral(".json")))
                                       .object();
        QCOMPARE(digest.title, record[QStringLiteral("title")].toString());
        QCOMPARE(digest.date.toString(Qt::ISODate), record[QStringLiteral("date")].toString());
        QCOMPARE(digest.publisher, record[QStringLiteral("publisher")].toString());
        const QJsonArray items = record[QStringLiteral("items")].toArray();
        QCOMPARE(qsizetype(digest.items.size()), items.size());
        for (qsizetype i = 0; i < items.size(); ++i) {
            const digest::Item &item = digest.items[size_t(i)];
            const QJsonObject wanted = items[i].toObject();
            QCOMPARE(item.title, wanted[QStringLiteral("t")].toString());
            QCOMPARE(item.source, wanted[QStringLiteral("s")].toString());
            QCOMPARE(item.lines.first, wanted[QStringLiteral("L")][0].toInt());
            QCOMPARE(item.lines.last, wanted[QStringLiteral("L")][1].toInt());
            QCOMPARE(item.links.value(0), wanted[QStringLiteral("links")][0].toString());
        }
    }
};

QTEST_GUILESS_MAIN(DigestGoldTest)
#include "tst_digestgold.moc"
