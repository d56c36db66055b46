// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/completion.h"

#include "app/shell/libraryservice.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QStringListModel>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using gleaner::library::FieldNames;
using gleaner::shell::LibraryService;

namespace gleaner::search {

namespace {

constexpr int Widest = 320;

} // namespace

Completion::Completion(LibraryService &service, QLineEdit *field)
    : QObject(field)
    , m_service(service)
    , m_field(field)
    , m_completer(new QCompleter(this))
    , m_model(new QStringListModel(this))
    , m_suggester(std::make_shared<Suggester>())
{
    m_pool.setMaxThreadCount(1);
    // Not the field's own completer, which replaces the whole text.
    m_completer->setModel(m_model);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(m_field);
    m_completer->popup()->setObjectName(u"searchSuggestions"_s);
    m_completer->popup()->setAccessibleName(tr("Suggestions"));
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &Completion::insert);
    connect(m_field, &QLineEdit::textEdited, this, &Completion::suggest);

    const auto namesChanged = [this] { m_areNamesOld = true; };
    connect(&m_service, &LibraryService::digestsChanged, this, namesChanged);
    connect(&m_service, &LibraryService::entitiesChanged, this, namesChanged);
    connect(&m_service, &LibraryService::itemsChanged, this, namesChanged);
}

Completion::~Completion()
{
    m_stop.request_stop();
    m_pool.clear();
}

void Completion::refresh()
{
    if (!std::exchange(m_areNamesOld, false))
        return;
    m_service
        .read([](const library::Reader &reader) {
            matching::PinyinKeys::prepare();
            return reader.fieldNames();
        })
        .then(this, [this](const Result<FieldNames> &names) {
            if (names) // without them only fields are suggested
                m_pool.start([suggester = m_suggester, names = *names] { suggester->setNames(names); });
        });
}

void Completion::suggest()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    QtConcurrent::run(&m_pool, [suggester = m_suggester, query = m_field->text(), cursor = m_field->cursorPosition(),
                                stop = m_stop.get_token()] {
        return stop.stop_requested() ? Suggestions() : suggester->at(query, cursor);
    }).then(this, [this, stop = m_stop.get_token()](const Suggestions &suggestions) {
        if (!stop.stop_requested() && m_field->hasFocus())
            show(suggestions);
    });
}

void Completion::show(const Suggestions &suggestions)
{
    m_place = suggestions.place;
    m_query = m_field->text();
    m_model->setStringList(suggestions.values);
    if (suggestions.values.isEmpty()) {
        hide();
        return;
    }
    // Below its place, not across the field.
    QRect below = m_field->rect();
    const int left = m_field->inputMethodQuery(Qt::ImCursorRectangle).toRect().left();
    const int width = std::min(Widest, below.width());
    below.setLeft(std::min(left, below.width() - width));
    below.setWidth(width);
    m_completer->complete(below);
    m_completer->popup()->setCurrentIndex({}); // the completer marks the first, which Return would take
}

bool Completion::isShown() const
{
    return m_completer->popup()->isVisible();
}

bool Completion::isMarked() const
{
    return m_completer->popup()->currentIndex().isValid();
}

void Completion::take()
{
    if (m_field->text() != m_query)
        return; // better ones are on their way
    const QModelIndex marked = m_completer->popup()->currentIndex();
    const QString value = (marked.isValid() ? marked : m_completer->completionModel()->index(0, 0)).data().toString();
    hide();
    insert(value);
}

void Completion::hide()
{
    m_stop.request_stop(); // what is looked for is not to show up any more
    m_completer->popup()->hide();
}

void Completion::insert(const QString &value)
{
    if (m_field->text() != m_query)
        return; // they are for what stood there before
    m_field->setSelection(int(m_place.start), int(m_place.length()));
    const bool isField = value.endsWith(u':');
    m_field->insert(isField ? value : QString(value + u' '));
    if (isField)
        suggest();
}

} // namespace gleaner::search
