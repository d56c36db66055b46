// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/libraryservice.h"

#include <QTemporaryDir>

#include <memory>

namespace gleaner::test {

/// A library in a folder of its own with two small digests, opened as the window does. Aborts the test program when
/// that fails.
class TestLibrary final {
public:
    TestLibrary();

    [[nodiscard]] shell::LibraryService &service() { return *m_service; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString sources() const { return m_folder.filePath(QStringLiteral("in")); }
    /// Items of the first digest, in order.
    [[nodiscard]] const QList<ItemId> &items() const { return m_items; }
    [[nodiscard]] DigestId digest() const { return m_digest; }

    /// Waits for everything written so far and reads with a reader of its own.
    template<typename Query>
    [[nodiscard]] auto read(Query query)
    {
        m_service->write([](library::Writer &) -> Result<> { return {}; }).waitForFinished();
        const auto reader = library::Reader::open(m_service->location());
        if (!reader)
            qFatal("%s", qPrintable(reader.error().toString()));
        const auto result = query(*reader);
        if (!result)
            qFatal("%s", qPrintable(result.error().toString()));
        return *result;
    }

    /// Writes a file into sources() and gives its path.
    QString put(const QString &name, const QString &text) const;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<shell::LibraryService> m_service;
    QList<ItemId> m_items;
    DigestId m_digest;
};

/// The text of a small digest of three items that name 星图智能, Aurora 3 and 王小明.
[[nodiscard]] QString smallDigest();

} // namespace gleaner::test
