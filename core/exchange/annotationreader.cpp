// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/highlight.h"
#include "core/exchange/annotationparts.h"
#include "core/exchange/webannotation.h"
#include "core/library/uids.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace gleaner::exchange {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::exchange)
};

constexpr QLatin1StringView Scheme("gleaner://");

/// The model lets one thing stand where a list may.
QJsonArray listOf(const QJsonValue &value)
{
    if (value.isArray())
        return value.toArray();
    return value.isNull() || value.isUndefined() ? QJsonArray() : QJsonArray{value};
}

QString decoded(QStringView text)
{
    return QUrl::fromPercentEncoding(text.toUtf8());
}

QString idOf(const QJsonValue &resource)
{
    return resource.isObject() ? resource.toObject().value(u"id").toString() : resource.toString();
}

/// What an annotation says, by what each body is for.
struct Bodies {
    QStringList comments;
    QList<QJsonObject> tags;
    QString colour;
};

Bodies bodiesOf(const QJsonObject &annotation)
{
    Bodies bodies;
    const QString motivation = listOf(annotation.value(u"motivation")).first().toString();
    for (const QJsonValue &value : listOf(annotation.value(u"body"))) {
        const QJsonObject body = value.isObject() ? value.toObject() : QJsonObject{{u"value"_s, value}};
        const QString text = body.value(u"value").toString();
        const QString purpose = listOf(body.value(u"purpose").isUndefined() ? QJsonValue(motivation)
                                                                            : body.value(u"purpose"))
                                    .first()
                                    .toString();
        if (text.isEmpty())
            continue;
        if (purpose == u"tagging")
            bodies.tags.append(body);
        else if (purpose == u"classifying" && annotation::colourFromKey(text))
            bodies.colour = text;
        else
            bodies.comments.append(text);
    }
    if (const QString text = annotation.value(u"bodyValue").toString(); !text.isEmpty())
        bodies.comments.append(text);
    return bodies;
}

/// The name of the first who made it, else what else tells who that was.
QString authorOf(const QJsonObject &annotation)
{
    const QJsonValue creator = listOf(annotation.value(u"creator")).first();
    for (const QString &field : {u"name"_s, u"nickname"_s, u"id"_s}) {
        if (const QString name = creator.toObject().value(field).toString().simplified(); !name.isEmpty())
            return name;
    }
    return creator.toString().simplified();
}

/// What an annotation is about.
struct Target {
    QString source;
    QJsonObject quote;  ///< a TextQuoteSelector, or empty
    QJsonObject anchor; ///< the program's own words for the place, or empty
    AnnotatedItem item;
};

Target targetOf(const QJsonObject &annotation)
{
    Target target;
    const QJsonValue value = listOf(annotation.value(u"target")).first();
    const QJsonObject resource = value.toObject();
    target.source = resource.contains(u"source") ? idOf(resource.value(u"source")) : idOf(value);
    for (const QJsonValue &each : listOf(resource.value(u"selector"))) {
        for (QJsonObject selector = each.toObject(); !selector.isEmpty();
             selector = selector.value(u"refinedBy").toObject()) {
            if (selector.value(u"type").toString() == u"TextQuoteSelector")
                target.quote = selector;
        }
    }
    target.anchor = resource.value(u"gleaner:anchor").toObject();
    target.item = {resource.value(u"gleaner:title").toString(),
                   resource.value(u"gleaner:link").toString(),
                   resource.value(u"gleaner:digest").toString(),
                   resource.value(u"gleaner:digestTitle").toString(),
                   {}};
    return target;
}

class AnnotationReader {
public:
    explicit AnnotationReader(const QDateTime &now)
        : m_now(now.toMSecsSinceEpoch())
    { }

    void read(const QJsonValue &value, int number)
    {
        const QJsonObject annotation = value.toObject();
        Target target = targetOf(annotation);
        if (target.source.isEmpty()) {
            problem(Words::tr("This is no annotation: it is about nothing."), number);
            return;
        }
        const Bodies bodies = bodiesOf(annotation);
        const QString id = annotation.value(u"id").toString();
        if (const QString item = after(target.source, "item/"_L1); !item.isEmpty())
            target.source = item;
        QJsonObject marks{{u"created"_s, time(annotation.value(u"created")).value_or(m_now)}};
        marks.insert(u"modified"_s, time(annotation.value(u"modified")).value_or(marks.value(u"created").toInteger()));
        const auto deleted = time(annotation.value(u"gleaner:deleted"));
        marks.insert(u"deleted"_s, deleted ? QJsonValue(*deleted) : QJsonValue());
        const qsizetype before = m_read.records.size();
        if (!target.quote.value(u"exact").toString().isEmpty())
            addHighlight(target, bodies, uidOf(id, "highlight/"_L1, annotation), marks);
        else
            addOthers(annotation, target, bodies, uidOf(id, "note/"_L1, annotation), marks);
        if (m_read.records.size() == before)
            problem(Words::tr("This annotation has neither a quote nor a text."), number);
        else
            m_read.items.insert(target.source, target.item);
        m_read.numbers.append(QList<int>(m_read.records.size() - before, number));
        m_read.authors.append(QStringList(m_read.records.size() - before, authorOf(annotation)));
    }

    [[nodiscard]] ReadAnnotations take() { return std::move(m_read); }

private:
    void problem(const QString &message, int number)
    {
        m_read.problems.append({Diagnostic::Severity::Error, message, number});
    }

    static std::optional<qint64> time(const QJsonValue &value)
    {
        const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
        return time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
    }

    static QString after(const QString &address, QLatin1StringView kind)
    {
        const QString start = Scheme + kind;
        return address.startsWith(start) ? address.sliced(start.size()) : QString();
    }

    /// The same for the same annotation whenever it is read.
    static QString uidOf(const QString &id, QLatin1StringView kind, const QJsonObject &annotation)
    {
        // Ids stand in files and links: one that the program could not have made is none.
        static const QRegularExpression form(u"^[0-9a-z]{1,32}$"_s);
        if (const QString own = after(id, kind); form.match(own).hasMatch())
            return own;
        const QByteArray seed = id.isEmpty() ? QJsonDocument(annotation).toJson(QJsonDocument::Compact) : id.toUtf8();
        return library::makeUid("annotation\n" + seed, [](const QString &) { return false; });
    }

    void addHighlight(const Target &target, const Bodies &bodies, const QString &uid, const QJsonObject &marks)
    {
        QJsonObject record = marks;
        record.insert(u"kind"_s, u"highlight"_s);
        record.insert(u"uid"_s, uid);
        record.insert(u"item"_s, target.source);
        record.insert(u"colour"_s, bodies.colour.isEmpty() ? QString(annotation::colourKey(annotation::Colour::Fact))
                                                           : bodies.colour);
        record.insert(u"note"_s, bodies.comments.join(u"\n\n"_s));
        const QJsonObject verified = target.anchor.value(u"verified").toObject();
        const auto same = [&](QLatin1StringView name) {
            return verified.value(name).toString() == target.quote.value(name).toString();
        };
        if (!verified.isEmpty() && same("exact"_L1) && same("prefix"_L1) && same("suffix"_L1)) {
            for (const QLatin1StringView name : AnchorFields) {
                record.insert(name, target.anchor.value(u"original")[name]);
                record.insert(u"verified_"_s + name, verified.value(name));
                record.insert(u"seen_"_s + name, target.anchor.value(u"seen")[name]);
            }
            for (const QString &name : {u"state"_s, u"score"_s, u"detached"_s})
                record.insert(name, target.anchor.value(name));
        } else {
            for (const QString &name : {u"exact"_s, u"prefix"_s, u"suffix"_s})
                record.insert(name, target.quote.value(name).toString());
        }
        m_read.records.append(record);
        for (const QJsonObject &tag : bodies.tags) {
            m_read.records.append(
                {{u"kind"_s, u"highlight-tag"_s},
                 {u"highlight"_s, uid},
                 {u"name"_s, tag.value(u"value")},
                 {u"added"_s, time(tag.value(u"created")).value_or(marks.value(u"created").toInteger())}});
        }
    }

    void addOthers(const QJsonObject &annotation, const Target &target, const Bodies &bodies, const QString &uid,
                   const QJsonObject &marks)
    {
        if (!bodies.comments.isEmpty()) {
            QJsonObject note = marks;
            note.insert(u"uid"_s, uid);
            note.insert(u"text"_s, bodies.comments.join(u"\n\n"_s));
            note.insert(u"kind"_s, insertSubject(note, target.source) ? u"general-note"_s : u"note"_s);
            m_read.records.append(note);
        }
        for (const QJsonObject &tag : bodies.tags) {
            m_read.records.append({{u"kind"_s, u"tag"_s},
                                   {u"item"_s, target.source},
                                   {u"name"_s, tag.value(u"value")},
                                   {u"added"_s, marks.value(u"created")}});
        }
        if (listOf(annotation.value(u"motivation")).contains(u"bookmarking"_s)) {
            m_read.records.append(
                {{u"kind"_s, u"item"_s},
                 {u"uid"_s, target.source},
                 {u"bookmarked"_s, marks.value(u"created")},
                 {u"queued"_s, annotation.value(u"gleaner:queued").isDouble() ? annotation.value(u"gleaner:queued")
                                                                              : QJsonValue()}});
        }
    }

    /// Says what a note is about; whether that is something else than an item.
    static bool insertSubject(QJsonObject &note, const QString &source)
    {
        const QString digest = after(source, "digest/"_L1);
        const QString entity = after(source, "entity/"_L1);
        if (digest.isEmpty() && entity.isEmpty()) {
            note.insert(u"item"_s, source);
            return false;
        }
        const auto textOrNone = [](const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
        note.insert(u"document"_s, textOrNone(digest));
        note.insert(u"type"_s, textOrNone(decoded(entity.section(u'/', 0, 0))));
        note.insert(u"name"_s, textOrNone(decoded(entity.section(u'/', 1))));
        return true;
    }

    qint64 m_now;
    ReadAnnotations m_read;
};

} // namespace

Result<ReadAnnotations> readAnnotations(const QByteArray &json, const QDateTime &now)
{
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsed);
    if (parsed.error != QJsonParseError::NoError) {
        return std::unexpected(
            Error{Error::Kind::Malformed,
                  Words::tr("This is no JSON: %1. Choose a file of annotations (JSON-LD).").arg(parsed.errorString()),
                  Words::tr("byte %1").arg(parsed.offset)});
    }
    QJsonObject root = document.object();
    if (root.value(u"type").toString() == u"AnnotationCollection")
        root = root.value(u"first").toObject();
    const QJsonArray annotations = document.isArray()             ? document.array()
                                 : root.value(u"items").isArray() ? root.value(u"items").toArray()
                                                                  : QJsonArray{root};
    AnnotationReader reader(now);
    int number = 0;
    for (const QJsonValue &annotation : annotations)
        reader.read(annotation, ++number);
    return reader.take();
}

} // namespace gleaner::exchange
