// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/bundle.h"

#include "core/annotation/tag.h"
#include "core/exchange/placing.h"
#include "core/exchange/records.h"
#include "core/library/dump.h"
#include "core/library/uids.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace gleaner::exchange {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::exchange)
};

QString text(const QJsonObject &record, QStringView field)
{
    return record.value(field).toString();
}

bool isKind(const QJsonObject &record, QStringView kind)
{
    return record.value(u"kind").toString() == kind;
}

/// What a person said with it; where it stands by now is no part of that.
QString version(const QJsonObject &record)
{
    QJsonArray said{text(record, u"kind")};
    for (const QString &field : {u"text"_s, u"exact"_s, u"colour"_s, u"note"_s})
        said.append(text(record, field));
    return QString::fromLatin1(
        QCryptographicHash::hash(QJsonDocument(said).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256)
            .toHex());
}

/// As a conflict shows it.
QString shown(const QJsonObject &record)
{
    if (!isKind(record, u"highlight"))
        return text(record, u"text");
    const QString note = text(record, u"note");
    return note.isEmpty() ? text(record, u"exact") : text(record, u"exact") + u"\n"_s + note;
}

QString tagId(const QJsonObject &record)
{
    return u"item/%1#tag=%2"_s.arg(text(record, u"item"), annotation::tagKey(text(record, u"name")));
}

QString highlightTagId(const QString &highlight, const QJsonObject &record)
{
    return u"highlight/%1#tag=%2"_s.arg(highlight, annotation::tagKey(text(record, u"name")));
}

/// Where two people's annotations would share an id.
QString uidBeside(const QString &uid, const QString &author, const QString &version,
                  const std::function<bool(const QString &)> &isTaken)
{
    return library::makeUid("bundle\n" + uid.toUtf8() + '\n' + author.toUtf8() + '\n' + version.toUtf8(), isTaken);
}

class Merge {
public:
    explicit Merge(const QList<QJsonObject> &records)
    {
        for (const QJsonObject &record : records) {
            if (isKind(record, u"author")) {
                m_authors.insert(text(record, u"uid"), record);
                if (const QString original = text(record, u"original"); !original.isEmpty())
                    m_taken.insert({original, text(record, u"author")}, text(record, u"uid"));
            } else if (isKind(record, u"item")) {
                m_titles.insert(text(record, u"uid"), text(record, u"title"));
            } else if (isKind(record, u"document")) {
                m_documents.insert(text(record, u"uid"));
            } else if (isKind(record, u"tag")) {
                m_tags.insert(tagId(record));
            } else if (isKind(record, u"highlight-tag")) {
                m_tags.insert(highlightTagId(text(record, u"highlight"), record));
            } else {
                m_here.insert(text(record, u"uid"), record);
            }
        }
    }

    /// `author` is who made the record, `number` that of its annotation.
    void take(const QJsonObject &record, const QString &author, int number)
    {
        if (isKind(record, u"tag"))
            takeTag(record, author);
        else if (isKind(record, u"highlight-tag"))
            takeHighlightTag(record, author);
        else if (isKind(record, u"note") || isKind(record, u"general-note") || isKind(record, u"highlight"))
            takeNoted(record, author, number);
    }

    [[nodiscard]] MergeReport &report() { return m_report; }
    [[nodiscard]] const QList<QJsonObject> &records() const { return m_records; }

private:
    void takeTag(const QJsonObject &record, const QString &author)
    {
        const QString id = tagId(record);
        if (m_tags.contains(id) || m_authors.contains(id)) {
            ++m_report.same;
            return;
        }
        m_records.append(record);
        m_tags.insert(id);
        setAuthor(id, author, id, {}, record.value(u"added").toInteger());
        ++m_report.added;
    }

    /// Of a highlight that is, or was, taken from that author; one that was taken off it does not come back.
    void takeHighlightTag(QJsonObject record, const QString &author)
    {
        const QString original = text(record, u"highlight");
        const bool isCounted = m_changed.contains(original);
        const QString target = isCounted ? m_changed.value(original) : m_taken.value({original, author});
        const QJsonObject here = m_here.value(target);
        if (target.isEmpty() || here.isEmpty() || here.value(u"deleted").isDouble())
            return;
        const QString id = highlightTagId(target, record);
        if (m_tags.contains(id) || m_authors.contains(id))
            return;
        record.insert(u"highlight"_s, target);
        m_records.append(record);
        m_tags.insert(id);
        setAuthor(id, author, {}, {}, record.value(u"added").toInteger());
        if (!isCounted)
            ++m_report.updated;
        m_changed.insert(original, target);
    }

    void takeNoted(const QJsonObject &record, const QString &author, int number)
    {
        const QString digest = text(record, u"document");
        if (!digest.isEmpty() && !m_documents.contains(digest)) {
            m_report.unplaced.append(
                {Diagnostic::Severity::Warning, Words::tr("The library has no such digest: %1").arg(digest), number});
            return;
        }
        const QString uid = text(record, u"uid");
        const QString taken = m_taken.value({uid, author});
        if (!taken.isEmpty())
            follow(record, author, taken);
        else if (!m_here.contains(uid))
            add(record, author, uid);
        else if (version(m_here.value(uid)) == version(record))
            ++m_report.same;
        else
            keepBeside(Conflict::Kind::Differs, record, author, uid);
    }

    /// What was taken from that author before.
    void follow(const QJsonObject &record, const QString &author, const QString &taken)
    {
        const QJsonObject here = m_here.value(taken);
        const QString now = version(record);
        const QString before = text(m_authors.value(taken), u"version");
        if (now == before || here.isEmpty()) { // gone for good here: it was deleted from the trash
            ++m_report.same;
        } else if (here.value(u"deleted").isDouble()) {
            m_report.conflicts.append(conflict(Conflict::Kind::Deleted, record, author, taken));
        } else if (version(here) == now) {
            setAuthor(taken, author, text(record, u"uid"), now, seen(record));
            ++m_report.same;
        } else if (version(here) == before) {
            QJsonObject newer = record;
            newer.insert(u"uid"_s, taken);
            newer.insert(u"modified"_s, std::max(seen(record), here.value(u"modified").toInteger() + 1));
            put(newer, author, record);
            ++m_report.updated;
        } else {
            // The author's next version is compared with the one beside.
            setAuthor(taken, author, {}, now, seen(record));
            keepBeside(Conflict::Kind::Both, record, author, taken);
        }
    }

    void add(QJsonObject record, const QString &author, const QString &uid)
    {
        const QJsonObject original = record;
        record.insert(u"uid"_s, uid);
        put(record, author, original);
        ++m_report.added;
    }

    void keepBeside(Conflict::Kind kind, const QJsonObject &record, const QString &author, const QString &here)
    {
        Conflict found = conflict(kind, record, author, here);
        found.copy = uidBeside(text(record, u"uid"), author, version(record),
                               [&](const QString &uid) { return m_here.contains(uid); });
        QJsonObject copy = record;
        copy.insert(u"uid"_s, found.copy);
        put(copy, author, record);
        m_report.conflicts.append(found);
    }

    Conflict conflict(Conflict::Kind kind, const QJsonObject &record, const QString &author, const QString &here) const
    {
        QString about = m_titles.value(text(record, u"item"));
        for (const QString &field : {u"name"_s, u"document"_s}) {
            if (about.isEmpty())
                about = text(record, field);
        }
        return {kind, author, about, shown(m_here.value(here)), shown(record), here, {}};
    }

    void put(const QJsonObject &record, const QString &author, const QJsonObject &original)
    {
        m_records.append(record);
        m_here.insert(text(record, u"uid"), record);
        m_changed.insert(text(original, u"uid"), text(record, u"uid"));
        setAuthor(text(record, u"uid"), author, text(original, u"uid"), version(record), seen(original));
    }

    void setAuthor(const QString &uid, const QString &author, const QString &original, const QString &version,
                   qint64 seen)
    {
        const QJsonObject before = m_authors.value(uid);
        const QJsonObject row{{u"kind"_s, u"author"_s}, {u"uid"_s, uid},
                              {u"author"_s, author},    {u"original"_s, original},
                              {u"version"_s, version},  {u"seen"_s, std::max(seen, before.value(u"seen").toInteger())}};
        m_authors.insert(uid, row);
        if (!original.isEmpty())
            m_taken.insert({original, author}, uid);
        m_records.append(row);
    }

    static qint64 seen(const QJsonObject &record) { return record.value(u"modified").toInteger(); }

    QHash<QString, QJsonObject> m_here; ///< notes and highlights, by uid
    QHash<QString, QJsonObject> m_authors;
    QHash<std::pair<QString, QString>, QString> m_taken; ///< uid and name of the author -> uid here
    QHash<QString, QString> m_titles;                    ///< of items, by uid
    QSet<QString> m_documents;
    QSet<QString> m_tags;              ///< those that items and highlights carry, as ids of the author's records
    QHash<QString, QString> m_changed; ///< uid in the bundle -> uid here, of what is new or changed
    QList<QJsonObject> m_records;      ///< for library::load()
    MergeReport m_report;
};

/// The annotations of a bundle that say who made them, and are not in the trash there.
Result<ReadAnnotations> readBundle(const QByteArray &bundle, const QDateTime &now)
{
    auto all = readAnnotations(bundle, now);
    if (!all)
        return all;
    ReadAnnotations read{.records = {}, .numbers = {}, .authors = {}, .items = all->items, .problems = all->problems};
    for (qsizetype at = 0; at < all->records.size(); ++at) {
        if (all->authors[at].isEmpty() || all->records[at].value(u"deleted").isDouble())
            continue;
        read.records.append(all->records[at]);
        read.numbers.append(all->numbers[at]);
        read.authors.append(all->authors[at]);
    }
    if (read.records.isEmpty() && !all->records.isEmpty()) {
        return std::unexpected(Error{Error::Kind::Malformed,
                                     Words::tr("This is no bundle: its annotations do not say who made them. Take it "
                                               "in as annotations instead."),
                                     {}});
    }
    return read;
}

} // namespace

Result<QByteArray> bundleOf(const library::Location &location, const QString &author, const QStringList &digests)
{
    const QString name = author.simplified();
    if (name.isEmpty())
        return std::unexpected(Error{Error::Kind::Malformed, Words::tr("A bundle needs the name of its author."), {}});
    auto wanted = wantedAnnotations(location, digests);
    if (!wanted)
        return std::unexpected(wanted.error());
    const auto authors = libraryRecords(location, {u"author"_s});
    if (!authors)
        return std::unexpected(authors.error());
    QSet<QString> foreign;
    for (const QJsonObject &record : *authors)
        foreign.insert(text(record, u"uid"));
    wanted->records.removeIf([&](const QJsonObject &record) {
        return isKind(record, u"item") || record.value(u"deleted").isDouble() || foreign.contains(text(record, u"uid"))
            || (isKind(record, u"tag") && foreign.contains(tagId(record)));
    });
    QJsonObject page = annotationPage(wanted->records, wanted->items);
    const QJsonObject creator{{u"type"_s, u"Person"_s}, {u"name"_s, name}};
    QJsonArray annotations = page.value(u"items").toArray();
    for (QJsonValueRef annotation : annotations) {
        QJsonObject signedOne = annotation.toObject();
        signedOne.insert(u"creator"_s, creator);
        annotation = signedOne;
    }
    page.insert(u"items"_s, annotations);
    return QJsonDocument(page).toJson();
}

bool isBundle(const QByteArray &file)
{
    const auto read = readAnnotations(file, {});
    return read && std::ranges::any_of(read->authors, [](const QString &author) { return !author.isEmpty(); });
}

Result<QHash<QString, QString>> authors(const library::Location &location)
{
    return libraryRecords(location, {u"author"_s}).transform([](const QList<QJsonObject> &records) {
        QHash<QString, QString> names;
        for (const QJsonObject &record : records)
            names.insert(text(record, u"uid"), text(record, u"author"));
        return names;
    });
}

Result<MergeReport> mergeBundle(const library::Location &location, const QByteArray &bundle, const Clock &clock,
                                Merging merging)
{
    return mergeBundle(location, bundle, clock(), merging,
                       [&](QIODevice &records) { return library::load(location, records, clock); });
}

Result<MergeReport> mergeBundle(const library::Location &location, const QByteArray &bundle, const QDateTime &now,
                                Merging merging, const LoadRecords &load)
{
    const auto read = readBundle(bundle, now);
    if (!read)
        return std::unexpected(read.error());
    const auto found = placed(location, *read);
    if (!found)
        return std::unexpected(found.error());
    const auto here = libraryRecords(location, {u"document"_s, u"item"_s, u"tag"_s, u"note"_s, u"general-note"_s,
                                                u"highlight"_s, u"highlight-tag"_s, u"author"_s});
    if (!here)
        return std::unexpected(here.error());
    QHash<int, QString> authors;
    for (qsizetype at = 0; at < read->records.size(); ++at)
        authors.insert(read->numbers[at], read->authors[at]);
    Merge merge(*here);
    for (qsizetype at = 0; at < found->records.size(); ++at)
        merge.take(found->records[at], authors.value(found->numbers[at]), found->numbers[at]);
    MergeReport report = merge.report();
    report.unplaced = found->unplaced + report.unplaced;
    report.problems = read->problems;
    report.items = found->items();
    if (merging == Merging::DryRun || merge.records().isEmpty())
        return report;
    QByteArray all = recordLines(merge.records());
    QBuffer records(&all);
    records.open(QIODevice::ReadOnly);
    const auto loaded = load(records);
    if (!loaded)
        return std::unexpected(loaded.error());
    report.problems += loaded->problems;
    for (Diagnostic kept : loaded->kept) { // changed here in the meantime
        kept.line = 0;
        report.problems.append(kept);
    }
    return report;
}

} // namespace gleaner::exchange
