// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/articleloader.h"
#include "core/digest/parser.h"
#include "tests/app/support/testlibrary.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using gleaner::DigestId;
using gleaner::library::PreparedFile;
using gleaner::library::Writer;
using gleaner::shell::ArticleLoader;
using gleaner::shell::LoadedArticle;

class TestArticleLoader : public QObject {
    Q_OBJECT

private slots:
    void init() { m_library = std::make_unique<gleaner::test::TestLibrary>(); }

    void joinsTextAndState()
    {
        const gleaner::ItemId second = m_library->items()[1];
        m_library->service().changeItems([second](Writer &writer) { return writer.setBookmarked({second}, true); });
        m_library->service().changeItems(
            [second](Writer &writer) { return writer.addTag({second}, QStringLiteral("云")); });
        (void)m_library->read([](const gleaner::library::Reader &reader) { return reader.counts(); });

        const LoadedArticle loaded = load(m_library->digest());
        QCOMPARE(loaded.article.id, m_library->digest());
        QCOMPARE(loaded.article.language, QStringLiteral("zh"));
        QVERIFY(!loaded.uid.isEmpty());
        QVERIFY(!loaded.article.reading.isEmpty());
        QCOMPARE(loaded.article.items.size(), 3);
        const auto &item = loaded.article.items[1];
        QCOMPARE(item.id, second);
        QCOMPARE(item.number, 2);
        QVERIFY(item.bookmarked);
        QCOMPARE(item.tags, QStringList({QStringLiteral("云")}));
        QVERIFY(item.text.contains(QStringLiteral("微软宣布")));
        QVERIFY(item.bodyHtml.contains(QStringLiteral("微软宣布")));
        QVERIFY(!item.uid.isEmpty());
        QVERIFY(!loaded.article.items[0].bookmarked);
    }

    void findsImagesAndThoseThatWereKept()
    {
        const QString path = m_library->put(
            QStringLiteral("2026-03-07.md"),
            QStringLiteral(
                "# 图\n\n1. [带图](https://example.com/1)\n\n   ![a](https://img.example.com/a.png?x=1&y=2)\n\n   "
                "![b](https://img.example.com/b.png)\n\n2. [无图](https://example.com/2)\n\n   正文。\n"));
        auto &service = m_library->service();
        const auto stored = service.write([&service, path](Writer &writer) {
            std::vector<PreparedFile> files;
            files.push_back(gleaner::library::prepareFile(path, service.extractor()));
            return writer.store(files);
        });
        const auto entries = stored.result();
        QVERIFY(entries && entries->first().digest.isValid());
        const QString kept = QStringLiteral("https://img.example.com/a.png?x=1&y=2");
        QVERIFY(service
                    .write([kept](Writer &writer) {
                        return writer.storeImage(kept, {"bytes", QStringLiteral("image/png")});
                    })
                    .result());

        const LoadedArticle loaded = load(entries->first().digest);
        QCOMPARE(loaded.imageUrls, QStringList({kept, QStringLiteral("https://img.example.com/b.png")}));
        QCOMPARE(loaded.images.keys(), QStringList({kept}));
        QCOMPARE(loaded.images.value(kept).bytes, QByteArray("bytes"));
        QCOMPARE(loaded.article.cachedImages, QStringList({kept}));
    }

    void itemsThatAreNoMoreStayReachable()
    {
        const gleaner::ItemId second = m_library->items()[1];
        auto &service = m_library->service();
        const QString text = m_library->read(
            [second](const gleaner::library::Reader &reader) { return reader.itemText(second); });
        const auto row = m_library->read(
            [this](const gleaner::library::Reader &reader) { return reader.digest(m_library->digest()); });
        QVERIFY(
            service.write([second](Writer &writer) { return writer.addNote(second, QStringLiteral("看")); }).result());
        const auto done = service.write([&](Writer &writer) {
            return writer.reindex(
                row.id, gleaner::library::prepareBytes(row.path, gleaner::test::smallDigest().toUtf8(),
                                                       service.extractor(), {.recogniser = QStringLiteral("article")}));
        });
        QVERIFY(done.result());
        const LoadedArticle loaded = load(m_library->digest());
        QCOMPARE(loaded.article.items.size(), 2);
        const auto &gone = loaded.article.items[1];
        QCOMPARE(gone.id, second);
        QCOMPARE(gone.notes, 1);
        QCOMPARE(gone.text, text);
        QVERIFY(gone.lines.isNull());
        QVERIFY(!gone.section.isEmpty());
        QVERIFY(!loaded.article.items[0].lines.isNull());
        static const QRegularExpression markup(QStringLiteral("<[^>]*>|\\s"));
        QString shown = gone.titleHtml + gone.bodyHtml;
        shown.remove(markup);
        QCOMPARE(shown, QString(text).remove(markup));
    }

    /// It is read as it was, and none of its items is one that something could be done to.
    void anEarlierRevisionIsReadAsItWas()
    {
        auto &service = m_library->service();
        const QString path = m_library->put(
            QStringLiteral("2026-03-05.md"),
            gleaner::test::smallDigest().replace(QStringLiteral("128K"), QStringLiteral("256K")));
        QVERIFY(service
                    .write([&service, path](Writer &writer) {
                        std::vector<PreparedFile> files;
                        files.push_back(gleaner::library::prepareFile(path, service.extractor()));
                        return writer.store(files);
                    })
                    .result());
        const LoadedArticle now = load(m_library->digest());
        QVERIFY(now.article.items[0].text.contains(QStringLiteral("256K")));
        QCOMPARE(now.revision, 0);
        const LoadedArticle before = load(m_library->digest(), 1);
        QCOMPARE(before.revision, 1);
        QCOMPARE(before.uid, now.uid);
        QCOMPARE(before.article.items.size(), 3);
        QVERIFY(before.article.items[0].text.contains(QStringLiteral("128K")));
        QVERIFY(before.article.items[0].bodyHtml.contains(QStringLiteral("128K")));
        QVERIFY(before.article.matter.first().html.contains(QStringLiteral("class=\"notice\"")));
        for (const auto &item : before.article.items) {
            QVERIFY(item.uid.isEmpty());
            QCOMPARE(item.id, ArticleLoader::revisionItem(item.number));
            QVERIFY(!m_library->items().contains(item.id));
        }
        for (const int none : {3, 99}) {
            ArticleLoader loader(service);
            QSignalSpy failed(&loader, &ArticleLoader::failed);
            loader.load(m_library->digest(), none);
            QTRY_VERIFY(!failed.isEmpty());
        }
    }

    void onlyTheLastAskedForArrives()
    {
        ArticleLoader loader(m_library->service());
        QSignalSpy loaded(&loader, &ArticleLoader::loaded);
        const auto digests = m_library->read([](const gleaner::library::Reader &reader) { return reader.digests(); });
        QCOMPARE(digests.size(), 2);
        loader.load(digests[0].id);
        loader.load(digests[1].id);
        QTRY_VERIFY(!loaded.isEmpty());
        QTest::qWait(0);
        QCOMPARE(loaded.count(), 1);
        QCOMPARE(loaded.first().first().value<LoadedArticle>().article.id, digests[1].id);
    }

    void tellsWhatCouldNotBeLoaded()
    {
        ArticleLoader loader(m_library->service());
        QSignalSpy failed(&loader, &ArticleLoader::failed);
        loader.load({999});
        QTRY_VERIFY(!failed.isEmpty());
        QCOMPARE(failed.first().first().value<DigestId>(), DigestId{999});
        QVERIFY(!failed.first()[1].value<gleaner::Error>().message.isEmpty());
    }

private:
    LoadedArticle load(DigestId digest, int revision = 0)
    {
        ArticleLoader loader(m_library->service());
        QSignalSpy loaded(&loader, &ArticleLoader::loaded);
        loader.load(digest, revision);
        if (loaded.isEmpty() && !loaded.wait())
            return {};
        return loaded.first().first().value<LoadedArticle>();
    }

    std::unique_ptr<gleaner::test::TestLibrary> m_library;
};

QTEST_GUILESS_MAIN(TestArticleLoader)
#include "tst_articleloader.moc"
