// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include "core/library/check.h"
#include "core/library/reader.h"
#include "tests/benchmarks/generator.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gleaner;
using gleaner::library::Location;
using gleaner::library::Reader;

/// kill -9 at random moments of the command line's import, which the next run takes up. GLEANER_CRASHES sets the number
/// of kills, 8 without it. What is imported stays as it was, byte for byte.
class TestImportKill final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void killedImportsGoOn();
    void filesStayAsTheyWere();

private:
    struct Digest {
        QString title;
        qsizetype items = 0;
        qsizetype mentions = 0;
        bool operator==(const Digest &) const = default;
    };
    using Contents = QMap<QString, Digest>; ///< by file

    [[nodiscard]] QStringList arguments(const QString &library) const
    {
        return {u"import"_s, u"--json"_s, u"--library"_s, m_folder.filePath(library),
                m_folder.filePath(u"documents"_s)};
    }
    [[nodiscard]] Location location(const QString &library) const { return {m_folder.filePath(library)}; }
    [[nodiscard]] static Contents contentsOf(const Location &location);
    [[nodiscard]] QByteArray fingerprint() const;
    /// Runs an import for so long and kills it; gives the files that it said were stored.
    [[nodiscard]] QStringList runAndKill(const QString &library, qint64 milliseconds) const;

    QTemporaryDir m_folder;
    QByteArray m_before;
    Contents m_whole;
    qint64 m_time = 0; ///< ms of an import that nobody kills
    QRandomGenerator m_random{20261129};
};

void TestImportKill::initTestCase()
{
    constexpr int Documents = 240;
    QVERIFY(QDir(m_folder.path()).mkdir(u"documents"_s));
    for (int number = 0; number < Documents; ++number)
        test::writeFile(m_folder.filePath(u"documents/%1.md"_s.arg(number)), bench::digest(number, 12));
    m_before = fingerprint();

    QElapsedTimer timer;
    timer.start();
    const test::Run whole = test::runCli(m_folder.path(), arguments(u"whole"_s));
    m_time = timer.elapsed();
    QCOMPARE(whole.code, 0);
    QCOMPARE(whole.objects().size(), Documents);
    m_whole = contentsOf(location(u"whole"_s));
    QCOMPARE(m_whole.size(), Documents);
    for (const Digest &digest : std::as_const(m_whole)) {
        QCOMPARE(digest.items, 12);
        QVERIFY(digest.mentions > digest.items);
    }
}

TestImportKill::Contents TestImportKill::contentsOf(const Location &location)
{
    Contents contents;
    const auto reader = Reader::open(location);
    if (!reader)
        return contents;
    const QList<library::DigestRow> rows = reader->digests().value_or(QList<library::DigestRow>());
    for (const library::DigestRow &row : rows)
        contents.insert(row.path, {row.title, row.items, reader->mentions(row.id)->size()});
    return contents;
}

QByteArray TestImportKill::fingerprint() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QFileInfoList files = QDir(m_folder.filePath(u"documents"_s)).entryInfoList(QDir::Files, QDir::Name);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s", qPrintable(file.errorString()));
        hash.addData(info.fileName().toUtf8());
        hash.addData(file.readAll());
        hash.addData(QByteArray::number(info.lastModified().toMSecsSinceEpoch()));
        hash.addData(QByteArray::number(int(info.permissions())));
    }
    return hash.result();
}

QStringList TestImportKill::runAndKill(const QString &library, qint64 milliseconds) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral(CLI_PROGRAM), arguments(library));
    if (!process.waitForStarted())
        qFatal("%s", qPrintable(process.errorString()));
    process.waitForFinished(int(milliseconds)); // it may be through by then
    process.kill();
    process.waitForFinished();
    test::Run run{0, process.readAllStandardOutput(), {}};
    run.out.truncate(run.out.lastIndexOf('\n') + 1); // a line cut off by the end is no report
    QStringList paths;
    const QList<QJsonObject> records = run.objects();
    for (const QJsonObject &record : records)
        paths.append(record[u"path"].toString());
    return paths;
}

void TestImportKill::killedImportsGoOn()
{
    constexpr int KillsALibrary = 4;
    const int kills = qMax(8, qEnvironmentVariableIntValue("GLEANER_CRASHES"));
    int cutOff = 0;
    for (int kill = 0; kill < kills;) {
        const QString name = u"killed-%1"_s.arg(kill);
        QSet<QString> stored;
        for (const int last = kill + KillsALibrary; kill < last; ++kill) {
            // Later runs find work done and are through sooner.
            const QStringList told = runAndKill(name, m_random.bounded(m_time));
            stored.unite(QSet<QString>(told.cbegin(), told.cend()));
            const Contents now = contentsOf(location(name));
            for (const QString &path : std::as_const(stored))
                QVERIFY2(now.contains(path), qPrintable(path));
            cutOff += now != m_whole ? 1 : 0;
        }
        const test::Run rest = test::runCli(m_folder.path(), arguments(name));
        QVERIFY2(rest.code == 0, rest.err.constData());
        QCOMPARE(contentsOf(location(name)), m_whole);
        const auto reader = Reader::open(location(name));
        QVERIFY(reader);
        QCOMPARE(*reader->staleDigests(), QList<DigestId>());
        QCOMPARE(*reader->digestsWithoutEntities(), QList<DigestId>());
        QCOMPARE(*library::libraryProblems(location(name)), QStringList());
        QVERIFY(QDir(m_folder.filePath(name)).removeRecursively());
    }
    QVERIFY2(cutOff >= kills / 4, "hardly a run was cut off in the middle");
}

void TestImportKill::filesStayAsTheyWere()
{
    QCOMPARE(fingerprint(), m_before);
}

QTEST_GUILESS_MAIN(TestImportKill)
#include "tst_importkill.moc"
