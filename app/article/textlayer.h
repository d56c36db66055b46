// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/article.h"

#include <QObject>

#include <functional>

namespace gleaner::article {

class TextView;

/// Lays the current item as text over the page, which has to stay visible to tell where a person reads, and selects in
/// it what is found there.
class TextLayer final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TextLayer)

public:
    /// `item` gives an item of the page, or null.
    TextLayer(QWidget *host, std::function<const ArticleItem *(ItemId)> item);

    void setOn(bool on);
    [[nodiscard]] bool isShown() const;
    [[nodiscard]] TextView *view() const { return m_view; }
    /// The item at which a person is on a page of `count` items; while a page comes, the former one stays.
    void show(ItemId current, qsizetype count);

    void setSought(const QString &text, bool backward);
    void setSought(const QList<ItemSpan> &found);
    void setDirection(bool backward) { m_backward = backward; }
    /// The page went to its match at `index`; -1: there is none.
    void goTo(qsizetype index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_host;
    std::function<const ArticleItem *(ItemId)> m_item;
    TextView *m_view;
    bool m_on = false;
    QString m_sought;        ///< everywhere
    QList<ItemSpan> m_found; ///< or these places
    bool m_backward = false;
};

} // namespace gleaner::article
