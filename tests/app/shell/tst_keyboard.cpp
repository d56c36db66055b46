// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/engine.h"
#include "app/digests/digestlist.h"
#include "app/digests/digestmodel.h"
#include "app/notes/noteeditor.h"
#include "app/shell/libraryservice.h"
#include "tests/app/shell/testprogram.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTest>
#include <QTextBrowser>
#include <QTreeView>

using namespace Qt::StringLiterals;
using gleaner::article::ArticleItem;
using gleaner::digests::DigestList;
using gleaner::library::Reader;
using gleaner::notes::NoteEditor;
using gleaner::shell::ActionId;
using gleaner::shell::MainWindow;

/// The window used with the keyboard alone.
class TestKeyboard : public QObject {
    Q_OBJECT

private:
    // Above its callers, which need its type.
    template<typename Query>
    auto read(Query query) const
    {
        auto result = m_program->application().library().read(query).result();
        return result.value();
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale(QLocale::English));
    }

    void init() { m_program = std::make_unique<gleaner::test::TestProgram>(); }

    void cleanup() { m_program.reset(); }

    void commandsAreFoundByName()
    {
        openFolder();
        rows()->setFocus();
        press(Qt::Key_K, Qt::ControlModifier);
        auto *field = window().findChild<QLineEdit *>(u"paletteField"_s);
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, u"bookm"_s);
        press(Qt::Key_Return);
        QTRY_VERIFY(item(0).bookmarked);
        QTRY_VERIFY(rows()->hasFocus());
        // What was run lately comes first.
        press(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(field->hasFocus());
        press(Qt::Key_Return);
        QTRY_VERIFY(!item(0).bookmarked);
    }

    /// By initials, from anywhere in the window.
    void digestsAreFoundByName()
    {
        QFile other(m_program->sources() + u"/2026-03-06.md"_s);
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.write(u"# 海湾晚报\n\n1.  [一条](https://news.example.com/c/1)\n\n    正文。\n\n2.  [又一条]"
                    "(https://news.example.com/c/2)\n\n    正文。\n"_s.toUtf8());
        other.close();
        openFolder();
        QTRY_COMPARE_WITH_TIMEOUT(window().reading().article().title, u"海湾晚报"_s, 20'000);
        press(Qt::Key_K, Qt::ControlModifier);
        auto *field = window().findChild<QLineEdit *>(u"paletteField"_s);
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, u"znzb"_s);
        const auto *list = window().findChild<QTreeView *>(u"paletteList"_s);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QVERIFY(list->model()->index(0, 1).data().toString().contains(u"2026-03-05"));
        press(Qt::Key_Return);
        QTRY_VERIFY(window().reading().article().title.startsWith(u"智能早报"));
        QTRY_VERIFY(window().articleView()->isAncestorOf(QApplication::focusWidget()));
        // What comes later is found, too.
        QFile later(m_program->sources() + u"/2026-03-07.md"_s);
        QVERIFY(later.open(QIODevice::WriteOnly));
        later.write(u"# 山城午报\n\n1.  [一条](https://news.example.com/d/1)\n\n    正文。\n"_s.toUtf8());
        later.close();
        window().open({later.fileName()});
        press(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(field->hasFocus());
        const auto isFound = [&] {
            field->setText(u"山城"_s);
            return QTest::qWaitFor([&] { return list->isVisible() && list->model()->rowCount() == 1; }, 500)
                || (field->clear(), false);
        };
        QTRY_VERIFY_WITH_TIMEOUT(isFound(), 20'000);
        press(Qt::Key_Escape);
    }

    void chosenKeysAreKept()
    {
        openFolder();
        press(Qt::Key_K, Qt::ControlModifier);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"paletteField"_s);
        QTest::keyClicks(QApplication::focusWidget(), u"change short"_s);
        press(Qt::Key_Return);
        const auto editor = [this] { return window().findChild<QDialog *>(u"shortcutEditor"_s); };
        QTRY_VERIFY(editor() && editor()->isActiveWindow());
        QTest::keyClicks(QApplication::focusWidget(), u"bookm"_s);
        press(Qt::Key_Return);
        press(Qt::Key_Return);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"keyEdit"_s);
        press(Qt::Key_Y);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"keyTable"_s);
        press(Qt::Key_Escape);
        QTRY_VERIFY(!editor());
        m_program->end();

        m_program->start();
        QTRY_VERIFY(window().articleView()->currentItem().isValid());
        press(Qt::Key_1, Qt::ControlModifier);
        QTRY_VERIFY(rows()->hasFocus());
        press(Qt::Key_Y);
        QTRY_VERIFY(item(0).bookmarked);
    }

    void itemsAreGoneThrough()
    {
        openFolder();
        press(Qt::Key_1, Qt::ControlModifier);
        press(Qt::Key_J);
        QTRY_COMPARE(window().reading().item(), item(1).id);
        QTRY_VERIFY(item(0).read); // gone on from
        press(Qt::Key_K);
        QTRY_COMPARE(window().reading().item(), item(0).id);
        press(Qt::Key_M);
        QTRY_VERIFY(!item(0).read);
        press(Qt::Key_E);
        QTRY_VERIFY(item(0).read);
        QTRY_COMPARE(window().reading().item(), item(1).id);
        press(Qt::Key_N);
        QTRY_COMPARE(window().reading().item(), item(2).id);
        press(Qt::Key_V);
        QTRY_COMPARE(m_program->dialogs().asked.size(), 1);
        press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"https://news.example.com/a/3"_s));
    }

    void panesAreReached()
    {
        openFolder();
        auto *side = window().findChild<QTabWidget *>(u"sidePanel"_s);
        press(Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(isIn(window().articleView()));
        press(Qt::Key_F6);
        QTRY_VERIFY(isIn(side));
        // From tab to tab within the panel.
        const int tab = side->currentIndex();
        press(Qt::Key_Tab, Qt::ControlModifier);
        QTRY_COMPARE(side->currentIndex(), tab + 1);
        QVERIFY(isIn(side));
        press(Qt::Key_Tab, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(side->currentIndex(), tab);
        QVERIFY(isIn(side));
        press(Qt::Key_PageUp, Qt::ControlModifier); // around the end
        QTRY_COMPARE(side->currentIndex(), side->count() - 1);
        QVERIFY(isIn(side->currentWidget()));
        press(Qt::Key_1, Qt::ControlModifier);
        press(Qt::Key_PageDown, Qt::ControlModifier);
        QTRY_COMPARE(side->currentIndex(), tab);
        QVERIFY(rows()->hasFocus());
        press(Qt::Key_3, Qt::ControlModifier);
        QTRY_VERIFY(isIn(side));
        press(Qt::Key_F6);
        QTRY_VERIFY(rows()->hasFocus());
        press(Qt::Key_F9);
        QTRY_VERIFY(!side->isVisible());
        press(Qt::Key_F6, Qt::ShiftModifier); // past the panel that is not there
        QTRY_VERIFY(isIn(window().articleView()));
        press(Qt::Key_Escape);
        QTRY_VERIFY(rows()->hasFocus());
    }

    void notesAreWrittenChangedAndDeleted()
    {
        openFolder();
        QTRY_VERIFY(window().reading().item().isValid());
        press(Qt::Key_1, Qt::ControlModifier);
        press(Qt::Key_A);
        QTRY_VERIFY(qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()));
        QTest::keyClicks(QApplication::focusWidget(), u"jkh 1 note?"_s);
        press(Qt::Key_Escape);
        QTRY_VERIFY(rows()->hasFocus());
        QTRY_COMPARE(notes(), QStringList{u"jkh 1 note?"_s});
        const auto isSettled = [this] {
            const auto *editor = window().findChild<NoteEditor *>();
            return editor->noteId().isValid() && editor->isSettled();
        };
        QTRY_VERIFY(isSettled()); // the window knows it, too

        press(Qt::Key_F2);
        QTRY_VERIFY(qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()));
        QTest::keyClicks(QApplication::focusWidget(), u"!"_s);
        press(Qt::Key_1, Qt::ControlModifier);
        QTRY_COMPARE(notes(), QStringList{u"jkh 1 note?!"_s});
        QTRY_VERIFY(isSettled());

        press(Qt::Key_3, Qt::ControlModifier);
        QTRY_VERIFY(qobject_cast<NoteEditor *>(QApplication::focusWidget()));
        press(Qt::Key_Delete);
        QTRY_COMPARE(notes(), QStringList());
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(notes(), QStringList{u"jkh 1 note?!"_s});
    }

    void deleteInATreeDeletesNothing()
    {
        openFolder();
        QTRY_VERIFY(window().reading().item().isValid());
        press(Qt::Key_1, Qt::ControlModifier);
        press(Qt::Key_A);
        QTRY_VERIFY(qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()));
        QTest::keyClicks(QApplication::focusWidget(), u"kept"_s);
        press(Qt::Key_Escape);
        QTRY_COMPARE(notes(), QStringList{u"kept"_s});
        const auto trees = window().findChildren<QTreeView *>();
        int tried = 0;
        for (QTreeView *tree : trees) {
            if (!tree->isVisible() || tree->model()->rowCount() == 0)
                continue;
            tree->setFocus();
            tree->setCurrentIndex(tree->model()->index(0, 0)); // a container in each of them
            press(Qt::Key_Delete);
            press(Qt::Key_Delete, Qt::ShiftModifier);
            ++tried;
        }
        QCOMPARE_GE(tried, 2);
        QTest::qWait(100);
        QCOMPARE(notes(), QStringList{u"kept"_s});
        QVERIFY(!window().findChild<QDialog *>());
        QCOMPARE(read([](const Reader &reader) { return reader.digests(); }).size(), 1);
        QVERIFY(read([](const Reader &reader) { return reader.entityDecisions(); }).isEmpty());
    }

    void theItemIsReadAsText()
    {
        openFolder();
        auto *text = window().findChild<QTextBrowser *>(u"itemText"_s);
        press(Qt::Key_2, Qt::ControlModifier);
        press(Qt::Key_T, Qt::ControlModifier);
        QTRY_VERIFY(text->hasFocus());
        QVERIFY(text->toPlainText().contains(item(0).title));
        press(Qt::Key_J);
        QTRY_VERIFY(text->toPlainText().contains(item(1).title));
        QTRY_VERIFY(item(0).read);
        press(Qt::Key_S);
        QTRY_VERIFY(item(1).bookmarked);
        QTRY_VERIFY(text->accessibleDescription().contains(u"Bookmarked"_s));
        press(Qt::Key_Space); // all of it is in sight
        QTRY_COMPARE(window().reading().item(), item(2).id);
        press(Qt::Key_Tab);
        press(Qt::Key_Return);
        QTRY_COMPARE(m_program->dialogs().asked, QList<QUrl>{QUrl(item(2).url)});
        press(Qt::Key_F6);
        press(Qt::Key_F6, Qt::ShiftModifier);
        QTRY_VERIFY(text->hasFocus());
        press(Qt::Key_Escape);
        QTRY_VERIFY(rows()->hasFocus());
        m_program->end();

        m_program->start();
        const auto *kept = window().findChild<QTextBrowser *>(u"itemText"_s);
        QTRY_VERIFY(kept->isVisible());
        QTRY_VERIFY(kept->toPlainText().contains(item(2).title));
        QTest::keyClick(&window(), Qt::Key_T, Qt::ControlModifier);
        QTRY_VERIFY(!kept->isVisible());
    }

    void noTwoCommandsHaveTheSameKeyInOnePlace()
    {
        openFolder();
        QHash<QKeySequence, QList<const QAction *>> carriers;
        for (const QAction *action : window().findChildren<QAction *>()) {
            for (const QKeySequence &key : action->shortcuts())
                carriers[key].append(action);
        }
        QVERIFY(carriers.size() > 40);
        QVERIFY(window().findChildren<QShortcut *>().isEmpty());
        for (auto key = carriers.cbegin(); key != carriers.cend(); ++key) {
            for (const QAction *one : *key) {
                for (const QAction *other : *key) {
                    const auto places = other->associatedObjects();
                    const bool meet = std::ranges::any_of(one->associatedObjects(), [&places](QObject *place) {
                        return qobject_cast<QWidget *>(place) && places.contains(place);
                    });
                    const bool everywhere = one->shortcutContext() == Qt::WindowShortcut;
                    QVERIFY2(
                        one == other || !(meet || everywhere),
                        qPrintable(key.key().toString() + u": " + one->objectName() + u", " + other->objectName()));
                }
            }
        }
    }

    void theWindowOnHowItWasReadKeepsItsSize()
    {
        openFolder();
        const auto inspector = [this] { return window().findChild<QDialog *>(u"inspector"_s); };
        const QSize size(701, 543);
        press(Qt::Key_1, Qt::ControlModifier);
        press(Qt::Key_I);
        QTRY_VERIFY(inspector() && inspector()->isActiveWindow());
        QVERIFY(inspector()->size() != size);
        inspector()->resize(size);
        press(Qt::Key_Escape);
        QTRY_VERIFY(!inspector());
        window().activateWindow();
        QTRY_VERIFY(rows()->hasFocus());
        press(Qt::Key_I, Qt::ControlModifier);
        QTRY_VERIFY(inspector() && inspector()->isActiveWindow());
        QCOMPARE(inspector()->size(), size);
        inspector()->resize(size + QSize(10, 10));
        m_program->end(); // with the dialog open

        m_program->start();
        QTRY_VERIFY(window().articleView()->currentItem().isValid());
        QTest::keyClick(&window(), Qt::Key_I, Qt::ControlModifier);
        QTRY_VERIFY(inspector());
        QCOMPARE(inspector()->size(), size + QSize(10, 10));
    }

    void typedTextIsNoCommand()
    {
        openFolder();
        QTRY_VERIFY(window().reading().item().isValid());
        const auto before = item(0);
        press(Qt::Key_1, Qt::ControlModifier);
        press(Qt::Key_Slash);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"search"_s);
        QTest::keyClicks(QApplication::focusWidget(), u"jknNmsteva/?iI h123456"_s);
        QCOMPARE(qobject_cast<QLineEdit *>(QApplication::focusWidget())->text(), u"jknNmsteva/?iI h123456"_s);
        QVERIFY(!window().findChild<QDialog *>());
        QCOMPARE(item(0).read, before.read);
        QCOMPARE(item(0).bookmarked, before.bookmarked);
        QCOMPARE(window().reading().item(), before.id);
    }

private:
    void openFolder() { m_program->openFolder(); }
    [[nodiscard]] MainWindow &window() const { return m_program->window(); }
    [[nodiscard]] const ArticleItem &item(int at) const { return window().reading().article().items[at]; }
    [[nodiscard]] QTreeView *rows() const { return window().findChild<DigestList *>()->view(); }
    [[nodiscard]] static bool isIn(const QWidget *part) { return part->isAncestorOf(QApplication::focusWidget()); }

    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    [[nodiscard]] QStringList notes() const
    {
        QStringList texts;
        for (const auto &note : read([id = item(0).id](const Reader &reader) { return reader.notes(id); }))
            texts.append(note.text);
        return texts;
    }

    std::unique_ptr<gleaner::test::TestProgram> m_program;
};

int main(int argc, char *argv[])
{
    gleaner::article::initialiseEngine();
    QApplication application(argc, argv);
    TestKeyboard test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keyboard.moc"
