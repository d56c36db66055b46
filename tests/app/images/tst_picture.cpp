// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/images/picture.h"

#include <QBuffer>
#include <QImageWriter>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;
using gleaner::Error;
using gleaner::article::Image;
using gleaner::images::decode;
using gleaner::images::suffixOf;

class TestPicture : public QObject {
    Q_OBJECT

private slots:
    void picturesAreDecodedByWhatTheyAre_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QString>("type");
        QTest::newRow("png") << "png"_ba << u"image/png"_s;
        QTest::newRow("jpeg") << "jpeg"_ba << u"image/jpeg"_s;
        QTest::newRow("bmp") << "bmp"_ba << u"image/bmp"_s;
        QTest::newRow("webp") << "webp"_ba << u"image/webp"_s;
        QTest::newRow("a server that calls it otherwise") << "jpeg"_ba << u"image/png"_s;
    }

    void picturesAreDecodedByWhatTheyAre()
    {
        QFETCH(QByteArray, format);
        QFETCH(QString, type);
        const auto picture = decode({encoded(QSize(30, 20), format), type});
        QVERIFY2(picture, picture ? "" : qPrintable(picture.error().message));
        QCOMPARE(picture->full.size(), QSize(30, 20));
        QVERIFY(picture->reduced.isNull());
    }

    void aLargeOneHasASmallerOneBesideIt()
    {
        const auto picture = decode({encoded(QSize(5000, 500), "png"), u"image/png"_s});
        QVERIFY(picture);
        QCOMPARE(picture->reduced.width(), 2048);
        QCOMPARE(picture->full.width(), 5000);
    }

    void whatCannotBeOpenedIsSaid_data()
    {
        QTest::addColumn<Image>("image");
        QTest::addColumn<Error::Kind>("kind");
        const QByteArray whole = encoded(QSize(300, 200), "png");
        const QByteArray drawing =
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' "
            "width='9' height='9'><image xlink:href='/etc/hostname' width='9' height='9'/></svg>";
        QTest::newRow("empty") << Image{{}, u"image/png"_s} << Error::Kind::Malformed;
        QTest::newRow("no image") << Image{"hello, this is a text"_ba, u"image/png"_s} << Error::Kind::Malformed;
        QTest::newRow("cut off") << Image{whole.first(40), u"image/png"_s} << Error::Kind::Malformed;
        QTest::newRow("a drawing") << Image{drawing, u"image/svg+xml"_s} << Error::Kind::Unsupported;
        QTest::newRow("a drawing that is called a picture")
            << Image{drawing, u"image/png"_s} << Error::Kind::Unsupported;
        QTest::newRow("too many bytes") << Image{QByteArray(10'001, 'x'), u"image/png"_s} << Error::Kind::TooLarge;
        QTest::newRow("too many pixels") << Image{encoded(QSize(400, 400), "png"), u"image/png"_s}
                                         << Error::Kind::TooLarge;
        QTest::newRow("a head that promises too much") << Image{bomb(), u"image/png"_s} << Error::Kind::TooLarge;
    }

    void whatCannotBeOpenedIsSaid()
    {
        QFETCH(Image, image);
        QFETCH(Error::Kind, kind);
        const auto picture = decode(image, {.bytes = 10'000, .pixels = 100'000});
        QVERIFY(!picture);
        QCOMPARE(picture.error().kind, kind);
        QVERIFY(!picture.error().message.isEmpty());
    }

    void filesAreNamedByTheirType()
    {
        QCOMPARE(suffixOf(u"image/png"_s), u"png"_s);
        QCOMPARE(suffixOf(u"image/jpeg"_s), u"jpg"_s);
        QCOMPARE(suffixOf(u"image/svg+xml"_s), u"svg"_s);
        QCOMPARE(suffixOf(u"text/html"_s), QString());
    }

private:
    static QByteArray encoded(QSize size, const QByteArray &format)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(QColor(40, 120, 200));
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QImageWriter(&buffer, format).write(image);
        return bytes;
    }

    /// A small picture whose head says that it is of 60,000 by 60,000 pixels.
    static QByteArray bomb()
    {
        constexpr int Head = 12; // its name and 13 bytes, behind the signature and its length
        constexpr int Sum = Head + 4 + 13;
        QByteArray bytes = encoded(QSize(2, 2), "png");
        qToBigEndian<quint32>(60'000, bytes.data() + Head + 4);
        qToBigEndian<quint32>(60'000, bytes.data() + Head + 8);
        quint32 crc = ~0U;
        for (const char byte : bytes.sliced(Head, Sum - Head)) {
            crc ^= quint8(byte);
            for (int bit = 0; bit < 8; ++bit)
                crc = (crc & 1U) ? (crc >> 1U) ^ 0xedb88320U : crc >> 1U;
        }
        qToBigEndian<quint32>(~crc, bytes.data() + Sum);
        return bytes;
    }
};

QTEST_MAIN(TestPicture)
#include "tst_picture.moc"
