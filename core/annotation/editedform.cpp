// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/editedform.h"

#include <QHash>
#include <QVarLengthArray>

#include <rapidfuzz/distance/Levenshtein.hpp>

#include <algorithm>
#include <string_view>

namespace gleaner::annotation {

namespace {

constexpr qsizetype PieceLength = 3;            // units; of Chinese about two words
constexpr qsizetype Bucket = 32;                // units by which beginnings may differ and still tell the same
constexpr qsizetype LongestAligned = 32 * 1024; // units of a quote with its surroundings; a longer one has no form
constexpr int SameAtMost = 64;                  // places of one piece; of a more frequent one no place tells much

std::u16string_view units(QStringView text)
{
    return {text.utf16(), size_t(text.size())};
}

quint64 pieceAt(QStringView text, qsizetype at)
{
    return quint64(text[at].unicode()) << 32 | quint64(text[at + 1].unicode()) << 16 | text[at + 2].unicode();
}

/// Where the pattern would begin in the text, by the pieces they share: the places most pieces tell, most told first.
QList<qsizetype> likelyBeginnings(QStringView pattern, QStringView text, qsizetype most)
{
    QHash<quint64, QVarLengthArray<qsizetype, 4>> pieces;
    for (qsizetype at = 0; at + PieceLength <= pattern.size(); ++at)
        pieces[pieceAt(pattern, at)].append(at);
    QHash<qsizetype, int> told; // by bucket of beginnings
    for (qsizetype at = 0; at + PieceLength <= text.size(); ++at) {
        const auto piece = pieces.constFind(pieceAt(text, at));
        if (piece == pieces.cend() || piece->size() > SameAtMost)
            continue;
        for (const qsizetype inPattern : *piece)
            ++told[(at - inPattern + pattern.size()) / Bucket]; // never negative
    }
    // Buckets beside each other tell of one beginning: something was put in or taken out between.
    QList<std::pair<int, qsizetype>> ranked;
    for (auto it = told.cbegin(); it != told.cend(); ++it)
        ranked.append({*it + told.value(it.key() - 1) + told.value(it.key() + 1), it.key()});
    std::ranges::sort(ranked, [](const auto &one, const auto &other) {
        return one.first != other.first ? one.first > other.first : one.second < other.second;
    });
    QList<qsizetype> taken;
    QList<qsizetype> beginnings;
    for (const auto &[count, bucket] : std::as_const(ranked)) {
        const bool isNew = std::ranges::none_of(taken, [=](qsizetype other) { return std::abs(other - bucket) <= 1; });
        if (!isNew)
            continue;
        taken.append(bucket);
        beginnings.append(bucket * Bucket - pattern.size());
        if (beginnings.size() == most)
            break;
    }
    return beginnings;
}

/// Where the units before `first` and those before `last` of `pattern` end in `text`, by the cheapest way to turn the
/// one into the other.
std::pair<qsizetype, qsizetype> mapped(QStringView pattern, QStringView text, qsizetype first, qsizetype last)
{
    const rapidfuzz::Editops steps = rapidfuzz::levenshtein_editops(units(pattern), units(text));
    // What is put in just before the first unit stands before it, what is put in just after the last one behind it.
    qsizetype start = first;
    qsizetype end = last;
    for (const rapidfuzz::EditOp &step : steps) {
        const auto at = qsizetype(step.src_pos);
        const int grows = step.type == rapidfuzz::EditType::Insert ? 1
                        : step.type == rapidfuzz::EditType::Delete ? -1
                                                                   : 0;
        if (grows > 0 ? at <= first : at < first)
            start += grows;
        if (at < last)
            end += grows;
    }
    return {start, end};
}

/// Cuts white space and halves of characters off the ends.
TextSpan trimmed(QStringView text, TextSpan span)
{
    while (!span.isEmpty() && (text[span.start].isSpace() || text[span.start].isLowSurrogate()))
        ++span.start;
    while (!span.isEmpty() && (text[span.end - 1].isSpace() || text[span.end - 1].isHighSurrogate()))
        --span.end;
    return span;
}

} // namespace

double likeness(QStringView one, QStringView other)
{
    return rapidfuzz::levenshtein_normalized_similarity(units(one), units(other));
}

QList<EditedForm> editedForms(const TextQuote &quote, QStringView text, qsizetype most)
{
    const QString pattern = quote.prefix + quote.exact + quote.suffix;
    QList<EditedForm> forms;
    if (pattern.size() > LongestAligned)
        return forms;
    const qsizetype first = quote.prefix.size();
    const qsizetype last = first + quote.exact.size();
    const QList<qsizetype> beginnings = likelyBeginnings(pattern, text, most);
    for (const qsizetype beginning : beginnings) {
        const qsizetype slack = Bucket + pattern.size() / 4;
        const qsizetype from = std::clamp<qsizetype>(beginning - slack, 0, text.size());
        const qsizetype to = std::clamp<qsizetype>(beginning + pattern.size() + Bucket + slack, from, text.size());
        const auto [start, end] = mapped(pattern, text.sliced(from, to - from), first, last);
        const TextSpan span = trimmed(text, {from + start, from + std::max(start, end)});
        if (span.isEmpty())
            continue;
        forms.append({span, likeness(quote.exact, text.sliced(span.start, span.length()))});
    }
    std::ranges::stable_sort(forms, std::greater(), &EditedForm::words);
    return forms;
}

} // namespace gleaner::annotation
