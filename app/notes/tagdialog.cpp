// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notes/tagdialog.h"

#include "app/notes/commands.h"
#include "app/notes/highlightcommands.h"
#include "app/shell/libraryservice.h"
#include "core/annotation/tag.h"
#include "core/library/highlightrows.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using gleaner::annotation::Highlight;
using gleaner::library::Reader;

namespace gleaner::notes {

namespace {

constexpr int tagRole = Qt::UserRole;

struct State {
    QList<library::NamedCount> known;
    QHash<QString, int> used;
};

/// How many of the things that `load` gives carry each tag.
template<typename Things, typename Load>
Result<QHash<QString, int>> usesOn(const Things &things, Load load)
{
    QHash<QString, int> uses;
    for (const auto &thing : things) {
        const auto loaded = load(thing);
        if (!loaded)
            return std::unexpected(loaded.error());
        for (const QString &tag : loaded->tags)
            ++uses[tag];
    }
    return uses;
}

} // namespace

TagDialog::TagDialog(Commands &commands, const QList<ItemId> &items, QWidget *parent)
    : TagDialog(
          Target{commands.service(), tr("Tags of %n item(s)", nullptr, int(items.size())), items.size(),
                 [items](const Reader &reader) { return usesOn(items, [&](ItemId id) { return reader.item(id); }); },
                 [&commands, items](const QString &tag, bool on) {
                     if (on)
                         commands.addTag(items, tag);
                     else
                         commands.removeTag(items, tag);
                 }},
          parent)
{ }

TagDialog::TagDialog(HighlightCommands &commands, const QList<Highlight> &highlights, QWidget *parent)
    : TagDialog(Target{commands.service(), tr("Tags of %n highlight(s)", nullptr, int(highlights.size())),
                       highlights.size(),
                       [highlights](const Reader &reader) {
                           return usesOn(highlights, [&](const Highlight &highlight) {
                               return reader.highlight(highlight.id).transform([](const library::HighlightRow &row) {
                                   return row.highlight;
                               });
                           });
                       },
                       [&commands, highlights](const QString &tag, bool on) { commands.setTag(highlights, tag, on); }},
                parent)
{ }

TagDialog::TagDialog(const Target &target, QWidget *parent)
    : QDialog(parent)
    , m_target(target)
    , m_field(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_error(new QLabel(this))
{
    setObjectName(u"tagDialog"_s);
    setWindowTitle(target.title);
    resize(320, 360);
    m_field->setObjectName(u"tagField"_s);
    m_field->setPlaceholderText(tr("Find or add a tag"));
    m_field->setAccessibleName(tr("Find or add a tag"));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_list->setObjectName(u"tagList"_s);
    m_list->setAccessibleName(tr("Tags"));
    m_error->setWordWrap(true);
    m_error->setTextFormat(Qt::PlainText);
    m_error->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_field);
    layout->addWidget(m_error);
    layout->addWidget(m_list, 1);
    connect(m_field, &QLineEdit::textChanged, this, &TagDialog::fill);
    connect(m_field, &QLineEdit::returnPressed, this, &TagDialog::accept);
    connect(m_list, &QListWidget::itemChanged, this, &TagDialog::toggle);
    load();
}

bool TagDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down && m_list->count() > 0) {
            m_list->setFocus(Qt::TabFocusReason);
            m_list->setCurrentRow(qMax(0, m_list->currentRow()));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void TagDialog::load()
{
    m_target.service
        .read([read = m_target.read](const Reader &reader) -> Result<State> {
            const auto counts = reader.counts();
            const auto used = read(reader);
            if (!counts || !used)
                return std::unexpected(counts ? used.error() : counts.error());
            return State{counts->tags, *used};
        })
        .then(this, [this](const Result<State> &state) {
            if (!state)
                return;
            m_known = state->known;
            m_used = state->used;
            fill();
        });
}

void TagDialog::fill()
{
    m_error->hide();
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    const QString wanted = annotation::tagKey(m_field->text().trimmed());
    bool exact = wanted.isEmpty();
    // Those in use on these items stand first.
    QList<library::NamedCount> tags = m_known;
    std::stable_sort(tags.begin(), tags.end(), [this](const auto &a, const auto &b) {
        return m_used.contains(a.name) > m_used.contains(b.name);
    });
    for (const library::NamedCount &tag : std::as_const(tags)) {
        const QString key = annotation::tagKey(tag.name);
        exact = exact || key == wanted;
        if (!key.contains(wanted) && !m_pinyin.matches(tag.name, m_field->text()))
            continue;
        auto *row = new QListWidgetItem(tag.name, m_list);
        row->setData(tagRole, tag.name);
        row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        const int used = m_used.value(tag.name);
        row->setCheckState(used == 0 ? Qt::Unchecked : used == m_target.count ? Qt::Checked : Qt::PartiallyChecked);
        row->setToolTip(tr("On %n item(s) of the library", nullptr, tag.count));
    }
    if (!exact) {
        auto *row = new QListWidgetItem(tr("New tag “%1”").arg(m_field->text().trimmed()));
        row->setData(tagRole, m_field->text().trimmed());
        row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        row->setCheckState(Qt::Unchecked);
        m_list->insertItem(0, row);
    }
}

void TagDialog::accept()
{
    const QString text = m_field->text().trimmed();
    if (text.isEmpty()) {
        QDialog::accept();
        return;
    }
    const auto tag = annotation::normalisedTag(text);
    if (!tag) {
        m_error->setText(tag.error().message);
        m_error->show();
        return;
    }
    set(*tag, true);
    m_field->clear();
}

void TagDialog::toggle(QListWidgetItem *row)
{
    const auto tag = annotation::normalisedTag(row->data(tagRole).toString());
    if (!tag) {
        m_error->setText(tag.error().message);
        m_error->show();
        return;
    }
    set(*tag, row->checkState() == Qt::Checked);
}

void TagDialog::set(const QString &tag, bool on)
{
    m_target.set(tag, on);
    const auto same = [key = annotation::tagKey(tag)](const library::NamedCount &known) {
        return annotation::tagKey(known.name) == key;
    };
    const auto known = std::find_if(m_known.cbegin(), m_known.cend(), same);
    const QString name = known != m_known.cend() ? known->name : tag;
    if (known == m_known.cend())
        m_known.prepend({tag, 0});
    if (on)
        m_used[name] = int(m_target.count);
    else
        m_used.remove(name);
    // Filled later: the list may be in the middle of a change of its own.
    QMetaObject::invokeMethod(this, &TagDialog::fill, Qt::QueuedConnection);
}

} // namespace gleaner::notes
