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

/// What stands in lines of the file, `until` being behind the last one.
struct FoundText {
    QString text;
    qsizetype from = 0;
    qsizetype until = 0;
};

class Finder {
public:
    Finder(const QByteArray &content, const PageText &page)
        : m_page(page)
        , m_text(QString::fromUtf8(page.region.content))
        , m_fresh(QString::fromUtf8(managedContent(page.region.content)).split(u'\n'))
        , m_found(QString::fromUtf8(content).split(u'\n'))
        , m_places(placesOf(m_fresh, m_found))
    { }

    /// The note's text in the file, between what the program still writes around it; nothing when it cannot be told.
    std::optional<FoundText> textOf(const NotePlace &place) const
    {
        const auto [first, last] = linesOf(place);
        const qsizetype above = writtenBefore(first);
        const qsizetype below = writtenBehind(last);
        const qsizetype from = above < 0 ? None : m_places[size_t(above)];
        const qsizetype until = below < m_fresh.size() ? m_places[size_t(below)] : m_found.size();
        if ((above >= 0 && from == None) || until == None || until < from)
            return {};
        return textBetween(from, until, place);
    }

    /// The same, between the lines that stood around it when it was written.
    std::optional<FoundText> textOf(const NotePlace &place, const NoteTrace &trace) const
    {
        if (trace.before.isEmpty())
            return {};
        auto [above, below] = linesOf(place);
        do {
            above = writtenBefore(above);
        } while (above >= 0 && m_places[size_t(above)] == None);
        do {
            below = writtenBehind(below);
        } while (below < m_fresh.size() && m_places[size_t(below)] == None);
        const qsizetype from = above < 0 ? None : m_places[size_t(above)];
        const qsizetype until = below < m_fresh.size() ? m_places[size_t(below)] : m_found.size();
        qsizetype start = from;
        while (start < until && !stands(trace.before, start))
            ++start;
        qsizetype end = start + 1;
        while (end <= until && !stands(trace.after, end))
            ++end;
        if (start >= until || end > until)
            return {};
        // Twice: nobody knows which one it is.
        for (qsizetype line = start + 1; line < until; ++line) {
            if (stands(trace.before, line))
                return {};
        }
        for (qsizetype line = end + 1; line <= until; ++line) {
            if (stands(trace.after, line))
                return {};
        }
        return textBetween(start, end, place);
    }

    /// Whether a line with something in it is in both.
    bool meet(const FoundText &one, const FoundText &other) const
    {
        for (qsizetype line = std::max(one.from, other.from); line < std::min(one.until, other.until); ++line) {
            if (!m_found[line].trimmed().isEmpty())
                return true;
        }
        return false;
    }

    /// Whether lines of the file stand in nothing that the program writes: changes outside of notes, or more.
    qsizetype strangers() const
    {
        return m_found.size() - std::ranges::count_if(m_places, [](qsizetype place) { return place != None; });
    }

private:
    /// Numbers of a note's first and last line in what the program writes.
    std::pair<qsizetype, qsizetype> linesOf(const NotePlace &place) const
    {
        const qsizetype first = QStringView(m_text).left(place.start).count(u'\n');
        return {first, first + QStringView(m_text).sliced(place.start, place.end - place.start).count(u'\n')};
    }

    /// The next line up or down that is not empty.
    qsizetype writtenBefore(qsizetype line) const
    {
        do {
            --line;
        } while (line >= 0 && m_fresh[line].trimmed().isEmpty());
        return line;
    }

    qsizetype writtenBehind(qsizetype line) const
    {
        do {
            ++line;
        } while (line < m_fresh.size() && m_fresh[line].trimmed().isEmpty());
        return line;
    }

    /// Whether it is the line of that sum; None and the number of lines are the region's ends.
    bool stands(const QByteArray &sum, qsizetype line) const
    {
        if (line == None || line == m_found.size())
            return sum == lineSum({});
        return !m_found[line].trimmed().isEmpty() && sum == lineSum(m_found[line]);
    }

    std::optional<FoundText> textBetween(qsizetype from, qsizetype until, const NotePlace &place) const
    {
        const auto [first, last] = linesOf(place);
        const auto prefixes = prefixesOf(m_fresh.mid(first, last - first + 1), m_page.notes[place.note].text);
        const auto text = prefixes ? unprefixed(m_found.mid(from + 1, until - from - 1), *prefixes) : std::nullopt;
        return text ? std::optional(FoundText{*text, from + 1, until}) : std::nullopt;
    }

    const PageText &m_page;
    QString m_text;
    QStringList m_fresh;
    QStringList m_found;
    std::vector<qsizetype> m_places;
};

} // namespace

/// The note's text in the file. What stands between lines that the program still writes is the note's alone only when
/// it would write the same as before: else it may be what the library showed beside the note.
static std::optional<FoundText> textIn(const Finder &finder, const NotePlace &place, const QList<NoteTrace> &traces,
                                       bool isAsWritten)
{
    if (isAsWritten || traces.isEmpty())
        return finder.textOf(place);
    std::optional<FoundText> found;
    for (const NoteTrace &trace : traces) {
        const auto here = finder.textOf(place, trace);
        if (here && found && here->text != found->text)
            return {};
        found = here ? here : found;
    }
    return found;
}

HandEdits handEdits(const QByteArray &content, const Region &region, const PageText &page)
{
    struct Changed {
        NoteRef note;
        FoundText found;
    };
    const Finder finder(content, page);
    const bool isAsWritten = region.sum == contentSum(managedContent(page.region.content));
    const auto tracesOfText = [&](const QString &text) {
        QList<NoteTrace> traces = region.notes;
        traces.removeIf([sum = noteSum(text)](const NoteTrace &trace) { return trace.note != sum; });
        return traces;
    };
    HandEdits edits;
    QList<Changed> changed;
    for (const NotePlace &place : page.places) {
        const NoteRef &note = page.notes[place.note];
        const QList<NoteTrace> traces = tracesOfText(note.text);
        const auto found = textIn(finder, place, traces, isAsWritten);
        if (!found || found->text == note.text)
            continue;
        if (traces.isEmpty() && !tracesOfText(found->text).isEmpty())
            continue; // changed in the library since, not here
        if (traces.isEmpty() || found->text.trimmed().isEmpty())
            edits.others = true;
        else
            changed.append({note, *found});
    }
    qsizetype explained = 0;
    for (qsizetype at = 0; at < changed.size(); ++at) {
        // What stands between two notes may belong to either.
        const auto meetsAnother = [&](qsizetype other) {
            return other != at && finder.meet(changed[at].found, changed[other].found);
        };
        bool isShared = false;
        for (qsizetype other = 0; other < changed.size(); ++other)
            isShared = isShared || meetsAnother(other);
        if (isShared) {
            edits.others = true;
            continue;
        }
        explained += changed[at].found.text.count(u'\n') + 1;
        edits.notes.append({changed[at].note, changed[at].found.text});
    }
    edits.others = edits.others || finder.strangers() > explained;
    return edits;
}

QList<NoteEdit> withoutContradictions(const QList<NoteEdit> &edits)
{
    QList<NoteEdit> clear;
    for (const NoteEdit &edit : edits) {
        const auto differs = [&](const NoteEdit &other) {
            return other.note.uid == edit.note.uid && other.text != edit.text;
        };
        const auto isSame = [&](const NoteEdit &other) { return other.note.uid == edit.note.uid; };
        if (std::ranges::none_of(edits, differs) && std::ranges::none_of(clear, isSame))
            clear.append(edit);
    }
    return clear;
}

} // namespace gleaner::exporting
