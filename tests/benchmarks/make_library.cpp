// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes a large library to try the program on: make_library FOLDER [DOCUMENTS], 100,000 without.
#include "tests/benchmarks/scalelibrary.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2)
        return 2;
    gleaner::bench::makeLibrary({arguments[1]}, arguments.size() > 2 ? arguments[2].toInt() : 100'000);
    return 0;
}
