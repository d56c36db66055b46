// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"

#include <QWidget>

#include <memory>

class QUndoStack;

namespace gleaner::article {
class ArticleView;
class ImageLoader;
} // namespace gleaner::article
namespace gleaner::digests {
class DigestFeed;
class DigestList;
class DigestModel;
} // namespace gleaner::digests

namespace gleaner::shell {

class Actions;
class HalfHead;
class Highlighting;
class ImageShelf;
class LibraryService;
class Reading;
class Session;

/// A page with what is read on it, its images and its highlights: the article pane, or one half of it.
class Half final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Half)

public:
    struct Parts {
        LibraryService &library;
        QUndoStack &undo;
        Session &session;
        const Actions &actions;
        digests::DigestModel &model;
        digests::DigestFeed &feed;
        digests::DigestList *list; ///< as in Reading::Parts
        article::ImageLoader &images;
        QWidget &listPane; ///< as Highlighting::Parts::list
    };
    /// The parts must outlive the half; `window` is the parent of dialogs.
    Half(const Parts &parts, QWidget *window);
    ~Half() override;

    [[nodiscard]] article::ArticleView &view() const { return *m_view; }
    [[nodiscard]] Reading &reading() const { return *m_reading; }
    [[nodiscard]] Highlighting &highlighting() const { return *m_highlighting; }
    [[nodiscard]] ImageShelf &images() const { return *m_shelf; }

    /// Whether the window's actions mean this one.
    void setActive(bool active);
    [[nodiscard]] bool isActive() const { return m_active; }
    /// The line that tells it from the other half.
    [[nodiscard]] HalfHead &head() const { return *m_head; }
    void setTheme(article::Theme theme);

private:
    void showHead();

    HalfHead *m_head;
    article::ArticleView *m_view;
    std::unique_ptr<Reading> m_reading;
    std::unique_ptr<ImageShelf> m_shelf;
    std::unique_ptr<Highlighting> m_highlighting;
    bool m_active = true;
};

} // namespace gleaner::shell
