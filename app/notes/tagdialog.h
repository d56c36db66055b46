// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/matching/pinyinkeys.h"
#include "core/annotation/highlight.h"
#include "core/library/types.h"

#include <QDialog>
#include <QHash>
#include <QList>

#include <functional>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace gleaner::library {
class Reader;
}
namespace gleaner::shell {
class LibraryService;
}

namespace gleaner::notes {

class Commands;
class HighlightCommands;

/// Tags of some items or highlights: a field that filters the library's tags and makes new ones, and a list to check
/// and uncheck. Each choice is made at once, as an undo command; the dialog only closes.
class TagDialog final : public QDialog {
    Q_OBJECT

public:
    TagDialog(Commands &commands, const QList<ItemId> &items, QWidget *parent = nullptr);
    TagDialog(HighlightCommands &commands, const QList<annotation::Highlight> &highlights, QWidget *parent = nullptr);

private:
    using Uses = QHash<QString, int>; ///< tag -> how many of the things have it
    /// What the tags are on.
    struct Target {
        shell::LibraryService &service;
        QString title;
        qsizetype count;
        std::function<Result<Uses>(const library::Reader &)> read;
        std::function<void(const QString &tag, bool on)> set;
    };
    TagDialog(const Target &target, QWidget *parent);

    bool eventFilter(QObject *watched, QEvent *event) override;
    void load();
    void fill();
    void accept() override;
    void toggle(QListWidgetItem *row);
    void set(const QString &tag, bool on);

    Target m_target;
    QList<library::NamedCount> m_known;
    matching::PinyinKeys m_pinyin;
    Uses m_used;
    QLineEdit *m_field;
    QListWidget *m_list;
    QLabel *m_error;
};

} // namespace gleaner::notes
