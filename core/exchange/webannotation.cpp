// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/webannotation.h"

#include "core/exchange/annotationparts.h"

#include <QJsonArray>
#include <QTimeZone>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gleaner::exchange {

namespace {

QString timeText(const QJsonValue &ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms.toInteger(), QTimeZone::UTC).toString(Qt::ISODateWithMs);
}

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

/// The characters before a UTF-16 offset.
qsizetype charactersBefore(QStringView text, qsizetype offset)
{
    qsizetype count = 0;
    for (const QChar c : text.first(std::clamp<qsizetype>(offset, 0, text.size())))
        count += !c.isLowSurrogate();
    return count;
}

QJsonObject anchorObject(const QJsonObject &record, const QString &prefix)
{
    QJsonObject anchor;
    for (const QLatin1StringView name : AnchorFields)
        anchor.insert(name, record.value(QString(prefix + name)));
    return anchor;
}

class PageWriter {
public:
    PageWriter(const QList<QJsonObject> &records, const QHash<QString, AnnotatedItem> &items)
        : m_items(items)
    {
        for (const QJsonObject &record : records) {
            if (record.value(u"kind").toString() == u"highlight-tag")
                m_tags[record.value(u"highlight").toString()].append(record);
        }
        for (const QJsonObject &record : records)
            add(record);
    }

    [[nodiscard]] QJsonArray take() { return std::move(m_annotations); }

private:
    void add(const QJsonObject &record)
    {
        const QString kind = record.value(u"kind").toString();
        const QString uid = record.value(u"uid").toString();
        if (kind == u"note") {
            put(record, u"note/"_s + uid, u"commenting"_s, {textualBody(u"commenting"_s, text(record))},
                itemTarget(record.value(u"item").toString()));
        } else if (kind == u"general-note") {
            put(record, u"note/"_s + uid, u"commenting"_s, {textualBody(u"commenting"_s, text(record))},
                generalTarget(record));
        } else if (kind == u"highlight") {
            addHighlight(record, uid);
        } else if (kind == u"tag") {
            const QString item = record.value(u"item").toString();
            const QString name = record.value(u"name").toString();
            put(record, u"item/%1#tag=%2"_s.arg(item, encoded(name)), u"tagging"_s, {textualBody(u"tagging"_s, name)},
                itemTarget(item));
        } else if (kind == u"item" && record.value(u"bookmarked").isDouble()) {
            put(record, u"item/%1#bookmark"_s.arg(uid), u"bookmarking"_s, {}, itemTarget(uid));
        }
    }

    static QString text(const QJsonObject &record) { return record.value(u"text").toString(); }

    void put(const QJsonObject &record, const QString &id, const QString &motivation, const QJsonArray &bodies,
             const QJsonObject &target)
    {
        QJsonObject annotation{{u"id"_s, QString(u"gleaner://"_s + id)},
                               {u"type"_s, u"Annotation"_s},
                               {u"motivation"_s, motivation},
                               {u"target"_s, target}};
        for (const QLatin1StringView created : {"created"_L1, "added"_L1, "bookmarked"_L1}) {
            if (record.value(created).isDouble())
                annotation.insert(u"created"_s, timeText(record.value(created)));
        }
        if (record.value(u"modified").isDouble())
            annotation.insert(u"modified"_s, timeText(record.value(u"modified")));
        if (record.value(u"deleted").isDouble())
            annotation.insert(u"gleaner:deleted"_s, timeText(record.value(u"deleted")));
        if (record.value(u"queued").isDouble())
            annotation.insert(u"gleaner:queued"_s, record.value(u"queued"));
        if (bodies.size() == 1)
            annotation.insert(u"body"_s, bodies.first());
        else if (!bodies.isEmpty())
            annotation.insert(u"body"_s, bodies);
        m_annotations.append(annotation);
    }

    QJsonObject itemTarget(const QString &uid) const
    {
        QJsonObject target{{u"type"_s, u"SpecificResource"_s}, {u"source"_s, QString(u"gleaner://item/"_s + uid)}};
        const auto item = m_items.constFind(uid);
        if (item == m_items.cend())
            return target;
        target.insert(u"gleaner:title"_s, item->title);
        target.insert(u"gleaner:link"_s, item->link);
        target.insert(u"gleaner:digest"_s, item->digest);
        target.insert(u"gleaner:digestTitle"_s, item->digestTitle);
        return target;
    }

    static QJsonObject generalTarget(const QJsonObject &record)
    {
        const QString digest = record.value(u"document").toString();
        const QString source = !digest.isEmpty()
                                 ? QString(u"gleaner://digest/"_s + digest)
                                 : u"gleaner://entity/%1/%2"_s.arg(encoded(record.value(u"type").toString()),
                                                                   encoded(record.value(u"name").toString()));
        return {{u"type"_s, u"SpecificResource"_s}, {u"source"_s, source}};
    }

    void addHighlight(const QJsonObject &record, const QString &uid)
    {
        const QString item = record.value(u"item").toString();
        QJsonObject target = itemTarget(item);
        const QJsonObject verified = anchorObject(record, u"verified_"_s);
        QJsonArray selectors{QJsonObject{{u"type"_s, u"TextQuoteSelector"_s},
                                         {u"exact"_s, verified.value(u"exact")},
                                         {u"prefix"_s, verified.value(u"prefix")},
                                         {u"suffix"_s, verified.value(u"suffix")}}};
        const QString itemText = m_items.value(item).text;
        const qsizetype start = verified.value(u"start").toInteger();
        const qsizetype stop = verified.value(u"stop").toInteger();
        if (0 <= start && start <= stop && stop <= itemText.size()
            && itemText.sliced(start, stop - start) == verified.value(u"exact").toString()) {
            selectors.append(QJsonObject{{u"type"_s, u"TextPositionSelector"_s},
                                         {u"start"_s, charactersBefore(itemText, start)},
                                         {u"end"_s, charactersBefore(itemText, stop)}});
        }
        target.insert(u"selector"_s, selectors);
        target.insert(u"gleaner:anchor"_s, QJsonObject{{u"original"_s, anchorObject(record, {})},
                                                       {u"verified"_s, verified},
                                                       {u"seen"_s, anchorObject(record, u"seen_"_s)},
                                                       {u"state"_s, record.value(u"state")},
                                                       {u"score"_s, record.value(u"score")},
                                                       {u"detached"_s, record.value(u"detached")}});
        QJsonArray bodies{textualBody(u"classifying"_s, record.value(u"colour").toString())};
        if (const QString note = record.value(u"note").toString(); !note.isEmpty())
            bodies.append(textualBody(u"commenting"_s, note));
        for (const QJsonObject &tag : m_tags.value(uid)) {
            QJsonObject body = textualBody(u"tagging"_s, tag.value(u"name").toString());
            body.insert(u"created"_s, timeText(tag.value(u"added")));
            bodies.append(body);
        }
        put(record, u"highlight/"_s + uid, u"highlighting"_s, bodies, target);
    }

    const QHash<QString, AnnotatedItem> &m_items;
    QHash<QString, QList<QJsonObject>> m_tags; ///< of a highlight, by its uid
    QJsonArray m_annotations;
};

} // namespace

QJsonObject annotationPage(const QList<QJsonObject> &records, const QHash<QString, AnnotatedItem> &items)
{
    return {{u"@context"_s,
             QJsonArray{u"http://www.w3.org/ns/anno.jsonld"_s, QJsonObject{{u"gleaner"_s, u"urn:gleaner:"_s}}}},
            {u"type"_s, u"AnnotationPage"_s},
            {u"items"_s, PageWriter(records, items).take()}};
}

} // namespace gleaner::exchange
