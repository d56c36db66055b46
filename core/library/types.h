// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/tag.h"
#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/base/span.h"
#include "core/entity/mention.h"
#include "core/library/entitydecision.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace gleaner::library {

using annotation::TagColourMap;

/// A digest as a list shows it: no bodies.
struct DigestRow {
    DigestId id;
    QString uid;  ///< stable text id
    QString path; ///< where the file was last seen
    QString title;
    QDate date;
    QString publisher;
    int items = 0;
    int read = 0;
    int bookmarks = 0; ///< items bookmarked
    int notes = 0;     ///< notes on its items
    int tagged = 0;    ///< items with at least one tag
    int highlights = 0;
    bool operator==(const DigestRow &) const = default;
};

/// An item as a list shows it: no body.
struct ItemRow {
    ItemId id;
    QString uid; ///< stable text id, kept across revisions
    DigestId digest;
    int number = 0; ///< 1-based place in its digest
    QString title;
    QString section;
    QString source; ///< attributed source
    QString url;    ///< the item's own link, empty when it has none
    LineSpan lines;
    bool read = false;
    bool bookmarked = false;
    int notes = 0;
    QStringList tags; ///< in the order of their names
    int highlights = 0;
    TagColourMap tagColours{};
    bool operator==(const ItemRow &) const = default;
};

/// Which items a list holds; parts combine with AND. A digest is listed when it has such an item.
struct Filter {
    enum class View { All, Unread, Bookmarked, WithNotes, WithHighlights };
    View view = View::All;
    QString publisher{}; ///< empty: any
    QString tag{};       ///< empty: any
    QString entity{};    ///< canonical entity name, empty: any
    std::optional<entity::Type> entityType{};
    bool operator==(const Filter &) const = default;
};

struct NamedCount {
    QString name;
    int count = 0;
    bool operator==(const NamedCount &) const = default;
};

/// What the views' list shows beside each view. Counts of items, but for `digests` and `publishers` (digests).
struct Counts {
    int digests = 0;
    int items = 0;
    int unread = 0;
    int bookmarked = 0;
    int withNotes = 0;
    int withHighlights = 0;
    QList<NamedCount> publishers; ///< most first
    QList<NamedCount> tags;       ///< by name
    TagColourMap tagColours{};
    bool operator==(const Counts &) const = default;
};

struct SearchHit {
    ItemRow item;
    QString digestTitle;
    QDate digestDate;
    QString publisher;
    QString sentence;        ///< the sentence of the item's text that matches best; cut around the match when very long
    QList<TextSpan> matches; ///< into `sentence`
    double score = 0;        ///< higher is better
    bool isFromNote = false; ///< nothing in the text matches: `sentence` is one of a note's
};

/// A mention as stored, with its place. Its type and name are those that a person's decisions lead to.
struct StoredMention {
    ItemId item;
    entity::Mention mention;
};

/// The stored bytes of a digest's newest revision.
struct SourceBytes {
    QString path;
    QByteArray bytes;
    std::optional<QString> indexedAs{}; ///< recogniser that was chosen when its index rows were made; empty: none
    qint64 revision = 0;                ///< number of that revision
};

/// What a person chose to read one document, or all documents of a publisher, as.
struct ReadingChoice {
    enum class Scope { Document, Publisher };
    Scope scope = Scope::Document;
    QString key; ///< uid of the digest, or the publisher's name
    /// Id of a recogniser; empty: automatic, whatever is chosen for the publisher; absent: no choice.
    std::optional<QString> recogniser;
    bool operator==(const ReadingChoice &) const = default;
};

/// The choices that concern a document; its own goes first.
struct ReadingChoices {
    std::optional<QString> document;
    std::optional<QString> publisher;
    bool operator==(const ReadingChoices &) const = default;
};

/// A remote image a person asked for once, kept for offline use.
struct CachedImage {
    QByteArray bytes;
    QString mimeType;
};

/// What became of one file of an import.
struct ImportEntry {
    enum class State {
        New,
        Same,
        Changed,
        Moved,
        Duplicate, ///< a further copy of a digest, whose own file is still there
        Failed,
    };
    State state = State::Failed;
    QString path;
    DigestId digest; ///< none when failed
    QString digestUid;
    QString original; ///< path of the own file of a duplicate; where one that has moved and changed was before
    int items = 0;
    int added = 0; ///< items, when changed
    int changed = 0;
    int removed = 0;
    Error error; ///< when failed
    QList<Diagnostic> diagnostics;
};

} // namespace gleaner::library
