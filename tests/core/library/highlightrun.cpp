// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/library/highlightrun.h"

#include "core/comparison/textchanges.h"
#include "tests/support/testsupport.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace gleaner::library::test {

namespace {

using annotation::AnchorState;
using annotation::Highlight;

constexpr qsizetype Touching = 12; ///< units around the words by which the judge knows them
constexpr qsizetype Around = 48;   ///< units around the words, where they were marked, by which it knows them for sure

/// A piece of the older text between changes; a shorter one a sentence that was written anew may hold by chance.
constexpr qsizetype LeastPiece = 16;

const QString Path = u"/news/daily.md"_s;

/// Ends of sentences and paragraphs.
QList<qsizetype> borders(const QString &text)
{
    QList<qsizetype> found{0};
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (u"。！？；\n"_s.contains(text[at]))
            found.append(at + 1);
    }
    found.append(text.size());
    return found;
}

TextSpan trimmed(const QString &text, TextSpan span)
{
    while (!span.isEmpty() && text[span.start].isSpace())
        ++span.start;
    while (!span.isEmpty() && text[span.end - 1].isSpace())
        --span.end;
    if (span.start < text.size() && text[span.start].isLowSurrogate())
        --span.start;
    if (span.end < text.size() && text[span.end].isLowSurrogate())
        ++span.end;
    return span;
}

/// A word or two, a clause, a sentence, or some sentences over the ends of paragraphs.
TextSpan randomSpan(const QString &text, QRandomGenerator &random)
{
    const QList<qsizetype> ends = borders(text);
    const int kind = random.bounded(4);
    if (kind < 2) {
        const qsizetype length = kind == 0 ? 2 + random.bounded(5) : 8 + random.bounded(20);
        const qsizetype start = random.bounded(std::max<qsizetype>(1, text.size() - length));
        return trimmed(text, {start, std::min(start + length, text.size())});
    }
    const qsizetype first = random.bounded(ends.size() - 1);
    const qsizetype last = std::min(first + (kind == 2 ? 1 : 2 + random.bounded(3)), ends.size() - 1);
    return trimmed(text, {ends[first], ends[last]});
}

struct Mapped {
    qsizetype start = 0;
    TextSpan piece; ///< of the older text: what lies between the changes next to it
};

/// Where a passage stands in the newer text; nowhere when a change touches it.
std::optional<Mapped> mapped(const comparison::TextComparison &texts, TextSpan span)
{
    qsizetype shift = 0;
    TextSpan piece{0, texts.before.size()};
    for (const comparison::TextChange &change : texts.changes) {
        // What is put in right before the passage or right behind it leaves the passage.
        if (change.before.end <= span.start) {
            shift = change.after.end - change.before.end;
            piece.start = change.before.end;
        } else if (change.before.start < span.end) {
            return std::nullopt;
        } else {
            piece.end = std::min(piece.end, change.before.start);
        }
    }
    return Mapped{span.start + shift, piece};
}

/// What became of a passage that a change touches.
TextSpan editedSpan(const comparison::TextComparison &texts, TextSpan span)
{
    TextSpan edited{0, texts.after.size()};
    qsizetype shift = 0;
    bool isStarted = false;
    qsizetype end = -1;
    for (const comparison::TextChange &change : texts.changes) {
        if (!isStarted && change.before.end > span.start) {
            isStarted = true;
            edited.start = change.before.start <= span.start ? change.after.start : span.start + shift;
        }
        if (end < 0 && change.before.start >= span.end)
            end = span.end + shift;
        shift = change.after.end - change.before.end;
        if (end < 0 && change.before.end >= span.end)
            end = change.after.end;
    }
    edited.end = end < 0 ? span.end + shift : end;
    return edited;
}

} // namespace

void HighlightTally::add(const HighlightTally &other)
{
    for (int HighlightTally::*part :
         {&HighlightTally::exact, &HighlightTally::moved, &HighlightTally::changed, &HighlightTally::orphaned,
          &HighlightTally::wrong, &HighlightTally::there, &HighlightTally::found, &HighlightTally::bits,
          &HighlightTally::kept, &HighlightTally::unsure, &HighlightTally::guessed, &HighlightTally::standing,
          &HighlightTally::standingFound})
        this->*part += other.*part;
    mistakes += other.mistakes;
}

HighlightRun::HighlightRun(const QStringList &files)
    : m_files(files)
{ }

QHash<ItemId, QString> HighlightRun::texts() const
{
    QHash<ItemId, QString> texts;
    const Reader reader = m_library.reader();
    const QList<ItemRow> items = *reader.items(m_digest);
    for (const ItemRow &item : items) {
        if (!item.lines.isNull()) // gone ones have none
            texts.insert(item.id, *reader.itemText(item.id));
    }
    return texts;
}

void HighlightRun::setPlace(Truth &truth, ItemId item, const QString &text, TextSpan span) const
{
    truth.item = item;
    truth.span = span;
    truth.words = text.sliced(span.start, span.length());
    truth.before = text.sliced(std::max<qsizetype>(0, span.start - Touching), std::min(Touching, span.start));
    truth.after = text.sliced(span.end, std::min(Touching, text.size() - span.end));
    truth.isThere = true;
    truth.isBit = false;
    truth.edited.reset();
}

void HighlightRun::mark(int count, quint32 seed)
{
    m_digest = m_library.store(prepareBytes(Path, gleaner::test::fileBytes(m_files.first()))).digest;
    const QHash<ItemId, QString> now = texts();
    const QList<ItemId> items = m_library.itemIds(m_digest);
    QRandomGenerator random(seed);
    while (m_truths.size() < count) {
        const ItemId item = items[random.bounded(items.size())];
        const QString text = now[item];
        const TextSpan span = randomSpan(text, random);
        if (span.length() < 2)
            continue;
        const auto added = m_library.writer().addHighlight({.item = item, .span = span});
        if (!added)
            qFatal("%s", qPrintable(added.error().toString()));
        Truth &truth = m_truths[added->id];
        setPlace(truth, item, text, span);
        truth.lead = std::min(Around, span.start);
        truth.passage = text.sliced(span.start - truth.lead,
                                    truth.lead + span.length() + std::min(Around, text.size() - span.end));
    }
}

/// Whether the words stand, in one place, among all that stood around them where they were marked.
bool HighlightRun::isBack(Truth &truth, const QHash<ItemId, QString> &now) const
{
    if (truth.passage.size() < truth.words.size() + Around)
        return false;
    std::optional<std::pair<ItemId, qsizetype>> found;
    for (auto it = now.cbegin(); it != now.cend(); ++it) {
        for (qsizetype at = it->indexOf(truth.passage); at >= 0; at = it->indexOf(truth.passage, at + 1)) {
            if (found)
                return false;
            found.emplace(it.key(), at + truth.lead);
        }
    }
    if (!found)
        return false;
    setPlace(truth, found->first, now[found->first], {found->second, found->second + truth.words.size()});
    return true;
}

/// Looks for the words among what touched them, in all items.
void HighlightRun::lookAround(Truth &truth, const QHash<ItemId, QString> &now, int &unsure) const
{
    struct Place {
        ItemId item;
        TextSpan span;
        bool both;
    };
    QList<Place> sure;
    int others = 0;
    for (auto it = now.cbegin(); it != now.cend(); ++it) {
        for (qsizetype at = it->indexOf(truth.words); at >= 0; at = it->indexOf(truth.words, at + 1)) {
            const TextSpan span{at, at + truth.words.size()};
            const QStringView text(*it);
            const bool before = truth.before.isEmpty() ? span.start == 0
                                                       : text.first(span.start).endsWith(truth.before);
            const bool after = truth.after.isEmpty() ? span.end == text.size()
                                                     : text.sliced(span.end).startsWith(truth.after);
            // The end of a text alone tells nothing.
            if ((before && after) || (before && !truth.before.isEmpty()) || (after && !truth.after.isEmpty()))
                sure.append({it.key(), span, before && after});
            else
                ++others;
        }
    }
    const auto both = std::ranges::count(sure, true, &Place::both);
    if (both == 1)
        sure.removeIf([](const Place &place) { return !place.both; });
    if (sure.size() == 1) {
        setPlace(truth, sure.first().item, now[sure.first().item], sure.first().span);
        return;
    }
    truth.isThere = false;
    unsure = int(sure.size()) + others;
}

void HighlightRun::follow(const QHash<ItemId, QString> &before, const QHash<ItemId, QString> &now)
{
    QHash<ItemId, comparison::TextComparison> compared;
    m_unsure.clear();
    for (auto it = m_truths.begin(); it != m_truths.end(); ++it) {
        Truth &truth = *it;
        if (isBack(truth, now))
            continue;
        const bool isItemThere = before.contains(truth.item) && now.contains(truth.item);
        std::optional<TextSpan> edited;
        if (isItemThere && (truth.isThere || truth.edited)) {
            if (!compared.contains(truth.item))
                compared.insert(truth.item, comparison::compareTexts(before[truth.item], now[truth.item]));
            const comparison::TextComparison &texts = compared[truth.item];
            const TextSpan span = truth.isThere ? truth.span : *truth.edited;
            const auto found = mapped(texts, span);
            const TextSpan moved{found ? found->start : 0, found ? found->start + span.length() : 0};
            if (found && truth.isThere) {
                const bool wasBit = truth.isBit;
                setPlace(truth, truth.item, texts.after, moved);
                truth.isBit = wasBit || found->piece.length() < std::min(LeastPiece, texts.before.size());
                continue;
            }
            edited = found ? moved : editedSpan(texts, span);
        }
        int unsure = 0;
        const bool wasBit = truth.isBit;
        lookAround(truth, now, unsure);
        truth.isBit = wasBit;
        if (!truth.isThere) {
            truth.edited = edited;
            if (unsure > 0)
                m_unsure.insert(it.key(), true);
        }
    }
}

HighlightTally HighlightRun::judge(const QHash<ItemId, QString> &now) const
{
    HighlightTally tally;
    const QList<Highlight> all = highlights();
    for (const Highlight &highlight : all) {
        const Truth &truth = m_truths[highlight.id];
        const bool hasWords = highlight.state == AnchorState::Exact || highlight.state == AnchorState::Moved;
        tally.exact += highlight.state == AnchorState::Exact;
        tally.moved += highlight.state == AnchorState::Moved;
        tally.changed += highlight.state == AnchorState::Changed;
        tally.orphaned += highlight.state == AnchorState::Orphaned;
        const bool isUnsure = m_unsure.contains(highlight.id);
        tally.there += truth.isThere && !truth.isBit;
        tally.bits += truth.isThere && truth.isBit;
        tally.unsure += isUnsure;
        const bool isStanding = now.value(truth.item).contains(truth.words);
        tally.standing += isStanding;
        tally.standingFound += isStanding && hasWords;
        bool isWrong = false;
        const TextSpan place = highlight.place();
        if (hasWords) {
            const bool isRight = truth.isThere && highlight.item == truth.item && place == truth.span;
            // Whatever it says, its words have to be there.
            const QString text = now.value(highlight.item);
            const bool isTrue = place.end <= text.size()
                             && QStringView(text).sliced(place.start, place.length()) == truth.words;
            tally.found += isRight && !truth.isBit;
            tally.kept += isRight && truth.isBit;
            tally.guessed += isUnsure;
            isWrong = !isTrue || (!isRight && !isUnsure);
        } else if (highlight.state == AnchorState::Changed) {
            // Where its words stand, it must be there; else where the other words are that stand for it.
            const std::optional<TextSpan> right = truth.isThere ? truth.span : truth.edited;
            isWrong = highlight.item != truth.item || (right && !right->isEmpty() && !right->overlaps(place));
        }
        tally.wrong += isWrong;
        if (isWrong || (truth.isThere && !hasWords) || isStanding != hasWords) {
            tally.mistakes += u"%1%2 %3 | %4 | %5 | %6"_s.arg(
                isWrong ? u"WRONG "_s : u""_s, annotation::stateKey(highlight.state),
                isUnsure        ? u"unsure"_s
                : truth.isBit   ? u"a bit"_s
                : truth.isThere ? u"there"_s
                : isStanding    ? u"somewhere in its item"_s
                                : u"gone"_s,
                truth.before.simplified(), truth.words.simplified().left(60),
                QString(truth.after.simplified() + (highlight.item == truth.item ? u""_s : u" (another item)"_s)));
        }
    }
    return tally;
}

QList<Highlight> HighlightRun::highlights() const
{
    return *m_library.reader().highlightsOf(m_digest);
}

HighlightTally HighlightRun::carry()
{
    HighlightTally sum;
    for (const QString &name : m_files.sliced(1)) {
        const QHash<ItemId, QString> before = texts();
        const PreparedFile file = prepareBytes(Path, gleaner::test::fileBytes(name));
        QElapsedTimer timer;
        timer.start();
        if (m_library.store(file).state != ImportEntry::State::Changed)
            continue;
        m_milliseconds += timer.elapsed();
        const QHash<ItemId, QString> now = texts();
        follow(before, now);
        HighlightTally tally = judge(now);
        for (QString &mistake : tally.mistakes)
            mistake.prepend(QFileInfo(name).completeBaseName() + u": "_s);
        sum.add(tally);
    }
    return sum;
}

HighlightTally HighlightRun::readAs(const QString &recogniser)
{
    const QHash<ItemId, QString> before = texts();
    const SourceBytes source = *m_library.reader().source(m_digest);
    digest::ParseOptions options;
    options.recogniser = recogniser;
    const auto done = m_library.writer().reindex(m_digest, prepareBytes(source.path, source.bytes, options));
    if (!done)
        qFatal("%s", qPrintable(done.error().toString()));
    const QHash<ItemId, QString> now = texts();
    follow(before, now);
    return judge(now);
}

} // namespace gleaner::library::test
