// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/dialogbutton.h"

#include <QPushButton>

namespace gleaner::exports {

QPushButton *dialogButton(const QString &text, const QString &objectName, const QString &tip)
{
    auto *made = new QPushButton(text);
    made->setObjectName(objectName);
    made->setToolTip(tip);
    made->setAutoDefault(false);
    return made;
}

} // namespace gleaner::exports
