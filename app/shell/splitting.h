// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QObject>

namespace gleaner::digests {
class DigestList;
}

namespace gleaner::shell {

class Actions;
class Half;
class Halves;
class LibraryService;
class Session;

/// Opens a second digest, or an earlier revision of the one that is read, beside it.
class Splitting final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Splitting)

public:
    struct Parts {
        Halves &halves;
        LibraryService &library;
        Session &session;
        digests::DigestList &list;
        const Actions &actions;
    };
    /// The parts must outlive the object.
    Splitting(const Parts &parts, QObject *parent);

    /// Into the second half, which gets the keyboard.
    void openBeside(DigestId digest, ItemId item = {});
    /// What was beside the digest in the last run.
    void restore();
    void save() const;

signals:
    void told(const QString &message); ///< for the status bar

private:
    void openChosen();
    void compareWithBefore();
    void showSameItem();
    void closeBeside();
    void give(Half &half);
    void updateActions(bool split);

    Parts m_parts;
    bool m_restoring = false; ///< what was beside the digest is being looked up
};

} // namespace gleaner::shell
