// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/export/exportsamples.h"
#include "tests/support/testsupport.h"

#include "core/export/region.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::exporting;
using namespace gleaner::exporting::test;
using annotation::Colour;

/// What each preset makes of two digests: recorded files, and what holds for all of them.
class PresetTest final : public QObject {
    Q_OBJECT

private slots:
    void writesTheRecordedFiles_data();
    void writesTheRecordedFiles();
    void showsNotesAlone();
    void groupsByTwo();
    void namesFilesByATemplate();
    void usesAPersonsTemplate();
    void isTheSameInAnyOrderOfRuns();
    void isTheSameOnManyThreads_data();
    void isTheSameOnManyThreads();
};

static ExportItem item(const QString &uid, int number, const QString &title)
{
    ExportItem entry;
    entry.item.id = ItemId{uid.back().unicode()};
    entry.item.uid = uid;
    entry.item.number = number;
    entry.item.title = title;
    entry.item.lines = {10 * number, 10 * number + 3};
    return entry;
}

static QList<ExportDigest> samples()
{
    ExportDigest first;
    first.digest = {.id = {1},
                    .uid = u"d1"_s,
                    .path = u"/in/港湾晨报.md"_s,
                    .title = u"港湾晨报：芯片与船"_s,
                    .date = QDate(2026, 11, 22),
                    .publisher = u"港湾社"_s};
    first.notes = {noted(u"今天只有两条值得读。"_s, u"n0"_s)};
    ExportItem chips = item(u"aaaa1"_s, 1, u"青湖芯片 [[扩产]]：两年 20 亿 #计划"_s);
    chips.item.url = u"https://example.com/chips(1)"_s;
    chips.item.source = u"港湾社"_s;
    chips.item.section = u"产业"_s;
    chips.item.tags = {u"芯片 产业"_s, u"2026"_s};
    chips.item.bookmarked = true;
    chips.notes = {noted(u"口径：\n\n- 含补贴\n- 不含土地"_s, u"n1"_s)};
    chips.highlights = {marked(u"投资 20 亿，**两年**内完成"_s, u"与去年 %% 不同"_s, Colour::Number, u"h1a"_s),
                        marked(u"第一行\n第二行 ==重点== ^id"_s, {}, Colour::Fact, u"h1b"_s)};
    chips.entities = {u"青湖芯片"_s, u"港湾市"_s};
    ExportItem ships = item(u"aaaa2"_s, 2, u"远山号试航"_s);
    ships.item.section = u"航运"_s;
    ships.item.tags = {u"航运"_s};
    ships.entities = {u"港湾市"_s};
    first.items = {chips, ships};

    ExportDigest second;
    second.digest = {.id = {2},
                     .uid = u"d2"_s,
                     .path = u"/in/weekly.md"_s,
                     .title = u"Weekly: \"Tools\""_s,
                     .date = QDate(2026, 11, 20),
                     .publisher = u"Harbour Post"_s};
    ExportItem tool = item(u"bbbb3"_s, 7, u"A tool for key:: value"_s);
    tool.item.url = u"https://example.com/tool"_s;
    tool.item.tags = {u"航运"_s, u"tools"_s};
    tool.highlights = {marked(u"((ref)) {{macro}} and key:: value"_s, u"Is it?"_s, Colour::Doubt, u"h3a"_s)};
    tool.entities = {u"青湖芯片"_s};
    second.items = {tool};
    return {first, second};
}

/// Every file of a folder under its path, with what a hash decides left open.
static QString filesOf(const QString &folder)
{
    static const QRegularExpression sums(u"(sum|head|notes)=[0-9a-f,.]+"_s);
    QString all;
    QStringList files;
    QStringList folders{folder};
    while (!folders.isEmpty()) {
        for (const QFileInfo &info :
             QDir(folders.takeFirst()).entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
            if (info.isDir())
                folders += info.filePath();
            else
                files += info.filePath();
        }
    }
    files.sort();
    for (const QString &file : std::as_const(files)) {
        all += u"=== "_s + QDir(folder).relativeFilePath(file) + u'\n'
             + QString::fromUtf8(gleaner::test::fileBytes(file)).replace(sums, u"\\1=*"_s);
    }
    return all;
}

void PresetTest::writesTheRecordedFiles_data()
{
    QTest::addColumn<Options>("options");
    QTest::addColumn<bool>("isFolder");
    for (const Preset preset : Presets) {
        const QByteArray key = presetKey(preset).toString().toLatin1();
        QTest::newRow(key.constData()) << Options{.preset = preset} << true;
        QTest::newRow(QByteArray(key + "-single").constData()) << Options{.preset = preset} << false;
        QTest::newRow(QByteArray(key + "-grouped").constData())
            << Options{.preset = preset, .groups = {GroupBy::Tag, GroupBy::Date}} << true;
    }
}

void PresetTest::writesTheRecordedFiles()
{
    QFETCH(Options, options);
    QFETCH(bool, isFolder);
    QTemporaryDir dir;
    (void)exported(isFolder ? dir.path() : dir.filePath(u"all.md"_s), samples(), options);
    const QString shown = filesOf(dir.path());
    const QString path = QStringLiteral(TEST_DATA_DIR "/export/") + QString::fromLatin1(QTest::currentDataTag())
                       + u".expected"_s;
    // Set to renew the recorded files; then read what has changed in them.
    if (qEnvironmentVariableIsSet("GLEANER_RENEW_EXPORTS")) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(shown.toUtf8());
        return;
    }
    QFile file(path);
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
    const QStringList expected = QString::fromUtf8(file.readAll()).split(u'\n');
    const QStringList lines = shown.split(u'\n');
    for (qsizetype i = 0; i < std::max(lines.size(), expected.size()); ++i)
        QCOMPARE(u"%1: "_s.arg(i + 1) + lines.value(i), u"%1: "_s.arg(i + 1) + expected.value(i));
}

void PresetTest::showsNotesAlone()
{
    for (const Preset preset : Presets) {
        QTemporaryDir dir;
        (void)exported(dir.filePath(u"all.md"_s), samples(), {.preset = preset, .content = Content::Notes});
        const QString text = filesOf(dir.path());
        QVERIFY(!text.contains(u"投资 20 亿"));
        QVERIFY(!text.contains(u"第二行"));
        QVERIFY(!text.contains(u"远山号试航"));
        for (const QString &note : {u"今天只有两条值得读。"_s, u"- 不含土地"_s, u"与去年 %% 不同"_s, u"Is it?"_s})
            QVERIFY2(text.contains(note), qPrintable(note));
    }
}

void PresetTest::groupsByTwo()
{
    QTemporaryDir dir;
    (void)exported(dir.filePath(u"all.md"_s), samples(), {.groups = {GroupBy::Colour, GroupBy::Publisher}});
    QStringList headings;
    for (const QString &line : filesOf(dir.path()).split(u'\n')) {
        if (line.startsWith(u'#'))
            headings += line;
    }
    QCOMPARE(headings, QStringList({u"# Notes"_s, u"## Fact"_s, u"### 港湾社"_s,
                                    u"#### 青湖芯片 \\[\\[扩产\\]\\]：两年 20 亿 \\#计划"_s, u"## Doubt"_s,
                                    u"### Harbour Post"_s, u"#### A tool for key:: value"_s, u"## Number"_s,
                                    u"### 港湾社"_s, u"#### 青湖芯片 \\[\\[扩产\\]\\]：两年 20 亿 \\#计划"_s,
                                    u"## Nothing highlighted"_s, u"### 港湾社"_s, u"#### 远山号试航"_s}));
}

void PresetTest::namesFilesByATemplate()
{
    QTemporaryDir dir;
    const QList<Written> written = exported(
        dir.path(), samples(), {.fileTemplate = u"{{ year }}/{{ publisher }}/{{ month }}-{{ day }}: {{ title }}"_s});
    QStringList paths;
    for (const Written &file : written)
        paths += QDir(dir.path()).relativeFilePath(file.path);
    QCOMPARE(paths,
             QStringList({u"2026/港湾社/11-22 港湾晨报：芯片与船.md"_s, u"2026/Harbour Post/11-20 Weekly Tools.md"_s}));
    // Found again, whatever the template says now.
    for (const Written &file : exported(dir.path(), samples()))
        QVERIFY(!file.changed);
}

void PresetTest::usesAPersonsTemplate()
{
    QTemporaryDir dir;
    const Options options{
        .preset = Preset::Obsidian,
        .pageTemplate = u"My {{ title|escape }}\n{# managed #}\n{% for section in sections %}\n"
                        "{% for item in section.items %}\n* {{ item.title|escape }} {{ item.tags.0|tag }}\n"
                        "{% endfor %}\n{% endfor %}\n"_s,
        .templateName = u"mine.md"_s};
    (void)exported(dir.filePath(u"all.md"_s), {samples().first()}, options);
    QCOMPARE(
        filesOf(dir.path()),
        u"=== all.md\nMy 港湾晨报：芯片与船\n\n<!-- gleaner:begin v1 digest=d1 sum=* head=* -->\n"
        "* 青湖芯片 \\[\\[扩产\\]\\]：两年 20 亿 \\#计划 #芯片-产业\n* 远山号试航 #航运\n<!-- gleaner:end -->\n"_s);
}

void PresetTest::isTheSameInAnyOrderOfRuns()
{
    for (const Preset preset : Presets) {
        QTemporaryDir dir;
        (void)exported(dir.path(), samples(), {.preset = preset});
        const QString before = filesOf(dir.path());
        for (const Written &written : exported(dir.path(), samples(), {.preset = preset}))
            QVERIFY2(!written.changed, qPrintable(written.path));
        QTemporaryDir other;
        (void)exported(other.path(), samples(), {.preset = preset});
        QCOMPARE(filesOf(other.path()), before);
    }
}

void PresetTest::isTheSameOnManyThreads_data()
{
    QTest::addColumn<Preset>("preset");
    for (const Preset preset : Presets)
        QTest::newRow(presetKey(preset).data()) << preset;
}

void PresetTest::isTheSameOnManyThreads()
{
    QFETCH(Preset, preset);
    QList<ExportDigest> digests;
    for (int i = 0; i < 60; ++i) {
        ExportDigest digest = samples()[i % 2];
        digest.digest.id = DigestId{i + 1};
        digest.digest.uid = u"many%1"_s.arg(i);
        for (ExportItem &entry : digest.items) {
            entry.item.id = ItemId{100 * i + entry.item.number};
            entry.item.uid += QString::number(i);
        }
        digests += digest;
    }
    qsizetype told = 0;
    const auto write = [&](const QString &folder, const Following &following) {
        auto target = Target::open(folder);
        ExportReport report;
        if (!target || !exportDigests(digests, {.preset = preset}, {}, *target, report, following))
            return QStringList{u"failed"_s};
        QStringList written;
        for (const Written &one : std::as_const(report.written))
            written += QDir(folder).relativeFilePath(one.path);
        return written;
    };
    const auto together = [](const std::function<void()> &work, const std::function<void()> &workHere) {
        QThreadPool pool;
        pool.setMaxThreadCount(4);
        for (int i = 0; i < 4; ++i)
            pool.start(work);
        workHere();
        pool.waitForDone();
    };
    QTemporaryDir alone;
    QTemporaryDir many;
    const QThread *const here = QThread::currentThread();
    bool isHere = true;
    const auto tell = [&](qsizetype, qsizetype all) {
        told = all;
        isHere = isHere && QThread::currentThread() == here;
    };
    QCOMPARE(write(many.path(), {.told = tell, .together = together}), write(alone.path(), {}));
    QCOMPARE(filesOf(many.path()), filesOf(alone.path()));
    QVERIFY(told >= 60);
    QVERIFY(isHere);
}

QTEST_GUILESS_MAIN(PresetTest)
#include "tst_presets.moc"
