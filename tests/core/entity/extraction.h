// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entity/extractor.h"

#include <QStringList>

#include <algorithm>

namespace gleaner::entity::test {

inline digest::Digest digestOf(const QStringList &texts, QDate date = QDate(2025, 2, 3))
{
    digest::Digest digest;
    digest.date = date;
    digest.language = QStringLiteral("zh");
    for (const QString &text : texts) {
        digest::Item item;
        item.text = text;
        digest.items.push_back(item);
    }
    return digest;
}

inline digest::Digest digestOf(const QString &text, QDate date = QDate(2025, 2, 3))
{
    return digestOf(QStringList{text}, date);
}

inline QString described(const Mention &mention)
{
    QString line = key(mention.type) + u'|' + mention.text;
    if (mention.value)
        line += u'|' + QString::number(*mention.value, 'g', 12);
    if (!mention.unit.isEmpty())
        line += u'|' + mention.unit;
    return line;
}

/// "type|surface|value|unit" of every mention of one of `types`, in order of place.
inline QStringList found(const Extractor &extractor, const digest::Digest &digest, const QList<Type> &types)
{
    QStringList lines;
    for (const Mentions &mentions : extractor.extract(digest).items) {
        for (const Mention &mention : mentions) {
            if (types.contains(mention.type))
                lines << described(mention);
        }
    }
    return lines;
}

/// Every span lies in its text and gives the surface; nothing overlaps but links.
inline bool isSound(const QString &text, const Mentions &mentions)
{
    TextSpan last;
    for (const Mention &mention : mentions) {
        if (mention.span.isEmpty() || mention.span.start < 0 || mention.span.end > text.size() || mention.name.isEmpty()
            || text.sliced(mention.span.start, mention.span.length()) != mention.text)
            return false;
        if (mention.type == Type::Link)
            continue;
        if (mention.span.start < last.end)
            return false;
        last = mention.span;
    }
    return true;
}

} // namespace gleaner::entity::test
