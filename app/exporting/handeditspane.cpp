// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/handeditspane.h"

#include "app/article/tooltip.h"

#include "app/exporting/dialogbutton.h"
#include "app/exporting/diffcolours.h"
#include "core/export/unifieddiff.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using gleaner::exporting::NoteEdit;
using gleaner::exporting::Written;

namespace gleaner::exports {

namespace {

/// The lines of a diff without its head: there is one text, and the pane says which.
QString linesOf(const NoteEdit &edit)
{
    const QString now = edit.isDeletion() ? QString() : QString(edit.text + u'\n');
    QString diff = QString::fromUtf8(exporting::unifiedDiff((edit.note.text + u'\n').toUtf8(), now.toUtf8(), {}));
    QStringList lines = diff.split(u'\n');
    lines.removeIf([](const QString &line) {
        return line.startsWith("--- "_L1) || line.startsWith("+++ "_L1) || line.startsWith("@@ "_L1);
    });
    return lines.join(u'\n').trimmed();
}

QString firstLine(const QString &text)
{
    return text.section(u'\n', 0, 0);
}

QString nameOf(const NoteEdit &edit)
{
    return edit.isDeletion()
             ? HandEditsPane::tr("Deleted: %1", "the first line of a note").arg(firstLine(edit.note.text))
             : firstLine(edit.text);
}

} // namespace

HandEditsPane::HandEditsPane(QWidget *parent)
    : QWidget(parent)
    , m_list(new QTreeWidget(this))
    , m_text(fileTextPart(u"handEditText"_s, tr("What was changed by hand")))
    , m_colours(new DiffColours(m_text->document()))
    , m_take(dialogButton(tr("Take &over"), u"handEditTake"_s, {}))
    , m_keep(dialogButton(tr("&Keep a copy"), u"handEditKeep"_s,
                          tr("The file is written, and kept beside as it was before")))
    , m_leave(dialogButton(tr("&Leave"), u"handEditLeave"_s, tr("This part of the file stays as it was edited")))
    , m_takeAll(dialogButton(tr("Take over &all"), u"handEditTakeAll"_s, tr("All notes become what the files say")))
{
    build();
    connect(m_list, &QTreeWidget::currentItemChanged, this, &HandEditsPane::showRow);
    connect(m_take, &QPushButton::clicked, this, [this] {
        if (const Row *row = current(); row && row->edit)
            emit takeWanted({*row->edit});
    });
    connect(m_takeAll, &QPushButton::clicked, this, [this] {
        QList<NoteEdit> edits;
        for (const Row &row : std::as_const(m_rows)) {
            if (row.edit)
                edits += *row.edit;
        }
        emit takeWanted(exporting::withoutContradictions(edits));
    });
    connect(m_keep, &QPushButton::clicked, this, [this] { setLeft(false); });
    connect(m_leave, &QPushButton::clicked, this, [this] { setLeft(true); });
    showRow();
}

void HandEditsPane::build()
{
    setFocusProxy(m_list);
    m_list->setObjectName(u"handEditList"_s);
    m_list->setAccessibleName(tr("What was changed by hand"));
    m_list->setHeaderLabels({tr("Changed"), tr("File"), tr("Becomes")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->addWidget(m_list);
    parts->addWidget(m_text);
    parts->setChildrenCollapsible(false);
    parts->setSizes({100, 120});
    auto *row = new QHBoxLayout;
    for (QPushButton *each : {m_take, m_keep, m_leave})
        row->addWidget(each);
    row->addStretch();
    row->addWidget(m_takeAll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(parts, 1);
    layout->addLayout(row);
}

void HandEditsPane::setTheme(article::Theme theme)
{
    m_colours->setTheme(theme);
}

void HandEditsPane::setFiles(const QList<Written> &files)
{
    m_rows.clear();
    for (const Written &file : files) {
        for (const NoteEdit &edit : file.edits)
            m_rows.append({file.path, edit.page, edit});
        for (const exporting::EditedRegion &region : file.edited) {
            if (region.others)
                m_rows.append({file.path, region.key, {}});
        }
    }
    fill();
}

void HandEditsPane::fill()
{
    const int before = std::max(0, m_list->indexOfTopLevelItem(m_list->currentItem()));
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const Row &row : std::as_const(m_rows)) {
            const QString what = row.edit ? nameOf(*row.edit) : tr("Other text");
            auto *shown = new QTreeWidgetItem(m_list,
                                              {what, QFileInfo(row.path).fileName(),
                                               m_left.contains(row.page) ? tr("is left", "an edited part of a file")
                                                                         : tr("a copy", "an edited part of a file")});
            shown->setToolTip(0, article::plainToolTip(what));
            shown->setToolTip(1, article::plainToolTip(row.path));
        }
        m_list->setCurrentItem(m_list->topLevelItem(std::min(before, m_list->topLevelItemCount() - 1)));
    }
    const auto isNote = [](const Row &row) { return row.edit.has_value(); };
    m_takeAll->setVisible(std::ranges::count_if(m_rows, isNote) > 1);
    showRow();
}

const HandEditsPane::Row *HandEditsPane::current() const
{
    const int at = m_list->indexOfTopLevelItem(m_list->currentItem());
    return at < 0 ? nullptr : &m_rows[at];
}

void HandEditsPane::showRow()
{
    const Row *row = current();
    m_take->setEnabled(row && row->edit);
    m_take->setToolTip(row && row->edit && row->edit->isDeletion()
                           ? tr("The note is deleted in the library too; undo brings it back")
                           : tr("The note in the library becomes what the file says"));
    m_keep->setEnabled(row && m_left.contains(row->page));
    m_leave->setEnabled(row && !m_left.contains(row->page));
    if (!row)
        m_text->clear();
    else if (row->edit)
        m_text->setPlainText(linesOf(*row->edit));
    else
        m_text->setPlainText(tr("Something was changed or deleted here that is no note's text, or both the file and "
                                "the library changed. “Changes” shows it. It is kept in a copy, or left in the file."));
}

void HandEditsPane::setLeft(bool left)
{
    const Row *row = current();
    if (!row)
        return;
    if (left)
        m_left.insert(row->page);
    else
        m_left.remove(row->page);
    fill();
    emit leftChanged();
}

} // namespace gleaner::exports
