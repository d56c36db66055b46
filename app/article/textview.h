// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/article.h"

#include <QWidget>

class QLabel;
class QTextBrowser;

namespace gleaner::article {

/// One item as text in widgets of the platform, with a cursor: what screen readers and braille displays read without
/// the page's engine. Shows what the page shows, save for pictures, of which their descriptions stand there.
class TextView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TextView)

public:
    explicit TextView(QWidget *parent = nullptr);

    /// The cursor stays where it is while the item is the same.
    void setItem(const ArticleItem &item, int count);
    void clear();
    void setZoom(double factor);
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

private:
    ArticleItem m_item;
    QString m_awaited; ///< sought, and expected in the next item
    bool m_backward = false;
    QLabel *m_state;
    QTextBrowser *m_text;
};

} // namespace gleaner::article
