// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/placing.h"

#include "core/annotation/highlight.h"
#include "core/exchange/records.h"
#include "core/library/reader.h"
#include "core/library/search.h"

#include <QCoreApplication>
#include <QMultiHash>
#include <QSet>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace gleaner::exchange {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::exchange)
};

/// A text without its white space, and where each unit of it stood.
struct Stripped {
    explicit Stripped(const QString &from)
    {
        for (qsizetype at = 0; at < from.size(); ++at) {
            if (!from[at].isSpace()) {
                text += from[at];
                places.append(at);
            }
        }
    }

    QString text;
    QList<qsizetype> places;
};

/// Where a quote stands in a text, white space aside: in several places the one whose surroundings are those of the
/// quote.
std::optional<TextSpan> placeOf(const annotation::TextQuote &quote, const QString &text)
{
    const Stripped words(quote.exact);
    const Stripped all(text);
    if (words.text.isEmpty())
        return std::nullopt;
    const qsizetype at = all.text.indexOf(words.text);
    if (at < 0)
        return std::nullopt;
    if (all.text.indexOf(words.text, at + 1) < 0)
        return TextSpan{all.places[at], all.places[at + words.text.size() - 1] + 1};
    const annotation::AnchorMatch match = annotation::findAnchor({quote, {}}, text);
    if (match.state == annotation::AnchorState::Moved && match.score >= annotation::SureScore)
        return match.span;
    return std::nullopt;
}

/// The longest piece of a quote that a phrase of a search can hold.
QString phraseOf(const QString &quote)
{
    constexpr qsizetype most = 60;
    QString best;
    QString piece;
    for (const QChar c : QString(quote + u'\n')) {
        const bool ends = c == u'"' || c == u'\n' || piece.size() >= most;
        if (ends && piece.trimmed().size() > best.size())
            best = piece.trimmed();
        if (ends)
            piece.clear();
        else
            piece += c;
    }
    return best;
}

class Placing {
public:
    Placing(const library::Reader &reader, const QList<QJsonObject> &items)
        : m_reader(reader)
    {
        for (const QJsonObject &item : items) {
            const QString uid = item.value(u"uid").toString();
            m_items.insert(uid, item);
            if (const QString link = item.value(u"link").toString(); !link.isEmpty())
                m_byLink.insert(link, uid);
            m_byTitle.insert(item.value(u"title").toString(), uid);
        }
    }

    Result<PlacedAnnotations> place(const ReadAnnotations &read)
    {
        PlacedAnnotations placed;
        QSet<QString> lost; ///< highlights without a place
        for (qsizetype at = 0; at < read.records.size(); ++at) {
            const QJsonObject &record = read.records[at];
            const QString kind = record.value(u"kind").toString();
            Result<QJsonObject> found = record;
            if (kind == u"highlight-tag" && lost.contains(record.value(u"highlight").toString()))
                continue;
            if (kind != u"general-note" && kind != u"highlight-tag")
                found = kind == u"highlight" ? highlight(record, read) : marked(record, kind, read);
            if (!found && found.error().kind != Error::Kind::NotFound)
                return std::unexpected(found.error());
            if (!found) {
                lost.insert(record.value(u"uid").toString());
                placed.unplaced.append({Diagnostic::Severity::Warning, found.error().toString(), read.numbers[at]});
                continue;
            }
            placed.records.append(*found);
            placed.numbers.append(read.numbers[at]);
        }
        return placed;
    }

private:
    static Error nowhere(const QString &what)
    {
        return {Error::Kind::NotFound, Words::tr("No item of this library fits, or more than one."), what.left(80)};
    }

    /// Items that may be meant, the surest way first.
    QStringList candidates(const QString &key, const AnnotatedItem &told) const
    {
        if (m_items.contains(key))
            return {key};
        for (const QString &link : {told.link, key}) {
            QStringList found = m_byLink.values(link);
            if (!link.isEmpty() && !found.isEmpty())
                return narrowed(std::move(found), told.title);
        }
        return told.title.isEmpty() ? QStringList() : QStringList(m_byTitle.values(told.title));
    }

    QStringList narrowed(QStringList uids, const QString &title) const
    {
        QStringList same = uids;
        same.removeIf([&](const QString &uid) { return m_items.value(uid).value(u"title").toString() != title; });
        return same.isEmpty() ? uids : same;
    }

    /// A note, tag or bookmark: its item is known or is the only one that may be meant.
    Result<QJsonObject> marked(QJsonObject record, const QString &kind, const ReadAnnotations &read) const
    {
        const QString name = kind == u"item" ? u"uid"_s : u"item"_s;
        const QString key = record.value(name).toString();
        const AnnotatedItem told = read.items.value(key);
        const QStringList found = candidates(key, told);
        if (found.size() != 1)
            return std::unexpected(nowhere(told.title.isEmpty() ? key : told.title));
        record.insert(name, found.first());
        if (kind == u"item") {
            const QJsonObject own = m_items.value(found.first());
            for (const QString &field : {u"document"_s, u"number"_s, u"gone"_s, u"link"_s, u"title"_s})
                record.insert(field, own.value(field));
        }
        return record;
    }

    Result<QJsonObject> highlight(QJsonObject record, const ReadAnnotations &read) const
    {
        const QString key = record.value(u"item").toString();
        const bool isWhole = record.contains(u"verified_exact");
        if (isWhole && m_items.contains(key))
            return record;
        const QString start = isWhole ? u"verified_"_s : QString();
        const annotation::TextQuote quote{record.value(start + u"exact").toString(),
                                          record.value(start + u"prefix").toString(),
                                          record.value(start + u"suffix").toString()};
        const auto place = placeIn(candidates(key, read.items.value(key)), quote);
        if (!place)
            return std::unexpected(place.error());
        const auto found = *place ? *place : searched(quote);
        if (!found)
            return std::unexpected(found.error());
        record.insert(u"item"_s, found->uid);
        if (isWhole) // its own anchor is looked for there
            return record;
        setAnchor(record, found->anchor);
        return record;
    }

    struct Place {
        QString uid;
        annotation::TextAnchor anchor;
        explicit operator bool() const { return !uid.isEmpty(); }
    };

    Result<Place> searched(const annotation::TextQuote &quote) const
    {
        constexpr int most = 50;
        const QString phrase = phraseOf(quote.exact);
        if (phrase.isEmpty())
            return std::unexpected(nowhere(quote.exact));
        const auto hits = m_reader.search(QString(u'"' + phrase + u'"'), most);
        if (!hits)
            return std::unexpected(hits.error());
        QStringList uids;
        for (const library::SearchHit &hit : *hits)
            uids.append(hit.item.uid);
        auto place = placeIn(uids, quote);
        if (place && !*place)
            return std::unexpected(nowhere(quote.exact));
        return place;
    }

    /// In the only one of these items that has the quote; no place when there is none or more than one.
    Result<Place> placeIn(const QStringList &uids, const annotation::TextQuote &quote) const
    {
        Place only;
        for (const QString &uid : uids) {
            const auto id = m_reader.findItem(uid);
            if (!id)
                return std::unexpected(id.error());
            const auto text = m_reader.itemText(*id);
            if (!text)
                return std::unexpected(text.error());
            const auto span = placeOf(quote, *text);
            if (!span)
                continue;
            if (only)
                return Place{};
            only = {uid, annotation::makeAnchor(*text, *span)};
        }
        return only;
    }

    static void setAnchor(QJsonObject &record, const annotation::TextAnchor &anchor)
    {
        for (const QString &prefix : {QString(), u"verified_"_s}) {
            record.insert(prefix + u"exact", anchor.quote.exact);
            record.insert(prefix + u"prefix", anchor.quote.prefix);
            record.insert(prefix + u"suffix", anchor.quote.suffix);
            record.insert(prefix + u"start", anchor.position.start);
            record.insert(prefix + u"stop", anchor.position.end);
        }
        record.insert(u"state"_s, QString(annotation::stateKey(annotation::AnchorState::Exact)));
        record.insert(u"score"_s, 1);
        record.insert(u"detached"_s, 0);
    }

    const library::Reader &m_reader;
    QHash<QString, QJsonObject> m_items; ///< "item" records of the library, by uid
    QMultiHash<QString, QString> m_byLink;
    QMultiHash<QString, QString> m_byTitle;
};

} // namespace

QStringList PlacedAnnotations::items() const
{
    QStringList uids;
    for (const QJsonObject &record : records)
        uids.append(record.value(record.value(u"kind").toString() == u"item" ? u"uid" : u"item").toString());
    uids.removeDuplicates();
    uids.removeAll(QString());
    return uids;
}

Result<PlacedAnnotations> placed(const library::Location &location, const ReadAnnotations &read)
{
    const auto reader = library::Reader::open(location);
    if (!reader)
        return std::unexpected(reader.error());
    const auto items = libraryRecords(location, {u"item"_s});
    if (!items)
        return std::unexpected(items.error());
    return Placing(*reader, *items).place(read);
}

} // namespace gleaner::exchange
