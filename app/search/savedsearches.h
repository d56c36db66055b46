// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/savedsearch.h"
#include "core/library/types.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QTimer>

#include <stop_token>

class QUndoStack;

namespace gleaner::shell {
class LibraryService;
}

namespace gleaner::search {

/// The searches that a person keeps under names, with what each finds now. Changes are commands on the undo stack.
class SavedSearches final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SavedSearches)

public:
    static constexpr int NotCounted = -1;

    /// Both must outlive the object.
    SavedSearches(shell::LibraryService &service, QUndoStack &undo, QObject *parent = nullptr);
    ~SavedSearches() override;

    /// Null when there is none of this name.
    [[nodiscard]] const library::SavedSearch *find(const QString &name) const;

    /// Whether a search other than `name` has that name, or one that counts as the same.
    [[nodiscard]] bool isTaken(const QString &newName, const QString &name = {}) const;

    void add(const QString &name, const QString &query, library::SearchOrder order);
    /// Names that are not known are ignored here and below.
    void rename(const QString &name, const QString &newName);
    void remove(const QString &name);

signals:
    /// By name; how many items each finds, NotCounted where that is not known (yet).
    void changed(const QList<gleaner::library::NamedCount> &searches);

private:
    void load();
    void count();
    void tell();

    shell::LibraryService &m_service;
    QUndoStack &m_undo;
    QList<library::SavedSearch> m_searches;
    QHash<QString, int> m_counts; ///< query -> items
    QTimer m_soon;                ///< to the next counting
    bool m_isCounting = false;
    bool m_areCountsOld = false;
    std::stop_source m_stop; ///< of counting, when the window goes
};

} // namespace gleaner::search
