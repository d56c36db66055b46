// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/parserecord.h"

#include "app/cli/json.h"
#include "core/entity/reading.h"

#include <QCryptographicHash>
#include <QHash>

using namespace Qt::StringLiterals;

namespace gleaner::cli {

namespace {

QString kindOf(digest::Matter::Kind kind)
{
    switch (kind) {
    case digest::Matter::Kind::Intro: return u"intro"_s;
    case digest::Matter::Kind::Commentary: return u"commentary"_s;
    case digest::Matter::Kind::Boilerplate: return u"boilerplate"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString severityOf(Diagnostic::Severity severity)
{
    switch (severity) {
    case Diagnostic::Severity::Info: return u"info"_s;
    case Diagnostic::Severity::Warning: return u"warning"_s;
    case Diagnostic::Severity::Error: return u"error"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

void writeLines(Json &json, LineSpan lines)
{
    json.key("lines"_L1).beginArray().value(lines.first).value(lines.last).endArray();
}

void writeMeaning(Json &json, const entity::Mention &mention)
{
    json.field("name"_L1, mention.name).key("value"_L1);
    if (mention.value)
        json.value(*mention.value);
    else
        json.null();
    json.field("unit"_L1, mention.unit);
}

void writeItem(Json &json, const digest::Item &item, const entity::Mentions &mentions)
{
    json.beginObject().field("title"_L1, item.title).field("section"_L1, item.section).key("links"_L1).beginArray();
    for (const QString &link : item.links)
        json.value(link);
    json.endArray().field("source"_L1, item.source);
    writeLines(json, item.lines);
    json.field("text"_L1, item.text).key("entities"_L1).beginArray();
    for (const entity::Mention &mention : mentions) {
        json.beginObject().field("text"_L1, mention.text).field("type"_L1, entity::key(mention.type));
        json.field("start"_L1, mention.span.start).field("end"_L1, mention.span.end);
        writeMeaning(json, mention);
        json.endObject();
    }
    json.endArray().endObject();
}

/// The distinct surfaces of items, intro and commentary, in the order of their first place.
class Surfaces {
public:
    void add(const entity::Mentions &mentions)
    {
        for (const entity::Mention &mention : mentions) {
            const auto key = std::pair(mention.type, mention.text);
            const auto known = m_places.constFind(key);
            if (known != m_places.cend()) {
                ++m_entries[*known].count;
            } else {
                m_places.insert(key, m_entries.size());
                m_entries.append({&mention, 1});
            }
        }
    }

    void write(Json &json) const
    {
        json.key("entities"_L1).beginArray();
        for (const Entry &entry : m_entries) {
            json.beginObject().field("text"_L1, entry.mention->text).field("type"_L1, entity::key(entry.mention->type));
            writeMeaning(json, *entry.mention);
            json.field("count"_L1, entry.count).endObject();
        }
        json.endArray();
    }

private:
    struct Entry {
        const entity::Mention *mention = nullptr;
        int count = 0;
    };
    QList<Entry> m_entries;
    QHash<std::pair<entity::Type, QString>, qsizetype> m_places;
};

void writeHead(Json &json, const QString &path, const QByteArray &bytes, const digest::Parsed &parsed)
{
    const digest::Digest &digest = parsed.digest;
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    json.field("path"_L1, path).field("sha256"_L1, QString::fromLatin1(hash.toHex()));
    json.field("encoding"_L1, parsed.document.encoding).field("format"_L1, digest.recogniser);
    json.field("confidence"_L1, digest.confidence).field("reason"_L1, digest.reason);
    json.field("title"_L1, digest.title).field("date"_L1, digest.date).field("publisher"_L1, digest.publisher);
    json.field("url"_L1, digest.url).field("language"_L1, digest.language);
}

} // namespace

QByteArray parseRecord(const QString &path, const QByteArray &bytes, const digest::Parsed &parsed,
                       const entity::DigestMentions &mentions)
{
    const digest::Digest &digest = parsed.digest;
    Surfaces surfaces;
    Json json;
    json.beginObject();
    writeHead(json, path, bytes, parsed);

    json.key("items"_L1).beginArray();
    for (size_t i = 0; i < digest.items.size(); ++i) {
        surfaces.add(mentions.items[i]);
        writeItem(json, digest.items[i], mentions.items[i]);
    }
    json.endArray().key("matter"_L1).beginArray();
    for (size_t i = 0; i < digest.matter.size(); ++i) {
        const digest::Matter &matter = digest.matter[i];
        if (entity::tellsSomething(matter))
            surfaces.add(mentions.matter[i]);
        json.beginObject().field("kind"_L1, kindOf(matter.kind));
        writeLines(json, matter.lines);
        json.field("text"_L1, matter.text).endObject();
    }
    json.endArray();
    surfaces.add(mentions.headings);
    surfaces.write(json);

    json.key("diagnostics"_L1).beginArray();
    for (const Diagnostic &diagnostic : digest.diagnostics) {
        json.beginObject()
            .field("severity"_L1, severityOf(diagnostic.severity))
            .field("message"_L1, diagnostic.message);
        json.field("line"_L1, diagnostic.line).endObject();
    }
    return json.endArray().endObject().take();
}

QByteArray recogniserRecord(const digest::RecogniserName &recogniser)
{
    return Json().beginObject().field("id"_L1, recogniser.id).field("name"_L1, recogniser.name).endObject().take();
}

QByteArray failureRecord(const QString &path, const Error &error)
{
    return Json().beginObject().field("path"_L1, path).field("error"_L1, error.message).endObject().take();
}

} // namespace gleaner::cli
