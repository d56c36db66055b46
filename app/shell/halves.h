// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/half.h"

#include <QSplitter>

#include <functional>
#include <vector>

namespace gleaner::shell {

/// The article pane: one page, or two side by side, one above the other where it is narrow. One of them is active: the
/// one that had the focus last is what keys and the side panel are about.
class Halves final : public QSplitter {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Halves)

public:
    static constexpr int SideBySideFrom = 720; ///< device-independent pixels

    /// The parts must outlive the halves; the list leads the first one. `window` is the parent of dialogs.
    Halves(const Half::Parts &parts, QWidget *window);
    ~Halves() override;

    [[nodiscard]] Half &main() const { return *m_main; }
    [[nodiscard]] Half &active() const { return *m_active; }
    [[nodiscard]] article::ArticleView &view() const { return active().view(); }
    [[nodiscard]] Reading &reading() const { return active().reading(); }
    [[nodiscard]] Highlighting &highlighting() const { return active().highlighting(); }

    void forEach(const std::function<void(Half &)> &visit);
    /// Calls `visit` for each half there is, and for one that is made later.
    void onEach(const std::function<void(Half &)> &visit);

    [[nodiscard]] bool isSplit() const;
    /// The second half, made and shown when it is not yet.
    Half &beside();
    /// The second half; null while there is none.
    [[nodiscard]] Half *shownBeside() const { return isSplit() ? m_beside : nullptr; }
    /// The other one than the active one; null while there is none.
    [[nodiscard]] Half *other() const;
    void closeBeside();
    /// As saveState() gave them.
    void restoreSizes(const QByteArray &state);

    void activate(Half &half);
    /// Gives the keyboard to the half after the one that has it, or before it; false at the ends.
    bool stepFocus(int step);
    /// Makes the half active that one comes to first when stepping through panes.
    void enter(int step);

signals:
    void activeChanged();
    void splitChanged(bool split);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void follow(const QWidget *focused);
    void turn();

    Half::Parts m_parts;
    QWidget *m_window;
    std::vector<std::function<void(Half &)>> m_visits;
    Half *m_main;
    Half *m_beside = nullptr;
    Half *m_active;
};

} // namespace gleaner::shell
