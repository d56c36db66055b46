// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspection/inspection.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace gleaner::inspection {

/// "Read as … for …, Keep": tries another recogniser and keeps it for the document or for its publisher.
class ChoiceBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChoiceBar)

public:
    explicit ChoiceBar(QWidget *parent = nullptr);

    /// What is kept; the boxes show it.
    void setKept(const Inspection &kept);
    /// What a trial of the recogniser that is picked leads to.
    void setTried(const Inspection &tried);

    /// What keeping changes; empty when everything is as it is kept already.
    [[nodiscard]] QList<library::ReadingChoice> choices() const;

signals:
    void tried(const QString &recogniser); ///< id; empty: automatic
    void keepRequested();

private:
    [[nodiscard]] QString picked() const;
    [[nodiscard]] library::ReadingChoice::Scope scope() const;
    void update();

    Inspection m_kept;
    QComboBox *m_recogniser;
    QComboBox *m_scope;
    QPushButton *m_keep;
    QLabel *m_outcome;
};

} // namespace gleaner::inspection
