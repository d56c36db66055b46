// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/importfloor.h"

#include "core/library/importer.h"
#include "tests/benchmarks/measure.h"

#include <QElapsedTimer>
#include <QFile>

#include <sqlite3.h>

#include <fcntl.h>
#include <unistd.h>

#include <memory>

namespace gleaner::bench {

namespace {

struct Close {
    void operator()(sqlite3 *db) const { sqlite3_close(db); }
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};

void execute(sqlite3 *db, const char *sql)
{
    if (sqlite3_exec(db, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s: %s", sql, sqlite3_errmsg(db));
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
    return file.readAll();
}

} // namespace

void forget(const QStringList &files)
{
    sync(); // what is still to be written could not be dropped
    // All that the system keeps, where that may be asked for: names and folders too, as on the first import of a day.
    if (QFile all(QStringLiteral("/proc/sys/vm/drop_caches"));
        all.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && all.write("3") == 1)
        return;
    for (const QString &path : files) {
        const int file = open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
        if (file < 0 || posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED) != 0)
            qFatal("%s: cannot be dropped from memory", qPrintable(path));
        close(file);
    }
}

double importFloor(const QStringList &files, const QString &folder)
{
    std::vector<std::vector<QByteArray>> texts;
    texts.reserve(size_t(files.size()));
    for (const QString &path : files) {
        std::vector<QByteArray> &items = texts.emplace_back();
        for (const library::IndexedTexts &indexed : library::prepareFile(path).texts)
            items.push_back(QByteArray::fromStdString(indexed.text));
    }
    const QString name = folder + QStringLiteral("/floor.sqlite");
    QFile::remove(name);
    forget(files);

    QElapsedTimer timer;
    timer.start();
    sqlite3 *opened = nullptr;
    if (sqlite3_open(QFile::encodeName(name).constData(), &opened) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(opened));
    const std::unique_ptr<sqlite3, Close> db(opened);
    execute(db.get(), "CREATE VIRTUAL TABLE texts USING fts5 (text, content = '', tokenize = 'ascii'); BEGIN");
    sqlite3_stmt *prepared = nullptr;
    if (sqlite3_prepare_v2(db.get(), "INSERT INTO texts (text) VALUES (?)", -1, &prepared, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(db.get()));
    const std::unique_ptr<sqlite3_stmt, Close> insert(prepared);
    for (qsizetype at = 0; at < files.size(); ++at) {
        parse(readAll(files[at]));
        for (const QByteArray &text : texts[size_t(at)]) {
            sqlite3_bind_text(insert.get(), 1, text.constData(), int(text.size()), SQLITE_STATIC);
            if (sqlite3_step(insert.get()) != SQLITE_DONE)
                qFatal("%s", sqlite3_errmsg(db.get()));
            sqlite3_reset(insert.get());
        }
    }
    execute(db.get(), "COMMIT");
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace gleaner::bench
