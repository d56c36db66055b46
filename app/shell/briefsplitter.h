// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

namespace gleaner::shell {

/// The page and a brief side by side, one above the other where it is narrow.
class BriefSplitter final : public QSplitter {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BriefSplitter)

public:
    static constexpr int SideBySideFrom = 640; ///< device-independent pixels

    /// Takes the page.
    explicit BriefSplitter(QWidget *page, QWidget *parent = nullptr);

    /// Takes it, hidden.
    void setBrief(QWidget *brief);
    /// As saveState() gave them.
    void restoreSizes(const QByteArray &state);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void turn();
};

} // namespace gleaner::shell
