// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/foreign.h"

#include "core/exchange/annotationparts.h"
#include "core/exchange/csvreader.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

namespace gleaner::exchange {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::exchange)
};

/// An annotation of Hypothesis (https://h.readthedocs.io/en/latest/api-reference/) in the W3C's model.
QJsonObject fromHypothesis(const QJsonObject &row)
{
    QJsonArray bodies;
    if (const QString text = row.value(u"text").toString(); !text.isEmpty())
        bodies.append(textualBody(u"commenting"_s, text));
    for (const QJsonValue &tag : row.value(u"tags").toArray())
        bodies.append(textualBody(u"tagging"_s, tag.toString()));
    QJsonObject target = row.value(u"target").toArray().first().toObject();
    const QString address = row.value(u"uri").toString();
    if (target.value(u"source").toString().isEmpty())
        target.insert(u"source"_s, address);
    target.insert(u"gleaner:link"_s, address);
    const QJsonValue title = row.value(u"document")[u"title"];
    target.insert(u"gleaner:title"_s, title.isArray() ? title.toArray().first() : title);
    QJsonObject annotation{{u"body"_s, bodies}, {u"target"_s, target}, {u"created"_s, row.value(u"created")}};
    if (row.contains(u"updated"))
        annotation.insert(u"modified"_s, row.value(u"updated"));
    if (const QString id = row.value(u"id").toString(); !id.isEmpty())
        annotation.insert(u"id"_s, QString(u"https://hypothes.is/a/"_s + id));
    return annotation;
}

/// The rows of Hypothesis's answer, or nothing.
std::optional<QJsonArray> hypothesisRows(const QJsonDocument &document)
{
    const QJsonObject root = document.object();
    QJsonArray rows = document.array();
    for (const QString &name : {u"rows"_s, u"annotations"_s}) {
        if (root.value(name).isArray())
            rows = root.value(name).toArray();
    }
    if (document.isObject() && root.contains(u"uri") && root.value(u"target").isArray())
        rows = {root};
    const QJsonObject first = rows.first().toObject();
    return first.contains(u"uri") || first.contains(u"document") ? std::optional(rows) : std::nullopt;
}

QByteArray converted(const QJsonArray &rows)
{
    QJsonArray annotations;
    for (const QJsonValue &row : rows)
        annotations.append(fromHypothesis(row.toObject()));
    return QJsonDocument(annotations).toJson(QJsonDocument::Compact);
}

const QRegularExpression &annotatorBlock()
{
    static const QRegularExpression block(u"^>?```annotation-json\\s*\\n((?:.|\\n)*?)\\n>?```"_s,
                                          QRegularExpression::MultilineOption);
    return block;
}

/// The blocks of Obsidian's Annotator, whose lines are those of a quote.
QJsonArray annotatorRows(const QString &text)
{
    static const QRegularExpression quoteMark(u"^>"_s, QRegularExpression::MultilineOption);
    QJsonArray rows;
    for (auto match = annotatorBlock().globalMatch(text); match.hasNext();) {
        QString json = match.next().captured(1);
        json.remove(quoteMark);
        rows.append(QJsonDocument::fromJson(json.toUtf8()).object());
    }
    return rows;
}

/// A highlight of Readwise in the W3C's model; `field` gives a column.
template<typename Field>
QJsonObject fromReadwise(Field field)
{
    static const QHash<QString, QString> colours{
        {u"yellow"_s, u"fact"_s},  {u"blue"_s, u"claim"_s},       {u"red"_s, u"doubt"_s},   {u"pink"_s, u"doubt"_s},
        {u"green"_s, u"number"_s}, {u"orange"_s, u"follow-up"_s}, {u"purple"_s, u"quote"_s}};
    QJsonArray bodies;
    if (const QString colour = colours.value(field("Color"_L1).toLower()); !colour.isEmpty())
        bodies.append(textualBody(u"classifying"_s, colour));
    if (const QString note = field("Note"_L1); !note.isEmpty())
        bodies.append(textualBody(u"commenting"_s, note));
    for (const QString &tag : field("Tags"_L1).split(u',', Qt::SkipEmptyParts))
        bodies.append(textualBody(u"tagging"_s, tag.trimmed()));
    QString created = field("Highlighted at"_L1);
    created.replace(u' ', u'T');
    const QString title = field("Book Title"_L1);
    return {{u"body"_s, bodies},
            {u"created"_s, created},
            {u"target"_s, QJsonObject{{u"source"_s, title.isEmpty() ? u"readwise"_s : title},
                                      {u"gleaner:title"_s, title},
                                      {u"selector"_s, QJsonObject{{u"type"_s, u"TextQuoteSelector"_s},
                                                                  {u"exact"_s, field("Highlight"_L1)}}}}}};
}

QJsonArray readwiseAnnotations(const QString &text)
{
    QList<QStringList> records = csvRecords(text);
    if (records.isEmpty())
        return {};
    const QStringList names = records.takeFirst();
    QJsonArray annotations;
    for (const QStringList &record : std::as_const(records)) {
        annotations.append(fromReadwise([&](QLatin1StringView name) {
            const qsizetype at = names.indexOf(name);
            return at < 0 ? QString() : record.value(at);
        }));
    }
    return annotations;
}

QString textOf(const QByteArray &file)
{
    QString text = QString::fromUtf8(file);
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    return text;
}

} // namespace

std::optional<AnnotationFormat> formatOf(const QByteArray &file)
{
    const QString text = textOf(file);
    const QString start = text.left(200).trimmed();
    if (start.startsWith(u'{') || start.startsWith(u'[')) {
        const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
        return hypothesisRows(document) ? AnnotationFormat::Hypothesis : AnnotationFormat::WebAnnotation;
    }
    if (annotatorBlock().match(text).hasMatch())
        return AnnotationFormat::Annotator;
    const QList<QStringList> head = csvRecords(text.section(u'\n', 0, 0));
    if (!head.isEmpty() && head.first().contains(u"Highlight") && head.first().contains(u"Book Title"))
        return AnnotationFormat::Readwise;
    return std::nullopt;
}

Result<ReadAnnotations> readAnnotationFile(const QByteArray &file, const QDateTime &now)
{
    const auto format = formatOf(file);
    const QString text = textOf(file);
    if (!format) {
        return std::unexpected(
            Error{Error::Kind::Unsupported,
                  Words::tr("This is no file of annotations. Web annotations (JSON-LD), Hypothesis's "
                            "JSON, notes of Obsidian's Annotator and Readwise's CSV can be read."),
                  {}});
    }
    switch (*format) {
    case AnnotationFormat::Hypothesis:
        return readAnnotations(converted(*hypothesisRows(QJsonDocument::fromJson(text.toUtf8()))), now);
    case AnnotationFormat::Annotator: return readAnnotations(converted(annotatorRows(text)), now);
    case AnnotationFormat::Readwise:
        return readAnnotations(QJsonDocument(readwiseAnnotations(text)).toJson(QJsonDocument::Compact), now);
    case AnnotationFormat::WebAnnotation: break;
    }
    return readAnnotations(text.toUtf8(), now);
}

} // namespace gleaner::exchange
