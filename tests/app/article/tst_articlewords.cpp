// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/articleview.h"
#include "app/article/engine.h"
#include "tests/app/article/fixture.h"

#include <QApplication>
#include <QMainWindow>
#include <QTest>
#include <QWebEnginePage>

#include <memory>

using namespace gleaner;
using namespace gleaner::article;
using namespace Qt::StringLiterals;

/// A double click takes a word, in Chinese one of the dictionary.
class TestArticleWords final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Article article = test::sampleArticle();
        article.items[0].bodyHtml =
            u"<p id=\"w\">人工智能公司发布新模型，价格为 3,000 元。The model's name is Heron-7B。</p>"_s;
        m_window = std::make_unique<QMainWindow>();
        m_view = new ArticleView;
        m_window->setCentralWidget(m_view);
        m_window->resize(900, 700);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QVERIFY(test::showAndWait(*m_view, article));
    }

    void cleanupTestCase() { m_window.reset(); }

    void takesAWord_data()
    {
        QTest::addColumn<QString>("pressed");
        QTest::addColumn<QString>("expected");
        const auto row = [](const QString &pressed, const QString &expected) {
            QTest::newRow(pressed.toUtf8().constData()) << pressed << expected;
        };
        for (const QString &word : {u"人工"_s, u"智能"_s, u"公司"_s, u"发布"_s, u"新"_s, u"模型"_s, u"价格"_s}) {
            for (const QChar character : word) {
                row(character, word);
            }
        }
        row(u"3"_s, u"3,000"_s);
        row(u"model"_s, u"model's"_s);
    }

    void takesAWord()
    {
        QFETCH(QString, pressed);
        QFETCH(QString, expected);
        for (const double part : {0.2, 0.8}) {
            const QVariantList at =
                test::evaluate(m_view->page(),
                               u"(() => { getSelection().empty(); const t = document.querySelector('#item-101 .body "
                               "p').firstChild; const i = t.data.indexOf('%1'); const r = new Range(); r.setStart(t, "
                               "i); r.setEnd(t, i + 1); const b = r.getBoundingClientRect(); return [b.x + b.width * "
                               "%2, b.y + b.height / 2]; })()"_s.arg(pressed)
                                   .arg(part))
                    .toList();
            QCOMPARE(at.size(), 2);
            QTest::qWait(QApplication::doubleClickInterval() + 50);
            const QPoint place = QPointF(at[0].toDouble(), at[1].toDouble()).toPoint();
            // Through the window: the engine counts clicks itself, by their times.
            QTest::mouseDClick(m_window->windowHandle(), Qt::LeftButton, {},
                               m_view->focusTarget()->mapTo(m_window.get(), place));
            QTRY_COMPARE(m_view->selectedText(), expected);
        }
    }

private:
    std::unique_ptr<QMainWindow> m_window;
    ArticleView *m_view = nullptr;
};

GLEANER_ENGINE_MAIN(TestArticleWords)
#include "tst_articlewords.moc"
