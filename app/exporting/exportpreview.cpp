// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/exportpreview.h"

#include "app/article/tooltip.h"

#include "app/exporting/diffcolours.h"
#include "core/export/unifieddiff.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;
using gleaner::exporting::Written;

namespace gleaner::exports {

namespace {

/// Of more files nobody looks at each.
constexpr qsizetype MostFiles = 500;
/// UTF-16 units of a file that are shown.
constexpr qsizetype MostText = 200'000;

QString shortened(QString text)
{
    if (text.size() > MostText)
        text = text.left(MostText) + u"\n…\n"_s;
    return text;
}

bool isImage(const Written &file)
{
    return !file.path.endsWith(".md"_L1, Qt::CaseInsensitive);
}

QString stateOf(const Written &file)
{
    if (std::ranges::any_of(file.edited, &exporting::EditedRegion::isLeft))
        return ExportPreview::tr("edited by hand, is left", "state of a file");
    if (!file.changed)
        return ExportPreview::tr("as it is", "state of a file");
    if (!file.keptCopy.isEmpty())
        return ExportPreview::tr("edited by hand, a copy is kept", "state of a file");
    const bool isNew = file.before.isEmpty();
    return isNew ? ExportPreview::tr("new", "state of a file") : ExportPreview::tr("changes", "state of a file");
}

} // namespace

ExportPreview::ExportPreview(QWidget *parent)
    : QWidget(parent)
    , m_list(new QTreeWidget(this))
    , m_summary(new QLabel(this))
    , m_tabs(new QTabWidget(this))
    , m_text(fileTextPart(u"exportText"_s, tr("Text of the file")))
    , m_changes(fileTextPart(u"exportChanges"_s, tr("What changes in the file")))
    , m_colours(new DiffColours(m_changes->document()))
{
    m_list->setObjectName(u"exportFileList"_s);
    m_list->setAccessibleName(tr("Files"));
    m_list->setHeaderLabels({tr("File"), tr("State")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_summary->setObjectName(u"exportSummary"_s);
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_tabs->setObjectName(u"exportTabs"_s);
    m_tabs->setAccessibleName(tr("Preview"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_text, tr("Preview"));
    m_tabs->addTab(m_changes, tr("Changes"));
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->addWidget(m_list);
    parts->addWidget(m_tabs);
    parts->setChildrenCollapsible(false);
    parts->setStretchFactor(1, 1);
    parts->setSizes({130, 400});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_summary);
    layout->addWidget(parts, 1);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ExportPreview::showFile);
}

void ExportPreview::setTheme(article::Theme theme)
{
    m_colours->setTheme(theme);
}

void ExportPreview::setNothing(const QString &text)
{
    setFiles({}, text);
}

void ExportPreview::setFiles(const QList<Written> &files, const QString &summary)
{
    const QTreeWidgetItem *current = m_list->currentItem();
    const QString before = current ? current->data(0, Qt::UserRole).toString() : QString();
    m_files = files.first(std::min(files.size(), MostFiles));
    m_summary->setText(
        files.size() <= MostFiles
            ? summary
            : tr("%1 The first %2 are shown.", "%1 is one sentence or more, %2 a number").arg(summary).arg(MostFiles));
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        QList<QTreeWidgetItem *> rows;
        for (const Written &file : std::as_const(m_files)) {
            rows += new QTreeWidgetItem({QFileInfo(file.path).fileName(), stateOf(file)});
            rows.last()->setData(0, Qt::UserRole, file.path);
            rows.last()->setToolTip(0, article::plainToolTip(file.path));
        }
        m_list->addTopLevelItems(rows);
        const auto same = std::ranges::find(rows, before,
                                            [](const auto *row) { return row->data(0, Qt::UserRole).toString(); });
        m_list->setCurrentItem(same == rows.end() ? rows.value(0) : *same);
    }
    showFile();
}

void ExportPreview::showFile()
{
    const int at = m_list->indexOfTopLevelItem(m_list->currentItem());
    ++m_shown;
    if (at < 0) {
        m_text->clear();
        m_changes->clear();
        return;
    }
    const Written &file = m_files[at];
    if (isImage(file)) {
        m_text->setPlainText(tr("An image that the library keeps."));
        m_changes->clear();
        return;
    }
    // While somebody tries a template, the place they look at stays.
    const int scrolled = m_text->verticalScrollBar()->value();
    m_text->setPlainText(shortened(QString::fromUtf8(file.after)));
    m_text->verticalScrollBar()->setValue(scrolled);
    showChanges(file);
}

void ExportPreview::showChanges(const Written &file)
{
    // Of large files this takes a while.
    QtConcurrent::run([before = file.before, after = file.after, name = QFileInfo(file.path).fileName()] {
        return shortened(QString::fromUtf8(exporting::unifiedDiff(before, after, name)));
    }).then(this, [this, number = m_shown](const QString &diff) {
        if (number == m_shown)
            m_changes->setPlainText(diff.isEmpty() ? tr("Nothing changes in this file.") : diff);
    });
}

} // namespace gleaner::exports
