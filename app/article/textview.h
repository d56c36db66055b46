// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/markedpassage.h"
#include "app/article/palette.h"

#include <QWidget>

#include <memory>

class QLabel;
class QTextBrowser;
class QTextCursor;

namespace gleaner::article {

class TextMarks;

/// One item as text in widgets of the platform, with a cursor: what screen readers and braille displays read without
/// the page's engine. Shows what the page shows, save for pictures, of which their descriptions stand there.
class TextView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TextView)

public:
    explicit TextView(QWidget *parent = nullptr);
    ~TextView() override;

    /// The cursor stays where it is while the item is the same.
    void setItem(const ArticleItem &item, int count);
    void clear();
    void setZoom(double factor);
    void setTheme(Theme theme);
    /// Of all items; those of the one shown are marked in its text. They take the place of those before.
    void setPassages(const QList<MarkedPassage> &passages);
    /// Frames one and says what it is; none for an invalid id. With `show` the cursor goes to it, now or when its item
    /// is set.
    void setCurrent(HighlightId highlight, bool show = false);
    /// What fits in sight less a line, down or up; gives whether there was anything further.
    bool scrollPage(bool up);
    /// Selects the next occurrence from the cursor, or the one before; when the item has none there, that of the next
    /// item that is set. Nothing sought selects nothing.
    void seek(const QString &text, bool backward = false);
    [[nodiscard]] QString selectedText() const;
    /// What is visible of what is selected (textunits.h), and how many such units stand from its start to the text's
    /// end, which is that of the item.
    struct Selection {
        QString visible;
        qsizetype fromStart = 0;
    };
    [[nodiscard]] Selection selection() const;
    void collapseSelection();
    [[nodiscard]] ItemId item() const { return m_item.id; }

signals:
    /// http, https or mailto, freed of tracking parameters.
    void linkActivated(const QUrl &url);
    /// The cursor came into a highlight; invalid: it left one, or something was selected.
    void chosen(gleaner::HighlightId highlight);

private:
    void mark();
    void goTo(HighlightId highlight);
    void follow();
    void tellState();
    void announce(const QString &text);

    ArticleItem m_item;
    QList<MarkedPassage> m_passages;
    HighlightId m_current;
    HighlightId m_wanted; ///< to be gone to when its item is set
    QString m_awaited;    ///< sought, and expected in the next item
    bool m_backward = false;
    QLabel *m_state;
    QTextBrowser *m_text;
    std::unique_ptr<TextMarks> m_marks;
};

} // namespace gleaner::article
