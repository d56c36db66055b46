// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QObject>

#include <optional>

class QWidget;

namespace gleaner::digests {
class DigestFeed;
class DigestList;
} // namespace gleaner::digests
namespace gleaner::notes {
class BulkCommands;
class Commands;
} // namespace gleaner::notes

namespace gleaner::shell {

class Dialogs;
class Halves;
struct Quoted;

/// What a person does to the item being read, to another one by its controls, or to all that is selected in the list.
class ItemCommands final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ItemCommands)

public:
    struct Parts {
        Halves &halves;
        notes::Commands &commands;
        Dialogs &dialogs;
        digests::DigestList &list;
        const digests::DigestFeed &feed;
    };
    /// The parts must outlive the object; `window` is the parent of dialogs.
    ItemCommands(const Parts &parts, QWidget *window);

    /// To the selection when the keyboard is in the list and several rows are selected, else to the item being read.
    void toggleBookmarks();
    void toggleRead();
    void editTags();
    void toggleBookmark(ItemId item);
    void toggleReadOf(ItemId item);
    void readAndNext();
    void editTagsOf(ItemId item);
    void openOriginal();
    /// Asks, then hands the address to the desktop.
    void openOutside(const QUrl &url);
    /// The selected text, or the item's, as a Markdown quotation with its link, to the clipboard.
    void copyWithSource();
    /// The same as plain text.
    void copyQuotation();
    /// The address of the original, as text and as a link.
    void copyLink();

signals:
    void changesRequested(gleaner::DigestId digest);
    void besideRequested(gleaner::DigestId digest, gleaner::ItemId item); ///< to be opened beside the page
    void told(const QString &message);                                    ///< for the status bar

private:
    /// What is to be copied, of the item being read.
    [[nodiscard]] std::optional<Quoted> quoted() const;

    Parts m_parts;
    QWidget *m_window;
    notes::BulkCommands *m_bulk;
};

} // namespace gleaner::shell
