// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/markdown.h"

#include "core/export/escape.h"
#include "core/export/highlightmarkdown.h"
#include "core/export/region.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace gleaner::exporting {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::exporting)
};

/// `#tag` as Obsidian and Logseq read it: no spaces, no '#'.
QString hashTag(const QString &tag)
{
    QString word = tag.simplified();
    word.replace(u' ', u'-').remove(u'#');
    return u'#' + word;
}

QString sourceLine(const ExportItem &entry, const QString &fileName)
{
    QStringList parts;
    if (!entry.item.source.isEmpty())
        parts += escaped(entry.item.source);
    if (!entry.item.url.isEmpty())
        parts += u"[%1](%2)"_s.arg(Words::tr("original"), linkDestination(entry.item.url));
    parts += u"[%1](gleaner://item/%2)"_s.arg(Words::tr("open in Gleaner"), entry.item.uid);
    QString place = fileName;
    place.remove(u'`');
    parts += u"`%1:%2`"_s.arg(place).arg(entry.item.lines.first);
    return Words::tr("- Source: %1").arg(parts.join(u" · "_s));
}

QString itemMarkdown(const ExportItem &entry, const QString &fileName)
{
    QString out = u"## %1 · %2\n\n"_s.arg(entry.item.number, 2, 10, QChar(u'0')).arg(escaped(entry.item.title));
    for (const annotation::Note &note : entry.notes)
        out += contained(note.text) + u"\n\n"_s;
    for (const annotation::Highlight &highlight : entry.highlights)
        out += highlightMarkdown(highlight) + u'\n';
    if (entry.item.bookmarked)
        out += Words::tr("- Bookmarked ★") + u'\n';
    if (!entry.item.tags.isEmpty()) {
        QStringList tags;
        for (const QString &tag : entry.item.tags)
            tags += hashTag(tag);
        out += Words::tr("- Tags: %1").arg(tags.join(u' ')) + u'\n';
    }
    if (!entry.entities.isEmpty()) {
        QStringList names;
        for (const QString &name : entry.entities)
            names += escaped(name);
        out += Words::tr("- Entities: %1").arg(names.join(Words::tr(", ", "between names"))) + u'\n';
    }
    return out + sourceLine(entry, fileName) + u'\n';
}

} // namespace

QString headingOf(const ExportDigest &digest)
{
    return u"# "_s + escaped(digest.digest.title) + u"\n\n"_s;
}

QString regionOf(const ExportDigest &digest)
{
    const QString source = QFileInfo(digest.digest.path).fileName();
    QStringList parts;
    for (const annotation::Note &note : digest.notes)
        parts += contained(note.text) + u'\n';
    for (const ExportItem &item : digest.items)
        parts += itemMarkdown(item, source);
    return QString::fromUtf8(managedRegion(digest.digest.uid.toUtf8(), parts.join(u'\n').toUtf8()));
}

QString toMarkdown(const ExportDigest &digest)
{
    QStringList tags{u"news-digest"_s};
    for (const ExportItem &item : digest.items) {
        for (const QString &tag : item.item.tags) {
            const QString word = hashTag(tag).mid(1);
            if (!tags.contains(word))
                tags += word;
        }
    }
    QString out = u"---\n"_s;
    out += u"title: "_s + yamlString(digest.digest.title) + u'\n';
    out += u"source: "_s + yamlString(QFileInfo(digest.digest.path).fileName()) + u'\n';
    if (digest.digest.date.isValid())
        out += u"digest_date: "_s + digest.digest.date.toString(Qt::ISODate) + u'\n';
    if (!digest.digest.publisher.isEmpty())
        out += u"publisher: "_s + yamlString(digest.digest.publisher) + u'\n';
    QStringList quoted;
    for (const QString &tag : std::as_const(tags))
        quoted += yamlString(tag);
    out += u"tags: ["_s + quoted.join(u", "_s) + u"]\n---\n\n"_s;
    return out + headingOf(digest) + regionOf(digest);
}

QString fileName(const library::DigestRow &digest)
{
    QString name = digest.title.simplified();
    if (digest.date.isValid()) {
        const QString date = digest.date.toString(Qt::ISODate);
        name = name.isEmpty() ? date : date + u' ' + name;
    }
    // File systems count bytes: 255 at most, with room for "-2", a kept copy's words and a temporary ending.
    constexpr qsizetype mostBytes = 180;
    constexpr int mostPoints = 96;
    QString clean;
    qsizetype bytes = 0;
    int count = 0;
    for (const char32_t point : name.toUcs4()) {
        const bool forbidden = point < 0x20 || point == 0x7f
                            || QStringView(u"<>:\"/\\|?*#^[]%").contains(QChar::fromUcs4(point));
        const QString character = forbidden ? u" "_s : QString(QChar::fromUcs4(point));
        bytes += character.toUtf8().size();
        if (count++ == mostPoints || bytes > mostBytes)
            break;
        clean += character;
    }
    clean = clean.simplified();
    // Windows takes no dot or space at the end and no device name; a leading dot hides the file.
    while (clean.endsWith(u'.') || clean.endsWith(u' '))
        clean.chop(1);
    while (clean.startsWith(u'.'))
        clean.remove(0, 1);
    static const QStringList devices{u"con"_s,  u"prn"_s,  u"aux"_s,  u"nul"_s,  u"com1"_s, u"com2"_s,
                                     u"com3"_s, u"com4"_s, u"lpt1"_s, u"lpt2"_s, u"lpt3"_s, u"lpt4"_s};
    if (clean.isEmpty() || devices.contains(clean.toLower()))
        clean = u"digest-"_s + digest.uid;
    return clean + u".md"_s;
}

} // namespace gleaner::exporting
