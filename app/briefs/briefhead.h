// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/brief.h"

#include <QWidget>

class QComboBox;
class QToolButton;

namespace gleaner::briefs {

/// Which brief is shown, and what can be done to it.
class BriefHead final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BriefHead)

public:
    explicit BriefHead(QWidget *parent = nullptr);

    /// Tells nothing.
    void setBriefs(const QList<library::Brief> &briefs);
    void setCurrent(library::BriefId brief);
    [[nodiscard]] int count() const;
    /// For NotePreview.
    [[nodiscard]] QToolButton &previewButton() const { return *m_look; }
    [[nodiscard]] QList<QWidget *> tabOrder() const;

signals:
    void chosen(gleaner::library::BriefId brief);
    void newRequested();
    void renameRequested();
    void deleteRequested();
    void exportRequested();
    void closeRequested();

private:
    QComboBox *m_choice;
    QToolButton *m_make;
    QToolButton *m_rename;
    QToolButton *m_delete;
    QToolButton *m_look;
    QToolButton *m_export;
    QToolButton *m_close;
};

/// A flat button with an icon, for a toolbar of a brief.
[[nodiscard]] QToolButton *iconButton(const QString &name, const QString &icon, const QString &text, QWidget *parent);

} // namespace gleaner::briefs
