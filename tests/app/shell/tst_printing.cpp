// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/printing.h"

#include "app/article/engine.h"
#include "app/article/htmlpdf.h"
#include "app/article/paper.h"
#include "app/shell/statusbar.h"
#include "tests/app/article/fixture.h"
#include "tests/app/shell/presetdialogs.h"

#include <QApplication>
#include <QFileInfo>
#include <QLabel>
#include <QPageLayout>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWebEnginePage>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::shell;

/// The digest as PDF, made of the real page.
class TestPrinting : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        view.resize(800, 600);
        view.show();
        view.setTheme(article::Theme::Dark);
        QVERIFY(test::showAndWait(view, test::sampleArticle()));
    }

    void writesAPdfOfThePage()
    {
        // What the page is at the moment of printing, and afterwards.
        QVERIFY(
            test::evaluate(view.page(),
                           u"var printed = []; const note = () => printed.push(document.documentElement.dataset.theme);"
                           "addEventListener('beforeprint', note); addEventListener('afterprint', note); true"_s)
                .toBool());
        dialogs.files = {folder.filePath(u"brief"_s)};
        printing.savePdf(view);
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(folder.filePath(u"brief.pdf"_s)), 20'000);
        QVERIFY(bytesOf(u"brief.pdf"_s).startsWith("%PDF-"));
        QVERIFY(bytesOf(u"brief.pdf"_s).size() > 5'000);
        QCOMPARE(test::evaluate(view.page(), u"printed"_s).toStringList(), (QStringList{u"light"_s, u"dark"_s}));
        QVERIFY2(said().contains(u"brief.pdf"_s), qPrintable(said()));
    }

    /// The answer of a page whose process ends never comes: what ends it is told in its place, and once.
    void aCrashIsTold_data()
    {
        QTest::addColumn<bool>("isDocument");
        QTest::newRow("digest") << false;
        QTest::newRow("document") << true;
    }
    void aCrashIsTold()
    {
        QFETCH(bool, isDocument);
        QObject context;
        QList<QByteArray> answers;
        const auto made = [&answers](const QByteArray &pdf) { answers.append(pdf); };
        if (isDocument)
            article::makePdf({.title = u"t"_s, .body = u"<p>x</p>"_s, .css = {}}, QPageLayout(), &context, made);
        else
            article::makePdf(view, QPageLayout(), made);
        auto *page = isDocument ? context.findChild<QWebEnginePage *>() : view.page();
        QVERIFY(page);
        emit page->renderProcessTerminated(QWebEnginePage::CrashedTerminationStatus, 1);
        QCOMPARE(answers, QList<QByteArray>{{}});
        QTest::qWait(500);
        QCOMPARE(answers.size(), 1);
    }

    void aFolderThatIsNotThereIsTold()
    {
        const QString path = folder.filePath(u"missing/brief.pdf"_s);
        dialogs.files = {path};
        printing.savePdf(view);
        QTRY_VERIFY_WITH_TIMEOUT(said().contains(u"missing"_s), 20'000);
        QVERIFY(!QFileInfo::exists(path));
    }

    void nothingWithoutADigest()
    {
        article::ArticleView empty;
        dialogs.files = {folder.filePath(u"empty.pdf"_s)};
        printing.savePdf(empty);
        printing.print(empty);
        QTest::qWait(100);
        QVERIFY(!QFileInfo::exists(folder.filePath(u"empty.pdf"_s)));
    }

private:
    [[nodiscard]] QByteArray bytesOf(const QString &name) const
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QString said() const
    {
        QStringList texts;
        for (const QLabel *label : status.findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(u' ');
    }

    const QTemporaryDir folder;
    test::PresetDialogs dialogs;
    StatusBar status;
    QWidget window;
    article::ArticleView view;
    Printing printing{{dialogs, status}, &window};
};

GLEANER_ENGINE_MAIN(TestPrinting)
#include "tst_printing.moc"
