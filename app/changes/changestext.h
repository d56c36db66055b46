// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"
#include "core/base/span.h"
#include "core/library/revisions.h"

#include <QTextCharFormat>
#include <QTextEdit>

namespace gleaner::changes {

/// An item of two revisions to read: what was removed is struck through, what was added underlined, both on a colour of
/// their own; below, what became of what hangs on the item. What is copied has the marks as [-removed-] and {+added+}.
class ChangesText final : public QTextEdit {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChangesText)

public:
    explicit ChangesText(QWidget *parent = nullptr);

    void showItem(const library::RevisedItem &item);
    /// What no item holds.
    void showOutside(const comparison::TextComparison &outside);
    /// A sentence in the text's place.
    void showMessage(const QString &message);
    void setTheme(article::Theme theme);

    /// Changes of what is shown, those of the title first.
    [[nodiscard]] int changeCount() const { return int(m_changes.size()); }
    /// Selects a change, scrolls to it, and gives what it is in words.
    QString goToChange(int number);

protected:
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;

private:
    struct Style {
        bool title = false;
        bool muted = false;
    };
    void begin();
    void beginBlock(const Style &style, int space);
    void put(const QString &text, const QTextCharFormat &format);
    void put(const comparison::TextComparison &text, const Style &style);
    void putLine(const QString &text, bool muted, int space);
    void finish();
    void present();
    [[nodiscard]] QTextCharFormat format(comparison::TextPiece::Kind kind, const Style &style) const;

    struct Change {
        TextSpan place; ///< positions of the document
        QString removed;
        QString added;
    };
    article::Theme m_theme = article::Theme::Light;
    std::optional<library::RevisedItem> m_item;
    std::optional<comparison::TextComparison> m_outside;
    QString m_message;
    QTextCursor m_cursor; ///< where the text is being written
    bool m_isEmpty = true;
    QList<Change> m_changes;
};

} // namespace gleaner::changes
