// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/importer.h"
#include "core/library/reader.h"
#include "core/library/writer.h"

#include <QTemporaryDir>
#include <QTest>

#include <initializer_list>

// Checks that a Result holds a value and shows its error if not.
#define VERIFY_RESULT(expression)                                                                \
    do {                                                                                         \
        const auto &verified = (expression);                                                     \
        QVERIFY2(verified.has_value(), verified ? "" : qPrintable(verified.error().toString())); \
    } while (false)

namespace gleaner::library::test {

struct TestItem {
    QString title;
    QString body;
    QString link;
    QString section;
};

/// A prepared file as the importer would make it of a digest with these items; its bytes follow from them. No file on
/// disk.
[[nodiscard]] PreparedFile preparedFile(const QString &path, const QString &title, QDate date,
                                        const QList<TestItem> &items, const QString &publisher = {});
/// Adds a mention of `surface`, wherever it first stands in an item, and of the canonical name `name`.
void addMention(PreparedFile &file, size_t item, entity::Type type, const QString &surface, const QString &name);
/// Adds a figure of an item, wherever it first stands there.
void addFigure(PreparedFile &file, size_t item, entity::Type type, const QString &written, double value,
               const QString &unit);

/// Two time stamps are never the same: each call is a second later, from 2026-03-01 08:00 UTC.
[[nodiscard]] Clock tickingClock();

/// A library in a temporary folder with its writer open.
class TestLibrary {
public:
    TestLibrary();

    [[nodiscard]] Location location() const { return {m_folder.filePath(QStringLiteral("library"))}; }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] Writer &writer() { return *m_writer; }
    [[nodiscard]] Reader reader() const;
    void closeWriter() { m_writer.reset(); }
    void openWriter();

    /// Stores one file; the test fails when that gives an error.
    ImportEntry store(const PreparedFile &file);
    /// Ids of a digest's items, by number.
    [[nodiscard]] QList<ItemId> itemIds(DigestId digest) const;

private:
    QTemporaryDir m_folder;
    std::optional<Writer> m_writer;
};

/// Titles in order, for comparing lists at a glance.
[[nodiscard]] QStringList titles(const QList<ItemRow> &rows);
[[nodiscard]] QStringList titles(const QList<DigestRow> &rows);
[[nodiscard]] QStringList titles(const QList<SearchHit> &hits);

} // namespace gleaner::library::test
