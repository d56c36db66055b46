// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/folders/foldernews.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gleaner::folders;
using gleaner::library::FileStamp;
using gleaner::library::KnownFiles;

/// What a look finds, and what of it is news.
class TestFolderNews final : public QObject {
    Q_OBJECT

private slots:
    void looksFindWhatImportsTake();
    void looksSayWhyTheyFindNothing();
    void looksCanBeEnded();
    void filesAreReadyWhenTheyHaveSettled_data();
    void filesAreReadyWhenTheyHaveSettled();
    void filesMayBeThereUnseen();
    void nothingIsGoneFromAFolderThatIsAway();

private:
    static constexpr qint64 Now = 1'000'000;
    static const Pace Paced;

    static void put(const QString &path, const QByteArray &bytes = "# News\n")
    {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
};

const Pace TestFolderNews::Paced{};

void TestFolderNews::looksFindWhatImportsTake()
{
    const QTemporaryDir folder;
    const QString root = folder.path();
    for (const QString &name :
         {u"a.md"_s, u"b.txt"_s, u"deep/er/c.markdown"_s, u"d.zip"_s, u".hidden.md"_s, u".git/e.md"_s, u"f.png"_s})
        put(root + u'/' + name);
    QVERIFY(QFile::link(root, root + u"/deep/round"_s));
    const FolderLook look = lookAt(root);
    QCOMPARE(look.state, FolderLook::State::There);
    QVERIFY(look.isComplete);
    QVERIFY(!look.isEmpty);
    QStringList names;
    for (const QString &path : look.files.keys())
        names += path.mid(root.size() + 1);
    names.sort();
    QCOMPARE(names, QStringList({u"a.md"_s, u"b.txt"_s, u"d.zip"_s, u"deep/er/c.markdown"_s}));
    QStringList folders = look.folders.keys();
    folders.sort();
    QCOMPARE(folders, QStringList({root, root + u"/deep"_s, root + u"/deep/er"_s}));
    const QFileInfo info(root + u"/a.md"_s);
    QCOMPARE(look.files.value(info.filePath()), (FileStamp{7, info.lastModified().toMSecsSinceEpoch()}));
}

void TestFolderNews::looksSayWhyTheyFindNothing()
{
    const QTemporaryDir folder;
    QCOMPARE(lookAt(folder.filePath(u"none"_s)).state, FolderLook::State::Missing);
    put(folder.filePath(u"file"_s));
    QCOMPARE(lookAt(folder.filePath(u"file"_s)).state, FolderLook::State::Missing);
    QVERIFY(QDir(folder.path()).mkdir(u"empty"_s));
    QCOMPARE(lookAt(folder.filePath(u"empty"_s)).state, FolderLook::State::There);
    QVERIFY(lookAt(folder.filePath(u"empty"_s)).isEmpty);

    const QString locked = folder.filePath(u"locked"_s);
    put(locked + u"/a.md"_s);
    QVERIFY(QFile::setPermissions(locked, {}));
    const FolderLook inside = lookAt(locked);
    const FolderLook around = lookAt(folder.path());
    QVERIFY(QFile::setPermissions(locked, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    if (inside.state == FolderLook::State::There)
        QSKIP("everything can be read here");
    QCOMPARE(inside.state, FolderLook::State::Unreadable);
    QCOMPARE(around.state, FolderLook::State::There);
    QCOMPARE(around.unreadable, QStringList({locked}));
}

void TestFolderNews::looksCanBeEnded()
{
    const QTemporaryDir folder;
    put(folder.filePath(u"a.md"_s));
    std::stop_source stop;
    stop.request_stop();
    const FolderLook look = lookAt(folder.path(), stop.get_token());
    QVERIFY(!look.isComplete);
    QVERIFY(newsOf({}, look, {}, {}, Paced).ready.isEmpty());
}

void TestFolderNews::filesAreReadyWhenTheyHaveSettled_data()
{
    QTest::addColumn<FileStamp>("now");
    QTest::addColumn<FileStamp>("before"); ///< size -1: not seen
    QTest::addColumn<qint64>("ago");       ///< ms since the look before
    QTest::addColumn<FileStamp>("known");
    QTest::addColumn<FileStamp>("tried");
    QTest::addColumn<QString>("outcome");
    const FileStamp none{-1, 0};
    const FileStamp old{10, Now - 60'000};
    const FileStamp young{10, Now - 100};
    QTest::newRow("long there") << old << none << qint64(0) << none << none << u"ready"_s;
    QTest::newRow("just written") << young << none << qint64(0) << none << none << u"waits"_s;
    QTest::newRow("written and quiet since") << young << young << qint64(1500) << none << none << u"ready"_s;
    QTest::newRow("looked at twice at once") << young << young << qint64(10) << none << none << u"waits"_s;
    QTest::newRow("still growing") << young << FileStamp{5, Now - 100} << qint64(1500) << none << none << u"waits"_s;
    QTest::newRow("written over") << young << FileStamp{10, Now - 900} << qint64(1500) << none << none << u"waits"_s;
    QTest::newRow("time of another machine")
        << FileStamp{10, Now + 90'000} << FileStamp{10, Now + 90'000} << qint64(1500) << none << none << u"ready"_s;
    QTest::newRow("known") << old << none << qint64(0) << old << none << u"nothing"_s;
    QTest::newRow("known otherwise") << old << none << qint64(0) << FileStamp{9, old.modified} << none << u"ready"_s;
    QTest::newRow("tried") << old << none << qint64(0) << none << old << u"nothing"_s;
    QTest::newRow("tried, changed since") << old << none << qint64(0) << none << FileStamp{10, 1} << u"ready"_s;
    QTest::newRow("nothing in it yet") << FileStamp{0, old.modified} << none << qint64(0) << none << none
                                       << u"nothing"_s;
}

void TestFolderNews::filesAreReadyWhenTheyHaveSettled()
{
    QFETCH(FileStamp, now);
    QFETCH(FileStamp, before);
    QFETCH(qint64, ago);
    QFETCH(FileStamp, known);
    QFETCH(FileStamp, tried);
    const auto stamps = [](const FileStamp &stamp) {
        return stamp.size < 0 ? Stamps() : Stamps{{u"/n/a.md"_s, stamp}};
    };
    FolderLook look;
    look.time = Now;
    look.files = stamps(now);
    FolderLook earlier;
    earlier.time = Now - ago;
    earlier.files = stamps(before);
    const FolderNews news = newsOf({stamps(known), {}}, look, earlier, stamps(tried), Paced);
    QTEST((news.waits ? u"waits"_s : news.ready.isEmpty() ? u"nothing"_s : u"ready"_s), "outcome");
    QVERIFY(!news.isAway);
}

void TestFolderNews::filesMayBeThereUnseen()
{
    FolderLook look;
    look.files = {{u"/n/a.md"_s, {1, 1}}, {u"/n/b.zip"_s, {1, 1}}};
    look.unreadable = {u"/n/locked"_s};
    const KnownFiles known{
        {},
        {u"/n/a.md"_s, u"/n/b.zip/in/b.md"_s, u"/n/locked/c.md"_s, u"/n/z.md"_s, u"/n/d.md"_s, u"/n/lockedout/e.md"_s}};
    const FolderNews news = newsOf(known, look, {}, {}, Paced);
    QCOMPARE(news.gone, QStringList({u"/n/d.md"_s, u"/n/lockedout/e.md"_s, u"/n/z.md"_s}));
}

void TestFolderNews::nothingIsGoneFromAFolderThatIsAway()
{
    const KnownFiles known{{}, {u"/n/a.md"_s}};
    FolderLook look;
    look.isEmpty = true;
    QVERIFY(newsOf(known, look, {}, {}, Paced).isAway);
    QVERIFY(newsOf(known, look, {}, {}, Paced).gone.isEmpty());
    // One that was always empty is as it should be.
    QVERIFY(!newsOf({}, look, {}, {}, Paced).isAway);
    look.isEmpty = false;
    QVERIFY(!newsOf(known, look, {}, {}, Paced).isAway);
    look.state = FolderLook::State::Missing;
    QVERIFY(newsOf(known, look, {}, {}, Paced).isAway);
    QVERIFY(newsOf(known, look, {}, {}, Paced).gone.isEmpty());
}

QTEST_GUILESS_MAIN(TestFolderNews)
#include "tst_foldernews.moc"
