// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/safelink.h"

#include <QTest>

using namespace gleaner::article;
using namespace Qt::StringLiterals;

class TestSafeLink final : public QObject {
    Q_OBJECT

private slots:
    void withoutTracking_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("expected");
        const auto same = [](const char *name, const QString &address) { QTest::newRow(name) << address << address; };
        QTest::newRow("utm") << u"https://a.example/p?utm_source=x&id=3&utm_medium=y#top"_s
                             << u"https://a.example/p?id=3#top"_s;
        QTest::newRow("only tracking: no question mark left")
            << u"https://a.example/p?utm_source=x&fbclid=1"_s << u"https://a.example/p"_s;
        QTest::newRow("names in capitals") << u"https://a.example/?UTM_Source=x&a=1"_s << u"https://a.example/?a=1"_s;
        QTest::newRow("escaped name") << u"https://a.example/?utm%5Fsource=x&a=1"_s << u"https://a.example/?a=1"_s;
        QTest::newRow("others") << u"https://a.example/?gclid=1&spm=a.b.c&msclkid=2&q=w"_s
                                << u"https://a.example/?q=w"_s;
        QTest::newRow("from=appmsg") << u"https://a.example/?from=appmsg&a=1"_s << u"https://a.example/?a=1"_s;
        same("another from", u"https://a.example/?from=berlin&to=wien"_s);
        same("scene elsewhere", u"https://a.example/?scene=3"_s);
        QTest::newRow("weixin, long form")
            << u"https://mp.weixin.qq.com/s?__biz=MzA5==&mid=22&idx=1&sn=ab&chksm=cd&scene=21&sharer_shareinfo=e&from=appmsg#wechat_redirect"_s
            << u"https://mp.weixin.qq.com/s?__biz=MzA5==&mid=22&idx=1&sn=ab"_s;
        QTest::newRow("weixin, short form")
            << u"https://mp.weixin.qq.com/s/AbC?scene=1&click_id=2"_s << u"https://mp.weixin.qq.com/s/AbC"_s;
        same("escapes stay as written", u"https://a.example/?q=a%2Bb+c%20d&r=%E4%B8%AD&e=&f"_s);
        QTest::newRow("escapes stay beside what goes") << u"https://a.example/?q=a%2Bb+c%20d&utm_id=1&r=%E4%B8%AD"_s
                                                       << u"https://a.example/?q=a%2Bb+c%20d&r=%E4%B8%AD"_s;
        same("path that looks like it", u"https://a.example/utm_source=x"_s);
        same("no query", u"https://a.example/p"_s);
        same("mail", u"mailto:a@b.example?subject=utm_source%3Dx"_s);
    }

    void withoutTracking()
    {
        QFETCH(QString, address);
        QFETCH(QString, expected);
        QCOMPARE(gleaner::article::withoutTracking(QUrl(address)).toString(QUrl::FullyEncoded), expected);
    }

    void mayOpen_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("expected");
        QTest::newRow("http") << u"http://a.example/"_s << true;
        QTest::newRow("https") << u"HTTPS://a.example"_s << true;
        QTest::newRow("mail") << u"mailto:a@b.example"_s << true;
        for (const char *address :
             {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https:///x", "", "//a.example/",
              "a/b.md", "gleaner://page/x", "vbscript:x", "ms-msdt:x", "smb://a/b"}) {
            QTest::newRow(address) << QString::fromLatin1(address) << false;
        }
    }

    void mayOpen()
    {
        QFETCH(QString, address);
        QTEST(gleaner::article::mayOpen(QUrl(address)), "expected");
    }
};

QTEST_GUILESS_MAIN(TestSafeLink)
#include "tst_safelink.moc"
