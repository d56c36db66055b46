// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/article.h"
#include "app/shell/articleloader.h"

#include <QObject>

#include <optional>

namespace gleaner::article {
class ArticleView;
}
namespace gleaner::digests {
class DigestFeed;
class DigestList;
class DigestModel;
} // namespace gleaner::digests

namespace gleaner::shell {

class LibraryService;

/// What is being read, and the ways to go on: keeps list and page at the same item without either pulling the other
/// back, and marks items read that were passed in reading order.
class Reading final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Reading)

public:
    struct Parts {
        LibraryService &library;
        digests::DigestModel &model;
        digests::DigestFeed &feed;
        digests::DigestList *list; ///< chooses what is read, and follows it; null: no list does
        article::ArticleView &view;
    };
    /// The parts must outlive the object.
    explicit Reading(const Parts &parts, QObject *parent = nullptr);
    ~Reading() override;

    [[nodiscard]] DigestId digest() const { return m_article.id; }              ///< on the page; none while nothing is
    [[nodiscard]] bool isOpening() const { return m_opening.digest.isValid(); } ///< a digest is on its way to the page
    [[nodiscard]] QString digestUid() const { return m_digestUid; }
    /// Number of the earlier revision on the page; 0: it is the newest.
    [[nodiscard]] int revision() const { return m_revision; }
    /// In the library; none where an earlier revision is read.
    [[nodiscard]] ItemId item() const { return m_revision > 0 ? ItemId() : m_item; }
    [[nodiscard]] const article::ArticleItem *currentItem() const;
    /// What the page shows, in its newest state.
    [[nodiscard]] const article::Article &article() const { return m_article; }
    /// The item that is read, as the page counts it.
    [[nodiscard]] const article::ArticleItem *itemOnPage() const;

    /// Shows a digest, at `item` or `place` when they are given.
    void openDigest(DigestId digest, ItemId item = {}, const std::optional<article::Place> &place = {});
    void openItem(ItemId item);
    /// The same for an earlier revision, by its number from 1; its items are those of ArticleLoader::revisionItem().
    void openRevision(DigestId digest, int revision, ItemId item = {}, const std::optional<article::Place> &place = {});
    /// Goes to an item of the page.
    void goToOnPage(ItemId item);
    /// Nothing is read any more.
    void close();
    /// Reads the page's digest again when its file has changed.
    void reload();
    /// The next item (step 1) or the previous one (-1), across digests, as the list has them.
    void step(int step);
    void nextUnread();
    void nextDigest();
    void scroll(bool up);
    /// The page is about to go to a mention or a match: what it leaves behind was not read through.
    void jump() { m_jumping = true; }

signals:
    void opened(const gleaner::shell::LoadedArticle &loaded); ///< before the page asks for its images
    void openingFailed(gleaner::DigestId digest, const gleaner::Error &error);
    void itemChanged(gleaner::ItemId item);
    void itemUpdated(const gleaner::article::ArticleItem &item);
    void nothingUnread();

private:
    void show(const LoadedArticle &loaded);
    /// The place in an article that is otherwise split into items: where the same lines are.
    [[nodiscard]] article::Place placeIn(const article::Article &next, const article::Place &place) const;
    struct Target {
        DigestId digest;
        int revision = 0;
        bool operator==(const Target &) const = default;
    };
    void open(Target target, ItemId item, const std::optional<article::Place> &place);
    [[nodiscard]] bool isOnPage(Target target) const;
    void forget();
    void select(DigestId digest, ItemId item, bool expand);
    void goTo(ItemId item);
    void follow(ItemId item);
    void refresh(const QList<ItemId> &items);
    void openEnd(DigestId digest, int step);
    void markRead(ItemId item);
    [[nodiscard]] article::ArticleItem *find(ItemId item);

    Parts m_parts;
    ArticleLoader m_loader;
    article::Article m_article;
    QString m_digestUid;
    ItemId m_item;
    int m_revision = 0;
    Target m_opening; ///< asked for, not on the page yet
    ItemId m_openingItem;
    std::optional<article::Place> m_openingPlace;
    ItemId m_awaited; ///< the page was told to go there and has not said that it is
    bool m_jumping = false;
    bool m_settling = false; ///< the page was just opened: where it stands first was not chosen
};

} // namespace gleaner::shell
