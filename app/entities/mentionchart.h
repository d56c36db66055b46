// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"
#include "app/entities/periods.h"

#include <QWidget>

#include <optional>

namespace gleaner::entities {

/// Bars of how many items name an entity by date. The arrow keys go from bar to bar; Enter, Space or a click chooses
/// one, again gives it up, as Esc does.
class MentionChart final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MentionChart)

public:
    explicit MentionChart(QWidget *parent = nullptr);

    void setPeriods(const QList<Period> &periods, entity::Type type);
    void setTheme(article::Theme theme);
    [[nodiscard]] std::optional<Period> chosen() const;
    void clearChoice();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void chosenChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRect plot() const;
    [[nodiscard]] double slot() const; ///< width of a bar with its gap
    [[nodiscard]] QRectF bar(int at) const;
    [[nodiscard]] int barAt(int x) const; ///< -1 when none
    [[nodiscard]] QString describe(int at) const;
    void setCurrent(int at);
    void choose(int at);

    QList<Period> m_periods;
    entity::Type m_type = entity::Type::Org;
    article::Theme m_theme = article::Theme::Light;
    int m_most = 0;     ///< items of the highest bar
    int m_current = -1; ///< where the keys stand
    int m_chosen = -1;
};

} // namespace gleaner::entities
