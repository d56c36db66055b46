// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "digestjson.h"

#include <QJsonArray>

namespace gleaner::test {

namespace {

QJsonArray linesJson(const LineSpan &lines)
{
    return {lines.first, lines.last};
}

QString kindName(digest::Matter::Kind kind)
{
    switch (kind) {
    case digest::Matter::Kind::Intro: return QStringLiteral("intro");
    case digest::Matter::Kind::Commentary: return QStringLiteral("commentary");
    case digest::Matter::Kind::Boilerplate: return QStringLiteral("boilerplate");
    }
    return {};
}

} // namespace

QJsonObject toJson(const digest::Digest &digest)
{
    QJsonArray items, matter;
    for (const digest::Item &item : digest.items) {
        items.append(QJsonObject{
            {QStringLiteral("title"), item.title},
            {QStringLiteral("section"), item.section},
            {QStringLiteral("links"), QJsonArray::fromStringList(item.links)},
            {QStringLiteral("source"), item.source},
            {QStringLiteral("lines"), linesJson(item.lines)},
            {QStringLiteral("text"), item.text},
        });
    }
    for (const digest::Matter &part : digest.matter) {
        matter.append(QJsonObject{
            {QStringLiteral("kind"), kindName(part.kind)},
            {QStringLiteral("reason"), nameOf(part.reason)},
            {QStringLiteral("lines"), linesJson(part.lines)},
            {QStringLiteral("text"), part.text},
        });
    }
    return {
        {QStringLiteral("title"), digest.title},
        {QStringLiteral("date"), digest.date.toString(Qt::ISODate)},
        {QStringLiteral("publisher"), digest.publisher},
        {QStringLiteral("url"), digest.url},
        {QStringLiteral("language"), digest.language},
        {QStringLiteral("recogniser"), digest.recogniser},
        {QStringLiteral("items"), items},
        {QStringLiteral("matter"), matter},
    };
}

} // namespace gleaner::test
