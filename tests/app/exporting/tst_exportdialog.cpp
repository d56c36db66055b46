// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/exportdialog.h"
#include "app/notes/commands.h"
#include "app/notes/highlightcommands.h"
#include "tests/app/support/testlibrary.h"
#include "tests/support/testsupport.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QFuture>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>
#include <QUndoStack>

#include <memory>

using namespace Qt::StringLiterals;
using namespace gleaner;
using gleaner::exporting::GroupBy;
using gleaner::exports::Choices;
using gleaner::exports::ExportDialog;
using gleaner::exports::Situation;
using gleaner::exports::What;
using gleaner::library::Reader;
using gleaner::library::Writer;

/// What goes out of the library, chosen and looked at before it is written.
class ExportDialogTest final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_library = std::make_unique<test::TestLibrary>();
        m_stack = std::make_unique<QUndoStack>();
        m_commands = std::make_unique<notes::Commands>(m_library->service(), *m_stack);
        m_highlights = std::make_unique<notes::HighlightCommands>(m_library->service(), *m_stack);
        QVERIFY(m_library->service()
                    .write([item = m_library->items()[0]](Writer &writer) { return writer.addNote(item, u"待核实"_s); })
                    .result());
        m_out = m_library->folder() + u"/out"_s;
    }
    void cleanup() { m_dialog.reset(); }

    void showsBeforeItWrites()
    {
        open();
        QTRY_COMPARE_WITH_TIMEOUT(files()->topLevelItemCount(), 1, 20'000);
        QCOMPARE(files()->topLevelItem(0)->text(1), u"new"_s);
        QVERIFY(text(u"exportText"_s).contains(u"待核实"));
        QTRY_VERIFY(text(u"exportChanges"_s).contains(u"+待核实"));
        QVERIFY(!QDir(m_out).exists() || QDir(m_out).isEmpty());

        QSignalSpy exported(m_dialog.get(), &ExportDialog::exported);
        part<QPushButton>(u"exportNow"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 1, 20'000);
        QCOMPARE(QDir(m_out).entryList({u"*.md"_s}).size(), 1);
        QTRY_COMPARE(files()->topLevelItem(0)->text(1), u"as it is"_s);
        QTRY_COMPARE(text(u"exportChanges"_s), u"Nothing changes in this file."_s);
    }

    void choicesReachTheFiles()
    {
        open();
        choose(u"exportPreset"_s, u"Obsidian"_s);
        QTRY_VERIFY_WITH_TIMEOUT(text(u"exportText"_s).contains(u"source_file:"), 20'000);
        choose(u"exportGroup"_s, u"Date"_s);
        QVERIFY(part<QComboBox>(u"exportSecondGroup"_s)->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(
            files()->topLevelItemCount() > 0 && files()->topLevelItem(0)->text(0).contains(u"2026-03-05"), 20'000);
        QCOMPARE(m_dialog->choices().groups, QList{GroupBy::Date});
        QCOMPARE(exports::choicesFrom(exports::toMap(m_dialog->choices())).groups, QList{GroupBy::Date});
    }

    void nothingIsTold()
    {
        open();
        choose(u"exportWhat"_s, u"What a search finds"_s);
        part<QLineEdit>(u"exportSearch"_s)->setText(u"nowhere"_s);
        QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>(u"exportSummary"_s)->text().startsWith(u"Nothing to export"), 20'000);
        QCOMPARE(files()->topLevelItemCount(), 0);
    }

    /// What is exported: a digest, items, a search, a tag, a day.
    void scopes_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("notShown");
        QTest::newRow("library") << u"All of the library"_s << u"待核实"_s << QString();
        QTest::newRow("digest") << u"This digest"_s << u"待核实"_s << u"另一天"_s;
        QTest::newRow("items") << u"1 selected item(s)"_s << u"待核实"_s << u"另一天"_s;
        QTest::newRow("search") << u"What a search finds"_s << u"另一天"_s << u"待核实"_s;
        QTest::newRow("tag") << u"What has a tag"_s << u"另一天"_s << u"待核实"_s;
        QTest::newRow("day") << u"Digests of a day"_s << u"待核实"_s << u"另一天"_s;
    }
    void scopes()
    {
        QFETCH(const QString, what);
        QFETCH(const QString, shown);
        QFETCH(const QString, notShown);
        const ItemId other = itemOfOtherDigest();
        QVERIFY(m_library->service()
                    .write([other](Writer &writer) { return writer.addNote(other, u"另一天"_s); })
                    .result());
        QVERIFY(
            m_library->service().write([other](Writer &writer) { return writer.addTag({other}, u"周报"_s); }).result());
        open(m_out + u".md"_s);
        QTRY_COMPARE(part<QComboBox>(u"exportTag"_s)->currentText(), u"周报"_s);
        choose(u"exportWhat"_s, what);
        part<QLineEdit>(u"exportSearch"_s)->setText(u"note:另一天"_s);
        part<QDateEdit>(u"exportDay"_s)->setDate({2026, 3, 5});
        QTRY_VERIFY_WITH_TIMEOUT(text(u"exportText"_s).contains(shown)
                                     && (notShown.isEmpty() || !text(u"exportText"_s).contains(notShown)),
                                 20'000);
    }

    void oneFileOrAFolder()
    {
        open();
        auto *shape = part<QComboBox>(u"exportShape"_s);
        QCOMPARE(shape->currentIndex(), 0);
        QTest::keyClick(shape, Qt::Key_Down);
        QCOMPARE(m_dialog->choices().out, m_out + u"/notes.md"_s);
        QVERIFY(!part<QLineEdit>(u"exportFiles"_s)->isEnabled());
        QSignalSpy exported(m_dialog.get(), &ExportDialog::exported);
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(u"exportNow"_s)->isEnabled(), 20'000);
        part<QPushButton>(u"exportNow"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 1, 20'000);
        QVERIFY(QFile::exists(m_out + u"/notes.md"_s));
        QTest::keyClick(shape, Qt::Key_Up);
        QCOMPARE(m_dialog->choices().out, m_out);
    }

    /// A mistake in the template of file names is told beside it.
    void fileNames()
    {
        open();
        auto *names = part<QLineEdit>(u"exportFiles"_s);
        names->setText(u"{{ date"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!part<QLabel>(u"exportFilesMistake"_s)->text().isEmpty(), 20'000);
        QVERIFY(part<QLabel>(u"templateMistake"_s)->text().isEmpty());
        names->setText(u"{{ year }}/{{ title }}"_s);
        QTRY_VERIFY_WITH_TIMEOUT(files()->topLevelItemCount() == 1
                                     && files()->topLevelItem(0)->toolTip(0).startsWith(m_out + u"/2026/"_s),
                                 20'000);
        QVERIFY(part<QLabel>(u"exportFilesMistake"_s)->text().isEmpty());
    }

    /// The result is told with counts and a way to the folder; what cannot be, with what to do.
    void resultIsTold()
    {
        open();
        QSignalSpy exported(m_dialog.get(), &ExportDialog::exported);
        QSignalSpy opened(m_dialog.get(), &ExportDialog::openWanted);
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(u"exportNow"_s)->isEnabled(), 20'000);
        part<QPushButton>(u"exportNow"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 1, 20'000);
        auto *told = part<QLabel>(u"exportTold"_s);
        QCOMPARE(told->text(), u"Notes exported: 1 file(s) written, 0 unchanged."_s);
        part<QPushButton>(u"exportOpenFolder"_s)->click();
        QCOMPARE(opened.value(0).value(0).toUrl().toLocalFile(), m_out);

        m_dialog->setOut(m_library->folder() + u"/in/2026-03-05.md/notes"_s); // below a file
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(u"exportNow"_s)->isEnabled(), 20'000);
        part<QPushButton>(u"exportNow"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(told->text().contains(u"Choose another place"), 20'000);
        QVERIFY(told->text().contains(u"/notes"));
    }

    /// A note that is written while the dialog is open is in the preview.
    void followsTheLibrary()
    {
        open();
        QTRY_VERIFY_WITH_TIMEOUT(text(u"exportText"_s).contains(u"待核实"), 20'000);
        m_commands->addNote(m_library->items()[1], u"刚刚写下"_s);
        QTRY_VERIFY_WITH_TIMEOUT(text(u"exportText"_s).contains(u"刚刚写下"), 20'000);
    }

    /// What waits or runs is ended, and says so.
    void canBeCancelled()
    {
        QSemaphore held;
        QList<QFuture<Result<>>> readers;
        for (int i = 0; i < 2; ++i)
            readers.append(m_library->service().read([&held](const Reader &) -> Result<> {
                held.acquire();
                return {};
            }));
        open();
        auto *cancel = part<QPushButton>(u"exportCancel"_s);
        QTRY_VERIFY_WITH_TIMEOUT(cancel->isVisible(), 20'000);
        cancel->click();
        held.release(2);
        for (QFuture<Result<>> &reader : readers)
            reader.waitForFinished();
        QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>(u"exportSummary"_s)->text().contains(u"cancelled"), 20'000);
        QVERIFY(!cancel->isVisible());
    }

    /// A mistake is told with its place; a good template is kept in the library's folder.
    void templatesAreTriedAndKept()
    {
        open();
        auto *source = part<QPlainTextEdit>(u"templateText"_s);
        QVERIFY(!source->toPlainText().isEmpty());
        source->setPlainText(u"{# managed #}\n{% if title %}\nnever closed\n"_s);
        auto *mistake = part<QLabel>(u"templateMistake"_s);
        QTRY_VERIFY_WITH_TIMEOUT(mistake->text().startsWith(u"Line 2, column "), 20'000);
        QVERIFY(!part<QPushButton>(u"exportNow"_s)->isEnabled());

        source->setPlainText(u"{# managed #}\nMy own: {{ title|escape }}\n"_s);
        QTRY_VERIFY_WITH_TIMEOUT(text(u"exportText"_s).contains(u"My own:"), 20'000);
        QVERIFY(mistake->text().isEmpty());
        part<QLineEdit>(u"templateName"_s)->setText(u"mine"_s);
        part<QPushButton>(u"templateSave"_s)->click();
        QVERIFY(QFile::exists(templateFile(u"mine"_s)));
        QCOMPARE(m_dialog->choices().templateName, u"mine"_s);
        QTRY_VERIFY(part<QPushButton>(u"exportNow"_s)->isEnabled());
    }

    void templatesAreManaged()
    {
        open();
        auto *source = part<QPlainTextEdit>(u"templateText"_s);
        auto *name = part<QLineEdit>(u"templateName"_s);
        const QString preset = source->toPlainText();
        part<QPushButton>(u"templateNew"_s)->click();
        QCOMPARE(name->text(), u"My Plain Markdown"_s);
        part<QPushButton>(u"templateSave"_s)->click();
        QVERIFY(QFile::exists(templateFile(u"My Plain Markdown"_s)));
        name->setText(u"mine"_s);
        part<QPushButton>(u"templateRename"_s)->click();
        QVERIFY(QFile::exists(templateFile(u"mine"_s)) && !QFile::exists(templateFile(u"My Plain Markdown"_s)));
        QCOMPARE(m_dialog->choices().templateName, u"mine"_s);

        // Another one of that name is not written over.
        part<QPushButton>(u"templateNew"_s)->click();
        QCOMPARE(m_dialog->choices().templateName, QString());
        name->setText(u"mine"_s);
        part<QPushButton>(u"templateSave"_s)->click();
        QVERIFY(part<QLabel>(u"exportTold"_s)->text().contains(u"Choose another name"));

        // What is not saved is there again.
        choose(u"exportTemplate"_s, u"mine"_s);
        source->setPlainText(u"unsaved"_s);
        choose(u"exportTemplate"_s, u"That of the preset"_s);
        QCOMPARE(source->toPlainText(), preset);
        choose(u"exportTemplate"_s, u"mine"_s);
        QCOMPARE(source->toPlainText(), u"unsaved"_s);
        QCOMPARE(exports::choicesFrom(exports::toMap(m_dialog->choices())).drafts, m_dialog->choices().drafts);

        part<QPushButton>(u"templateDelete"_s)->click();
        QVERIFY(!QFile::exists(templateFile(u"mine"_s)));
        QCOMPARE(m_dialog->choices().templateName, QString());
        QCOMPARE(source->toPlainText(), u"unsaved"_s);
        part<QPushButton>(u"templateSave"_s)->click();
        QVERIFY(QFile::exists(templateFile(u"mine"_s)));
    }

    /// Names that new templates could not have stand in the folder as well.
    void templatesAreToldApartByTheirFiles()
    {
        QVERIFY(QDir().mkpath(QFileInfo(templateFile(u"x"_s)).path()));
        for (const QString &name : {u"my#t"_s, u"my t"_s}) {
            QFile kept(templateFile(name));
            QVERIFY(kept.open(QIODevice::WriteOnly) && kept.write(name.toUtf8()) > 0);
        }
        open();
        choose(u"exportTemplate"_s, u"my#t"_s);
        auto *source = part<QPlainTextEdit>(u"templateText"_s);
        QCOMPARE(source->toPlainText(), u"my#t"_s);
        source->setPlainText(u"changed"_s);
        part<QPushButton>(u"templateSave"_s)->click();
        QCOMPARE(test::fileBytes(templateFile(u"my#t"_s)), QByteArray("changed"));
        QCOMPARE(m_dialog->choices().templateName, u"my#t"_s);
        part<QPushButton>(u"templateDelete"_s)->click();
        QVERIFY(!QFile::exists(templateFile(u"my#t"_s)));
        QCOMPARE(test::fileBytes(templateFile(u"my t"_s)), QByteArray("my t"));
    }

    /// What was written for the preset outlives a template that is deleted.
    void deletingATemplateKeepsThePresetsDraft()
    {
        QVERIFY(QDir().mkpath(QFileInfo(templateFile(u"x"_s)).path()));
        QFile kept(templateFile(u"mine"_s));
        QVERIFY(kept.open(QIODevice::WriteOnly) && kept.write("my own") > 0);
        kept.close();
        open();
        auto *source = part<QPlainTextEdit>(u"templateText"_s);
        source->setPlainText(u"draft of the preset"_s);
        choose(u"exportTemplate"_s, u"mine"_s);
        part<QPushButton>(u"templateDelete"_s)->click();
        QCOMPARE(source->toPlainText(), u"my own"_s);
        const QVariantMap drafts = m_dialog->choices().drafts;
        QCOMPARE(drafts.values(), QVariantList{u"draft of the preset"_s});
        part<QPushButton>(u"templateNew"_s)->click();
        QCOMPARE(source->toPlainText(), u"draft of the preset"_s);
    }

    /// Somebody edits a note in the file: it can be taken over, and undone.
    void editsByHandComeBack()
    {
        exportAndEdit("待核实", "已核实");
        open();
        QTRY_COMPARE_WITH_TIMEOUT(edits()->topLevelItemCount(), 1, 20'000);
        QVERIFY(text(u"handEditText"_s).contains(u"-待核实"));
        QVERIFY(text(u"handEditText"_s).contains(u"+已核实"));
        part<QPushButton>(u"exportShowEdits"_s)->click();
        part<QPushButton>(u"handEditTake"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(notes(), QStringList{u"已核实"_s}, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(edits()->topLevelItemCount(), 0, 20'000);
        // Its marks, no copy.
        QCOMPARE(files()->topLevelItem(0)->text(1), u"changes"_s);
        m_stack->undo();
        QTRY_COMPARE(notes(), QStringList{u"待核实"_s});
        QTRY_COMPARE_WITH_TIMEOUT(edits()->topLevelItemCount(), 1, 20'000);
    }

    /// Somebody deletes it there.
    void deletionsByHandComeBack()
    {
        QVERIFY(m_library->service()
                    .write([item = m_library->items()[0]](Writer &writer) { return writer.addNote(item, u"留着"_s); })
                    .result());
        exportAndEdit("待核实\n\n", "");
        open();
        QTRY_COMPARE_WITH_TIMEOUT(edits()->topLevelItemCount(), 1, 20'000);
        QCOMPARE(edits()->topLevelItem(0)->text(0), u"Deleted: 待核实"_s);
        QCOMPARE(text(u"handEditText"_s), u"-待核实"_s);
        part<QPushButton>(u"handEditTake"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(notes(), QStringList{u"留着"_s}, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(edits()->topLevelItemCount(), 0, 20'000);
        m_stack->undo();
        QTRY_VERIFY_WITH_TIMEOUT(notes().contains(u"待核实"_s), 20'000);
    }

    /// Or it is left in the file, or the file is kept in a copy; nothing of it is lost.
    void editsByHandAreLeftOrCopied()
    {
        const QByteArray edited = exportAndEdit("待核实", "已核实");
        open();
        QSignalSpy exported(m_dialog.get(), &ExportDialog::exported);
        QTRY_COMPARE_WITH_TIMEOUT(edits()->topLevelItemCount(), 1, 20'000);
        QCOMPARE(edits()->topLevelItem(0)->text(2), u"a copy"_s);
        part<QPushButton>(u"handEditLeave"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(files()->topLevelItem(0)->text(1), u"edited by hand, is left"_s, 20'000);
        part<QPushButton>(u"exportNow"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 1, 20'000);
        QCOMPARE(test::fileBytes(file()), edited);
        QCOMPARE(QDir(m_out).entryList(QDir::Files).size(), 1);

        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(u"exportNow"_s)->isEnabled(), 20'000);
        part<QPushButton>(u"handEditKeep"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(files()->topLevelItem(0)->text(1), u"edited by hand, a copy is kept"_s, 20'000);
        part<QPushButton>(u"exportNow"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 2, 20'000);
        QVERIFY(test::fileBytes(file()).contains("待核实"));
        const QStringList copies = QDir(m_out).entryList({u"*.txt"_s});
        QCOMPARE(copies.size(), 1);
        QCOMPARE(test::fileBytes(QDir(m_out).filePath(copies.first())), edited);
        QCOMPARE(notes(), QStringList{u"待核实"_s});
    }

    void everythingHasAName()
    {
        open();
        for (const QWidget *field : m_dialog->findChildren<QWidget *>()) {
            if (qobject_cast<const QComboBox *>(field) || qobject_cast<const QPlainTextEdit *>(field)
                || qobject_cast<const QTreeWidget *>(field)
                || (qobject_cast<const QLineEdit *>(field) && field->objectName().startsWith(u"export")))
                QVERIFY2(!field->accessibleName().isEmpty(), qPrintable(field->objectName()));
        }
    }

    /// An empty choice is not all of the library.
    void whatIsNotThereIsNotExported()
    {
        open();
        QTRY_COMPARE_WITH_TIMEOUT(files()->topLevelItemCount(), 1, 20'000);
        choose(u"exportWhat"_s, u"This digest"_s);
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(u"exportNow"_s)->isEnabled(), 20'000);
        m_dialog->setSituation({});
        QTRY_VERIFY(!part<QPushButton>(u"exportNow"_s)->isEnabled());
        QCOMPARE(files()->topLevelItemCount(), 0);
        const Situation none;
        for (const What what : {What::Digest, What::Items, What::Search, What::Tag, What::Day})
            QVERIFY(!exports::isThere({.what = what}, none));
        QVERIFY(exports::isThere({.what = What::Library}, none));
        m_dialog->setSituation({.digests = {m_library->digest()}, .digestTitle = u"one"_s});
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(u"exportNow"_s)->isEnabled(), 20'000);
    }

private:
    void open(const QString &out = {})
    {
        m_dialog = std::make_unique<ExportDialog>(
            ExportDialog::Parts{m_library->service(), *m_commands, *m_highlights, *m_stack});
        m_dialog->setSituation(
            {.digests = {m_library->digest()}, .digestTitle = u"one"_s, .items = {m_library->items()[0]}});
        Choices choices;
        choices.out = out.isEmpty() ? m_out : out;
        m_dialog->setChoices(choices);
        m_dialog->show();
    }
    /// Exports to the folder, changes what is written, and gives the file's bytes.
    QByteArray exportAndEdit(const QByteArray &before, const QByteArray &after)
    {
        open();
        QSignalSpy exported(m_dialog.get(), &ExportDialog::exported);
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(u"exportNow"_s)->isEnabled(), 20'000);
            part<QPushButton>(u"exportNow"_s)->click();
            QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 1, 20'000);
        }();
        m_dialog.reset();
        const QByteArray bytes = test::fileBytes(file()).replace(before, after);
        QFile edited(file());
        [&] { QVERIFY(edited.open(QIODevice::WriteOnly) && edited.write(bytes) == bytes.size()); }();
        return bytes;
    }
    [[nodiscard]] QString file() const { return QDir(m_out).filePath(QDir(m_out).entryList({u"*.md"_s}).value(0)); }
    [[nodiscard]] QString templateFile(const QString &name)
    {
        return m_library->service().location().folder + u"/templates/"_s + name + u".md"_s;
    }
    [[nodiscard]] ItemId itemOfOtherDigest()
    {
        const auto rows = m_library->read([](const Reader &reader) { return reader.digests(); });
        for (const library::DigestRow &row : rows) {
            if (row.id != m_library->digest())
                return m_library->read([id = row.id](const Reader &reader) { return reader.items(id); })[0].id;
        }
        return {};
    }
    [[nodiscard]] QTreeWidget *edits() const { return part<QTreeWidget>(u"handEditList"_s); }
    template<typename Part>
    [[nodiscard]] Part *part(const QString &name) const
    {
        return m_dialog->findChild<Part *>(name);
    }
    [[nodiscard]] QTreeWidget *files() const { return part<QTreeWidget>(u"exportFileList"_s); }
    [[nodiscard]] QString text(const QString &name) const { return part<QPlainTextEdit>(name)->toPlainText(); }
    void choose(const QString &name, const QString &text) const
    {
        auto *box = part<QComboBox>(name);
        QVERIFY2(box->findText(text) >= 0, qPrintable(text));
        box->setCurrentIndex(box->findText(text));
    }
    [[nodiscard]] QStringList notes()
    {
        QStringList texts;
        for (const annotation::Note &note :
             m_library->read([item = m_library->items()[0]](const Reader &reader) { return reader.notes(item); }))
            texts.append(note.text);
        return texts;
    }

    std::unique_ptr<test::TestLibrary> m_library;
    std::unique_ptr<QUndoStack> m_stack;
    std::unique_ptr<notes::Commands> m_commands;
    std::unique_ptr<notes::HighlightCommands> m_highlights;
    std::unique_ptr<ExportDialog> m_dialog;
    QString m_out;
};

QTEST_MAIN(ExportDialogTest)
#include "tst_exportdialog.moc"
