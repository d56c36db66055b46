// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/export/exportsamples.h"
#include "tests/support/testsupport.h"

#include "core/export/region.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::exporting;
using namespace gleaner::exporting::test;
using gleaner::test::fileBytes;

/// What somebody changes in an exported file.
class HandEditTest final : public QObject {
    Q_OBJECT

private slots:
    void offersANoteThatWasChanged_data();
    void offersANoteThatWasChanged();
    void offersItBesideChangesInTheLibrary();
    void tellsTheNoteFromWhatTheLibraryShowed_data() { presets(); }
    void tellsTheNoteFromWhatTheLibraryShowed();
    void offersNothingForWhatTheLibraryChanged();
    void offersToDeleteANoteThatIsGone_data();
    void offersToDeleteANoteThatIsGone();
    void deletesNoNoteThatWasMoved();
    void tellsOtherLinesThatAreGone_data();
    void tellsOtherLinesThatAreGone();
    void keepsWhatIsNoNote();
    void givesNothingToTwoNotes();
    void takesNoMarksThatAreNotItsOwn();
    void takesNothingThatIsContradicted();
    void takesEditsWithoutACopy();
    void nothingIsLostInManyRounds_data() { presets(); }
    void nothingIsLostInManyRounds();

private:
    static void presets();
};

void HandEditTest::presets()
{
    QTest::addColumn<Preset>("preset");
    for (const Preset preset : Presets)
        QTest::newRow(presetKey(preset).data()) << preset;
}

static ExportDigest sample()
{
    ExportDigest digest;
    digest.digest = {
        .id = {1}, .uid = u"d1"_s, .path = u"/in/a.md"_s, .title = u"Daily"_s, .date = {}, .publisher = {}};
    for (int i = 1; i <= 2; ++i) {
        ExportItem item;
        item.item.id = {i};
        item.item.uid = u"item%1"_s.arg(i);
        item.item.number = i;
        item.item.title = u"Title %1"_s.arg(i);
        item.item.lines = {i, i};
        item.notes = {noted(u"first note of %1\n\n- with\n- a list"_s.arg(i), u"n%1a"_s.arg(i)),
                      noted(u"second note of %1"_s.arg(i), u"n%1b"_s.arg(i))};
        item.highlights = {
            marked(u"words of %1"_s.arg(i), u"on words %1"_s.arg(i), annotation::Colour::Fact, u"h%1"_s.arg(i))};
        digest.items += item;
    }
    return digest;
}

static void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

static QStringList tell(const QList<NoteEdit> &edits)
{
    QStringList told;
    for (const NoteEdit &edit : edits)
        told += edit.note.uid + u" = "_s + edit.text;
    return told;
}

void HandEditTest::offersANoteThatWasChanged_data()
{
    QTest::addColumn<Preset>("preset");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("edit");
    for (const Preset preset : Presets) {
        const auto row = [&](const char *name, const QByteArray &from, const QByteArray &to, const QString &edit) {
            QTest::newRow(qPrintable(QString(presetKey(preset) + u' ' + QLatin1StringView(name))))
                << preset << from << to << edit;
        };
        row("word", "second note of 1", "second thought of 1", u"n1b = second thought of 1"_s);
        row("line within", "- with\n", "- with\n- more\n", u"n1a = first note of 1\n\n- with\n- more\n- a list"_s);
        row("note of a highlight", "on words 2", "about words 2", u"h2 = about words 2"_s);
        row("paragraph behind", "second note of 2\n", "second note of 2\n\nand more\n",
            u"n2b = second note of 2\n\nand more"_s);
    }
}

/// Changes text in a file, with the white space that the lines of an outline begin with.
static QByteArray changed(const QByteArray &file, QByteArray from, QByteArray to)
{
    if (file.contains("\t- first note")) {
        const QByteArray indent = from.startsWith("on words") ? "\t\t  " : "\t  ";
        to.replace("\n\n", QByteArray("\n\n" + indent));
        to.replace("\n- ", QByteArray("\n" + indent + "- "));
    }
    const qsizetype at = file.indexOf(from);
    return at < 0 ? QByteArray() : file.left(at) + to + file.mid(at + from.size());
}

void HandEditTest::offersANoteThatWasChanged()
{
    QFETCH(Preset, preset);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, edit);
    QTemporaryDir dir;
    const QString path = dir.filePath(u"all.md"_s);
    (void)exported(path, {sample()}, {.preset = preset});
    const QByteArray edited = changed(fileBytes(path), from, to);
    QVERIFY(!edited.isEmpty());
    put(path, edited);
    const Written written = exported(path, {sample()}, {.preset = preset}).value(0);
    QCOMPARE(tell(written.edits), QStringList{edit});
    QCOMPARE(fileBytes(written.keptCopy), edited);
}

void HandEditTest::offersItBesideChangesInTheLibrary()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"all.md"_s);
    ExportDigest digest = sample();
    (void)exported(path, {digest});
    put(path, fileBytes(path).replace("second note of 2", "second thought of 2"));
    digest.items[0].notes[0].text = u"changed in the library"_s;
    digest.items[1].highlights += marked(u"another"_s, {}, annotation::Colour::Doubt, u"h9"_s);
    digest.items[1].item.bookmarked = true;
    QCOMPARE(tell(exported(path, {digest}).value(0).edits), QStringList{u"n2b = second thought of 2"_s});
}

void HandEditTest::tellsTheNoteFromWhatTheLibraryShowed()
{
    QFETCH(Preset, preset);
    QTemporaryDir dir;
    const QString path = dir.filePath(u"all.md"_s);
    const QByteArray indent = preset == Preset::Logseq ? "\t  " : "";
    ExportDigest digest = sample();
    digest.items[1].notes = {noted(u"before"_s, u"n2x"_s), noted(u"one\n\ntwo\n\nthree"_s, u"n2a"_s),
                             noted(u"behind"_s, u"n2b"_s)};
    digest.items[1].item.bookmarked = true;
    digest.items[1].item.tags = {u"tag"_s};
    const QByteArray note = "one\n\n" + indent + "two\n\n" + indent + "three";
    const auto editedTo = [&](const QByteArray &text, const ExportDigest &now) {
        QFile::remove(path);
        (void)exported(path, {digest}, {.preset = preset});
        put(path, fileBytes(path).replace(note, text));
        return tell(exported(path, {now}, {.preset = preset}).value(0).edits);
    };
    ExportDigest now = digest;
    now.items[1].notes = {digest.items[1].notes[1]};
    now.items[1].highlights.clear();
    now.items[1].item.bookmarked = false;
    now.items[1].item.tags.clear();
    const QStringList edit{u"n2a = new"_s};
    QCOMPARE(editedTo("new", digest), edit);
    QCOMPARE(editedTo("new", now), edit);
    QCOMPARE(editedTo("", now), QStringList{u"n2a = "_s});
    // More is beside it now than was.
    now.items[1].notes = {noted(u"first"_s, u"n2y"_s), digest.items[1].notes[1], noted(u"last"_s, u"n2z"_s)};
    QCOMPARE(editedTo("new", now), edit);
}

void HandEditTest::offersNothingForWhatTheLibraryChanged()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"all.md"_s);
    ExportDigest digest = sample();
    (void)exported(path, {digest});
    put(path, fileBytes(path).replace("> words of 1", "> other words of 1"));
    digest.items[0].notes[1].text = u"changed in the library"_s;
    const Written written = exported(path, {digest}).value(0);
    QVERIFY(written.edits.isEmpty());
    QVERIFY(fileBytes(written.keptCopy).contains("> other words of 1"));
}

void HandEditTest::offersToDeleteANoteThatIsGone_data()
{
    QTest::addColumn<Preset>("preset");
    QTest::addColumn<QStringList>("notes");
    QTest::addColumn<QStringList>("edits");
    const QString list = u"first note of 1\n\n- with\n- a list"_s;
    for (const Preset preset : Presets) {
        const auto row = [&](const char *name, const QStringList &notes, const QStringList &edits) {
            QTest::newRow(qPrintable(QString(presetKey(preset) + u' ' + QLatin1StringView(name))))
                << preset << notes << edits;
        };
        row("the last one of an item", {u"second note of 1"_s}, {u"n1b = "_s});
        row("of several lines", {list}, {u"n1a = "_s});
        row("two that follow each other", {list, u"second note of 1"_s}, {u"n1a = "_s, u"n1b = "_s});
        row("of a highlight", {u"on words 2"_s}, {u"h2 = "_s});
    }
}

/// A file without the lines of a note, and without what its list item begins with.
static QByteArray without(QByteArray file, const QString &note)
{
    const bool isOutline = file.contains("\t- first note");
    const QByteArray indent = note.startsWith(u"on words") ? "\t\t" : "\t";
    QByteArray lines = note.toUtf8();
    if (isOutline)
        lines = indent + "- " + lines.replace("\n- ", QByteArray("\n" + indent + "  - "));
    const qsizetype at = file.indexOf(QByteArray(lines + '\n'));
    return at < 0 ? QByteArray() : file.remove(at, lines.size() + (isOutline ? 1 : 2));
}

void HandEditTest::offersToDeleteANoteThatIsGone()
{
    QFETCH(Preset, preset);
    QFETCH(QStringList, notes);
    QFETCH(QStringList, edits);
    QTemporaryDir dir;
    const QString path = dir.filePath(u"all.md"_s);
    ExportDigest digest = sample();
    (void)exported(path, {digest}, {.preset = preset});
    QByteArray edited = fileBytes(path);
    for (const QString &note : notes)
        edited = without(edited, note);
    QVERIFY(!edited.isEmpty());
    put(path, edited);
    Written written = exported(path, {digest}, {.preset = preset}).value(0);
    QCOMPARE(tell(written.edits), edits);
    QVERIFY(written.edits[0].isDeletion());
    QVERIFY(!written.edited.value(0).others);
    QCOMPARE(fileBytes(written.keptCopy), edited);
    // What the library has changed elsewhere since is no edit.
    put(path, edited);
    digest.items[0].item.tags = {u"tag"_s};
    digest.items[1].notes[0].text = u"changed"_s;
    written = exported(path, {digest}, {.preset = preset}).value(0);
    if (notes.size() == 1)
        QCOMPARE(tell(written.edits), edits);
    QCOMPARE(written.edited.value(0).others, notes.size() > 1);
    QCOMPARE(fileBytes(written.keptCopy), edited);
}

void HandEditTest::deletesNoNoteThatWasMoved()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"all.md"_s);
    (void)exported(path, {sample()});
    QByteArray edited = without(fileBytes(path), u"second note of 1"_s);
    edited.replace("## 02 · Title 2\n\n", "## 02 · Title 2\n\n\n- second note of 1\n\n");
    put(path, edited);
    const Written written = exported(path, {sample()}).value(0);
    for (const NoteEdit &edit : written.edits)
        QVERIFY2(!edit.isDeletion(), qPrintable(edit.note.uid));
    QVERIFY(written.edited.value(0).others);
    QCOMPARE(fileBytes(written.keptCopy), edited);
}

void HandEditTest::tellsOtherLinesThatAreGone_data()
{
    QTest::addColumn<QByteArray>("gone");
    QTest::newRow("quote") << QByteArray("> words of 1\n\n");
    QTest::newRow("heading") << QByteArray("## 02 · Title 2\n\n");
    QTest::newRow("highlight with its note")
        << QByteArray("> words of 2\n\n**Fact** · [open](gleaner://item/item2#h2)\n\non words 2\n\n");
}

void HandEditTest::tellsOtherLinesThatAreGone()
{
    QFETCH(QByteArray, gone);
    QTemporaryDir dir;
    const QString path = dir.filePath(u"all.md"_s);
    ExportDigest digest = sample();
    (void)exported(path, {digest});
    for (const bool changes : {false, true}) {
        QByteArray edited = fileBytes(path);
        QVERIFY(edited.contains(gone));
        // Beside a note that is taken over.
        edited.replace(gone, "").replace("first note of 1", "first thought of 1");
        put(path, edited);
        if (changes)
            digest.items[1].item.tags = {u"tag"_s};
        const Written written = exported(path, {digest}).value(0);
        QCOMPARE(tell(written.edits), QStringList{u"n1a = first thought of 1\n\n- with\n- a list"_s});
        QVERIFY(written.edited.value(0).others);
        QCOMPARE(fileBytes(written.keptCopy), edited);
    }
}

/// A paragraph between two notes belongs to either.
void HandEditTest::givesNothingToTwoNotes()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"all.md"_s);
    (void)exported(path, {sample()});
    const QByteArray edited = fileBytes(path).replace("- a list\n\nsecond note of 1",
                                                      "- a list\n\nBetween.\n\nsecond note of 1");
    QVERIFY(edited.contains("Between."));
    put(path, edited);
    const Written written = exported(path, {sample()}).value(0);
    QVERIFY2(written.edits.isEmpty(), qPrintable(tell(written.edits).join(u'|')));
    QVERIFY(written.edited.value(0).others);
    QCOMPARE(fileBytes(written.keptCopy), edited);
}

/// Noncharacters may stand in any title.
void HandEditTest::takesNoMarksThatAreNotItsOwn()
{
    QString text = u"a\uFDE1b\uFDE2c"_s;
    QVERIFY(takeNoteMarks(text, 0).isEmpty());
    QCOMPARE(text, u"abc"_s);
    QString far = u"\uFDD0"_s + QString(40, QChar(0xFDE0)) + u"\uFDE1x\uFDE2"_s;
    QVERIFY(takeNoteMarks(far, 3).isEmpty());
    ExportDigest digest = sample();
    digest.digest.title = u"Da\uFDE1ily"_s;
    digest.items[0].item.title = u"T\uFDE2i\uFDD0\uFDE0\uFDE1tle"_s;
    digest.items[0].notes.clear();
    digest.items[0].highlights.clear();
    QTemporaryDir dir;
    QCOMPARE(exported(dir.filePath(u"all.md"_s), {digest}).size(), 1);
}

void HandEditTest::takesNothingThatIsContradicted()
{
    NoteRef one;
    one.uid = u"a"_s;
    NoteRef other;
    other.uid = u"b"_s;
    QCOMPARE(tell(withoutContradictions({{one, u"x"_s}, {other, u"y"_s}, {one, u"x"_s}})),
             (QStringList{u"a = x"_s, u"b = y"_s}));
    QCOMPARE(tell(withoutContradictions({{one, u"x"_s}, {other, u"y"_s}, {one, u"z"_s}})), QStringList{u"b = y"_s});
}

void HandEditTest::keepsWhatIsNoNote()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"all.md"_s);
    (void)exported(path, {sample()});
    const QByteArray edited = fileBytes(path).replace("## 02 · Title 2", "My line\n\n## 02 · Title 2");
    put(path, edited);
    const Written written = exported(path, {sample()}).value(0);
    QVERIFY(written.edits.isEmpty());
    QCOMPARE(fileBytes(written.keptCopy), edited);
    QVERIFY(!fileBytes(path).contains("My line"));
}

void HandEditTest::takesEditsWithoutACopy()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"all.md"_s);
    ExportDigest digest = sample();
    (void)exported(path, {digest});
    put(path, fileBytes(path).replace("second note of 2", "second thought of 2"));
    digest.items[1].notes[1].text = u"second thought of 2"_s;
    const Written written = exported(path, {digest}).value(0);
    QVERIFY(written.changed); // the sum of what stands there
    QVERIFY(written.edits.isEmpty());
    QVERIFY(written.keptCopy.isEmpty());
    QVERIFY(!exported(path, {digest}).value(0).changed);
}

/// One random change in the library.
static void change(ExportDigest &digest, QRandomGenerator &random, int round)
{
    ExportItem &item = digest.items[random.bounded(int(digest.items.size()))];
    switch (random.bounded(5)) {
    case 0: item.notes[random.bounded(2)].text = u"library %1\n\nwrote"_s.arg(round); break;
    case 1: item.item.tags = {u"tag%1"_s.arg(round % 7)}; break;
    case 2: item.item.bookmarked = !item.item.bookmarked; break;
    case 3: item.highlights[0].note = u"library's %1"_s.arg(round); break;
    default: break;
    }
}

void HandEditTest::nothingIsLostInManyRounds()
{
    QFETCH(Preset, preset);
    QRandomGenerator random(500);
    QTemporaryDir dir;
    const QString path = dir.filePath(u"all.md"_s);
    ExportDigest digest = sample();
    (void)exported(path, {digest}, {.preset = preset});
    // A lead of the person's own is no longer followed.
    QByteArray head = "mine \xff\n";
    QByteArray tail;
    int offered = 0;
    for (int round = 0; round < 150; ++round) {
        const QByteArray file = fileBytes(path);
        const auto regions = regionsOf(file);
        QVERIFY(regions);
        const Region region = regions->first();
        QByteArray begin = file.mid(region.start, region.contentStart - region.start);
        QByteArray content = file.mid(region.contentStart, region.contentEnd - region.contentStart);
        const QByteArray end = file.mid(region.contentEnd, region.end - region.contentEnd);
        // Around it: bytes of any kind, but for lines that could be marks.
        for (int i = random.bounded(4); i > 0; --i)
            (random.bounded(2) ? head : tail) += QByteArray(random.bounded(9), char(random.bounded(1, 255))) + "\r\n";
        // Within it: a word in some line, a new line, or a line less.
        const QByteArray token = "edit" + QByteArray::number(round) + "x";
        const bool edits = random.bounded(3) > 0;
        if (edits) {
            QList<QByteArray> lines = content.split('\n');
            const int at = random.bounded(int(lines.size()));
            if (random.bounded(3) == 0 && !lines[at].isEmpty())
                lines.removeAt(at);
            else if (random.bounded(2))
                lines[at] += ' ' + token;
            else
                lines.insert(at, token);
            content = lines.join('\n');
        }
        const bool deletes = edits && !content.contains(token);
        const QByteArray before = head + begin + content + end + tail;
        if (regionsOf(before).value_or(QList<Region>{}).size() != 1)
            continue; // the edit has broken the end line: refused, and tested elsewhere
        put(path, before);
        change(digest, random, round);
        const Written written = exported(path, {digest}, {.preset = preset}).value(0);
        const QByteArray after = fileBytes(path);
        QVERIFY2(after.startsWith(head), "what stood before");
        QVERIFY2(after.endsWith(tail), "what stood behind");
        QCOMPARE(regionsOf(after)->first().start, head.size());
        QCOMPARE(regionsOf(after)->first().end, after.size() - tail.size());
        if (!edits || (!deletes && after.contains(token)))
            continue;
        // The library no longer shows what was deleted either.
        if (deletes && after.contains(content))
            continue;
        QVERIFY2(!written.keptCopy.isEmpty(), qPrintable(QString::fromUtf8(before)));
        QCOMPARE(fileBytes(written.keptCopy), before);
        QVERIFY(QFile::remove(written.keptCopy));
        QVERIFY2(!written.edits.isEmpty() || written.edited.value(0).others, qPrintable(QString::fromUtf8(before)));
        for (const NoteEdit &edit : written.edits) {
            ++offered;
            if (deletes)
                continue;
            QVERIFY2(edit.text.contains(QString::fromUtf8(token)), qPrintable(edit.text));
        }
    }
    QVERIFY2(offered > 5, qPrintable(QString::number(offered)));
}

QTEST_GUILESS_MAIN(HandEditTest)
#include "tst_handedits.moc"
