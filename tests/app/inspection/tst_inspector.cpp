// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspection/inspector.h"
#include "app/inspection/partsmodel.h"
#include "app/inspection/sourceview.h"
#include "app/notes/commands.h"
#include "core/library/importer.h"
#include "tests/app/support/testlibrary.h"

#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace gleaner;
using gleaner::inspection::Inspector;
using gleaner::inspection::SourceView;
using gleaner::library::Reader;
using gleaner::library::ReadingChoice;
using gleaner::library::ReadingChoices;

class TestInspector final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_library = std::make_unique<test::TestLibrary>();
        m_stack = std::make_unique<QUndoStack>();
        m_commands = std::make_unique<notes::Commands>(m_library->service(), *m_stack);
        m_inspector = std::make_unique<Inspector>(*m_commands);
        QSignalSpy shown(m_inspector.get(), &Inspector::shown);
        m_inspector->inspect(m_library->digest());
        m_inspector->show();
        QTRY_VERIFY(!shown.isEmpty());
        QVERIFY(QTest::qWaitForWindowActive(m_inspector.get()));
    }

    void cleanup()
    {
        m_inspector.reset();
        m_commands.reset();
        m_stack.reset();
        m_library.reset();
    }

    void saysHowAndWhy()
    {
        QVERIFY(!label(u"recogniserName"_s).isEmpty());
        QVERIFY(label(u"reason"_s).contains(u'%'));
        QStringList rows;
        for (int row = 0; row < parts()->model()->rowCount(); ++row)
            rows.append(parts()->model()->index(row, 0).data().toString());
        QCOMPARE(rows, (QStringList{u"Front matter"_s, u"Introduction"_s, u"1  星图智能发布 Aurora 3 模型"_s,
                                    u"2  微软扩建数据中心，投资 20 亿美元"_s, u"3  谷歌翻译加入离线模式"_s}));
        QCOMPARE(combo(u"recogniser"_s)->currentText(), u"Automatic"_s);
        QVERIFY(!keep()->isEnabled());
        QVERIFY(!m_inspector->findChild<QLabel *>(u"outcome"_s)->isVisible());
        QVERIFY(!m_inspector->findChild<QListWidget *>(u"diagnostics"_s)->isVisible());
    }

    void listAndSourceGoTogether()
    {
        // It opens at the first item; from there by keyboard.
        QCOMPARE(parts()->currentIndex().row(), 2);
        parts()->setFocus();
        QTest::keyClick(parts(), Qt::Key_Down);
        QCOMPARE(source()->currentPart(), 3);
        QCOMPARE(source()->currentLine(), parts()->currentIndex().data(inspection::PartsModel::LineRole).toInt());
        // From the heading down through the item to the next one: the list follows.
        source()->setFocus();
        const int line = source()->currentLine();
        for (int step = 0; step < 40 && source()->currentPart() == 3; ++step)
            QTest::keyClick(source(), Qt::Key_Down);
        QVERIFY(source()->currentLine() > line);
        while (source()->currentPart() == -1)
            QTest::keyClick(source(), Qt::Key_Down);
        QCOMPARE(source()->currentPart(), 4);
        QCOMPARE(parts()->currentIndex().row(), 4);
    }

    void opensAtALine()
    {
        QSignalSpy shown(m_inspector.get(), &Inspector::shown);
        m_inspector->inspect(m_library->digest(), 2);
        QTRY_VERIFY(!shown.isEmpty());
        QCOMPARE(source()->currentLine(), 2);
        QCOMPARE(parts()->currentIndex().data().toString(), u"Front matter"_s);
    }

    void triesAndKeepsByKeyboard()
    {
        m_library->service().changeItems(
            [item = m_library->items()[1]](library::Writer &writer) { return writer.setBookmarked({item}, true); });
        (void)m_library->read([](const Reader &reader) { return reader.counts(); });
        pickByKeyboard(u"article"_s);
        // Nothing is kept yet, but what it would lead to is there to be seen.
        QTRY_VERIFY(label(u"outcome"_s).startsWith(u"1 item"_s));
        QVERIFY(m_inspector->findChild<QLabel *>(u"outcome"_s)->isVisible());
        QVERIFY2(label(u"outcome"_s).contains(u"bookmark"_s), qPrintable(label(u"outcome"_s)));
        QCOMPARE(label(u"recogniserName"_s), combo(u"recogniser"_s)->currentText());
        QCOMPARE(choices(), ReadingChoices());
        QVERIFY(keep()->isEnabled());

        QSignalSpy changed(&m_library->service(), &shell::LibraryService::readingsChanged);
        keep()->setFocus();
        QTest::keyClick(keep(), Qt::Key_Space);
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].value<DigestId>(), m_library->digest());
        QCOMPARE(choices(), (ReadingChoices{u"article"_s, {}}));
        QTRY_VERIFY(!keep()->isEnabled());
        QCOMPARE(combo(u"recogniser"_s)->currentData().toString(), u"article"_s);

        m_stack->undo();
        QTRY_COMPARE(choices(), ReadingChoices());
        QTRY_COMPARE(combo(u"recogniser"_s)->currentText(), u"Automatic"_s);
        m_stack->redo();
        QTRY_COMPARE(choices(), (ReadingChoices{u"article"_s, {}}));
        // "Automatic" takes it back for good.
        QTRY_COMPARE(combo(u"recogniser"_s)->currentData().toString(), u"article"_s);
        pickByKeyboard(QString());
        QTRY_VERIFY(keep()->isEnabled());
        keep()->click();
        QTRY_COMPARE(choices(), ReadingChoices());
    }

    void publisherIsAChoiceWhereThereIsOne()
    {
        QCOMPARE(combo(u"scope"_s)->count(), 1);
        QVERIFY(!combo(u"scope"_s)->isEnabled());
        inspect(published(u"1"_s));
        QCOMPARE(combo(u"scope"_s)->count(), 2);
        QVERIFY(combo(u"scope"_s)->itemText(1).contains(u"晨报"_s));

        const DigestId second = published(u"2"_s);
        pick(u"article"_s);
        keep()->click();
        QTRY_COMPARE(choices(m_inspector->digest()), (ReadingChoices{u"article"_s, {}}));
        QTRY_VERIFY(!keep()->isEnabled());
        // For all: the document's own choice gives way.
        combo(u"scope"_s)->setCurrentIndex(1);
        QVERIFY(keep()->isEnabled());
        keep()->click();
        QTRY_COMPARE(choices(m_inspector->digest()), (ReadingChoices{{}, u"article"_s}));
        QTRY_COMPARE(combo(u"scope"_s)->currentIndex(), 1);
        inspect(second);
        QCOMPARE(combo(u"recogniser"_s)->currentData().toString(), u"article"_s);
        // Automatic for one of them stands against the publisher's.
        combo(u"scope"_s)->setCurrentIndex(0);
        pick(QString());
        keep()->click();
        QTRY_COMPARE(choices(second), (ReadingChoices{QString(), u"article"_s}));
        QTRY_COMPARE(combo(u"recogniser"_s)->currentText(), u"Automatic"_s);
        m_stack->undo();
        QTRY_COMPARE(choices(second), (ReadingChoices{{}, u"article"_s}));
    }

    void noticesAreListedWithTheirLines()
    {
        m_library->service().changeReadings(
            m_library->digest(), [uid = uidOf(m_library->digest())](library::Writer &writer) {
                return writer.setReadingChoices({{ReadingChoice::Scope::Document, uid, u"retired"_s}});
            });
        auto *notices = m_inspector->findChild<QListWidget *>(u"diagnostics"_s);
        QTRY_VERIFY(notices->isVisible());
        QVERIFY(notices->item(0)->text().contains(u"retired"_s));
        QCOMPARE(combo(u"recogniser"_s)->currentData().toString(), u"retired"_s);
    }

    void everythingHasAName()
    {
        for (QWidget *widget : m_inspector->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->focusProxy())
                continue;
            QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
            QVERIFY(face);
            QVERIFY2(!face->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        }
    }

    void failureIsTold()
    {
        QSignalSpy failed(m_inspector.get(), &Inspector::failed);
        m_inspector->inspect({4711});
        QTRY_VERIFY(!failed.isEmpty());
    }

private:
    [[nodiscard]] QListView *parts() const { return m_inspector->findChild<QListView *>(u"parts"_s); }
    [[nodiscard]] SourceView *source() const { return m_inspector->findChild<SourceView *>(); }
    [[nodiscard]] QPushButton *keep() const { return m_inspector->findChild<QPushButton *>(u"keep"_s); }
    [[nodiscard]] QComboBox *combo(const QString &name) const { return m_inspector->findChild<QComboBox *>(name); }
    [[nodiscard]] QString label(const QString &name) const { return m_inspector->findChild<QLabel *>(name)->text(); }

    void inspect(DigestId digest)
    {
        QSignalSpy shown(m_inspector.get(), &Inspector::shown);
        m_inspector->inspect(digest);
        QTRY_VERIFY(!shown.isEmpty());
    }
    void pick(const QString &id) { combo(u"recogniser"_s)->setCurrentIndex(combo(u"recogniser"_s)->findData(id)); }
    void pickByKeyboard(const QString &id)
    {
        QComboBox *box = combo(u"recogniser"_s);
        box->setFocus();
        const int wanted = box->findData(id);
        for (int step = 0; step < 40 && box->currentIndex() != wanted; ++step)
            QTest::keyClick(box, box->currentIndex() < wanted ? Qt::Key_Down : Qt::Key_Up);
        QCOMPARE(box->currentIndex(), wanted);
    }
    [[nodiscard]] ReadingChoices choices(DigestId digest = {})
    {
        return m_library->read([id = digest.isValid() ? digest : m_library->digest()](const Reader &reader) {
            return reader.readingChoices(id);
        });
    }
    [[nodiscard]] QString uidOf(DigestId digest)
    {
        return m_library->read([digest](const Reader &reader) { return reader.digest(digest); }).uid;
    }
    DigestId published(const QString &name)
    {
        const QString path = m_library->put(
            name + u".md"_s,
            u"---\npublisher: 晨报\n---\n\n# 早报 %1\n\n1. [第一条新闻的标题](https://example.com/%1)\n\n   "
            "正文一句。\n\n2. [第二条新闻的标题](https://example.com/x%1)\n\n   正文二句。\n"_s.arg(name));
        auto &service = m_library->service();
        const auto stored = service.write([&service, path](library::Writer &writer) {
            std::vector<library::PreparedFile> files;
            files.push_back(library::prepareFile(path, service.extractor()));
            return writer.store(files);
        });
        return stored.result()->first().digest;
    }

    std::unique_ptr<test::TestLibrary> m_library;
    std::unique_ptr<QUndoStack> m_stack;
    std::unique_ptr<notes::Commands> m_commands;
    std::unique_ptr<Inspector> m_inspector;
};

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
