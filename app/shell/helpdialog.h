// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace gleaner::shell {

class Actions;

/// Makes the entries of the help menu that show a text work.
void connectHelp(const Actions &actions, QWidget *window);

/// Shows the page on how to use the program, in the person's language.
void showHowTo(QWidget *parent);
/// Shows name, version, licence and what the program is built on.
void showAbout(QWidget *parent);

} // namespace gleaner::shell
