// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/library/faultyvfs.h"

#include <sqlite3.h>

namespace gleaner::library::test {

namespace {

Fault currentFault = Fault::None;
int countdown = 0;
bool failed = false;
sqlite3_vfs *real = nullptr;

/// Whether this operation is to fail.
bool strikes(bool concerned)
{
    if (!concerned || --countdown > 0)
        return false;
    failed = true;
    return true;
}

struct File {
    sqlite3_file base;
    sqlite3_file *inner;
};

sqlite3_file *inner(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file)->inner;
}

int closeFile(sqlite3_file *file)
{
    return inner(file)->pMethods->xClose(inner(file));
}

int readFile(sqlite3_file *file, void *to, int size, sqlite3_int64 at)
{
    if (strikes(currentFault == Fault::ReadError))
        return SQLITE_IOERR_READ;
    return inner(file)->pMethods->xRead(inner(file), to, size, at);
}

int writeFile(sqlite3_file *file, const void *from, int size, sqlite3_int64 at)
{
    if (strikes(currentFault == Fault::Full || currentFault == Fault::WriteError))
        return currentFault == Fault::Full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    return inner(file)->pMethods->xWrite(inner(file), from, size, at);
}

int syncFile(sqlite3_file *file, int flags)
{
    if (strikes(currentFault == Fault::SyncError))
        return SQLITE_IOERR_FSYNC;
    return inner(file)->pMethods->xSync(inner(file), flags);
}

const sqlite3_io_methods Methods{
    .iVersion = 2,
    .xClose = closeFile,
    .xRead = readFile,
    .xWrite = writeFile,
    .xTruncate = [](sqlite3_file *f, sqlite3_int64 size) { return inner(f)->pMethods->xTruncate(inner(f), size); },
    .xSync = syncFile,
    .xFileSize = [](sqlite3_file *f, sqlite3_int64 *size) { return inner(f)->pMethods->xFileSize(inner(f), size); },
    .xLock = [](sqlite3_file *f, int lock) { return inner(f)->pMethods->xLock(inner(f), lock); },
    .xUnlock = [](sqlite3_file *f, int lock) { return inner(f)->pMethods->xUnlock(inner(f), lock); },
    .xCheckReservedLock = [](sqlite3_file *f,
                             int *held) { return inner(f)->pMethods->xCheckReservedLock(inner(f), held); },
    .xFileControl = [](sqlite3_file *f, int op,
                       void *value) { return inner(f)->pMethods->xFileControl(inner(f), op, value); },
    .xSectorSize = [](sqlite3_file *f) { return inner(f)->pMethods->xSectorSize(inner(f)); },
    .xDeviceCharacteristics = [](sqlite3_file *f) { return inner(f)->pMethods->xDeviceCharacteristics(inner(f)); },
    .xShmMap = [](sqlite3_file *f, int page, int size, int extend,
                  void volatile **to) { return inner(f)->pMethods->xShmMap(inner(f), page, size, extend, to); },
    .xShmLock = [](sqlite3_file *f, int at, int count,
                   int flags) { return inner(f)->pMethods->xShmLock(inner(f), at, count, flags); },
    .xShmBarrier = [](sqlite3_file *f) { inner(f)->pMethods->xShmBarrier(inner(f)); },
    .xShmUnmap = [](sqlite3_file *f, int remove) { return inner(f)->pMethods->xShmUnmap(inner(f), remove); },
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

int openThrough(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *given)
{
    auto *outer = reinterpret_cast<File *>(file);
    outer->inner = reinterpret_cast<sqlite3_file *>(outer + 1);
    outer->base.pMethods = nullptr;
    const int result = real->xOpen(real, name, outer->inner, flags, given);
    if (outer->inner->pMethods)
        outer->base.pMethods = &Methods;
    return result;
}

} // namespace

void installFaultyVfs()
{
    static sqlite3_vfs layer;
    real = sqlite3_vfs_find(nullptr);
    layer = *real;
    layer.zName = "faulty";
    layer.szOsFile = int(sizeof(File)) + real->szOsFile;
    layer.xOpen = openThrough;
    sqlite3_vfs_register(&layer, 1);
}

void setFault(Fault fault, int nth)
{
    currentFault = fault;
    countdown = nth;
    failed = false;
}

bool hasFailed()
{
    return failed;
}

} // namespace gleaner::library::test
