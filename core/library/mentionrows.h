// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/library/database.h"
#include "core/library/decisionmap.h"

#include <QHash>

namespace gleaner::library {

/// Ids of things that idx.entities is sure to hold.
using KnownEntities = QHash<EntityKey, qint64>;

/// Writes the rows of idx.mentions: what was found in the items, and what that is by a person's decisions. Within a
/// transaction of its user; throws SQLite::Exception. Lives as long as one transaction: it remembers the decisions.
class MentionRows {
public:
    MentionRows(SQLite::Database &db, KnownEntities &known);

    /// Whether insert() and replace() need the texts they are given.
    [[nodiscard]] bool looksIntoTexts() const { return !m_added.isEmpty(); }
    /// Adds the mentions of an item that has none yet, with the added names that stand in its text.
    void insert(ItemId item, const QString &text, const entity::Mentions &mentions);
    /// Puts them in the place of those it has.
    void replace(ItemId item, const QString &text, const entity::Mentions &mentions);
    /// Brings the rows from the decisions `before` to those that are stored now; from whatever they are at when they
    /// have not followed `before`.
    void follow(const DecisionMap &before);
    /// Brings the rows to the stored decisions where they have not followed: a crash can come between the two
    /// databases.
    void catchUp();

private:
    [[nodiscard]] bool haveFollowed(const DecisionMap &decisions);
    void setFollowed();
    void followAnew();
    void resolveAgain(const EntityKey &thing);
    void findAgain(const QSet<QString> &added);
    void findAgain(ItemId item);
    [[nodiscard]] std::optional<qint64> effective(const EntityKey &thing, const QString &surface);
    [[nodiscard]] qint64 entityId(const EntityKey &thing);

    SQLite::Database &m_db;
    DecisionMap m_decisions;
    QList<std::pair<QString, EntityKey>> m_added;
    KnownEntities &m_entities;
    Query m_insert;
    Query m_delete;
    Query m_findEntity;
    Query m_insertEntity;
};

} // namespace gleaner::library
