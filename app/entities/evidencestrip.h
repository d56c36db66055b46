// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"
#include "app/entities/evidence.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace gleaner::entities {

/// Three lines of a text with one stretch of it set bold and in sight.
class SentenceView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SentenceView)

public:
    explicit SentenceView(QWidget *parent = nullptr);

    /// `marked` is a span of `text`; an empty one is a text that is not about anything, in the muted colour.
    void setText(const QString &text, TextSpan marked);
    void setColours(const QColor &text, const QColor &muted, const QColor &marked);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    TextSpan m_marked;
    QColor m_colour;
    QColor m_muted;
    QColor m_markedColour;
};

/// Below the panel: the sentence of the mention one stands at, where it is, and the way to the others. Its height never
/// changes.
class EvidenceStrip final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EvidenceStrip)

public:
    explicit EvidenceStrip(QWidget *parent = nullptr);

    void setTheme(article::Theme theme);
    /// The mention at `place` (0-based) of `count`; without a sentence only that.
    void setEvidence(const Evidence &evidence, entity::Type type, int place, int count);
    void clear();
    /// What it shows, read aloud; empty when nothing.
    [[nodiscard]] QString spokenText() const { return m_spoken; }

signals:
    void stepRequested(bool backward);

private:
    article::Theme m_theme = article::Theme::Light;
    entity::Type m_type = entity::Type::Org;
    SentenceView *m_sentence;
    QLabel *m_where;
    QLabel *m_place;
    QToolButton *m_previous;
    QToolButton *m_next;
    QString m_spoken;
};

} // namespace gleaner::entities
