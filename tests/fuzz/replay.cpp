// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Stands in for libFuzzer where no compiler of it is at hand: gives the target every file that the arguments name, or
// that lies in a folder they name.
#include "tests/fuzz/target.h"
#include "tests/support/testsupport.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QStringList>

#include <cstdio>

namespace {

QStringList filesOf(const QString &path)
{
    if (QFileInfo(path).isFile())
        return {path};
    QStringList files;
    QDirIterator entries(path, QDir::Files, QDirIterator::Subdirectories);
    while (entries.hasNext())
        files.append(entries.next());
    files.sort();
    return files;
}

} // namespace

int main(int argc, char **argv)
{
    int count = 0;
    for (int i = 1; i < argc; ++i) {
        for (const QString &file : filesOf(QString::fromLocal8Bit(argv[i]))) {
            // Last words, should the target end the program.
            std::printf("%s\n", qUtf8Printable(file));
            std::fflush(stdout);
            const QByteArray bytes = gleaner::test::fileBytes(file);
            LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(bytes.constData()),
                                   std::size_t(bytes.size()));
            ++count;
        }
    }
    std::printf("%d inputs\n", count);
    return count > 0 ? 0 : 1;
}
