// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>

namespace gleaner::cli {

enum Exit { Success = 0, SomeFailed = 1, WrongUsage = 2 };

/// One line on standard output.
void printLine(const QByteArray &utf8);
/// The same for people: characters that could steer a terminal are replaced.
void printText(const QString &text);
/// As it is, without a line end.
void printRaw(const QByteArray &bytes);

/// Lets a reader at the other end of a pipe see what was printed so far.
void flush();

/// One line on standard error, with the program's name.
void complain(const QString &text);
/// The error; gives the exit code it asks for.
[[nodiscard]] int complain(const Error &error);

/// `code`, or SomeFailed with a complaint when standard output could not be written (a full disk).
[[nodiscard]] int finished(int code);

} // namespace gleaner::cli
