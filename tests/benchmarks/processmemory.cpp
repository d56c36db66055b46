// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/processmemory.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QHash>

using namespace Qt::StringLiterals;

namespace gleaner::bench {

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qint64 proportionalSize(qint64 process)
{
    const QByteArray rollup = contents(u"/proc/%1/smaps_rollup"_s.arg(process));
    const qsizetype at = rollup.indexOf("\nPss:");
    return at < 0 ? 0 : rollup.sliced(at + 5).trimmed().split(' ').first().toLongLong();
}

} // namespace

qint64 memoryOfProcesses()
{
    QHash<qint64, qint64> parents;
    const QStringList processes = QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : processes) {
        bool number = false;
        const qint64 process = name.toLongLong(&number);
        // The name in brackets may hold anything, brackets too.
        const QByteArray stat = number ? contents(u"/proc/%1/stat"_s.arg(process)) : QByteArray();
        const QList<QByteArray> fields = stat.sliced(stat.lastIndexOf(')') + 1).trimmed().split(' ');
        if (fields.size() > 1)
            parents.insert(process, fields[1].toLongLong());
    }
    qint64 sum = 0;
    for (auto it = parents.cbegin(); it != parents.cend(); ++it) {
        qint64 ancestor = it.key();
        while (ancestor > 1 && ancestor != QCoreApplication::applicationPid())
            ancestor = parents.value(ancestor);
        if (ancestor == QCoreApplication::applicationPid())
            sum += proportionalSize(it.key());
    }
    return sum;
}

} // namespace gleaner::bench
