// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/exchanging.h"

#include "app/exchanging/exchangedialog.h"
#include "app/exchanging/exchangemodel.h"
#include "app/highlights/deskmodel.h"
#include "app/shell/session.h"
#include "app/shell/statusbar.h"
#include "core/exchange/exchange.h"
#include "tests/app/shell/presetdialogs.h"
#include "tests/app/support/testlibrary.h"

#include <QInputDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include <array>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::shell;
using exchanging::ExchangeDialog;
using exchanging::ExchangeModel;
using library::Reader;
using library::Writer;

/// Annotations leave a window and come into another one, by the dialogs.
class TestExchanging final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_from = std::make_unique<Place>();
        m_to = std::make_unique<Place>();
        m_from->addNote(u"安的笔记"_s);
    }

    void aBundleGoesToAColleague()
    {
        saveBundle(u" 安  "_s);
        QCOMPARE(m_from->session.author(), u"安"_s);
        ExchangeDialog *dialog = offered();
        QTRY_VERIFY2(summary(dialog).contains(u"1 new"_s), qPrintable(summary(dialog)));
        QVERIFY(m_to->notes().isEmpty()); // nothing before the person says so
        QVERIFY(dialog->findChild<QLabel *>(u"exchangeEmpty"_s)->isVisible());
        QSignalSpy items(&m_to->library.service(), &LibraryService::itemsChanged);
        QSignalSpy later(&m_to->library.service(), &LibraryService::annotationsTaken);
        auto *take = dialog->findChild<QPushButton *>(u"exchangeTake"_s);
        QTRY_VERIFY(take->hasFocus());
        QTest::keyClick(take, Qt::Key_Space);
        QTRY_VERIFY2(summary(dialog).contains(u"Taken in: 1 new"_s), qPrintable(summary(dialog)));
        QVERIFY(!take->isEnabled());
        QCOMPARE(m_to->notes(), QStringList{u"安的笔记"_s});
        QCOMPARE(items.first().first().value<QList<ItemId>>(), QList<ItemId>{m_to->library.items().first()});
        QCOMPARE(later.count(), 1);
        auto rowsHere = m_to->library.read([](const Reader &reader) { return highlights::deskRows(reader); });
        highlights::setAuthors(rowsHere, *exchange::authors(m_to->library.service().location()));
        highlights::DeskModel desk;
        desk.setRows(rowsHere);
        QVERIFY(desk.hasAuthors());
        QCOMPARE(desk.index(0, highlights::DeskModel::AuthorColumn).data().toString(), u"安"_s);
        // The writer of the window goes on.
        m_to->addNote(u"自己的"_s);
        QCOMPARE(m_to->notes().size(), 2);
    }

    void conflictsAreShownBeforeAnythingHappens()
    {
        saveBundle(u"安"_s);
        take(offered());
        m_to->setFirstNote(u"博改了"_s);
        m_from->setFirstNote(u"安改了\n两行"_s);
        saveBundle(u"安"_s);
        ExchangeDialog *dialog = offered();
        QTRY_COMPARE(rows(dialog), 1);
        const auto *view = dialog->findChild<QTreeView *>();
        const auto cell = [&](int column) { return view->model()->index(0, column).data().toString(); };
        QVERIFY(cell(ExchangeModel::WhatColumn).contains(u"安"_s));
        QCOMPARE(cell(ExchangeModel::HereColumn), u"博改了"_s);
        QCOMPARE(cell(ExchangeModel::TheirsColumn), u"安改了 两行"_s);
        const auto *told = dialog->findChild<QLabel *>(u"exchangeTold"_s);
        QVERIFY(told->text().contains(u"博改了"_s) && told->text().contains(u"安改了\n两行"_s));
        QCOMPARE(m_to->notes(), QStringList{u"博改了"_s});
        take(dialog);
        QCOMPARE(m_to->notes(), (QStringList{u"博改了"_s, u"安改了\n两行"_s}));
    }

    void otherProgramsAnnotationsComeIn()
    {
        m_to->dialogs.files = {m_to->library.put(
            u"other.json"_s, u"[{'target': {'source': 'https://news.example.com/a/2', 'selector': {'type': "
                             u"'TextQuoteSelector', 'exact': "
                             "'投资 20 亿美元扩建'}}, 'bodyValue': '看'}, {'target': "
                             "'https://elsewhere.example/', 'bodyValue': 'x'}]"_s.replace(u'\'', u'"'))};
        m_to->exchanging.takeIn();
        ExchangeDialog *dialog = opened();
        QTRY_COMPARE(rows(dialog), 1);
        QVERIFY(summary(dialog).contains(u"1 annotations have a place"_s));
        take(dialog);
        const auto marked = m_to->library.read(
            [&](const Reader &reader) { return reader.highlightsOf(m_to->library.items()[1]); });
        QCOMPARE(marked.size(), 1);
        QCOMPARE(marked.first().note, u"看"_s);
    }

    void aBadFileIsToldAndChangesNothing_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("no annotations") << u"words"_s;
        QTest::newRow("missing") << QString();
    }

    void aBadFileIsToldAndChangesNothing()
    {
        QFETCH(QString, text);
        const QString path = m_to->library.folder() + u"/in/bad.json"_s;
        m_to->dialogs.files = {text.isEmpty() ? path : m_to->library.put(u"bad.json"_s, text)};
        m_to->exchanging.takeIn();
        ExchangeDialog *dialog = opened();
        QTRY_VERIFY(dialog->findChild<QLabel *>(u"exchangeEmpty"_s)->text().contains(u"Nothing was changed"_s));
        QVERIFY(!dialog->findChild<QPushButton *>(u"exchangeTake"_s)->isEnabled());
        QVERIFY(!summary(dialog).contains(u"Looking"_s));
    }

    void allAnnotationsGoOutAsJsonLd()
    {
        const QString path = m_from->library.folder() + u"/out.jsonld"_s;
        m_from->dialogs.files = {path};
        m_from->exchanging.saveAnnotations();
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), *exchange::annotationsOf(m_from->library.service().location()));
        QTRY_VERIFY(m_from->said().contains(u"out.jsonld"_s));
    }

    void withoutANameThereIsNoBundle()
    {
        m_from->dialogs.files = {bundle()};
        m_from->exchanging.saveBundle();
        answerName(u"  "_s);
        QTRY_VERIFY(m_from->said().contains(u"name of its author"_s));
        QVERIFY(!QFile::exists(bundle()));
    }

    void tablesAreSaved()
    {
        const QString path = m_from->library.folder() + u"/table.csv"_s;
        m_from->dialogs.files = {path};
        m_from->exchanging.saveTable(u" 数据中心 "_s);
        auto *question = m_from->window.findChild<QInputDialog *>(u"tableQuestion"_s);
        QVERIFY(question && question->labelText().contains(u"“数据中心”"_s));
        question->setTextValue(u"Items"_s);
        question->accept();
        QTRY_VERIFY(m_from->said().contains(u"saved as table.csv"_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArrayList lines = file.readAll().trimmed().split('\n');
        QVERIFY(lines.size() > 1);
        QVERIFY(lines[0].startsWith("id,title,text,"));
        for (const QByteArray &line : lines.sliced(1))
            QVERIFY(line.contains("数据中心") || !line.contains(','));
    }

private:
    /// One person's window.
    struct Place {
        test::TestLibrary library;
        test::PresetDialogs dialogs;
        QWidget window;
        StatusBar status{&window};
        Session session{library.folder() + u"/session.ini"_s};
        Exchanging exchanging{{library.service(), session, dialogs, status}, &window};

        Place() { window.show(); }
        void addNote(const QString &text)
        {
            library.service()
                .write([&](Writer &writer) { return writer.addNote(library.items().first(), text); })
                .waitForFinished();
        }
        void setFirstNote(const QString &text)
        {
            const auto notes = library.read(
                [&](const Reader &reader) { return reader.notes(library.items().first()); });
            library.service()
                .write([&](Writer &writer) { return writer.updateNote(notes.first().id, text); })
                .waitForFinished();
        }
        [[nodiscard]] QStringList notes()
        {
            QStringList texts;
            for (const auto &note :
                 library.read([&](const Reader &reader) { return reader.notes(library.items().first()); }))
                texts.append(note.text);
            return texts;
        }
        [[nodiscard]] QString said() const
        {
            QStringList texts;
            for (const QLabel *label : status.findChildren<QLabel *>())
                texts.append(label->text());
            return texts.join(u'\n');
        }
    };

    [[nodiscard]] QString bundle() const { return m_from->library.folder() + u"/an.jsonld"_s; }
    void answerName(const QString &name)
    {
        auto *question = m_from->window.findChild<QInputDialog *>(u"bundleAuthor"_s);
        QVERIFY(question);
        question->setTextValue(name);
        question->accept();
    }
    void saveBundle(const QString &name)
    {
        QFile::remove(bundle());
        m_from->dialogs.files = {bundle()};
        m_from->exchanging.saveBundle();
        answerName(name);
        QTRY_VERIFY(QFile::exists(bundle()));
    }
    ExchangeDialog *offered()
    {
        m_to->dialogs.files = {bundle()};
        m_to->exchanging.takeIn();
        return opened();
    }
    ExchangeDialog *opened()
    {
        auto *dialog = m_to->window.findChild<ExchangeDialog *>();
        if (dialog) {
            dialog->activateWindow();
            (void)QTest::qWaitForWindowActive(dialog);
        }
        return dialog;
    }
    static QString summary(ExchangeDialog *dialog) { return dialog->findChild<QLabel *>(u"exchangeSummary"_s)->text(); }
    static int rows(ExchangeDialog *dialog) { return dialog->findChild<QTreeView *>()->model()->rowCount(); }
    static void take(ExchangeDialog *dialog)
    {
        auto *button = dialog->findChild<QPushButton *>(u"exchangeTake"_s);
        QTRY_VERIFY(button->isEnabled());
        button->click();
        QTRY_VERIFY(summary(dialog).contains(u"Taken in"_s));
        delete dialog;
    }

    std::unique_ptr<Place> m_from;
    std::unique_ptr<Place> m_to;
};

QTEST_MAIN(TestExchanging)
#include "tst_exchanging.moc"
