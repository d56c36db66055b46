// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/engine.h"
#include "app/shell/application.h"

#include <QApplication>

int main(int argc, char *argv[])
{
    gleaner::article::initialiseEngine();
    QApplication application(argc, argv);
    return gleaner::shell::run(application);
}
