// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/pages.h"

#include "core/export/escape.h"
#include "core/export/grouping.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gleaner::exporting {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::exporting)
};

/// A key for what has no uid: the same for the same words.
QString keyOf(QLatin1StringView kind, const QString &value)
{
    const QByteArray sum = QCryptographicHash::hash(value.toUtf8(), QCryptographicHash::Sha256);
    return kind + u'-' + QString::fromLatin1(sum.toHex().left(12));
}

/// The date and the uid: sorts by time, and stays.
QString noteId(const library::DigestRow &digest, const QString &uid)
{
    return digest.date.isValid() ? digest.date.toString(u"yyyyMMdd"_s) + u'-' + uid : uid;
}

QList<Entry> entriesOf(const ExportDigest &digest)
{
    QList<Entry> entries;
    for (const ExportItem &item : digest.items)
        entries.append({&digest, &item});
    return entries;
}

/// Whether a link can name a heading of these words: nothing in it is escaped or ends a link.
bool canBeNamed(const QString &heading)
{
    return escaped(heading, Preset::Obsidian) == heading
        && std::ranges::none_of(heading, [](QChar c) { return QStringView(u"#^|[]:%\\\"*").contains(c); });
}

class Paginator {
public:
    Paginator(const QList<ExportDigest> &digests, const Options &options, bool isFolder)
        : m_digests(digests)
        , m_options(options)
        , m_isFolder(isFolder)
        , m_shared(sharedEntities(digests))
    { }

    PageSet take()
    {
        if (m_isFolder && m_options.preset == Preset::Zettelkasten)
            addNotes();
        else if (m_options.groups.isEmpty())
            addDigests();
        else
            addGroups();
        if (m_isFolder && (m_options.preset == Preset::Obsidian || m_options.preset == Preset::Logseq))
            addEntities();
        return std::move(m_set);
    }

private:
    QList<Entry> allEntries() const
    {
        QList<Entry> entries;
        for (const ExportDigest &digest : m_digests)
            entries += entriesOf(digest);
        return entries;
    }

    Page digestPage(const ExportDigest &digest)
    {
        m_set.ofDigest.insert(digest.digest.id, digest.digest.uid);
        return {.kind = Page::Kind::Digest,
                .key = digest.digest.uid,
                .title = digest.digest.title,
                .digest = &digest,
                .date = digest.digest.date,
                .showsDigestNotes = true};
    }

    void addDigests()
    {
        for (const ExportDigest &digest : m_digests) {
            Page page = digestPage(digest);
            page.sections = {{{}, 0, entriesOf(digest)}};
            for (const ExportItem &item : digest.items)
                m_set.ofItem.insert(item.item.id, page.key);
            m_set.pages.append(std::move(page));
        }
    }

    /// The page that shows an item, and its heading there.
    PageLink linkTo(const Entry &entry) const
    {
        const library::ItemRow &item = entry.item->item;
        PageLink link{m_set.ofItem.value(item.id), item.title};
        const QString heading = itemHeading(item, m_options.groups.isEmpty() ? Page::Kind::Digest : Page::Kind::Group);
        if (m_options.preset == Preset::Obsidian && canBeNamed(heading))
            link.heading = heading;
        return link;
    }

    /// The inner groups of a page, the first heading at `level`.
    QList<PageSection> sectionsOf(const QList<Entry> &entries, qsizetype group, int level) const
    {
        if (group >= m_options.groups.size())
            return {{{}, 0, entries}};
        QList<PageSection> sections;
        for (const Group &inner : grouped(entries, m_options.groups[group], m_shared)) {
            QList<PageSection> below = sectionsOf(inner.entries, group + 1, level + 1);
            if (!below.isEmpty() && below.first().title.isEmpty())
                below.first() = {inner.name, level, below.first().entries};
            else
                below.prepend({inner.name, level, {}});
            sections += below;
        }
        return sections;
    }

    void addGroups()
    {
        const int depth = int(m_options.groups.size());
        if (!m_isFolder) {
            m_set.pages.append({.kind = Page::Kind::Group,
                                .key = u"group-all"_s,
                                .title = Words::tr("Notes"),
                                .itemLevel = 2 + depth,
                                .sections = sectionsOf(allEntries(), 0, 2)});
            return;
        }
        const GroupBy by = m_options.groups.first();
        for (const Group &group : grouped(allEntries(), by, m_shared)) {
            const QString key = keyOf(groupKey(by), group.value);
            for (const Entry &entry : group.entries) {
                if (!m_set.ofItem.contains(entry.item->item.id))
                    m_set.ofItem.insert(entry.item->item.id, key);
            }
            m_set.pages.append({.kind = Page::Kind::Group,
                                .key = key,
                                .title = group.name,
                                .date = by == GroupBy::Date ? QDate::fromString(group.value, Qt::ISODate) : QDate(),
                                .itemLevel = 1 + depth,
                                .sections = sectionsOf(group.entries, 1, 2)});
        }
    }

    /// A note an item, one for each digest that leads to its items, and an index.
    void addNotes()
    {
        Page index{.kind = Page::Kind::Index, .key = u"index"_s, .title = Words::tr("Index", "of notes")};
        for (const ExportDigest &digest : m_digests) {
            Page page = digestPage(digest);
            page.id = noteId(digest.digest, digest.digest.uid);
            for (const ExportItem &item : digest.items) {
                m_set.ofItem.insert(item.item.id, item.item.uid);
                page.links.append({item.item.uid, item.item.title});
                m_set.pages.append({.kind = Page::Kind::Item,
                                    .key = item.item.uid,
                                    .title = item.item.title,
                                    .id = noteId(digest.digest, item.item.uid),
                                    .digest = &digest,
                                    .date = digest.digest.date,
                                    .sections = {{{}, 0, {{&digest, &item}}}}});
            }
            index.links.append({page.key, page.title});
            m_set.pages.append(std::move(page));
        }
        if (!m_options.groups.isEmpty()) {
            index.links.clear();
            for (const PageSection &section : sectionsOf(allEntries(), 0, 2)) {
                index.links.append({{}, section.title, section.level});
                for (const Entry &entry : section.entries)
                    index.links.append({entry.item->item.uid, entry.item->item.title});
            }
        }
        if (!index.links.isEmpty())
            m_set.pages.append(std::move(index));
    }

    void addEntities()
    {
        for (const Group &group : grouped(allEntries(), GroupBy::Entity, m_shared)) {
            if (group.value.isEmpty())
                continue;
            Page page{.kind = Page::Kind::Entity, .key = keyOf("entity"_L1, group.value), .title = group.name};
            QSet<QString> listed;
            for (const Entry &entry : group.entries) {
                if (!listed.contains(entry.item->item.uid))
                    page.links.append(linkTo(entry));
                listed.insert(entry.item->item.uid);
            }
            m_set.ofEntity.insert(group.value, page.key);
            m_set.pages.append(std::move(page));
        }
    }

    const QList<ExportDigest> &m_digests;
    const Options &m_options;
    bool m_isFolder;
    QSet<QString> m_shared;
    PageSet m_set;
};

} // namespace

QString itemHeading(const library::ItemRow &item, Page::Kind kind)
{
    const QString title = item.title.simplified();
    return kind == Page::Kind::Digest ? u"%1 · "_s.arg(item.number, 2, 10, QChar(u'0')) + title : title;
}

PageSet pagesOf(const QList<ExportDigest> &digests, const Options &options, bool isFolder)
{
    return Paginator(digests, options, isFolder).take();
}

} // namespace gleaner::exporting
