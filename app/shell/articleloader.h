// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/article.h"
#include "core/base/error.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace gleaner::library {
class Reader;
struct ItemRow;
} // namespace gleaner::library

namespace gleaner::shell {

class LibraryService;

/// A digest ready for the page, with the remote images that were kept for it.
struct LoadedArticle {
    article::Article article;
    QString uid;                           ///< of the digest
    int revision = 0;                      ///< number of the earlier revision that it is; 0: the newest
    QStringList imageUrls;                 ///< addresses of all remote images, as the page spells them, in order
    QHash<QString, QString> imageTexts{};  ///< what stands for them where they are not seen, by address
    QHash<QString, article::Image> images; ///< those that were kept, by address
};

/// Makes the page's article out of a digest's stored source: reading, parsing and rendering happen on a reading thread.
class ArticleLoader final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ArticleLoader)

public:
    /// `library` must outlive the loader.
    explicit ArticleLoader(LibraryService &library, QObject *parent = nullptr);
    ~ArticleLoader() override;

    /// Ends in loaded() or failed(), unless another digest is asked for before. An earlier revision, by its number from
    /// 1, has items of its own: their ids are none of the library.
    void load(DigestId digest, int revision = 0);
    /// Gives up what was asked for.
    void cancel() { ++m_question; }

    /// An item's row as the page takes it: its state without its texts.
    [[nodiscard]] static article::ArticleItem state(const library::ItemRow &row);

    /// The id of an earlier revision's item, by its number.
    [[nodiscard]] static ItemId revisionItem(int number);

signals:
    void loaded(const gleaner::shell::LoadedArticle &loaded);
    void failed(gleaner::DigestId digest, const gleaner::Error &error);

private:
    struct Renderer;
    LibraryService &m_library;
    std::shared_ptr<Renderer> m_renderer; ///< shared with a rendering that outlives the loader
    int m_question = 0;
};

} // namespace gleaner::shell

Q_DECLARE_METATYPE(gleaner::shell::LoadedArticle)
