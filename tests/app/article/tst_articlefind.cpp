// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/articleview.h"
#include "app/article/engine.h"
#include "core/library/fold.h"
#include "tests/app/article/fixture.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWebEnginePage>

#include <memory>

using namespace gleaner;
using namespace gleaner::article;
using namespace Qt::StringLiterals;

/// Finding on the page: what search finds, marked where it stands.
class TestArticleFind final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_view = std::make_unique<ArticleView>();
        m_view->resize(900, 700);
        m_view->show();
        Article article = test::sampleArticle();
        article.items[0].bodyHtml =
            u"<p>台积电与臺積電是同一家；ＡＳＭＬ 与 asml 也是。<em>台</em><strong>积</strong>电在熊本建厂。"
            "微<b>软</b>　与微軟。Straße、STRASSE；cafe\u0301 与 Café。零\u200b宽。①号 ㈱ ﬁnal.</p>\n<p>台</p>\n<p>积电</p>"_s;
        QVERIFY(test::showAndWait(*m_view, article));
    }

    void cleanupTestCase() { m_view.reset(); }

    void findsWhatSearchFinds_data()
    {
        QTest::addColumn<QString>("sought");
        QTest::addColumn<QStringList>("found");
        const QStringList maker{u"台积电"_s, u"臺積電"_s, u"台积电"_s};
        QTest::newRow("simplified") << u"台积电"_s << maker;
        QTest::newRow("traditional") << u"臺積電"_s << maker;
        QTest::newRow("a two-character word, over inline elements") << u"微软"_s << QStringList{u"微软"_s, u"微軟"_s};
        QTest::newRow("the same, traditional") << u"微軟"_s << QStringList{u"微软"_s, u"微軟"_s};
        QTest::newRow("full width") << u"ＡＳＭＬ"_s << QStringList{u"ＡＳＭＬ"_s, u"asml"_s};
        QTest::newRow("half width, small") << u"asml"_s << QStringList{u"ＡＳＭＬ"_s, u"asml"_s};
        QTest::newRow("a letter that is two") << u"strasse"_s << QStringList{u"Straße"_s, u"STRASSE"_s};
        QTest::newRow("marks") << u"CAFÉ"_s << QStringList{u"cafe\u0301"_s, u"Café"_s};
        QTest::newRow("what shows nothing") << u"零宽"_s << QStringList{u"零\u200b宽"_s};
        QTest::newRow("white space of any width") << u"软 与微"_s << QStringList{u"软　与微"_s};
        QTest::newRow("compatibility forms") << u"1号"_s << QStringList{u"①号"_s};
        QTest::newRow("a ligature") << u"final"_s << QStringList{u"ﬁnal"_s};
        QTest::newRow("not from one paragraph into the next") << u"台 积电"_s << QStringList{};
        QTest::newRow("nothing") << u"火星"_s << QStringList{};
    }

    void findsWhatSearchFinds()
    {
        QFETCH(QString, sought);
        QFETCH(QStringList, found);
        QSignalSpy told(m_view.get(), &ArticleView::findChanged);
        m_view->find(sought);
        QVERIFY(told.wait(10'000));
        QCOMPARE(told.last()[1].toInt(), int(found.size()));
        QCOMPARE(painted(u"found"_s), found);
        QCOMPARE(painted(u"found-current"_s), found.first(std::min<qsizetype>(found.size(), 1)));
    }

    /// Character by character, and with marks behind them.
    void foldsAsSearchFolds()
    {
        m_view->find(u"台"_s); // from here on the page has the table
        QStringList texts;
        for (char32_t first = 1; first < 0x10000; first += 64) {
            QString text;
            for (char32_t c = first; c < first + 64; ++c) {
                if (c < 0xd800 || c > 0xdfff)
                    text += QString::fromUcs4(&c, 1) + u'\n';
            }
            texts += text;
        }
        texts += u"e\u0301 ガ ｶﾞ 각 a\u00adb 👩\u200d💻 が ㍿ İstanbul ΣΊΣΥΦΟΣ ﷺ 𠮷野家 𫝀 Ⅳ ½"_s;
        QStringList wrong;
        for (const QString &text : std::as_const(texts)) {
            const QString code = u"gleaner.fold(%1)"_s.arg(asLiteral(text));
            const QString folded = test::evaluate(m_view->page(), code).toString();
            const QString wanted = library::fold(text);
            const QStringList have = folded.split(u' ');
            const QStringList want = wanted.split(u' ');
            if (folded == wanted)
                continue;
            for (qsizetype i = 0; i < std::min(have.size(), want.size()); ++i) {
                if (have[i] != want[i])
                    wrong += u"%1 instead of %2 (U+%3)"_s.arg(have[i], want[i])
                                 .arg(want[i].isEmpty() ? 0 : want[i][0].unicode(), 4, 16);
            }
        }
        QVERIFY2(
            wrong.isEmpty(),
            qPrintable(
                u"%1: %2"_s.arg(wrong.size()).arg(wrong.first(std::min<qsizetype>(wrong.size(), 40)).join(u", "_s))));
    }

private:
    static QString asLiteral(const QString &text)
    {
        QString literal;
        for (const QChar c : text)
            literal += u"\\u%1"_s.arg(uint(c.unicode()), 4, 16, QChar(u'0'));
        return u'\'' + literal + u'\'';
    }

    [[nodiscard]] QStringList painted(const QString &name) const
    {
        return test::evaluate(m_view->page(),
                              u"Array.from(CSS.highlights.get('%1') ?? [], range => range.toString())"_s.arg(name))
            .toStringList();
    }

    std::unique_ptr<ArticleView> m_view;
};

GLEANER_ENGINE_MAIN(TestArticleFind)
#include "tst_articlefind.moc"
