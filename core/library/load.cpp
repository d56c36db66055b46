// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/tag.h"
#include "core/library/backup.h"
#include "core/library/briefmerging.h"
#include "core/library/compression.h"
#include "core/library/database.h"
#include "core/library/dump.h"
#include "core/library/dumpkinds.h"
#include "core/library/savedsearch.h"
#include "core/library/userdata.h"
#include "core/library/writer.h"
#include "core/library/writerlock.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QIODevice>
#include <QJsonDocument>
#include <QJsonObject>

#include <SQLiteCpp/Savepoint.h>

#include <sqlite3.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace gleaner::library {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::library)
};

/// What is wrong with a record's fields; empty when nothing is.
QString fieldProblem(const DumpKind &kind, const QJsonObject &record)
{
    for (const QString &field : QString::fromLatin1(kind.fields).split(u' ')) {
        const QString name = field.section(u':', 1);
        const QJsonValue value = record.value(name);
        if (field[1] == u'?' && (value.isNull() || value.isUndefined()))
            continue;
        const double number = value.toDouble(0.5);
        const bool isInteger = value.isDouble() && std::trunc(number) == number && std::abs(number) < 9e15;
        if (field[0] == u't' ? !value.isString() : !isInteger)
            return Words::tr("The field “%1” is missing or not what it should be.").arg(name);
    }
    return {};
}

class Loading {
public:
    explicit Loading(SQLite::Database &db)
        : m_db(db)
    {
        for (const DumpKind &kind : dumpKinds()) {
            if (kind.match)
                m_statements.try_emplace(kind.name, m_db, kind);
        }
    }

    void take(const QByteArray &line, int number)
    {
        QJsonParseError parsed;
        const QJsonObject record = QJsonDocument::fromJson(line, &parsed).object();
        const QString name = record.value(u"kind").toString();
        if (takeBrief(record, name, number))
            return;
        const auto it = std::ranges::find_if(m_statements, [&](const auto &entry) { return entry.first == name; });
        if (parsed.error != QJsonParseError::NoError || it == m_statements.end()) {
            m_report.problems.append({Diagnostic::Severity::Error,
                                      parsed.error != QJsonParseError::NoError
                                          ? Words::tr("This is no JSON object.")
                                          : Words::tr("“%1” is no kind of record that this version knows.").arg(name),
                                      number});
            return;
        }
        try {
            SQLite::Savepoint savepoint(m_db, "one_line");
            if (const QString problem = merge(it->second, record, number); problem.isEmpty())
                savepoint.release();
            else
                m_report.problems.append({Diagnostic::Severity::Error, problem, number});
        } catch (const SQLite::Exception &exception) {
            if (exception.getErrorCode() != SQLITE_CONSTRAINT && exception.getErrorCode() != SQLITE_ERROR)
                throw;
            // A statement that failed would say so again at its next use.
            const DumpKind &kind = *it->second.kind;
            m_statements.erase(it);
            m_statements.try_emplace(kind.name, m_db, kind);
            m_report.problems.append(
                {Diagnostic::Severity::Error, Words::tr("The library does not take this record."), number});
        }
    }

    /// Sets right what records cannot say by themselves.
    LoadReport finish()
    {
        m_briefs.merge(m_db, m_report);
        m_db.exec("UPDATE digests SET revision = (SELECT id FROM revisions r WHERE r.digest = digests.id "
                  "ORDER BY imported DESC, id DESC LIMIT 1) WHERE revision IS NULL");
        m_db.exec(
            "UPDATE items SET notes = (SELECT count(*) FROM notes n WHERE n.item = items.id AND n.deleted IS "
            "NULL), tags = (SELECT count(*) FROM item_tags t WHERE t.item = items.id), highlights = (SELECT count(*) "
            "FROM highlights h WHERE h.item = items.id AND h.deleted IS NULL)");
        QList<DigestId> digests;
        for (Query query(m_db, "SELECT id FROM digests"); query.next();)
            digests.append(DigestId{query.integer(0)});
        for (const DigestId digest : std::as_const(digests))
            refreshCounters(m_db, digest);
        return std::move(m_report);
    }

private:
    struct Statements {
        Statements(SQLite::Database &db, const DumpKind &of)
            : kind(&of)
            , match(db, of.match)
            , insert(db, of.insert)
        {
            if (*of.update)
                update.emplace(db, of.update);
        }
        const DumpKind *kind;
        Query match;
        Query insert;
        std::optional<Query> update;
    };

    /// Whether it is a record of a brief, which waits for the others.
    bool takeBrief(const QJsonObject &record, const QString &name, int number)
    {
        const auto kind = std::ranges::find(dumpKinds(), name, &DumpKind::name);
        if (kind == dumpKinds().end() || kind->match)
            return false;
        QString problem = fieldProblem(*kind, record);
        const bool isBrief = name == QLatin1StringView("brief");
        if (problem.isEmpty() && !(isBrief ? m_briefs.takeBrief(record, number) : m_briefs.takeSource(record, number)))
            problem = Words::tr("The library does not take this record.");
        if (!problem.isEmpty())
            m_report.problems.append({Diagnostic::Severity::Error, problem, number});
        return true;
    }

    /// Gives what is wrong with the record, if anything.
    QString merge(Statements &kind, const QJsonObject &record, int number)
    {
        if (QString problem = fieldProblem(*kind.kind, record); !problem.isEmpty())
            return problem;
        const QString line = QString::fromUtf8(QJsonDocument(record).toJson(QJsonDocument::Compact));
        const QLatin1StringView name = kind.kind->name;
        std::optional<QByteArray> bytes;
        QString key;
        if (kind.kind->bytes != DumpKind::Bytes::None) {
            bytes = record.contains(u"text") ? record.value(u"text").toString().toUtf8()
                                             : QByteArray::fromBase64(record.value(u"base64").toString().toLatin1());
        }
        if (kind.kind->bytes == DumpKind::Bytes::Compressed
            && QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256)
                   != QByteArray::fromHex(record.value(u"sha256").toString().toLatin1()))
            return Words::tr("The content does not have the hash that the record names.");
        const bool isUseOfTag = name == QLatin1StringView("tag") || name == QLatin1StringView("highlight-tag");
        if (isUseOfTag || name == QLatin1StringView("tag-colour")) {
            const Result<QString> tag = annotation::normalisedTag(record.value(u"name").toString());
            if (!tag)
                return tag.error().message;
            key = annotation::tagKey(*tag);
            if (isUseOfTag)
                Query(m_db, "INSERT OR IGNORE INTO tags (name, key) VALUES (?, ?)").bind(*tag, key).run();
        }
        if (name == QLatin1StringView("search")) {
            const Result<QString> searchName = savedSearchName(record.value(u"name").toString());
            if (!searchName)
                return searchName.error().message;
            key = savedSearchKey(*searchName);
        }
        const auto bind = [&](Query &query) {
            if (&query == &kind.insert && kind.kind->bytes == DumpKind::Bytes::Compressed)
                query.bind(line, compressed(*bytes), bytes->size());
            else if (&query == &kind.insert && bytes)
                query.bind(line, *bytes);
            else if (!key.isEmpty())
                query.bind(line, key);
            else
                query.bind(line);
        };
        bind(kind.match);
        if (!kind.match.next()) {
            bind(kind.insert);
            if (kind.insert.run() == 0)
                return Words::tr("What the record belongs to is in no line before and not in the library.");
            ++m_report.added;
            inserted(name, record);
            return {};
        }
        const int verdict = kind.match.number(0);
        const QString giving = verdict == 2 && isNoted(name) ? kind.match.text(1) : QString();
        if (verdict == 1) {
            ++m_report.same;
        } else if (verdict == 2) {
            bind(*kind.update);
            kind.update->run();
            ++m_report.updated;
            if (!giving.isEmpty())
                m_report.replaced.append({Diagnostic::Severity::Info, giving, number});
            if (isNoted(name))
                noteChanged(record);
        } else {
            m_report.kept.append({Diagnostic::Severity::Warning,
                                  Words::tr("The library has this otherwise, and its own was kept."), number});
        }
        return {};
    }

    void inserted(QLatin1StringView name, const QJsonObject &record)
    {
        if (isNoted(name))
            noteChanged(record);
        if (name == QLatin1StringView("item") && record.value(u"text").isString()) {
            Query(m_db, "INSERT INTO gone_items (item, section, source, text) SELECT id, ?, ?, ? FROM items "
                        "WHERE uid = ?")
                .bind(record.value(u"section").toString(), record.value(u"source").toString(),
                      record.value(u"text").toString(), record.value(u"uid").toString())
                .run();
        }
        if (name == QLatin1StringView("revision") && record.value(u"newest").toInt() != 0) {
            // The library's own newest stays the newest when it is younger.
            Query(m_db, "UPDATE digests SET revision = ?1 WHERE uid = ?2 AND ifnull((SELECT imported FROM revisions r "
                        "WHERE r.id = digests.revision), 0) <= ?3")
                .bind(m_db.getLastInsertRowid(), record.value(u"document").toString(),
                      qint64(record.value(u"imported").toDouble()))
                .run();
        }
    }

    static bool isNoted(QLatin1StringView kind)
    {
        return kind == QLatin1StringView("note") || kind == QLatin1StringView("general-note")
            || kind == QLatin1StringView("highlight");
    }

    /// The index finds out by the number.
    void noteChanged(const QJsonObject &record)
    {
        // A note about a digest is searched with its first item.
        Query(m_db,
              "UPDATE items SET note_revision = note_revision + 1 WHERE uid = ?1 OR id = (SELECT i.id FROM items i "
              "JOIN digests d ON d.id = i.digest WHERE d.uid = ?2 AND i.gone = 0 ORDER BY i.number LIMIT 1)")
            .bind(record.value(u"item").toString(), record.value(u"document").toString())
            .run();
    }

    SQLite::Database &m_db;
    std::map<QLatin1StringView, Statements> m_statements;
    BriefMerging m_briefs;
    LoadReport m_report;
};

} // namespace

LoadReport loadRecords(SQLite::Database &db, QIODevice &in)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    Loading loading(db);
    for (int number = 1; !in.atEnd(); ++number) {
        const QByteArray line = in.readLine().trimmed();
        if (!line.isEmpty())
            loading.take(line, number);
    }
    LoadReport report = loading.finish();
    transaction.commit();
    return report;
}

Result<LoadReport> load(const Location &location, QIODevice &in, const Clock &clock)
{
    const bool wasThere = QFileInfo(location.libraryFile()).size() > 0;
    if (const Result<Writer> made = Writer::open(location, clock); !made)
        return std::unexpected(made.error());
    const Result<WriterLock> lock = WriterLock::acquire(location);
    if (!lock)
        return std::unexpected(lock.error());
    if (wasThere) {
        const auto kept = backUp(location.libraryFile(), location.backupFolder(), clock(), BackupReason::BulkChange);
        if (!kept)
            return std::unexpected(kept.error());
    }
    return guarded(location.libraryFile(), [&]() -> Result<LoadReport> {
        SQLite::Database db = openFile(location.libraryFile(), SQLite::OPEN_READWRITE);
        db.exec("PRAGMA synchronous = FULL");
        return loadRecords(db, in);
    });
}

} // namespace gleaner::library
