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
        digests::DigestList &list;
        article::ArticleView &view;
    };
    /// The parts must outlive the object.
    explicit Reading(const Parts &parts, QObject *parent = nullptr);
    ~Reading() override;

    [[nodiscard]] DigestId digest() const { return m_article.id; }       ///< on the page; none while nothing is
    [[nodiscard]] bool isOpening() const { return m_opening.isValid(); } ///< a digest is on its way to the page
    [[nodiscard]] QString digestUid() const { return m_digestUid; }
    [[nodiscard]] ItemId item() const { return m_item; }
    /// What the page shows, in its newest state.
    [[nodiscard]] const article::Article &article() const { return m_article; }
    [[nodiscard]] const article::ArticleItem *currentItem() const;

    /// Shows a digest, at `item` or `place` when they are given.
    void openDigest(DigestId digest, ItemId item = {}, const std::optional<article::Place> &place = {});
    void openItem(ItemId item);
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
    [[nodiscard]] bool isOnPage(DigestId digest) const;
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
    DigestId m_opening; ///< asked for, not on the page yet
    ItemId m_openingItem;
    std::optional<article::Place> m_openingPlace;
    ItemId m_awaited; ///< the page was told to go there and has not said that it is
    bool m_jumping = false;
    bool m_settling = false; ///< the page was just opened: where it stands first was not chosen
};

} // namespace gleaner::shell
