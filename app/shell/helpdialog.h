// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QAction;
class QWidget;

namespace gleaner::shell {

class Actions;

/// Makes the entries of the help menu work; `more` are commands of panes that the sheet of shortcuts lists
/// too.
void connectHelp(const Actions &actions, const QList<QAction *> &more, QWidget *window);

/// Shows the page on how to use the program, in the person's language.
void showHowTo(QWidget *parent);
/// Shows name, version, licence and what the program is built on.
void showAbout(QWidget *parent);

} // namespace gleaner::shell
