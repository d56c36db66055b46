// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/briefrecords.h"

#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gleaner::library {

namespace {

constexpr std::array KindKeys{"item"_L1, "highlight"_L1, "figure"_L1};

} // namespace

QString sourceKindKey(BriefSource::Kind kind)
{
    return KindKeys[size_t(kind)];
}

std::optional<BriefSource::Kind> sourceKindOf(const QString &key)
{
    const auto at = std::ranges::find(KindKeys, key);
    return at == KindKeys.end() ? std::nullopt : std::optional(BriefSource::Kind(at - KindKeys.begin()));
}

QJsonObject sourceRecord(const BriefSource &source)
{
    return {{u"mark"_s, source.mark},
            {u"of"_s, sourceKindKey(source.kind)},
            {u"item"_s, source.item},
            {u"highlight"_s, source.highlight},
            {u"quote"_s, source.quote},
            {u"title"_s, source.title},
            {u"source"_s, source.source},
            {u"url"_s, source.url},
            {u"digest_title"_s, source.digestTitle},
            {u"date"_s, source.date.isValid() ? source.date.toString(Qt::ISODate) : QJsonValue()},
            {u"file"_s, source.file},
            {u"line"_s, source.line},
            {u"taken"_s, source.taken.toMSecsSinceEpoch()}};
}

std::optional<BriefSource> sourceOfRecord(const QJsonObject &record)
{
    const auto text = [&](QStringView field) { return record.value(field).toString(); };
    const auto kind = sourceKindOf(text(u"of"));
    if (!kind || text(u"mark").isEmpty())
        return {};
    return BriefSource{.kind = *kind,
                       .mark = text(u"mark"),
                       .item = text(u"item"),
                       .highlight = text(u"highlight"),
                       .quote = text(u"quote"),
                       .title = text(u"title"),
                       .source = text(u"source"),
                       .url = text(u"url"),
                       .digestTitle = text(u"digest_title"),
                       .date = QDate::fromString(text(u"date"), Qt::ISODate),
                       .file = text(u"file"),
                       .line = record.value(u"line").toInt(),
                       .taken = QDateTime::fromMSecsSinceEpoch(record.value(u"taken").toInteger(), QTimeZone::UTC)};
}

} // namespace gleaner::library
