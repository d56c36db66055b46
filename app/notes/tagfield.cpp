// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notes/tagfield.h"

#include "core/annotation/tag.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gleaner::notes {

namespace {

bool isComma(QChar c)
{
    return c == u',' || c == u'，';
}

QStringList partsOf(const QString &text)
{
    QStringList parts(1);
    for (const QChar c : text) {
        if (isComma(c))
            parts.append(QString());
        else
            parts.last() += c;
    }
    return parts;
}

} // namespace

TagField::TagField(QWidget *parent)
    : QLineEdit(parent)
    , m_model(new QStringListModel(this))
    , m_completer(new QCompleter(this))
{
    setPlaceholderText(tr("Tags, parted by commas"));
    setAccessibleName(tr("Tags, parted by commas"));
    // Not the field's own completer, which replaces the whole text.
    m_completer->setModel(m_model);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(this);
    m_completer->popup()->setObjectName(u"tagSuggestions"_s);
    m_completer->popup()->setAccessibleName(tr("Tags of the library"));
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &TagField::insertTag);
    connect(this, &QLineEdit::textEdited, this, &TagField::suggest);
}

void TagField::setTags(const QStringList &tags)
{
    setText(tags.join(u", "_s));
}

Result<QStringList> TagField::tags() const
{
    QStringList tags;
    const QStringList parts = partsOf(text());
    for (const QString &part : parts) {
        if (part.trimmed().isEmpty())
            continue;
        const Result<QString> tag = annotation::normalisedTag(part);
        if (!tag)
            return std::unexpected(tag.error());
        const auto isSame = [key = annotation::tagKey(*tag)](const QString &other) {
            return annotation::tagKey(other) == key;
        };
        if (std::ranges::none_of(tags, isSame))
            tags.append(*tag);
    }
    return tags;
}

bool TagField::event(QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<const QKeyEvent *>(event)->key() == Qt::Key_Tab
        && takeSuggestion()) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

std::pair<int, int> TagField::placeAtCursor() const
{
    const QString all = text();
    int start = cursorPosition();
    while (start > 0 && !isComma(all[start - 1]))
        --start;
    int end = cursorPosition();
    while (end < all.size() && !isComma(all[end]))
        ++end;
    return {start, end};
}

void TagField::suggest()
{
    const auto [start, end] = placeAtCursor();
    const QString typed = text().sliced(start, end - start).trimmed();
    const QString wanted = annotation::tagKey(typed.startsWith(u'#') ? typed.sliced(1) : typed);
    QStringList fitting;
    if (!wanted.isEmpty()) {
        for (const QString &tag : std::as_const(m_known)) {
            const QString key = annotation::tagKey(tag);
            if (key != wanted && (key.contains(wanted) || m_pinyin.matches(tag, typed)))
                fitting.append(tag);
        }
    }
    m_model->setStringList(fitting);
    if (fitting.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->complete();
    m_completer->popup()->setCurrentIndex({}); // the completer marks the first, which Enter would take
}

bool TagField::takeSuggestion()
{
    QAbstractItemView *popup = m_completer->popup();
    if (!popup->isVisible())
        return false;
    const QModelIndex marked = popup->currentIndex();
    const QString tag = (marked.isValid() ? marked : m_model->index(0)).data().toString();
    popup->hide();
    insertTag(tag);
    return true;
}

void TagField::insertTag(const QString &tag)
{
    const auto [start, end] = placeAtCursor();
    setSelection(start, end - start);
    const bool isLast = end == text().size();
    insert((start > 0 ? u" "_s : QString()) + tag + (isLast ? u", "_s : QString()));
}

} // namespace gleaner::notes
