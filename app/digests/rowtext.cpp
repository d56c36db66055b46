// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/digests/rowtext.h"

#include "core/entity/displaynames.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>

using gleaner::library::DigestRow;
using gleaner::library::ItemRow;

namespace gleaner::digests {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(gleaner::digests::Text)
};

void addMarks(QStringList &parts, int bookmarks, int notes, int highlights)
{
    if (bookmarks > 0)
        parts.append(Text::tr("%n bookmark(s)", nullptr, bookmarks));
    if (notes > 0)
        parts.append(Text::tr("%n note(s)", nullptr, notes));
    if (highlights > 0)
        parts.append(Text::tr("%n highlight(s)", nullptr, highlights));
}

} // namespace

QString monthText(QDate firstDay)
{
    if (!firstDay.isValid())
        return Text::tr("No date");
    return QLocale().toString(firstDay, Text::tr("MMMM yyyy", "a month's heading, format of QLocale::toString"));
}

QString accessibleText(const DigestRow &digest)
{
    QStringList parts{digest.title};
    if (!digest.publisher.isEmpty())
        parts.append(digest.publisher);
    if (digest.date.isValid())
        parts.append(QLocale().toString(digest.date, QLocale::LongFormat));
    parts.append(Text::tr("%1 of %n item(s) read", nullptr, digest.items).arg(digest.read));
    addMarks(parts, digest.bookmarks, digest.notes, digest.highlights);
    if (digest.tagged > 0)
        parts.append(Text::tr("%n tagged item(s)", nullptr, digest.tagged));
    return parts.join(Text::tr(", ", "between the parts of a row read aloud"));
}

QString accessibleText(const ItemRow &item)
{
    QStringList parts{QLocale().toString(item.number), item.title};
    if (const QString source = sourceOrHost(item); !source.isEmpty())
        parts.append(source);
    parts.append(item.read ? Text::tr("read") : Text::tr("unread"));
    if (item.bookmarked)
        parts.append(Text::tr("bookmarked"));
    addMarks(parts, 0, item.notes, item.highlights);
    if (!item.tags.isEmpty())
        parts.append(Text::tr("tags: %1").arg(QLocale().createSeparatedList(item.tags)));
    return parts.join(Text::tr(", ", "between the parts of a row read aloud"));
}

QString withWatched(const QString &text, const QList<library::EntityKey> &named)
{
    if (named.isEmpty())
        return text;
    QStringList names;
    for (const library::EntityKey &key : named)
        names.append(entity::nameIn(key.name, key.type, QLocale().bcp47Name()));
    return Text::tr("%1\nWatched: %2").arg(text, QLocale().createSeparatedList(names));
}

QString withWatched(const QString &text, int items)
{
    return items > 0 ? Text::tr("%1\n%n item(s) name what is watched", nullptr, items).arg(text) : text;
}

QString secondLine(const DigestRow &digest)
{
    QStringList parts;
    if (digest.date.isValid())
        parts.append(digest.date.toString(Qt::ISODate));
    if (!digest.publisher.isEmpty())
        parts.append(digest.publisher);
    parts.append(QStringLiteral("%1/%2").arg(digest.read).arg(digest.items));
    return parts.join(QStringLiteral(" · "));
}

QString sourceOrHost(const ItemRow &item)
{
    if (!item.source.isEmpty())
        return item.source;
    QString host = QUrl(item.url).host();
    if (host.startsWith(u"www."))
        host.remove(0, 4);
    return host;
}

QString letterMark(const QString &name)
{
    QString latin;
    for (const QChar c : name) {
        if (!c.isLetterOrNumber())
            continue;
        const bool narrow = c.unicode() < 0x2E80;
        if (!narrow)
            return latin.isEmpty() ? QString(c) : latin;
        latin.append(c.toUpper());
        if (latin.size() == 2)
            return latin;
    }
    return latin.isEmpty() ? QStringLiteral("?") : latin;
}

} // namespace gleaner::digests
