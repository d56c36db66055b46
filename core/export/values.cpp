// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/values.h"

#include "core/export/contained.h"
#include "core/export/escape.h"
#include "core/export/highlightfacts.h"
#include "core/export/outline.h"
#include "core/export/related.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace gleaner::exporting {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::exporting)
};

QVariantHash words()
{
    return {
        {u"bookmarked"_s, Words::tr("Bookmarked ★")},
        {u"tags"_s, Words::tr("Tags: ", "before tags, in an export")},
        {u"entities"_s, Words::tr("Entities: ", "before names, in an export")},
        {u"source"_s, Words::tr("Source: ", "before publisher and links, in an export")},
        {u"digest"_s, Words::tr("Digest: ", "before a title, in an export")},
        {u"related"_s, Words::tr("Related: ", "before a title, in an export")},
        {u"original"_s, Words::tr("original")},
        {u"open"_s, Words::tr("open in Gleaner")},
        {u"show"_s, Words::tr("open", "a highlight, in Gleaner")},
        {u"comma"_s, Words::tr(", ", "between names")},
    };
}

/// As templates take lists: one of strings counts as nothing for them.
QVariantList listOf(const QStringList &texts)
{
    return {texts.cbegin(), texts.cend()};
}

QString fileOf(const library::DigestRow &digest)
{
    return digest.path.sliced(digest.path.lastIndexOf(u'/') + 1);
}

/// Whether `after`, written as a paragraph of its own after `before`, would go on with a list of `before`.
bool runsOn(const QString &before, const QString &after)
{
    static const QRegularExpression item(u"^ {0,3}(?:[-+*]|[0-9]{1,9}[.)])(?:[ \\t]|$)"_s,
                                         QRegularExpression::MultilineOption);
    static const QRegularExpression goesOn(u"^(?:[ \\t]| {0,3}(?:[-+*]|[0-9]{1,9}[.)])(?:[ \\t]|$))"_s);
    return goesOn.match(after).hasMatch() && item.match(before).hasMatch();
}

/// A note as it stands in a file: in an outline tabs would be of another width.
QString writtenNote(const QString &text, Preset preset)
{
    return preset == Preset::Logseq ? withoutLeadingTabs(contained(text)) : contained(text);
}

} // namespace

struct Values::Shown {
    const Page &page;
    QString path;
    QList<NoteRef> &notes;
    QSet<QString> ids{}; ///< of the highlights that stand on the page already: a block's id is there once
    QString last{};      ///< the note right before what follows; empty after anything else
    QStringList tags{};  ///< of all items and highlights
    QSet<QString> tagWords{};
    DigestId digest{}; ///< the last one whose values were made
    QVariantHash digestValues{};

    void addTags(const QStringList &more, Preset preset)
    {
        for (const QString &tag : more) {
            if (const QString word = tagWord(tag, preset); !tagWords.contains(word)) {
                tagWords.insert(word);
                tags.append(tag);
            }
        }
    }

    /// A note as a template takes it: `apart` when something has to stand between it and what is before.
    QVariantHash note(const NoteRef &ref)
    {
        const bool apart = !last.isEmpty() && runsOn(last, ref.text);
        last = ref.text;
        const qsizetype number = notes.size();
        notes.append(ref);
        return {{u"text"_s, markedNote(ref.text, number)}, {u"apart"_s, apart}};
    }

    QVariantList notesOf(const QList<annotation::Note> &list, Preset preset)
    {
        QVariantList values;
        for (const annotation::Note &written : list)
            values.append(
                note({NoteRef::Kind::Note, written.uid, writtenNote(written.text, preset), written.id, {}, written}));
        return values;
    }
};

Values::Values(const Options &options, const PageSet &pages, PagePaths paths, TextOf textOf)
    : m_options(options)
    , m_pages(pages)
    , m_paths(std::move(paths))
    , m_textOf(std::move(textOf))
    , m_words(words())
{
    QList<const ExportItem *> items;
    for (const Page &page : pages.pages) {
        if (page.kind == Page::Kind::Item)
            items.append(page.sections.first().entries.first().item);
    }
    m_related = relatedItems(items);
}

QString Values::linkTo(const QString &key, const QString &from) const
{
    const QString path = m_paths.value(key);
    if (path.isEmpty())
        return {};
    if (m_options.preset != Preset::CommonMark)
        return QFileInfo(path).completeBaseName();
    return QDir(u'/' + QFileInfo(from).path()).relativeFilePath(u'/' + path);
}

QVariantHash Values::digestValues(const library::DigestRow &digest, Shown &shown) const
{
    if (shown.digest == digest.id && !shown.digestValues.isEmpty())
        return shown.digestValues;
    shown.digest = digest.id;
    shown.digestValues = {
        {u"title"_s, digest.title},
        {u"date"_s, digest.date.toString(Qt::ISODate)},
        {u"publisher"_s, digest.publisher},
        {u"file"_s, fileOf(digest)},
        {u"uid"_s, digest.uid},
        {u"page"_s, linkTo(m_pages.ofDigest.value(digest.id), shown.path)},
    };
    return shown.digestValues;
}

QVariantList Values::relatedTo(const Entry &entry, const Shown &shown) const
{
    QVariantList related;
    for (const library::ItemRow *other : m_related.value(entry.item->item.id)) {
        related.append(
            QVariantHash{{u"title"_s, other->title}, {u"page"_s, linkTo(m_pages.ofItem.value(other->id), shown.path)}});
    }
    return related;
}

QVariantList Values::highlightValues(const Entry &entry, Shown &shown) const
{
    // Blocks of Logseq are named by UUIDs: made from the highlight's own name, they stay.
    static const QUuid space(u"{6f9c1f0e-2a55-4d0b-9a5a-64d5a2c5e3b1}"_s);
    QVariantList list;
    for (const annotation::Highlight &highlight : entry.item->highlights) {
        if (entry.colour && highlight.colour != *entry.colour)
            continue;
        const bool hasNote = !highlight.note.trimmed().isEmpty();
        if (m_options.content == Content::Notes && !hasNote)
            continue;
        shown.addTags(highlight.tags, m_options.preset);
        const bool isFirst = !shown.ids.contains(highlight.uid);
        shown.ids.insert(highlight.uid);
        if (m_options.content != Content::Notes)
            shown.last.clear();
        const QString link = u"gleaner://item/"_s + entry.item->item.uid + u'#' + highlight.uid;
        QVariantHash values{
            {u"quote"_s, highlight.verified.quote.exact},
            {u"uid"_s, highlight.uid},
            {u"id"_s, isFirst ? QString(u"h-"_s + highlight.uid) : QString()},
            {u"uuid"_s, isFirst ? QUuid::createUuidV5(space, highlight.uid).toString(QUuid::WithoutBraces) : QString()},
            {u"link"_s, link},
            {u"colour"_s, entry.digest->colourNames.of(highlight.colour)},
            {u"colourkey"_s, QString(annotation::colourKey(highlight.colour))},
            {u"facts"_s, listOf(highlightFacts(highlight))},
            {u"tags"_s, listOf(highlight.tags)},
        };
        if (hasNote)
            values.insert(u"note"_s, shown.note({NoteRef::Kind::OfHighlight,
                                                 highlight.uid,
                                                 writtenNote(highlight.note, m_options.preset),
                                                 {},
                                                 highlight.id}));
        list.append(values);
    }
    return list;
}

QVariantHash Values::itemValues(const Entry &entry, Shown &shown) const
{
    const library::ItemRow &item = entry.item->item;
    const library::DigestRow &digest = entry.digest->digest;
    shown.last.clear();
    shown.addTags(item.tags, m_options.preset);
    QVariantList entities;
    for (const QString &name : entry.item->entities) {
        entities.append(QVariantHash{{u"name"_s, entry.digest->shownEntity(name)},
                                     {u"page"_s, linkTo(m_pages.ofEntity.value(name), shown.path)}});
    }
    const int level = shown.page.kind == Page::Kind::Item ? 1 : shown.page.itemLevel;
    const QVariantList notes = shown.notesOf(entry.item->notes, m_options.preset);
    QString text;
    if (m_textOf) {
        text = m_textOf(entry, shown.path, level);
        shown.last = text;
    }
    const QVariantList highlights = highlightValues(entry, shown);
    QString place = fileOf(digest);
    if (item.lines.first > 0)
        place += u':' + QString::number(item.lines.first);
    return {
        {u"title"_s, item.title},
        {u"heading"_s, itemHeading(item, shown.page.kind)},
        {u"marks"_s, QString(std::min(level, 6), u'#')},
        {u"number"_s, item.number},
        {u"uid"_s, item.uid},
        {u"link"_s, QString(u"gleaner://item/"_s + item.uid)},
        {u"url"_s, item.url},
        {u"source"_s, item.source},
        {u"section"_s, item.section},
        {u"place"_s, place},
        {u"bookmarked"_s, item.bookmarked},
        {u"tags"_s, listOf(item.tags)},
        {u"entities"_s, entities},
        {u"notes"_s, notes},
        {u"text"_s, text},
        {u"highlights"_s, highlights},
        {u"digest"_s, digestValues(digest, shown)},
        {u"related"_s, relatedTo(entry, shown)},
        // Of a list that follows: another mark than that of a list that ends a note before it.
        {u"bullet"_s, runsOn(shown.last, u"- "_s) ? u"*"_s : u"-"_s},
    };
}

QVariantHash Values::of(const Page &page, QList<NoteRef> &notes) const
{
    Shown shown{page, m_paths.value(page.key), notes};
    const QVariantList about = page.showsDigestNotes ? shown.notesOf(page.digest->notes, m_options.preset)
                                                     : QVariantList();
    const QString bullet = runsOn(shown.last, u"- "_s) ? u"*"_s : u"-"_s;
    QVariantList sections;
    for (const PageSection &section : page.sections) {
        QVariantList items;
        for (const Entry &entry : section.entries) {
            const QVariantHash values = itemValues(entry, shown);
            if (m_options.content != Content::Notes || page.kind == Page::Kind::Item
                || !values.value(u"notes"_s).toList().isEmpty() || !values.value(u"highlights"_s).toList().isEmpty())
                items.append(values);
        }
        sections.append(
            QVariantHash{{u"title"_s, section.title}, {u"marks"_s, QString(section.level, u'#')}, {u"items"_s, items}});
    }
    QVariantList links;
    for (const PageLink &link : page.links) {
        QString target = linkTo(link.key, shown.path);
        if (!target.isEmpty() && !link.heading.isEmpty())
            target += u'#' + link.heading;
        links.append(
            QVariantHash{{u"title"_s, link.title}, {u"page"_s, target}, {u"marks"_s, QString(link.level, u'#')}});
    }
    static const QStringList kinds{u"digest"_s, u"group"_s, u"item"_s, u"entity"_s, u"index"_s};
    QVariantHash values{
        {u"kind"_s, kinds[qsizetype(page.kind)]},
        {u"title"_s, page.title},
        {u"id"_s, page.id},
        {u"date"_s, page.date.toString(Qt::ISODate)},
        {u"single"_s, m_paths.isEmpty()},
        {u"quotes"_s, m_options.content != Content::Notes},
        {u"notes"_s, about},
        {u"sections"_s, sections},
        {u"links"_s, links},
        {u"bullet"_s, bullet},
        {u"tags"_s, listOf(QStringList{u"news-digest"_s} + shown.tags)},
        {u"words"_s, m_words},
    };
    if (page.digest)
        values.insert(u"digest"_s, digestValues(page.digest->digest, shown));
    return values;
}

} // namespace gleaner::exporting
