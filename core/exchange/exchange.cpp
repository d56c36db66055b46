// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exchange.h"

#include "core/exchange/placing.h"
#include "core/exchange/records.h"
#include "core/library/reader.h"

#include <QBuffer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace gleaner::exchange {

namespace {

/// In an order in which each comes after what it refers to.
const QStringList &annotationKinds()
{
    static const QStringList kinds{u"document"_s,     u"item"_s,      u"tag"_s,          u"note"_s,
                                   u"general-note"_s, u"highlight"_s, u"highlight-tag"_s};
    return kinds;
}

/// What records of annotations are about.
class Subjects {
public:
    Subjects(const QList<QJsonObject> &records, const QStringList &digests)
        : m_digests(digests.cbegin(), digests.cend())
    {
        for (const QJsonObject &record : records) {
            const QString kind = record.value(u"kind").toString();
            const QString uid = record.value(u"uid").toString();
            if (kind == u"document")
                m_paths.insert(uid, record.value(u"path").toString());
            else if (kind == u"item")
                m_items.insert(uid, record);
            else if (kind == u"highlight")
                m_highlightItems.insert(uid, record.value(u"item").toString());
        }
    }

    [[nodiscard]] QString itemOf(const QJsonObject &record) const
    {
        const QString kind = record.value(u"kind").toString();
        if (kind == u"item")
            return record.value(u"bookmarked").isDouble() ? record.value(u"uid").toString() : QString();
        if (kind == u"highlight-tag")
            return m_highlightItems.value(record.value(u"highlight").toString());
        return record.value(u"item").toString();
    }

    [[nodiscard]] bool isWanted(const QJsonObject &record) const
    {
        const QString kind = record.value(u"kind").toString();
        if (kind == u"document")
            return false;
        if (kind == u"general-note")
            return m_digests.isEmpty() || m_digests.contains(record.value(u"document").toString());
        const QString item = itemOf(record);
        return !item.isEmpty()
            && (m_digests.isEmpty() || m_digests.contains(m_items.value(item).value(u"document").toString()));
    }

    [[nodiscard]] AnnotatedItem about(const QString &item) const
    {
        const QJsonObject record = m_items.value(item);
        const QString digest = record.value(u"document").toString();
        return {record.value(u"title").toString(),
                record.value(u"link").toString(),
                digest,
                QFileInfo(m_paths.value(digest)).fileName(),
                {}};
    }

private:
    QSet<QString> m_digests;
    QHash<QString, QString> m_paths;
    QHash<QString, QJsonObject> m_items;
    QHash<QString, QString> m_highlightItems;
};

} // namespace

Result<WantedAnnotations> wantedAnnotations(const library::Location &location, const QStringList &digests)
{
    const auto records = libraryRecords(location, annotationKinds());
    if (!records)
        return std::unexpected(records.error());
    const auto reader = library::Reader::open(location);
    if (!reader)
        return std::unexpected(reader.error());
    const Subjects subjects(*records, digests);
    WantedAnnotations wanted;
    for (const QJsonObject &record : *records) {
        if (!subjects.isWanted(record))
            continue;
        wanted.records.append(record);
        const QString item = subjects.itemOf(record);
        if (item.isEmpty())
            continue;
        if (!wanted.items.contains(item))
            wanted.items.insert(item, subjects.about(item));
        AnnotatedItem &about = wanted.items[item];
        if (record.value(u"kind").toString() == u"highlight" && about.text.isEmpty()) {
            // Without its text a highlight is told by its words.
            if (const auto id = reader->findItem(item))
                about.text = reader->itemText(*id).value_or(QString());
        }
    }
    return wanted;
}

Result<QByteArray> annotationsOf(const library::Location &location, const QStringList &digests)
{
    return wantedAnnotations(location, digests).transform([](const WantedAnnotations &wanted) {
        return QJsonDocument(annotationPage(wanted.records, wanted.items)).toJson();
    });
}

Result<TakeReport> takeAnnotations(const library::Location &location, const ReadAnnotations &read, const Clock &clock)
{
    return takeAnnotations(location, read, [&](QIODevice &records) { return library::load(location, records, clock); });
}

Result<TakeReport> takeAnnotations(const library::Location &location, const ReadAnnotations &read,
                                   const LoadRecords &load)
{
    auto found = placed(location, read);
    if (!found)
        return std::unexpected(found.error());
    QByteArray lines = recordLines(found->records);
    QBuffer records(&lines);
    records.open(QIODevice::ReadOnly);
    auto loaded = load(records);
    if (!loaded)
        return std::unexpected(loaded.error());
    return TakeReport{*std::move(loaded), read.problems, found->unplaced, found->items()};
}

Result<QList<ItemId>> idsOf(const library::Location &location, const QStringList &uids)
{
    return library::Reader::open(location).transform([&](const library::Reader &reader) {
        QList<ItemId> ids;
        for (const QString &uid : uids) {
            if (const auto id = reader.findItem(uid))
                ids.append(*id);
        }
        return ids;
    });
}

} // namespace gleaner::exchange
