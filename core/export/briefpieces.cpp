// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/briefpieces.h"

#include "core/export/contained.h"
#include "core/export/escape.h"
#include "core/library/figures.h"
#include "core/library/highlightrows.h"
#include "core/library/reader.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace gleaner::exporting {

namespace {

using library::BriefSource;
using library::Reader;
using Kind = library::BriefSource::Kind;
using State = SourceCheck::State;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::exporting)
};

Result<BriefSource> sourceOf(const Reader &reader, ItemId id)
{
    const auto item = reader.item(id);
    if (!item)
        return std::unexpected(item.error());
    const auto digest = reader.digest(item->digest);
    if (!digest)
        return std::unexpected(digest.error());
    return BriefSource{.item = item->uid,
                       .title = item->title,
                       .source = item->source.isEmpty() ? digest->publisher : item->source,
                       .url = item->url,
                       .digestTitle = digest->title,
                       .date = digest->date,
                       .file = QFileInfo(digest->path).fileName(),
                       .line = item->lines.first};
}

Result<BriefSource> highlightSource(const Reader &reader, const library::HighlightRow &row)
{
    auto source = sourceOf(reader, row.highlight.item);
    if (source) {
        source->kind = Kind::Highlight;
        source->highlight = row.highlight.uid;
        source->quote = row.highlight.words();
    }
    return source;
}

/// Whether both tell the same in a footnote.
bool tellSame(const BriefSource &a, const BriefSource &b)
{
    return a.quote == b.quote && a.title == b.title && a.source == b.source && a.url == b.url
        && a.digestTitle == b.digestTitle && a.date == b.date;
}

/// As it would be taken in today. Errors: NotFound when it is gone.
Result<BriefSource> today(const Reader &reader, const BriefSource &source)
{
    const Error gone{Error::Kind::NotFound, {}, source.item};
    if (source.kind == Kind::Highlight) {
        const auto id = reader.findHighlight(source.highlight);
        const auto row = id ? reader.highlight(*id) : std::unexpected(id.error());
        if (!row)
            return std::unexpected(row.error());
        if (row->itemIsGone || !row->highlight.hasPlace())
            return std::unexpected(gone);
        return highlightSource(reader, *row);
    }
    const auto id = reader.findItem(source.item);
    if (!id)
        return std::unexpected(id.error());
    auto now = sourceOf(reader, *id);
    if (!now)
        return now;
    if (now->line == 0)
        return std::unexpected(gone);
    now->kind = source.kind;
    if (source.kind == Kind::Figure) {
        const auto text = reader.itemText(*id);
        if (!text)
            return std::unexpected(text.error());
        if (!text->contains(source.quote))
            return std::unexpected(gone);
        now->quote = source.quote;
    }
    return now;
}

} // namespace

Result<BriefPiece> itemPiece(const Reader &reader, ItemId item)
{
    return sourceOf(reader, item).transform([](const BriefSource &source) {
        return BriefPiece{source, u"**"_s + escaped(source.title) + u"**"_s};
    });
}

Result<BriefPiece> highlightPiece(const Reader &reader, HighlightId id)
{
    const auto row = reader.highlight(id);
    if (!row)
        return std::unexpected(row.error());
    const auto source = highlightSource(reader, *row);
    if (!source)
        return std::unexpected(source.error());
    return BriefPiece{*source, quoted(source->quote).trimmed(), contained(row->highlight.note.trimmed())};
}

Result<BriefPiece> figurePiece(const Reader &reader, const library::Figure &figure)
{
    auto source = sourceOf(reader, figure.item);
    if (!source)
        return std::unexpected(source.error());
    source->kind = Kind::Figure;
    source->quote = figure.sentence;
    //: what a figure is told of, and the figure
    return BriefPiece{*source, escaped(Words::tr("%1: %2").arg(figure.subject, figure.text))};
}

QString pieceMarkdown(const BriefPiece &piece, const QString &mark)
{
    QString text = piece.text;
    // `![` would begin an image.
    if (text.endsWith(u'!'))
        text.insert(text.size() - 1, u'\\');
    text += u"[^"_s + mark + u"]\n"_s;
    return piece.after.isEmpty() ? text : QString(text + u'\n' + piece.after + u'\n');
}

QString withPiece(const QString &text, const QString &markdown)
{
    QString before = contained(text);
    while (before.endsWith(u'\n'))
        before.chop(1);
    return before.isEmpty() ? markdown : QString(before + u"\n\n" + markdown);
}

Result<QList<SourceCheck>> checkSources(const Reader &reader, const QList<BriefSource> &sources)
{
    QList<SourceCheck> checks;
    for (const BriefSource &source : sources) {
        auto now = today(reader, source);
        if (!now && now.error().kind != Error::Kind::NotFound)
            return std::unexpected(now.error());
        if (!now) {
            checks.append({State::Gone, source});
            continue;
        }
        now->mark = source.mark;
        now->taken = source.taken;
        checks.append({tellSame(*now, source) ? State::Exact : State::Changed, *now});
    }
    return checks;
}

} // namespace gleaner::exporting
