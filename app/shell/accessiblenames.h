// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace gleaner::shell {

/// Gives names to what the toolkit makes by itself and leaves nameless, as soon as it is to be shown: the buttons that
/// clear a field, the lists of combo boxes, the button at the end of a tool bar. To be installed on the application.
class AccessibleNames final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccessibleNames)

public:
    using QObject::QObject;

    bool eventFilter(QObject *object, QEvent *event) override;
};

} // namespace gleaner::shell
