// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"
#include "core/comparison/textchanges.h"

#include <QTextCursor>
#include <QTextEdit>

namespace gleaner::highlights {

/// A passage to read among what stands around it, which is fainter. Words that are here only are marked by a colour and
/// a line: what was taken away is struck through, what came is underlined.
class PassageText final : public QTextEdit {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PassageText)

public:
    enum class Side { Before, Now };

    explicit PassageText(Side side, QWidget *parent = nullptr);

    struct Passage {
        QString prefix{};
        QList<comparison::TextPiece> words{}; ///< those of the other side are left out
        QString suffix{};
    };
    void showPassage(const Passage &passage);
    /// A sentence in the passage's place.
    void showMessage(const QString &message);
    void setTheme(article::Theme theme);

private:
    void present();
    void put(QTextCursor &cursor, const QString &text, const QTextCharFormat &format) const;

    Side m_side;
    article::Theme m_theme = article::Theme::Light;
    Passage m_passage;
    QString m_message;
};

} // namespace gleaner::highlights
