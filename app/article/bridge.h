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

    /// The page at `path` is there and can be called.
    Q_INVOKABLE void reportReady(const QString &path);
    Q_INVOKABLE void reportPlace(const QString &item, double offset);
    Q_INVOKABLE void reportControl(const QString &action, const QString &item);
    Q_INVOKABLE void reportImage(const QString &item, const QString &url);
    Q_INVOKABLE void reportUnloaded(int count);
    Q_INVOKABLE void reportFind(int current, int total);
    Q_INVOKABLE void reportEnd(bool passed);
    /// A person wants to see how the document was read, at a source line; 0: wherever the page stands.
    Q_INVOKABLE void reportInside(int line);

signals:
    void readyReported(const QString &path);
    void placeReported(const gleaner::article::Place &place);
    void controlUsed(gleaner::article::Bridge::Control control, gleaner::ItemId item);
    void imageAsked(gleaner::ItemId item, const QUrl &url);
    void unloadedReported(int count);
    void findReported(int current, int total);
    void endReached();
    void endPassed();
    void insideAsked(int line);

private:
    [[nodiscard]] ItemId known(const QString &item) const;

    QSet<ItemId> m_items;
};

} // namespace gleaner::article
