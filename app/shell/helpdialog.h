// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace gleaner::shell {

/// Shows the page on how to use the program, in the person's language.
void showHowTo(QWidget *parent);
/// Shows name, version, licence and what the program is built on.
void showAbout(QWidget *parent);

} // namespace gleaner::shell
