// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/briefs.h"

#include "core/library/briefrows.h"
#include "core/library/digestqueries.h"
#include "core/library/uids.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gleaner::library {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::library)
};

QDateTime timeOf(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC);
}

Result<QString> checkedTitle(const QString &title)
{
    const QString clean = title.normalized(QString::NormalizationForm_C).simplified();
    const auto refused = [&](const QString &message) {
        return std::unexpected(Error{Error::Kind::Usage, message, title});
    };
    if (clean.isEmpty())
        return refused(Words::tr("A brief needs a title."));
    if (std::ranges::any_of(clean, [](QChar c) { return c.category() == QChar::Other_Control; }))
        return refused(Words::tr("The title of a brief cannot hold control characters."));
    if (clean.size() > LongestBriefTitle)
        return refused(Words::tr("The title of a brief can have 200 characters at most."));
    return clean;
}

/// The first of s1, s2, … that names nothing yet, neither a source nor a footnote of the person's own.
QString freeMark(const Brief &brief)
{
    for (qsizetype number = brief.sources.size() + 1;; ++number) {
        const QString mark = u's' + QString::number(number);
        const bool taken = std::ranges::contains(brief.sources, mark, &BriefSource::mark)
                        || brief.text.contains(u"[^"_s + mark + u']', Qt::CaseInsensitive);
        if (!taken)
            return mark;
    }
}

/// What was taken in or archived anew is a change of the brief, too: of two versions it is the newer one.
void touch(SQLite::Database &db, BriefId id, const QDateTime &now)
{
    Query(db, "UPDATE main.briefs SET modified = ? WHERE id = ?").bind(now.toMSecsSinceEpoch(), id.value).run();
}

} // namespace

QList<Brief> briefs(SQLite::Database &db)
{
    QList<Brief> found;
    Query query(db, "SELECT id, uid, title, created, modified FROM main.briefs WHERE deleted IS NULL "
                    "ORDER BY modified DESC, id DESC");
    while (query.next()) {
        found.append({.id = {query.integer(0)},
                      .uid = query.text(1),
                      .title = query.text(2),
                      .created = timeOf(query.integer(3)),
                      .modified = timeOf(query.integer(4))});
    }
    return found;
}

Result<Brief> brief(SQLite::Database &db, BriefId id)
{
    Query query(db, "SELECT uid, title, text, created, modified FROM main.briefs WHERE id = ? AND deleted IS NULL");
    if (!query.bind(id.value).next())
        return std::unexpected(notFound(QString::number(id.value)));
    return Brief{.id = id,
                 .uid = query.text(0),
                 .title = query.text(1),
                 .text = query.text(2),
                 .sources = briefSources(db, id),
                 .created = timeOf(query.integer(3)),
                 .modified = timeOf(query.integer(4))};
}

Result<Brief> addBrief(SQLite::Database &db, Brief brief, const QDateTime &now)
{
    const Result<QString> clean = checkedTitle(brief.title);
    if (!clean)
        return std::unexpected(clean.error());
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    brief.title = *clean;
    brief.created = brief.modified = now;
    Query taken(db, "SELECT 1 FROM main.briefs WHERE uid = ?");
    brief.uid = makeUid("brief\n" + clean->toUtf8() + '\n' + QByteArray::number(now.toMSecsSinceEpoch()),
                        [&](const QString &candidate) { return taken.bind(candidate).next(); });
    const BriefId id = insertBrief(db, brief);
    transaction.commit();
    return library::brief(db, id);
}

Result<Brief> updateBrief(SQLite::Database &db, BriefId id, const std::optional<QString> &title,
                          const std::optional<QString> &text, const QDateTime &now)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    const Result<Brief> before = brief(db, id);
    if (!before)
        return before;
    const Result<QString> clean = title ? checkedTitle(*title) : before->title;
    if (!clean)
        return std::unexpected(clean.error());
    if (before->title != *clean || before->text != text.value_or(before->text)) {
        Query(db, "UPDATE main.briefs SET title = ?, text = ?, modified = ? WHERE id = ?")
            .bind(*clean, text.value_or(before->text), now.toMSecsSinceEpoch(), id.value)
            .run();
    }
    transaction.commit();
    return before;
}

Result<QList<BriefSource>> addBriefSources(SQLite::Database &db, BriefId id, const QList<BriefSource> &sources,
                                           const QDateTime &now)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    Result<Brief> known = brief(db, id);
    if (!known)
        return std::unexpected(known.error());
    QList<BriefSource> taken;
    for (BriefSource source : sources) {
        const auto same = std::ranges::find_if(known->sources,
                                               [&](const BriefSource &each) { return isSame(each, source); });
        if (same != known->sources.end()) {
            taken.append(*same);
            continue;
        }
        source.mark = freeMark(*known);
        source.taken = timeOf(now.toMSecsSinceEpoch());
        putBriefSource(db, id, source);
        known->sources.append(source);
        taken.append(source);
        touch(db, id, now);
    }
    transaction.commit();
    return taken;
}

Result<QList<BriefSource>> setBriefSources(SQLite::Database &db, BriefId id, const QList<BriefSource> &sources,
                                           const QDateTime &now)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    const Result<Brief> known = brief(db, id);
    if (!known)
        return std::unexpected(known.error());
    QList<BriefSource> before;
    for (const BriefSource &source : sources) {
        const auto at = std::ranges::find(known->sources, source.mark, &BriefSource::mark);
        if (at == known->sources.end() || *at == source)
            continue;
        before.append(*at);
        putBriefSource(db, id, source);
        touch(db, id, now);
    }
    transaction.commit();
    return before;
}

Result<> setBriefDeleted(SQLite::Database &db, BriefId id, bool deleted, const QDateTime &now)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    const std::optional<qint64> when = deleted ? std::optional(now.toMSecsSinceEpoch()) : std::nullopt;
    const int changed = Query(db, "UPDATE main.briefs SET deleted = ? WHERE id = ? AND (deleted IS NULL) = ?")
                            .bind(when, id.value, deleted)
                            .run();
    if (changed == 0)
        return std::unexpected(notFound(QString::number(id.value)));
    transaction.commit();
    return {};
}

} // namespace gleaner::library
