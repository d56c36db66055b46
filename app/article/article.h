// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/tag.h"
#include "core/base/ids.h"
#include "core/base/span.h"
#include "core/entity/mention.h"

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace gleaner::article {

/// An item as the page shows it. The HTML comes from core/markdown and is sanitised there; everything else is plain
/// text.
struct ArticleItem {
    ItemId id;
    QString uid;
    int number = 0;    ///< 1-based place in its digest
    QString title;     ///< plain, one line
    QString titleHtml; ///< inline HTML; empty when the title is only derived from the body
    QString bodyHtml;
    QString text;    ///< canonical text; all offsets of the view point into it
    QString section; ///< a heading is shown where it changes
    QString source;  ///< attributed source, may be empty
    QString url;     ///< the item's own link, may be empty
    LineSpan lines;  ///< in the source; null for an item that the source no longer has
    bool read = false;
    bool bookmarked = false;
    int notes = 0;
    QStringList tags;
    QHash<QString, annotation::TagColour> tagColours{}; ///< of those that have one
    bool operator==(const ArticleItem &) const = default;
};

/// What a digest holds beside its items: an intro is shown open, commentary set off, boilerplate folded to one line.
struct FoldedMatter {
    enum class Kind { Intro, Commentary, Boilerplate };
    Kind kind = Kind::Boilerplate;
    int before = 0; ///< shown before the item with this 0-based index; the number of items, or more, is "at the end"
    QStringList reasons; ///< why it was folded, in the person's language
    int lines = 0;       ///< source lines it stands for
    int firstLine = 0;   ///< 1-based source line
    QString html;
    bool operator==(const FoldedMatter &) const = default;
};

/// A digest as the page shows it.
struct Article {
    DigestId id;
    QString title;
    QString publisher;
    QString language; ///< BCP 47 primary tag; chooses fonts and measures
    QDate date;
    QString recogniser; ///< name of the recogniser, in the person's language
    QString reading;    ///< why that recogniser; empty: no "How this was read"
    QList<ArticleItem> items;
    QList<FoldedMatter> matter;
    QStringList cachedImages; ///< addresses whose bytes the view's image source has; shown at once
    bool operator==(const Article &) const = default;
};

/// A place in an item's canonical text.
struct ItemSpan {
    ItemId item;
    TextSpan span; ///< half-open, UTF-16 offsets into the item's canonical text
    bool operator==(const ItemSpan &) const = default;
};

/// Places of entities of one type.
struct TypedSpans {
    entity::Type type = entity::Type::Org;
    QList<ItemSpan> spans;
    bool operator==(const TypedSpans &) const = default;
};

/// Where a person reads, for coming back to it: robust to zoom, width and typography.
struct Place {
    ItemId item;       ///< the current one; none: the top of the page
    double offset = 0; ///< part of the item's height above the view's upper edge; negative: it begins below
    bool operator==(const Place &) const = default;
};

/// Bytes of an image with their media type ("image/png").
struct Image {
    QByteArray bytes;
    QString mimeType;
    bool operator==(const Image &) const = default;
};

/// Adjustable measures of the page; 0 is "as designed for the language".
struct Typography {
    double fontSize = 0;    ///< CSS px, designed: 17
    double lineHeight = 0;  ///< factor, designed: 1.75 Chinese, 1.6 Latin
    double columnWidth = 0; ///< em, designed: 38 em Chinese, 68 ch Latin
    QString fontFamily;     ///< first family of the text; empty: by language
    bool operator==(const Typography &) const = default;
};

} // namespace gleaner::article

Q_DECLARE_METATYPE(gleaner::article::Place)
