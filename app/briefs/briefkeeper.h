// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/export/briefpieces.h"
#include "core/library/brief.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>

class QTextDocument;

namespace gleaner::shell {
class LibraryService;
}
namespace gleaner::notes {
class SaveTimer;
}

namespace gleaner::briefs {

class BriefEditor;

/// Has one brief in the editor, and sees that what is typed reaches the library: a moment after typing stops, every
/// few seconds while it goes on, before another brief is shown and when the editor goes. Texts that were in it keep
/// their undo history. What is typed into a brief that goes from the library meanwhile becomes a brief of its own.
class BriefKeeper final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BriefKeeper)

public:
    /// Both must outlive the object.
    BriefKeeper(shell::LibraryService &service, BriefEditor &editor, QObject *parent);
    ~BriefKeeper() override;

    /// Shows a brief; none for an invalid id.
    void open(library::BriefId brief);
    /// What is in the editor, with its text as it stands there; no id while nothing is.
    [[nodiscard]] library::Brief current() const;
    [[nodiscard]] library::BriefId id() const { return m_current; }
    /// Parallel to the sources of current(); empty while they are looked at.
    [[nodiscard]] const QList<exporting::SourceCheck> &checks() const { return m_checks; }
    [[nodiscard]] const library::BriefSource *source(const QString &mark) const;
    /// What is archived of it, in lines; empty for none.
    [[nodiscard]] QString told(const QString &mark) const;

    /// Shows a brief that was shown before and puts the Markdown of pieces behind the block at `position`, as soon as
    /// they have their footnotes; then `done` is called, with whether they stand there.
    void take(library::BriefId brief, const QList<exporting::BriefPiece> &pieces, int position,
              const std::function<void(bool taken)> &done);
    /// Hands what was typed to the library.
    void flush();
    /// What the library has not yet, or did not take.
    [[nodiscard]] QList<library::Brief> unsaved() const;

signals:
    void opened();                       ///< another brief is in the editor, or none
    void sourcesChanged();               ///< or how they compare with the library
    void taken(const QString &title);    ///< pieces stand in the text of that brief
    void keptAnew(const QString &title); ///< it went while a person wrote in it, and is another one now
    void vanished();                     ///< the brief in the editor is not in the library any more
    void failed(const gleaner::Error &error);

private:
    struct Sheet {
        library::Brief brief; ///< as the library has it
        QTextDocument *document = nullptr;
        QString written;     ///< what was last handed to the library
        int pending = 0;     ///< writes under way
        bool isLost = false; ///< the library has it no more
        [[nodiscard]] bool isSettled() const { return pending == 0 && written == brief.text; }
    };

    void show(const library::Brief &brief);
    void save(Sheet &sheet);
    void addAnew(Sheet &sheet, const QString &text);
    /// The sheet of one brief is that of another one now, which the library has with this text.
    void adopt(library::BriefId from, library::BriefId to, const QString &text);
    void put(library::BriefId brief, const QList<exporting::BriefPiece> &pieces,
             const QList<library::BriefSource> &sources, int position);
    void refuse(Sheet &sheet);
    void wrote(library::BriefId brief, const QString &text, bool done);
    void follow(library::BriefId brief);
    void renew(library::BriefId id, const Result<library::Brief> &brief);
    void drop(library::BriefId id);
    void check();

    shell::LibraryService &m_service;
    BriefEditor &m_editor;
    std::map<qint64, Sheet> m_sheets;
    library::BriefId m_current;
    library::BriefId m_wanted; ///< on its way
    QList<exporting::SourceCheck> m_checks;
    int m_question = 0; ///< answers to earlier ones are passed over
    notes::SaveTimer *m_saving;
    QTimer m_checkSoon;
};

} // namespace gleaner::briefs
