// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/handedits.h"

#include "core/comparison/equalruns.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace gleaner::exporting {

namespace {

constexpr qsizetype None = -1;

/// Where the lines of what the program writes stand in the file: their numbers there, None for those that do not.
std::vector<qsizetype> placesOf(const QStringList &fresh, const QStringList &found)
{
    QHash<QString, quint32> numbers;
    const auto numbered = [&](const QStringList &lines) {
        std::vector<quint32> ids;
        ids.reserve(size_t(lines.size()));
        for (const QString &line : lines) {
            const auto known = numbers.constFind(line);
            ids.push_back(known != numbers.cend() ? *known : *numbers.insert(line, quint32(numbers.size())));
        }
        return ids;
    };
    const std::vector<quint32> before = numbered(fresh);
    const std::vector<quint32> after = numbered(found);
    std::vector<qsizetype> places(before.size(), None);
    for (const comparison::EqualRun &run : comparison::equalRuns(before, after)) {
        for (qsizetype i = 0; i < run.length; ++i)
            places[size_t(run.before + i)] = run.after + i;
    }
    return places;
}

/// What the template put before the lines of a note.
struct Prefixes {
    QString first;
    QString others;
};

/// Nothing when the lines are not those of the note with something before each.
std::optional<Prefixes> prefixesOf(const QStringList &lines, const QString &note)
{
    const QStringList texts = note.split(u'\n');
    if (texts.size() != lines.size())
        return {};
    Prefixes prefixes;
    bool knowsOthers = false;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!lines[i].endsWith(texts[i]))
            return {};
        const QString prefix = lines[i].chopped(texts[i].size());
        if (i == 0) {
            prefixes.first = prefix;
        } else if (!texts[i].isEmpty()) {
            if (knowsOthers && prefix != prefixes.others)
                return {};
            prefixes.others = prefix;
            knowsOthers = true;
        }
    }
    // Where an item of a list goes on, its mark is white space.
    if (!knowsOthers)
        prefixes.others = QString(prefixes.first).replace(u"- "_s, u"  "_s);
    return prefixes;
}

/// The note's text in lines of the file; nothing when one does not begin as it should.
std::optional<QString> unprefixed(QStringList lines, const Prefixes &prefixes)
{
    while (!lines.isEmpty() && lines.last().trimmed().isEmpty())
        lines.removeLast();
    while (!lines.isEmpty() && lines.first().trimmed().isEmpty())
        lines.removeFirst();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &prefix = i == 0 ? prefixes.first : prefixes.others;
        const QString bare = prefix.trimmed();
        if (lines[i].startsWith(prefix))
            lines[i].remove(0, prefix.size());
        else if (i > 0 && lines[i].trimmed() == bare)
            lines[i].clear();
        else
            return {};
    }
    return lines.join(u'\n');
}

class Finder {
public:
    Finder(const QByteArray &content, const PageText &page)
        : m_page(page)
        , m_text(QString::fromUtf8(page.region.content))
        , m_fresh(QString::fromUtf8(managedContent(page.region.content)).split(u'\n'))
        , m_found(QString::fromUtf8(content).split(u'\n'))
        , m_places(placesOf(m_fresh, m_found))
    { }

    /// The note's text in the file; nothing when it cannot be told.
    std::optional<QString> textOf(const NotePlace &place) const
    {
        const qsizetype first = QStringView(m_text).left(place.start).count(u'\n');
        const qsizetype last = first + QStringView(m_text).sliced(place.start, place.end - place.start).count(u'\n');
        // Lines that are in both, right before and after the note but for empty ones.
        qsizetype above = first - 1;
        while (above >= 0 && m_fresh[above].trimmed().isEmpty())
            --above;
        qsizetype below = last + 1;
        while (below < m_fresh.size() && m_fresh[below].trimmed().isEmpty())
            ++below;
        const qsizetype from = above < 0 ? None : m_places[size_t(above)];
        const qsizetype until = below < m_fresh.size() ? m_places[size_t(below)] : m_found.size();
        if ((above >= 0 && from == None) || until == None || until < from)
            return {};
        const auto prefixes = prefixesOf(m_fresh.mid(first, last - first + 1), m_page.notes[place.note].text);
        return prefixes ? unprefixed(m_found.mid(from + 1, until - from - 1), *prefixes) : std::nullopt;
    }

    /// Whether lines of the file stand in nothing that the program writes: changes outside of notes, or more.
    qsizetype strangers() const
    {
        return m_found.size() - std::ranges::count_if(m_places, [](qsizetype place) { return place != None; });
    }

private:
    const PageText &m_page;
    QString m_text;
    QStringList m_fresh;
    QStringList m_found;
    std::vector<qsizetype> m_places;
};

} // namespace

HandEdits handEdits(const QByteArray &content, const Region &region, const PageText &page)
{
    const Finder finder(content, page);
    // When the library has changed too, a paragraph more may be what it showed before behind the note.
    const bool isAsWritten = region.sum == contentSum(managedContent(page.region.content));
    HandEdits edits;
    qsizetype explained = 0;
    for (const NotePlace &place : page.places) {
        const NoteRef &note = page.notes[place.note];
        const auto text = finder.textOf(place);
        if (!text || *text == note.text)
            continue;
        const bool isAsExported = region.notes.contains(noteSum(note.text.toUtf8()));
        if (!isAsExported && region.notes.contains(noteSum(text->toUtf8())))
            continue; // changed in the library since, not here
        const bool mayBeOthers = !isAsWritten && text->count(u"\n\n"_s) > note.text.count(u"\n\n"_s);
        if (!isAsExported || mayBeOthers || text->trimmed().isEmpty()) {
            edits.others = true;
            continue;
        }
        explained += text->count(u'\n') + 1;
        edits.notes.append({note, *text});
    }
    edits.others = edits.others || finder.strangers() > explained;
    return edits;
}

} // namespace gleaner::exporting
