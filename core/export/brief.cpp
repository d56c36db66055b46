// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/brief.h"

#include "core/export/contained.h"
#include "core/export/escape.h"
#include "core/export/footnotelabels.h"
#include "core/markdown/tree.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace gleaner::exporting {

namespace {

using library::Brief;
using library::BriefSource;
using markdown::NodeKind;
using markdown::Tree;

/// A source that the text refers to.
struct Footnote {
    const BriefSource *source = nullptr;
    QString label;
};

QString reference(const QString &label)
{
    return u"[^"_s + label + u']';
}

QString htmlOf(const QString &text)
{
    const auto tree = Tree::parse(text);
    return tree ? tree->html(tree->children(tree->root())) : u"<pre>"_s + text.toHtmlEscaped() + u"</pre>\n"_s;
}

/// “Quote” — [Title](address) · source · digest · date · place; the same in every language, for the same bytes.
QString told(const BriefSource &source, BriefFormat format)
{
    const QString title = source.title.simplified().isEmpty() ? source.digestTitle : source.title;
    QString text;
    if (!source.quote.isEmpty())
        text = u"“%1” — "_s.arg(escaped(source.quote));
    text += source.url.isEmpty() ? escaped(title)
                                 : u'[' + escapedLabel(title) + u"]("_s + linkDestination(source.url) + u')';
    QStringList origin;
    if (!source.source.isEmpty())
        origin += escaped(source.source);
    if (!source.digestTitle.isEmpty() && source.digestTitle != source.source)
        origin += escaped(source.digestTitle);
    if (source.date.isValid())
        origin += source.date.toString(Qt::ISODate);
    if (!source.file.isEmpty())
        origin += codeSpan(source.line > 0 ? source.file + u':' + QString::number(source.line) : source.file);
    // A page of HTML leads to the web alone.
    if (format == BriefFormat::Markdown && !source.item.isEmpty()) {
        const QString place = source.highlight.isEmpty() ? source.item : QString(source.item + u'#' + source.highlight);
        origin += u"[Gleaner]("_s + linkDestination(u"gleaner://item/"_s + place) + u')';
    }
    return QStringList{text, origin.join(u" · "_s)}.filter(QRegularExpression(u"."_s)).join(u" · "_s);
}

QString definitions(const QList<Footnote> &footnotes, BriefFormat format)
{
    QString text;
    for (const Footnote &footnote : footnotes)
        text += reference(footnote.label) + u": "_s + told(*footnote.source, format) + u'\n';
    return text;
}

/// Which footnotes the text has, by first use: Markdown itself is asked.
QList<Footnote> footnotesOf(const Brief &brief, const QString &body, const QList<FootnoteLabel> &labels)
{
    QHash<QString, const BriefSource *> sources;
    for (const BriefSource &source : brief.sources)
        sources.insert(source.mark.toCaseFolded(), &source);
    for (const FootnoteLabel &label : labels) {
        if (label.isDefinition)
            sources.remove(label.label.toCaseFolded());
    }
    QList<Footnote> candidates;
    QString probe = body + u'\n';
    for (const FootnoteLabel &label : labels) {
        const BriefSource *source = sources.value(label.label.toCaseFolded());
        if (!source || std::ranges::contains(candidates, source, &Footnote::source))
            continue;
        probe += u'\n' + reference(source->mark) + u": footnote "_s + QString::number(candidates.size());
        candidates.append({source, source->mark});
    }
    const auto tree = Tree::parse(probe);
    if (!tree)
        return candidates;
    QList<Footnote> used;
    for (const markdown::NodeId id : tree->children(tree->root())) {
        if (tree->node(id).kind != NodeKind::FootnoteDefinition)
            continue;
        static const QRegularExpression number(u"\\Afootnote (\\d+)\\z"_s);
        const qsizetype at = number.match(tree->text(id)).captured(1).toLongLong();
        if (number.match(tree->text(id)).hasMatch() && at < candidates.size()) {
            used.append(candidates[at]);
            used.last().label = tree->node(id).literal; // cmark numbers by first use
        }
    }
    return used;
}

QString numbered(QString text, const QList<FootnoteLabel> &labels, const QList<Footnote> &footnotes)
{
    for (const FootnoteLabel &label : labels | std::views::reverse) {
        const auto footnote = std::ranges::find_if(footnotes, [&](const Footnote &each) {
            return each.source->mark.compare(label.label, Qt::CaseInsensitive) == 0;
        });
        if (footnote != footnotes.end())
            text.replace(label.start, label.end - label.start, reference(footnote->label));
    }
    return text;
}

BriefText composed(const Brief &brief, BriefFormat format)
{
    const QString body = contained(brief.text.trimmed());
    const QList<FootnoteLabel> labels = footnoteLabels(body);
    const QList<Footnote> footnotes = footnotesOf(brief, body, labels);
    BriefText out;
    QStringList own;
    for (const FootnoteLabel &label : labels) {
        if (label.isDefinition)
            own += label.label.toCaseFolded();
    }
    for (const FootnoteLabel &label : labels) {
        const auto named = [&](const BriefSource &source) {
            return source.mark.compare(label.label, Qt::CaseInsensitive) == 0;
        };
        if (!own.contains(label.label.toCaseFolded()) && std::ranges::none_of(brief.sources, named)
            && !out.unknown.contains(label.label))
            out.unknown += label.label;
    }
    const auto document = [&](const QString &text, const QList<Footnote> &notes) {
        const QString foot = definitions(notes, format);
        return text + (foot.isEmpty() ? u"\n"_s : u"\n\n"_s + foot);
    };
    QList<Footnote> marked = footnotes;
    for (Footnote &footnote : marked) {
        footnote.label = footnote.source->mark;
        out.cited += footnote.label;
    }
    out.text = document(body, marked);
    const bool collides = std::ranges::any_of(footnotes,
                                              [&](const Footnote &each) { return own.contains(each.label); });
    // Where a mark stands that is no reference after all (in raw HTML), the marks stay.
    if (const QString text = document(numbered(body, labels, footnotes), footnotes);
        !collides && htmlOf(text) == htmlOf(out.text))
        out.text = text;
    return out;
}

QString titled(const Brief &brief, const BriefText &text)
{
    return u"<h1>"_s + brief.title.toHtmlEscaped() + u"</h1>\n"_s + htmlOf(text.text);
}

} // namespace

BriefText briefText(const Brief &brief, BriefFormat format)
{
    return format == BriefFormat::Html ? briefHtml(brief) : briefMarkdown(brief);
}

BriefText briefMarkdown(const Brief &brief)
{
    BriefText out = composed(brief, BriefFormat::Markdown);
    out.text.prepend(u"# "_s + escaped(brief.title) + (out.text == u"\n" ? u""_s : u"\n\n"_s));
    return out;
}

QString briefBody(const Brief &brief)
{
    return titled(brief, composed(brief, BriefFormat::Html));
}

QString briefStyle()
{
    QFile file(u":/gleaner/templates/brief.css"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

BriefText briefHtml(const Brief &brief)
{
    BriefText out = composed(brief, BriefFormat::Html);
    out.text = u"<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
               "content=\"width=device-width\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
               "'none'; style-src 'unsafe-inline'\">\n<title>"_s
             + brief.title.toHtmlEscaped() + u"</title>\n<style>\n"_s + briefStyle() + u"</style>\n</head>\n<body>\n"_s
             + titled(brief, out) + u"</body>\n</html>\n"_s;
    return out;
}

} // namespace gleaner::exporting
