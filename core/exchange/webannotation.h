// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace gleaner::exchange {

// Records of library::dump() that a person made — notes, highlights, tags, bookmarks — as Annotations of the W3C Web
// Annotation Data Model (https://www.w3.org/TR/annotation-model/) in JSON-LD, and back without loss. What the model has
// no word for stands under names with the prefix "gleaner:".

/// What an annotation needs to know of the item it is about.
struct AnnotatedItem {
    QString title;
    QString link;        ///< of the news item itself; may be empty
    QString digest;      ///< uid
    QString digestTitle; ///< or the name of its file
    QString text;        ///< canonical; empty when unknown
};

/// An AnnotationPage with the annotations among `records`, in their order. The model counts positions in Unicode
/// characters: they are only given where the item's text is known.
[[nodiscard]] QJsonObject annotationPage(const QList<QJsonObject> &records, const QHash<QString, AnnotatedItem> &items);

struct ReadAnnotations {
    /// As library::dump() has them, save that an "item" only has its uid and marks, and that a highlight whose place
    /// is told by a quote alone has no more of its anchor than "exact", "prefix" and "suffix". Of annotations that
    /// other programs made, "item" is the address of what they are about.
    QList<QJsonObject> records;
    QList<int> numbers;                  ///< parallel to `records`: that of the annotation, from 1
    QStringList authors;                 ///< parallel to `records`: who made it; empty where the file does not tell
    QHash<QString, AnnotatedItem> items; ///< what the records are about, as far as the file tells
    QList<Diagnostic> problems;          ///< what cannot be read, by its number from 1; it hides no other
};

/// Reads an AnnotationPage, an AnnotationCollection with its first page inside it, a list of annotations or a single
/// one. Where another program has changed a body or a quote, the changed one counts. `now` is when those were made that
/// do not tell. Errors: Malformed.
[[nodiscard]] Result<ReadAnnotations> readAnnotations(const QByteArray &json, const QDateTime &now);

} // namespace gleaner::exchange
