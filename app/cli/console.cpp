// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace gleaner::cli {

namespace {

/// Titles come from strangers' files: an escape sequence in one must not reach the terminal, nor may the direction of
/// writing be turned round.
QByteArray harmless(const QString &text)
{
    QString result = text;
    for (QChar &c : result) {
        const bool isControl = c.category() == QChar::Other_Control && c != u'\n' && c != u'\t';
        const bool turns = (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
        if (isControl || turns)
            c = QChar::ReplacementCharacter;
    }
    return result.toUtf8();
}

void write(std::FILE *to, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), to);
}

} // namespace

void printRaw(const QByteArray &bytes)
{
    write(stdout, bytes);
}

void printLine(const QByteArray &utf8)
{
    write(stdout, utf8 + '\n');
}

void printText(const QString &text)
{
    printLine(harmless(text));
}

void flush()
{
    std::fflush(stdout);
}

void complain(const QString &text)
{
    flush();
    write(stderr, "gleaner-cli: " + harmless(text) + '\n');
}

int complain(const Error &error)
{
    complain(error.toString());
    return error.kind == Error::Kind::Usage ? WrongUsage : SomeFailed;
}

int finished(int code)
{
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0)
        return code;
    complain(QCoreApplication::translate("gleaner::cli", "The output could not be written: %1.")
                 .arg(QString::fromLocal8Bit(std::strerror(errno))));
    return code == Success ? SomeFailed : code;
}

} // namespace gleaner::cli
