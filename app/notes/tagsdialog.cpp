// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notes/tagsdialog.h"

#include "app/notes/commands.h"
#include "app/notes/tagsmodel.h"
#include "app/shell/libraryservice.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeView>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using gleaner::library::Reader;
using gleaner::library::TagRow;

namespace gleaner::notes {

namespace {

int usesOf(const TagRow &tag)
{
    return tag.items + tag.highlights;
}

} // namespace

TagsDialog::TagsDialog(Commands &commands, QUndoStack &undo, QWidget *parent)
    : TableDialog(u"tags"_s, tr("Tags"), parent)
    , m_commands(commands)
    , m_undo(undo)
    , m_model(new TagsModel(this))
    , m_filter(new QLineEdit(this))
    , m_rename(addButton(u"tagsRename"_s, tr("&Rename")))
    , m_merge(addButton(u"tagsMerge"_s, tr("&Merge into")))
    , m_recolour(addButton(u"tagsColour"_s, tr("&Colour")))
    , m_delete(addButton(u"tagsDelete"_s, tr("&Delete…")))
    , m_targets(new QMenu(m_merge))
{
    resize(640, 480);
    setModel(m_model);
    view()->header()->setStretchLastSection(false);
    view()->header()->setSectionResizeMode(TagsModel::NameColumn, QHeaderView::Stretch);
    view()->setEditTriggers(QAbstractItemView::EditKeyPressed);
    setEmptyText(tr("No tags yet. Press T on an item to give it one."));
    m_filter->setObjectName(u"tagsFilter"_s);
    m_filter->setPlaceholderText(tr("Filter by name"));
    m_filter->setAccessibleName(tr("Filter by name"));
    m_filter->setClearButtonEnabled(true);
    content()->insertWidget(0, m_filter);
    setTabOrder(m_filter, view());
    m_merge->setMenu(m_targets);
    auto *colours = new QMenu(m_recolour);
    for (const annotation::TagColour colour : annotation::TagColours)
        colours->addAction(annotation::tagColourName(colour), this, [this, colour] { recolour(colour); });
    colours->addSeparator();
    colours->addAction(annotation::tagColourName(annotation::TagColour::None), this,
                       [this] { recolour(annotation::TagColour::None); });
    m_recolour->setMenu(colours);
    setTheme(article::Theme::Light);

    // Enter in the table closes nothing.
    const auto buttons = findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        button->setAutoDefault(false);
        button->setDefault(false);
    }
    addKey(QKeySequence::Delete, [this] { askToDelete(); });
    addKey(QKeySequence::Undo, [this] { m_undo.undo(); });
    addKey(QKeySequence::Redo, [this] { m_undo.redo(); });
    connect(m_filter, &QLineEdit::textChanged, this, &TagsDialog::narrow);
    connect(m_targets, &QMenu::aboutToShow, this, &TagsDialog::fillTargets);
    connect(m_rename, &QPushButton::clicked, this, [this] {
        view()->setFocus();
        view()->edit(view()->currentIndex().siblingAtColumn(TagsModel::NameColumn));
    });
    connect(m_delete, &QPushButton::clicked, this, &TagsDialog::askToDelete);
    connect(m_model, &TagsModel::renamingWanted, this, &TagsDialog::rename);
    connect(view()->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TagsDialog::enableButtons);
    const shell::LibraryService *service = &m_commands.service();
    connect(service, &shell::LibraryService::tagsChanged, this, &TagsDialog::reload);
    connect(service, &shell::LibraryService::itemsChanged, this, &TagsDialog::reload);
    view()->setFocus();
    enableButtons();
    reload();
}

void TagsDialog::setTheme(article::Theme theme)
{
    m_model->setTheme(theme);
    const QList<QAction *> actions = m_recolour->menu()->actions();
    for (qsizetype at = 0; at < qsizetype(annotation::TagColours.size()); ++at)
        actions[at]->setIcon(tagDot(annotation::TagColours[size_t(at)], theme));
}

void TagsDialog::reload()
{
    m_commands.service()
        .read([](const Reader &reader) { return reader.tags(); })
        .then(this, [this](const Result<QList<TagRow>> &tags) {
            if (!tags) {
                tell(tags.error().toString());
                return;
            }
            const int row = view()->currentIndex().row();
            m_model->setTags(*tags);
            showTable(!tags->isEmpty());
            narrow();
            const auto wanted = std::ranges::find(*tags, m_wanted, &TagRow::name);
            restoreCurrent(wanted != tags->end() ? int(wanted - tags->begin()) : row);
            if (wanted != tags->end())
                m_wanted.clear();
            enableButtons();
        });
}

void TagsDialog::narrow()
{
    const QString typed = m_filter->text().trimmed();
    const QString key = annotation::tagKey(typed);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QString &name = m_model->tags()[row].name;
        const bool isShown = typed.isEmpty() || annotation::tagKey(name).contains(key) || m_pinyin.matches(name, typed);
        view()->setRowHidden(row, {}, !isShown);
    }
    const int current = view()->currentIndex().row();
    if (current >= 0 && view()->isRowHidden(current, {})) {
        view()->selectionModel()->clearSelection();
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (!view()->isRowHidden(row, {})) {
                restoreCurrent(row);
                break;
            }
        }
    }
    enableButtons();
}

QList<TagRow> TagsDialog::selected() const
{
    QList<TagRow> tags;
    const QModelIndexList rows = selectedRows();
    for (const QModelIndex &row : rows) {
        if (!view()->isRowHidden(row.row(), {}))
            tags.append(m_model->tags()[row.row()]);
    }
    return tags;
}

const TagRow *TagsDialog::find(const QString &name) const
{
    const QString key = annotation::tagKey(name);
    const auto it = std::ranges::find_if(m_model->tags(),
                                         [&](const TagRow &tag) { return annotation::tagKey(tag.name) == key; });
    return it == m_model->tags().end() ? nullptr : &*it;
}

void TagsDialog::enableButtons()
{
    const qsizetype count = selected().size();
    m_rename->setEnabled(count == 1);
    m_merge->setEnabled(count > 0 && count < m_model->tags().size());
    m_recolour->setEnabled(count > 0);
    m_delete->setEnabled(count > 0);
}

void TagsDialog::fillTargets()
{
    m_targets->clear();
    const QList<TagRow> tags = selected();
    for (const TagRow &into : m_model->tags()) {
        if (tags.contains(into))
            continue;
        QString text = into.name;
        //: a tag and how many items and highlights carry it
        m_targets->addAction(tr("%1 (%2)").arg(text.replace(u'&', u"&&"_s), locale().toString(usesOf(into))), this,
                             [this, tags, into] { askToMerge(tags, into); });
    }
}

void TagsDialog::rename(const QString &tag, const QString &name)
{
    tell({});
    const Result<QString> wanted = annotation::normalisedTag(name);
    if (!wanted) {
        tell(wanted.error().message);
        return;
    }
    const TagRow *before = find(tag);
    if (*wanted == tag || !before)
        return;
    const TagRow *other = find(*wanted);
    if (other && other != before) {
        askToMerge({*before}, *other);
        return;
    }
    m_wanted = *wanted;
    m_commands.renameTag(tag, *wanted);
    tell(tr("Renamed on %1. Undo takes it back.").arg(carriersOf(*before)));
}

void TagsDialog::recolour(annotation::TagColour colour)
{
    const QList<TagRow> tags = selected();
    asOneStep(tr("Colour %n tag(s)", nullptr, int(tags.size())), tags.size(), [&] {
        for (const TagRow &tag : tags)
            m_commands.recolourTag(tag.name, colour);
    });
}

QString TagsDialog::carriersOf(const TagRow &tag)
{
    if (tag.highlights == 0)
        return tr("%Ln item(s)", nullptr, tag.items);
    if (tag.items == 0)
        return tr("%Ln highlight(s)", nullptr, tag.highlights);
    //: what carries a tag: so many items and so many highlights
    return tr("%1 and %2").arg(tr("%Ln item(s)", nullptr, tag.items), tr("%Ln highlight(s)", nullptr, tag.highlights));
}

QString TagsDialog::whereIs(const TagRow &tag)
{
    //: a tag and what carries it: “chips” is on 3 items and 1 highlight.
    return tr("“%1” is on %2.").arg(tag.name, carriersOf(tag));
}

void TagsDialog::askToMerge(const QList<TagRow> &tags, const TagRow &into)
{
    QStringList parts;
    for (const TagRow &tag : tags)
        parts.append(whereIs(tag));
    parts.append(whereIs(into));
    parts.append(tr("After merging, all of them carry “%1” only. Undo takes it back.").arg(into.name));
    ask(tr("Merge tags"), parts.join(u'\n'), tr("&Merge"), [this, tags, into] {
        m_wanted = into.name;
        asOneStep(tr("Merge %n tag(s) into “%1”", nullptr, int(tags.size())).arg(into.name), tags.size(), [&] {
            for (const TagRow &tag : tags)
                m_commands.mergeTag(tag.name, into.name);
        });
    });
}

void TagsDialog::askToDelete()
{
    const QList<TagRow> tags = selected();
    if (tags.isEmpty())
        return;
    QStringList parts;
    for (const TagRow &tag : tags.first(std::min<qsizetype>(tags.size(), 8)))
        parts.append(whereIs(tag));
    parts.append(tr("%n tag(s) will be taken off everything. Undo takes it back.", nullptr, int(tags.size())));
    ask(tr("Delete tags"), parts.join(u'\n'), tr("&Delete"), [this, tags] {
        asOneStep(tr("Delete %n tag(s)", nullptr, int(tags.size())), tags.size(), [&] {
            for (const TagRow &tag : tags)
                m_commands.deleteTag(tag.name, usesOf(tag));
        });
    });
}

void TagsDialog::ask(const QString &title, const QString &question, const QString &yes, std::function<void()> agreed)
{
    auto *box = new QMessageBox(QMessageBox::Question, title, question, QMessageBox::Cancel, this);
    box->setObjectName(u"tagsConfirm"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    QPushButton *button = box->addButton(yes, QMessageBox::AcceptRole);
    button->setObjectName(u"tagsConfirmYes"_s);
    box->setDefaultButton(button);
    connect(button, &QPushButton::clicked, this, std::move(agreed));
    box->open();
}

void TagsDialog::asOneStep(const QString &text, qsizetype steps, const std::function<void()> &run)
{
    tell({});
    if (steps > 1)
        m_undo.beginMacro(text);
    run();
    if (steps > 1)
        m_undo.endMacro();
}

} // namespace gleaner::notes
