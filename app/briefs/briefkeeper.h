// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/export/briefpieces.h"
#include "core/library/brief.h"

#include <QObject>
#include <QTimer>

#include <map>

class QTextDocument;

namespace gleaner::shell {
class LibraryService;
}

namespace gleaner::briefs {

class BriefEditor;

/// Has one brief in the editor, and sees that what is typed reaches the library: a moment after typing stops, before
/// another brief is shown and when the editor goes. Texts that were in it keep their undo history.
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

    /// Takes in pieces and puts their Markdown behind the block at `position`, as soon as they have their footnotes.
    void take(const QList<exporting::BriefPiece> &pieces, int position);
    /// Hands what was typed to the library.
    void flush();
    /// What the library has not yet, or did not take.
    [[nodiscard]] QList<library::Brief> unsaved() const;

signals:
    void opened();                    ///< another brief is in the editor, or none
    void sourcesChanged();            ///< or how they compare with the library
    void taken(const QString &title); ///< pieces stand in the text of that brief
    void vanished();                  ///< the brief in the editor is not in the library any more
    void failed(const gleaner::Error &error);

private:
    struct Sheet {
        library::Brief brief; ///< as the library has it
        QTextDocument *document = nullptr;
        QString written; ///< what was last handed to the library
        int pending = 0; ///< writes under way
        [[nodiscard]] bool isSettled() const { return pending == 0 && written == brief.text; }
    };

    void show(const library::Brief &brief);
    void save(Sheet &sheet);
    void wrote(library::BriefId brief, const QString &text, bool done);
    void follow(library::BriefId brief);
    void renew(library::BriefId id, const Result<library::Brief> &brief);
    void check();

    shell::LibraryService &m_service;
    BriefEditor &m_editor;
    std::map<qint64, Sheet> m_sheets;
    library::BriefId m_current;
    library::BriefId m_wanted; ///< on its way
    QList<exporting::SourceCheck> m_checks;
    int m_question = 0; ///< answers to earlier ones are passed over
    QTimer m_saveSoon;
    QTimer m_checkSoon;
};

} // namespace gleaner::briefs
