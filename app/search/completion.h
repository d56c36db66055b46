// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/search/suggestions.h"

#include <QObject>
#include <QThreadPool>

#include <memory>
#include <stop_token>

class QCompleter;
class QLineEdit;
class QStringListModel;

namespace gleaner::shell {
class LibraryService;
}

namespace gleaner::search {

/// Suggestions below a search field, found on a thread of their own. A chosen one takes the place of what it completes.
class Completion final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Completion)

public:
    Completion(shell::LibraryService &service, QLineEdit *field);
    ~Completion() override;

    /// Reads the library's names if they changed; to be called when the field gets the focus.
    void refresh();
    /// Shows what fits at the cursor, a little later.
    void suggest();

    [[nodiscard]] bool isShown() const;
    /// Whether one of those shown is marked.
    [[nodiscard]] bool isMarked() const;
    /// Takes the one that is marked, else the first.
    void take();
    void hide();

private:
    void show(const Suggestions &suggestions);
    void insert(const QString &value);

    shell::LibraryService &m_service;
    QLineEdit *m_field;
    QCompleter *m_completer;
    QStringListModel *m_model;
    std::shared_ptr<Suggester> m_suggester; ///< used in the pool only
    TextSpan m_place;                       ///< that a suggestion replaces
    QString m_query;                        ///< that the suggestions are for
    std::stop_source m_stop;                ///< of what is looked for
    bool m_areNamesOld = true;
    QThreadPool m_pool; ///< of one thread; the last, for it waits for its thread
};

} // namespace gleaner::search
