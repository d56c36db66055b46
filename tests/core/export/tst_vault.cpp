// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/export/vault.h"
#include "tests/core/library/fixtures.h"
#include "tests/support/testsupport.h"

#include "core/entity/extractor.h"
#include "core/export/exportrun.h"
#include "core/library/highlightrows.h"

#include <QDir>
#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::exporting;
using namespace gleaner::exporting::test;
using namespace gleaner::library::test;

/// Whole vaults of a library with the sample digests: nothing in them leads nowhere.
class VaultTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void leadsSomewhere_data();
    void leadsSomewhere();
    void findsWhatIsBroken();
    void staysWholeWhenAFileIsRenamed();
    void narrowsToAScope();
    void imagesOfOneFileStandBesideIt();
    void cancelsWithItsImages_data();
    void cancelsWithItsImages();
    void namesEntitiesInTheReadersLanguage();

private:
    std::unique_ptr<TestLibrary> m_library;
    QList<ItemId> m_items;
};

void VaultTest::initTestCase()
{
    m_library = std::make_unique<TestLibrary>();
    const entity::Extractor extractor;
    for (const QString &path : library::collectFiles({QStringLiteral(SAMPLES_DIR)})) {
        const library::ImportEntry entry = m_library->store(library::prepareFile(path, extractor));
        if (entry.state != library::ImportEntry::State::Failed)
            m_items += m_library->itemIds(entry.digest);
    }
    QVERIFY(m_items.size() > 20);
    library::Writer &writer = m_library->writer();
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        const ItemId id = m_items[i];
        VERIFY_RESULT(writer.addTag({id}, i % 3 ? u"值得读"_s : u"to check/2026"_s));
        if (i % 2)
            VERIFY_RESULT(writer.addNote(id, u"a note, %1 ^id"_s.arg(i)));
        const QString text = m_library->reader().itemText(id).value();
        for (const TextSpan span :
             {TextSpan{0, std::min<qsizetype>(9, text.size())}, TextSpan{text.size() / 2, text.size()}}) {
            if (!text.sliced(span.start, span.length()).trimmed().isEmpty())
                VERIFY_RESULT(writer.addHighlight({.item = id, .span = span, .note = i % 4 ? QString() : u"why"_s}));
        }
    }
    // Of the remote images two are kept.
    for (const QString &name : {u"longdoc.png"_s, u"mic.jpg"_s})
        VERIFY_RESULT(writer.storeImage(u"https://img.example.com/weekly/"_s + name, {name.toUtf8(), u"image/png"_s}));
}

void VaultTest::leadsSomewhere_data()
{
    QTest::addColumn<Options>("options");
    for (const Preset preset : Presets) {
        const QString key = presetKey(preset);
        QTest::newRow(qPrintable(key)) << Options{.preset = preset};
        QTest::newRow(qPrintable(key + u" full"_s))
            << Options{.preset = preset, .content = Content::FullText, .images = Images::Copied};
        QTest::newRow(qPrintable(key + u" grouped"_s))
            << Options{.preset = preset, .groups = {GroupBy::Tag, GroupBy::Publisher}};
        QTest::newRow(qPrintable(key + u" in folders"_s))
            << Options{.preset = preset,
                       .content = Content::FullText,
                       .images = Images::Copied,
                       .fileTemplate = u"{{ year }}/{{ month }}/{{ title }}"_s};
    }
}

void VaultTest::leadsSomewhere()
{
    QFETCH(Options, options);
    QTemporaryDir dir;
    const auto done = exportAnnotated(m_library->reader(), dir.path(), options);
    VERIFY_RESULT(done);
    QVERIFY(done->failed.isEmpty());
    const VaultCheck check = checkVault(dir.path(), options.preset);
    QVERIFY2(check.broken.isEmpty(), qPrintable(check.broken.join(u'\n')));
    if (options.preset != Preset::CommonMark)
        QVERIFY(check.links > 10);
    if (options.preset == Preset::Obsidian)
        QVERIFY(check.headings > 0);
    if (options.images == Images::Copied)
        QCOMPARE(check.images, 2);
    if (options.preset == Preset::Obsidian || options.preset == Preset::Logseq)
        QVERIFY(check.blocks >= 2 * m_items.size() - 4);
    // And again: not a byte changes.
    const auto again = exportAnnotated(m_library->reader(), dir.path(), options);
    VERIFY_RESULT(again);
    for (const Written &written : again->written)
        QVERIFY2(!written.changed, qPrintable(written.path));
}

void VaultTest::findsWhatIsBroken()
{
    QTemporaryDir dir;
    QFile file(dir.filePath(u"a.md"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("# Head\n\n[[b]] [[a#Head]] [[a#None]]\n\n![x](images/none.png)\n\nno quote\n\n^h-1\n\n[y](c.md)\n");
    file.close();
    const VaultCheck check = checkVault(dir.path(), Preset::Obsidian);
    QCOMPARE(check.broken.size(), 5);
    QCOMPARE(check.links, 4);
    QCOMPARE(check.images, 1);
}

void VaultTest::staysWholeWhenAFileIsRenamed()
{
    for (const Preset preset : {Preset::Obsidian, Preset::Zettelkasten}) {
        QTemporaryDir dir;
        const auto done = exportAnnotated(m_library->reader(), dir.path(), {.preset = preset});
        VERIFY_RESULT(done);
        QVERIFY(QDir(dir.path()).mkdir(u"mine"_s));
        QVERIFY(QFile::rename(done->written.first().path, dir.filePath(u"mine/我的名字.md"_s)));
        VERIFY_RESULT(exportAnnotated(m_library->reader(), dir.path(), {.preset = preset}));
        QCOMPARE(checkVault(dir.path(), preset).broken, QStringList());
        QVERIFY(!QFile::exists(done->written.first().path));
    }
}

void VaultTest::narrowsToAScope()
{
    const auto exported = [&](const Scope &scope) {
        QTemporaryDir dir;
        const auto done = exportAnnotated(m_library->reader(), dir.path(),
                                          {.preset = Preset::Zettelkasten, .scope = scope});
        if (!done)
            return qsizetype(-1);
        return std::ranges::count_if(done->written, [](const Written &written) {
            return gleaner::test::fileBytes(written.path).contains("[open in Gleaner]");
        });
    };
    QCOMPARE(exported({}), m_items.size());
    QCOMPARE(exported({.items = {m_items[0], m_items[5]}}), 2);
    QCOMPARE(exported({.tag = u"TO CHECK/2026"_s}), (m_items.size() + 2) / 3);
    QCOMPARE(exported({.search = u"tag:值得读"_s}), m_items.size() - (m_items.size() + 2) / 3);
    QCOMPARE(exported({.search = u"tag:值得读"_s, .tag = u"to check/2026"_s}), 0);
    QVERIFY(exported({.day = QDate(2026, 10, 12)}) > 0);
    QVERIFY(exported({.day = QDate(2026, 10, 12)}) < m_items.size());
    QCOMPARE(exported({.search = u"tag:("_s}), -1);
}

void VaultTest::imagesOfOneFileStandBesideIt()
{
    QTemporaryDir dir;
    const auto done = exportAnnotated(m_library->reader(), dir.filePath(u"sub/all.md"_s),
                                      {.content = Content::FullText, .images = Images::Copied});
    VERIFY_RESULT(done);
    QCOMPARE(done->written.size(), 3);
    const VaultCheck check = checkVault(dir.filePath(u"sub"_s), Preset::CommonMark);
    QVERIFY2(check.broken.isEmpty(), qPrintable(check.broken.join(u'\n')));
    QCOMPARE(check.images, 2);
}

void VaultTest::cancelsWithItsImages_data()
{
    QTest::addColumn<QString>("out");
    QTest::newRow("folder") << QString();
    QTest::newRow("file") << u"all.md"_s;
}

/// However many pages were written: their images are there.
void VaultTest::cancelsWithItsImages()
{
    QFETCH(QString, out);
    const Options options{.content = Content::FullText, .images = Images::Copied};
    int images = 0;
    bool isCancelled = true;
    for (qsizetype most = 0; isCancelled; ++most) {
        QTemporaryDir dir;
        std::stop_source stop;
        const Following following{.stop = stop.get_token(), .told = [&](qsizetype done, qsizetype) {
                                      if (done >= most)
                                          stop.request_stop();
                                  }};
        const auto done = exportAnnotated(m_library->reader(), dir.filePath(out), options, Target::Mode::Write,
                                          following);
        VERIFY_RESULT(done);
        isCancelled = done->isCancelled;
        QVERIFY(isCancelled || most > 0);
        const VaultCheck check = checkVault(dir.path(), Preset::CommonMark);
        QVERIFY2(check.broken.isEmpty(), qPrintable(check.broken.join(u'\n')));
        images += check.images;
        // Of a file that is not written nothing is.
        if (!out.isEmpty() && isCancelled)
            QVERIFY(QDir(dir.path()).isEmpty());
    }
    QVERIFY(images >= 2);
}

void VaultTest::namesEntitiesInTheReadersLanguage()
{
    const auto exported = [&](const QString &language) {
        const QLocale before;
        QLocale::setDefault(QLocale(language));
        QTemporaryDir dir;
        const QString path = dir.filePath(u"all.md"_s);
        const auto done = exportAnnotated(m_library->reader(), path, {.groups = {GroupBy::Entity}});
        QLocale::setDefault(before);
        return done ? QString::fromUtf8(gleaner::test::fileBytes(path)) : done.error().toString();
    };
    const QString english = exported(u"en_GB"_s);
    QVERIFY(english.contains(u"- Entities: Intel") || english.contains(u", Intel"));
    QVERIFY(!english.contains(u"Entities: 英特尔") && !english.contains(u", 英特尔\n"));
    const QString chinese = exported(u"zh_CN"_s);
    QVERIFY(chinese.contains(u"英特尔\n") && !chinese.contains(u", Intel\n"));
}

QTEST_GUILESS_MAIN(VaultTest)
#include "tst_vault.moc"
