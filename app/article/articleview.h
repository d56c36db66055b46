// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/article.h"
#include "app/article/palette.h"

#include <QUrl>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

class QAction;
class QWebEnginePage;

namespace gleaner::article {

class HighlightLayer;

/// The reading pane: one digest as a page that loads nothing, runs nothing of its content and tells what a person does
/// on it. Needs initialiseEngine() (engine.h) before the application object.
class ArticleView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ArticleView)

public:
    /// Bytes of an image by the address the digest gives it; empty when they are not at hand. Called in the GUI thread.
    using ImageSource = std::function<std::optional<Image>(const QString &url)>;

    explicit ArticleView(QWidget *parent = nullptr);
    ~ArticleView() override;

    void setArticle(const Article &article);
    /// Shows `text` and one button an action instead of a page. The actions must outlive the state.
    void clear(const QString &text, const QList<QAction *> &actions = {});
    [[nodiscard]] DigestId digest() const;

    /// The item being read; none before loaded().
    [[nodiscard]] ItemId currentItem() const;
    /// Scrolls to the item, without animation, and makes it the current one. Unknown ids are ignored.
    void showItem(ItemId item);
    /// Renews the item's controls, tags and counts; the page is not loaded again and does not move.
    void updateItem(const ArticleItem &state);

    /// Underlines `mentions` in the type's colour; the one at index `current` is stronger and scrolled to (-1: none).
    void showMentions(const QList<ItemSpan> &mentions, entity::Type type, int current = -1);
    void clearMentions();
    /// Underlines what is pointed at, beside whatever else is marked; nothing, when there are no mentions.
    void hintMentions(const QList<ItemSpan> &mentions, entity::Type type);
    /// Underlines these until other ones are set or another page comes.
    void markEntities(const QList<TypedSpans> &marked);

    void setTheme(Theme theme);
    [[nodiscard]] Theme theme() const;
    /// 0.5 to 3; others are brought into the range.
    void setZoom(double factor);
    [[nodiscard]] double zoom() const;
    void setTypography(const Typography &typography);

    /// Marks all matches in the page, after folding case and width, and scrolls to the next one from the current place,
    /// or the one before. The same text again goes on. Ends in findChanged().
    void find(const QString &text, bool backward = false);
    /// Marks these as find() does and scrolls to the one at index `current`. Ends in findChanged().
    void showFound(const QList<ItemSpan> &found, int current = 0);
    /// Goes on among what is marked so, or back.
    void findNext(bool backward = false);
    void clearFind();

    /// The current item as text in widgets of the platform instead of the page, which goes on below it: for screen
    /// readers and braille displays.
    void setTextOnly(bool textOnly);

    /// The screen's height less a line, down or up; at the page's end downwards gives endPassed() instead.
    void scrollPage(bool up = false);

    /// A caret in the text, which arrow keys move and select with.
    void setCaretShown(bool shown);

    /// Closes the footnote that stands beside the text and gives its reference the keyboard; false when there is none.
    bool closeFootnote();

    [[nodiscard]] Place place() const;
    /// Now, or once the page is loaded.
    void restorePlace(const Place &place);

    void setImageSource(ImageSource source);
    /// Shows an image that was asked for by imageRequested().
    void setImage(const QString &url, const Image &image);
    /// Tells in the placeholder why the image could not be had.
    void setImageFailed(const QString &url, const QString &message);

    /// What was kept from being loaded since setArticle().
    [[nodiscard]] int blockedCount() const;
    [[nodiscard]] QString selectedText() const;
    /// What is selected as a place, told by highlights().
    void askSelection();
    void collapseSelection();
    /// Adds an action on the selected text to the page's menu, which shows it when there is one.
    void addSelectionAction(QAction *action);
    /// Likewise one on the highlight under the pointer, which is chosen as the menu shows.
    void addHighlightAction(QAction *action);
    /// The widget that takes the keyboard.
    [[nodiscard]] QWidget *focusTarget() const;
    [[nodiscard]] QWebEnginePage *page() const;
    [[nodiscard]] HighlightLayer *highlights() const;

signals:
    void loaded();
    void currentItemChanged(gleaner::ItemId item);
    void placeChanged();
    void bookmarkRequested(gleaner::ItemId item);
    void readRequested(gleaner::ItemId item);
    void tagRequested(gleaner::ItemId item);
    void noteRequested(gleaner::ItemId item);
    void inspectionRequested(int line); ///< how the document was read; a 1-based source line, 0: the current item's
    /// http, https or mailto, freed of tracking parameters.
    void linkActivated(const QUrl &url);
    void linkHovered(const QString &url);
    void imageRequested(gleaner::ItemId item, const QUrl &url);
    /// An image that is shown is to be looked at; the address is as the digest spells it.
    void imageViewRequested(const QString &url);
    void blockedCountChanged(int count);
    void findChanged(int current, int total); ///< `current` is 1-based, 0 when nothing is found
    void scrolledToEnd();                     ///< the page's end came into sight
    void endPassed();                         ///< asked to scroll on at the page's end
    void zoomChanged(double factor);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectBridge();
    void showPage();
    void showText();
    void recover(bool abnormal);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gleaner::article
