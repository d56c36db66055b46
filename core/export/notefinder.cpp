// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/notefinder.h"

#include "core/comparison/equalruns.h"

#include <QHash>

#include <algorithm>

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

} // namespace

NoteFinder::NoteFinder(const QByteArray &content, const PageText &page)
    : m_page(page)
    , m_text(QString::fromUtf8(page.region.content))
    , m_fresh(QString::fromUtf8(managedContent(page.region.content)).split(u'\n'))
    , m_found(QString::fromUtf8(content).split(u'\n'))
    , m_places(placesOf(m_fresh, m_found))
    , m_isOfNote(size_t(m_fresh.size()))
{
    for (const NotePlace &place : page.places) {
        const auto [first, last] = linesOf(place);
        std::fill_n(m_isOfNote.begin() + first, last - first + 1, true);
    }
}

std::optional<FoundText> NoteFinder::textOf(const NotePlace &place) const
{
    const auto [first, last] = linesOf(place);
    const qsizetype above = writtenBefore(first);
    const qsizetype below = writtenBehind(last);
    if (!isThere(above) || !isThere(below))
        return deletedAt(place);
    return textBetween(placeOf(above), placeOf(below), place);
}

std::optional<FoundText> NoteFinder::textOf(const NotePlace &place, const NoteTrace &trace) const
{
    if (trace.before.isEmpty())
        return {};
    auto [above, below] = linesOf(place);
    do {
        above = writtenBefore(above);
    } while (!isThere(above));
    do {
        below = writtenBehind(below);
    } while (!isThere(below));
    const qsizetype from = placeOf(above);
    const qsizetype until = placeOf(below);
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

/// Between what is left around a run of notes that are gone with it.
std::optional<FoundText> NoteFinder::deletedAt(const NotePlace &place) const
{
    auto [above, below] = linesOf(place);
    for (qsizetype line = above; line <= below; ++line) {
        if (isThere(line) && !m_fresh[line].trimmed().isEmpty())
            return {};
    }
    const auto isGoneNote = [this](qsizetype line) { return !isThere(line) && m_isOfNote[size_t(line)]; };
    do {
        above = writtenBefore(above);
    } while (isGoneNote(above));
    do {
        below = writtenBehind(below);
    } while (isGoneNote(below));
    if (!isThere(above) || !isThere(below))
        return {};
    auto found = textBetween(placeOf(above), placeOf(below), place);
    if (!found || !found->text.isEmpty())
        return {};
    found->written = m_fresh.mid(above + 1, below - above - 1);
    return found;
}

bool NoteFinder::meet(const FoundText &one, const FoundText &other) const
{
    for (qsizetype line = std::max(one.from, other.from); line < std::min(one.until, other.until); ++line) {
        if (!m_found[line].trimmed().isEmpty())
            return true;
    }
    return false;
}

bool NoteFinder::standsElsewhere(const QString &note) const
{
    const auto withWords = [](const QStringList &lines) {
        QStringList trimmed;
        for (const QString &line : lines) {
            if (const QString words = line.trimmed(); !words.isEmpty())
                trimmed += words;
        }
        return trimmed;
    };
    const QStringList wanted = withWords(note.split(u'\n'));
    const QStringList found = withWords(m_found);
    const auto isSame = [](const QString &line, const QString &words) {
        return line == words || line.endsWith(u' ' + words);
    };
    return std::search(found.cbegin(), found.cend(), wanted.cbegin(), wanted.cend(), isSame) != found.cend();
}

QByteArray NoteFinder::sumWithout(QList<FoundText> changes) const
{
    const auto placeIn = [](const FoundText &change) { return std::pair(change.from, change.until); };
    std::ranges::sort(changes, {}, placeIn);
    // Notes that are gone together are one change.
    const auto same = std::ranges::unique(changes, {}, placeIn);
    changes.erase(same.begin(), same.end());
    QStringList lines;
    qsizetype at = 0;
    for (const FoundText &change : std::as_const(changes)) {
        lines += m_found.mid(at, change.from - at) + change.written;
        at = change.until;
    }
    return contentSum((lines + m_found.mid(at)).join(u'\n').toUtf8());
}

std::pair<qsizetype, qsizetype> NoteFinder::linesOf(const NotePlace &place) const
{
    const qsizetype first = QStringView(m_text).left(place.start).count(u'\n');
    return {first, first + QStringView(m_text).sliced(place.start, place.end - place.start).count(u'\n')};
}

qsizetype NoteFinder::writtenBefore(qsizetype line) const
{
    do {
        --line;
    } while (line >= 0 && m_fresh[line].trimmed().isEmpty());
    return line;
}

qsizetype NoteFinder::writtenBehind(qsizetype line) const
{
    do {
        ++line;
    } while (line < m_fresh.size() && m_fresh[line].trimmed().isEmpty());
    return line;
}

bool NoteFinder::isThere(qsizetype line) const
{
    return line < 0 || line >= m_fresh.size() || m_places[size_t(line)] != None;
}

qsizetype NoteFinder::placeOf(qsizetype line) const
{
    return line < 0 ? None : line < m_fresh.size() ? m_places[size_t(line)] : m_found.size();
}

bool NoteFinder::stands(const QByteArray &sum, qsizetype line) const
{
    if (line == None || line == m_found.size())
        return sum == lineSum({});
    return !m_found[line].trimmed().isEmpty() && sum == lineSum(m_found[line]);
}

std::optional<FoundText> NoteFinder::textBetween(qsizetype above, qsizetype below, const NotePlace &place) const
{
    if (below < above)
        return {};
    const auto [first, last] = linesOf(place);
    const QStringList written = m_fresh.mid(first, last - first + 1);
    qsizetype from = above + 1;
    qsizetype until = below;
    while (until > from && m_found[until - 1].trimmed().isEmpty())
        --until;
    while (from < until && m_found[from].trimmed().isEmpty())
        ++from;
    const auto prefixes = prefixesOf(written, m_page.notes[place.note].text);
    const auto text = prefixes ? unprefixed(m_found.mid(from, until - from), *prefixes) : std::nullopt;
    if (!text)
        return {};
    if (!text->isEmpty())
        return FoundText{*text, from, until, written};
    // With what parted it from its neighbours.
    const qsizetype before = writtenBefore(first) + 1;
    return FoundText{{}, above + 1, below, m_fresh.mid(before, writtenBehind(last) - before)};
}

} // namespace gleaner::exporting
