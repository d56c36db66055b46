// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/article.h"

#include <QObject>
#include <QSet>
#include <QUrl>

namespace gleaner::article {

/// What the page's script may tell the program. Mistrusted: every argument is checked, what is unknown is ignored, and
/// nothing can be asked for. Ids travel as decimal text.
class Bridge final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Bridge)

public:
    enum class Control { Read, Bookmark, Tag, Note };

    explicit Bridge(QObject *parent = nullptr);

    /// The items of the page that is shown; others are unknown.
    void setItems(const QSet<ItemId> &items) { m_items = items; }
    /// Likewise its highlights.
    void setHighlights(const QSet<HighlightId> &highlights) { m_highlights = highlights; }

    /// The page at `path` is about to tell where it stands; what was told before is of the page it replaces.
    Q_INVOKABLE void reportBegun(const QString &path);
    /// The page at `path` is there and can be called.
    Q_INVOKABLE void reportReady(const QString &path);
    Q_INVOKABLE void reportPlace(const QString &item, double offset);
    Q_INVOKABLE void reportControl(const QString &action, const QString &item);
    Q_INVOKABLE void reportImage(const QString &item, const QString &url);
    /// A person wants to look at an image that the page shows, by the address the digest gives it.
    Q_INVOKABLE void reportView(const QString &url);
    Q_INVOKABLE void reportUnloaded(int count);
    Q_INVOKABLE void reportFind(int current, int total);
    Q_INVOKABLE void reportEnd(bool passed);
    /// A person wants to see how the document was read, at a source line; 0: wherever the page stands.
    Q_INVOKABLE void reportInside(int line);
    /// A person wants what a block of code holds in the clipboard.
    Q_INVOKABLE void reportCode(const QString &code);
    /// A footnote stands beside the text, or no longer does.
    Q_INVOKABLE void reportFootnote(bool shown);
    /// What is selected: "one" item's units and what is visible of them, else "none", "several" or "outside".
    Q_INVOKABLE void reportSelection(const QString &state, const QString &item, int start, int end,
                                     const QString &visible);
    /// The highlight under the pointer, or an empty text.
    Q_INVOKABLE void reportPointed(const QString &highlight);
    /// A click on a highlight; an empty text: beside all, or something was selected.
    Q_INVOKABLE void reportChosen(const QString &highlight);
    /// An edge of a highlight was dragged; it covers these units of its item now.
    Q_INVOKABLE void reportEdges(const QString &highlight, int start, int end);

signals:
    void begun(const QString &path);
    void readyReported(const QString &path);
    void placeReported(const gleaner::article::Place &place);
    void controlUsed(gleaner::article::Bridge::Control control, gleaner::ItemId item);
    void imageAsked(gleaner::ItemId item, const QUrl &url);
    void viewAsked(const QString &url);
    void unloadedReported(int count);
    void findReported(int current, int total);
    void endReached();
    void endPassed();
    void insideAsked(int line);
    void codeAsked(const QString &code);
    void footnoteReported(bool shown);
    void selectionReported(const QString &state, gleaner::ItemId item, gleaner::TextSpan units, const QString &visible);
    void highlightPointed(gleaner::HighlightId highlight);
    void highlightChosen(gleaner::HighlightId highlight);
    void edgesReported(gleaner::HighlightId highlight, gleaner::TextSpan units);

private:
    [[nodiscard]] ItemId known(const QString &item) const;

    [[nodiscard]] HighlightId knownHighlight(const QString &highlight) const;

    QSet<ItemId> m_items;
    QSet<HighlightId> m_highlights;
};

} // namespace gleaner::article
