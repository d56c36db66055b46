// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/briefmerging.h"

#include "core/library/briefrecords.h"
#include "core/library/briefrows.h"
#include "core/library/dump.h"
#include "core/library/uids.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QSet>
#include <QTimeZone>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace gleaner::library {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::library)
};

QDateTime timeOf(const QJsonValue &ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms.toInteger(), QTimeZone::UTC);
}

/// When it was taken in says nothing about what it tells.
bool tellsSame(BriefSource a, const BriefSource &b)
{
    a.taken = b.taken;
    return a == b;
}

bool hasSource(const QList<BriefSource> &sources, const BriefSource &source)
{
    return std::ranges::any_of(sources, [&](const BriefSource &each) { return tellsSame(each, source); });
}

Diagnostic isKept(int line)
{
    return {Diagnostic::Severity::Warning, Words::tr("The library has this otherwise, and its own was kept."), line};
}

} // namespace

qint64 BriefMerging::Version::changed() const
{
    return std::max(brief.modified.toMSecsSinceEpoch(), deleted.value_or(0));
}

bool BriefMerging::Version::equals(const Version &other) const
{
    return brief.title == other.brief.title && brief.text == other.brief.text && deleted == other.deleted
        && brief.sources.size() == other.brief.sources.size()
        && std::ranges::all_of(other.brief.sources,
                               [&](const BriefSource &each) { return hasSource(brief.sources, each); });
}

bool BriefMerging::Version::holds(const Version &other) const
{
    const QStringList own = brief.text.split(u'\n');
    const QSet<QString> lines(own.begin(), own.end());
    return std::ranges::all_of(other.brief.text.split(u'\n', Qt::SkipEmptyParts),
                               [&](const QString &each) { return lines.contains(each); })
        && std::ranges::all_of(other.brief.sources,
                               [&](const BriefSource &each) { return hasSource(brief.sources, each); });
}

bool BriefMerging::takeBrief(const QJsonObject &record, int line)
{
    Version version{.brief = {.uid = record.value(u"uid").toString(),
                              .title = record.value(u"title").toString(),
                              .text = record.value(u"text").toString(),
                              .created = timeOf(record.value(u"created")),
                              .modified = timeOf(record.value(u"modified"))},
                    .line = line};
    if (record.value(u"deleted").isDouble())
        version.deleted = record.value(u"deleted").toInteger();
    if (version.brief.uid.isEmpty() || version.brief.title.isEmpty())
        return false;
    m_versions.push_back(version);
    return true;
}

bool BriefMerging::takeSource(const QJsonObject &record, int line)
{
    const std::optional<BriefSource> source = sourceOfRecord(record);
    if (!source)
        return false;
    const QString uid = record.value(u"brief").toString();
    auto of = std::ranges::find_if(m_versions | std::views::reverse,
                                   [&](const Version &version) { return version.brief.uid == uid; });
    if (of == m_versions.rend()) {
        m_versions.push_back({.brief = {.uid = uid}, .line = line, .isComplete = false});
        of = m_versions.rbegin();
    }
    of->brief.sources.append(*source);
    return true;
}

void BriefMerging::merge(SQLite::Database &db, LoadReport &report) const
{
    for (const Version &version : m_versions)
        (version.isComplete ? mergeVersion : mergeSources)(db, version, report);
}

std::optional<BriefMerging::Version> BriefMerging::stored(SQLite::Database &db, const QString &uid)
{
    Query query(db, "SELECT id, title, text, created, modified, deleted FROM main.briefs WHERE uid = ?");
    if (!query.bind(uid).next())
        return {};
    const auto timeAt = [&](int column) {
        return QDateTime::fromMSecsSinceEpoch(query.integer(column), QTimeZone::UTC);
    };
    const BriefId id{query.integer(0)};
    return Version{.brief = {.id = id,
                             .uid = uid,
                             .title = query.text(1),
                             .text = query.text(2),
                             .sources = briefSources(db, id),
                             .created = timeAt(3),
                             .modified = timeAt(4)},
                   .deleted = query.isNull(5) ? std::nullopt : std::optional(query.integer(5))};
}

void BriefMerging::mergeVersion(SQLite::Database &db, const Version &theirs, LoadReport &report)
{
    const std::optional<Version> own = stored(db, theirs.brief.uid);
    if (!own) {
        insertBrief(db, theirs.brief, theirs.deleted);
        report.added += theirs.records();
        return;
    }
    if (own->equals(theirs)) {
        report.same += theirs.records();
        return;
    }
    if (theirs.changed() <= own->changed()) {
        report.kept.append(isKept(theirs.line));
        if (!own->holds(theirs))
            keep(db, theirs, theirs.line, report);
        return;
    }
    if (!theirs.holds(*own))
        keep(db, *own, theirs.line, report);
    Query(db, "UPDATE main.briefs SET title = ?, text = ?, modified = ?, deleted = ? WHERE id = ?")
        .bind(theirs.brief.title, theirs.brief.text, theirs.brief.modified.toMSecsSinceEpoch(), theirs.deleted,
              own->brief.id.value)
        .run();
    Query(db, "DELETE FROM main.brief_sources WHERE brief = ?").bind(own->brief.id.value).run();
    for (const BriefSource &source : theirs.brief.sources)
        putBriefSource(db, own->brief.id, source);
    report.updated += theirs.records();
}

void BriefMerging::mergeSources(SQLite::Database &db, const Version &theirs, LoadReport &report)
{
    const std::optional<Version> own = stored(db, theirs.brief.uid);
    if (!own) {
        report.problems.append({Diagnostic::Severity::Error,
                                Words::tr("What the record belongs to is in no line before and not in the library."),
                                theirs.line});
        return;
    }
    for (const BriefSource &source : theirs.brief.sources) {
        const auto named = std::ranges::find(own->brief.sources, source.mark, &BriefSource::mark);
        if (named == own->brief.sources.end()) {
            putBriefSource(db, own->brief.id, source);
            ++report.added;
        } else if (tellsSame(*named, source)) {
            ++report.same;
        } else {
            report.kept.append(isKept(theirs.line));
        }
    }
}

void BriefMerging::keep(SQLite::Database &db, const Version &other, int line, LoadReport &report)
{
    QByteArray seed = "version\n" + other.brief.uid.toUtf8() + '\n' + other.brief.text.toUtf8();
    for (const BriefSource &source : other.brief.sources)
        seed += '\n' + source.mark.toUtf8() + ' ' + source.title.toUtf8() + ' ' + source.quote.toUtf8();
    Brief copy = other.brief;
    // The same version has the same id wherever it is kept: it is kept once, and libraries that meet again agree.
    copy.uid = makeUid(seed, [](const QString &) { return false; });
    if (stored(db, copy.uid))
        return;
    //: a brief's title; two libraries have it otherwise
    const QString title = Words::tr("%1 (other version)");
    copy.title = title.arg(copy.title.left(LongestBriefTitle - title.size()));
    insertBrief(db, copy, other.deleted);
    report.copies.append({Diagnostic::Severity::Info, copy.title, line});
}

} // namespace gleaner::library
