// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/imageloader.h"

#include <QHash>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <memory>

using namespace gleaner;
using namespace gleaner::article;
using namespace Qt::StringLiterals;

namespace {

/// Answers each path with the bytes a test laid down; keeps what was asked.
class Server final : public QTcpServer {
public:
    Server()
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                const QByteArray request = socket->peek(64 * 1024);
                if (!request.contains("\r\n\r\n")) {
                    return;
                }
                requests += socket->readAll();
                const QByteArray path = request.split(' ').value(1);
                if (answers.contains(path)) {
                    socket->write(answers.value(path));
                    socket->disconnectFromHost();
                }
            });
        });
        listen(QHostAddress::LocalHost);
    }

    [[nodiscard]] QUrl url(const QString &path) const
    {
        return QUrl(u"http://127.0.0.1:%1%2"_s.arg(serverPort()).arg(path));
    }

    QHash<QByteArray, QByteArray> answers;
    QList<QByteArray> requests;
};

QByteArray answer(const QByteArray &head, const QByteArray &body = {})
{
    return "HTTP/1.1 " + head + "\r\nConnection: close\r\n\r\n" + body;
}

} // namespace

class TestImageLoader final : public QObject {
    Q_OBJECT

private slots:
    void fetchesAndSaysLittle()
    {
        Server server;
        server.answers["/a.png"] = answer(
            "200 OK\r\nContent-Type: image/png; x=y\r\nSet-Cookie: id=1; Path=/\r\nContent-Length: 3", "PNG");
        NetworkImageLoader loader;
        QSignalSpy loaded(&loader, &ImageLoader::loaded);
        loader.load(server.url(u"/a.png"_s));
        loader.load(server.url(u"/a.png"_s)); // under way
        QVERIFY(loaded.wait());
        QCOMPARE(loaded[0][0].toUrl(), server.url(u"/a.png"_s));
        QCOMPARE(loaded[0][1].value<Image>(), (Image{QByteArrayLiteral("PNG"), u"image/png"_s}));
        loader.load(server.url(u"/a.png"_s)); // again, later: nothing is kept
        QVERIFY(loaded.wait());
        QCOMPARE(server.requests.size(), 2);
        for (const QByteArray &request : std::as_const(server.requests)) {
            const QByteArray said = request.toLower();
            QVERIFY(!said.contains("cookie"));
            QVERIFY(!said.contains("referer"));
            QVERIFY(!said.contains("gleaner"));
            QVERIFY(said.contains("accept-language: *\r\n"));
        }
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("not an image") << answer("200 OK\r\nContent-Type: text/html", "<script>")
                                      << Error::Kind::Unsupported;
        QTest::newRow("no type") << answer("200 OK", "PNG") << Error::Kind::Unsupported;
        QTest::newRow("unknown image type")
            << answer("200 OK\r\nContent-Type: image/x-odd", "PNG") << Error::Kind::Unsupported;
        QTest::newRow("said to be too large")
            << answer("200 OK\r\nContent-Type: image/png\r\nContent-Length: 5000", QByteArray(5'000, 'x'))
            << Error::Kind::TooLarge;
        QTest::newRow("too large without saying")
            << answer("200 OK\r\nContent-Type: image/png", QByteArray(5'000, 'x')) << Error::Kind::TooLarge;
        QTest::newRow("missing") << answer("404 Not Found\r\nContent-Type: image/png\r\nContent-Length: 0")
                                 << Error::Kind::Unreadable;
        QTest::newRow("cut off") << answer("200 OK\r\nContent-Type: image/png\r\nContent-Length: 900", "PN")
                                 << Error::Kind::Unreadable;
        QTest::newRow("leads to a file") << answer("302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0")
                                         << Error::Kind::Unsupported;
        QTest::newRow("leads to data") << answer("302 Found\r\nLocation: data:image/png;base64,AA\r\nContent-Length: 0")
                                       << Error::Kind::Unsupported;
        QTest::newRow("leads in a circle")
            << answer("302 Found\r\nLocation: /x\r\nContent-Length: 0") << Error::Kind::Unreadable;
        QTest::newRow("says nothing") << QByteArray() << Error::Kind::Unreadable;
    }

    void refuses()
    {
        QFETCH(QByteArray, reply);
        QFETCH(Error::Kind, kind);
        Server server;
        server.answers["/x"] = reply;
        NetworkImageLoader loader(NetworkImageLoader::Limits{.bytes = 1'000, .redirects = 3, .timeout = 2'000});
        QSignalSpy loaded(&loader, &ImageLoader::loaded);
        QSignalSpy failed(&loader, &ImageLoader::failed);
        loader.load(server.url(u"/x"_s));
        QVERIFY(failed.wait());
        QCOMPARE(failed.count(), 1);
        QCOMPARE(loaded.count(), 0);
        const auto error = failed[0][1].value<Error>();
        QCOMPARE(error.kind, kind);
        QVERIFY(!error.message.isEmpty());
        QVERIFY(!error.where.isEmpty());
    }

    void followsToAnotherPlace()
    {
        Server server;
        server.answers["/a"] = answer("302 Found\r\nLocation: /b\r\nContent-Length: 0");
        server.answers["/b"] = answer("200 OK\r\nContent-Type: image/webp\r\nContent-Length: 4", "WEBP");
        NetworkImageLoader loader;
        QSignalSpy loaded(&loader, &ImageLoader::loaded);
        loader.load(server.url(u"/a"_s));
        QVERIFY(loaded.wait());
        QCOMPARE(loaded[0][0].toUrl(), server.url(u"/a"_s)); // under the name it was asked for
        QCOMPARE(loaded[0][1].value<Image>().mimeType, u"image/webp"_s);
    }

    void otherSchemesAreNotTried_data()
    {
        QTest::addColumn<QUrl>("url");
        for (const char *url : {"file:///etc/passwd", "data:image/png;base64,AA", "ftp://a.example/x.png", "qrc:/x.png",
                                "", "http:///x.png"}) {
            QTest::newRow(*url ? url : "empty") << QUrl(QString::fromLatin1(url));
        }
    }

    void otherSchemesAreNotTried()
    {
        QFETCH(QUrl, url);
        NetworkImageLoader loader;
        QSignalSpy failed(&loader, &ImageLoader::failed);
        loader.load(url);
        QCOMPARE(failed.count(), 0); // never within the call
        QVERIFY(failed.wait());
        QCOMPARE(failed[0][1].value<Error>().kind, Error::Kind::Unsupported);
    }

    void endsWithItsOwner()
    {
        Server server;
        auto loader = std::make_unique<NetworkImageLoader>();
        QSignalSpy failed(loader.get(), &ImageLoader::failed);
        loader->load(server.url(u"/never"_s));
        QTRY_COMPARE(server.requests.size(), 1);
        loader.reset();
        QTest::qWait(50);
        QCOMPARE(failed.count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestImageLoader)
#include "tst_imageloader.moc"
