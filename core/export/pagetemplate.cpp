// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/pagetemplate.h"

#include "core/export/filename.h"
#include "core/export/files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace gleaner::exporting {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::exporting)
};

TemplateSource sourceAt(const QFileInfo &file, const QByteArray &bytes)
{
    return {file.completeBaseName(), file.absoluteFilePath(), QString::fromUtf8(bytes)};
}

/// The parts of a template; the second one keeps its line numbers.
std::pair<QString, QString> parted(const QString &source)
{
    static const QRegularExpression mark(u"^[ \\t]*\\{#[ \\t]*managed[ \\t]*#\\}[ \\t]*\\r?$"_s,
                                         QRegularExpression::MultilineOption);
    const auto match = mark.match(source);
    if (!match.hasMatch())
        return {{}, source};
    const QString lead = source.left(match.capturedStart());
    return {lead, QString(lead.count(u'\n'), u'\n') + source.sliced(match.capturedEnd())};
}

QByteArray trimmedLines(const QString &text)
{
    qsizetype start = 0;
    while (start < text.size() && text[start] == u'\n')
        ++start;
    qsizetype end = text.size();
    // Wider spaces are what somebody read.
    while (end > start && QStringView(u" \t\n").contains(text[end - 1]))
        --end;
    return end > start ? (text.sliced(start, end - start) + u'\n').toUtf8() : QByteArray();
}

/// A value in a file's name: it cannot lead into another folder.
QString harmless(QString value)
{
    return value.replace(u'/', u' ').replace(u'\\', u' ');
}

} // namespace

QString presetTemplate(Preset preset)
{
    QFile file(u":/gleaner/templates/"_s + presetKey(preset) + u".md"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString presetFileTemplate(Preset preset)
{
    switch (preset) {
    case Preset::CommonMark:
    case Preset::Obsidian: return u"{{ date }} {{ title }}"_s;
    case Preset::Logseq: return u"pages/{{ date }} {{ title }}"_s;
    case Preset::Zettelkasten: break;
    }
    return u"{{ id }} {{ title }}"_s;
}

QString fileTemplateName()
{
    return Words::tr("file name");
}

QList<TemplateSource> ownTemplates(const library::Location &location)
{
    QList<TemplateSource> sources;
    const QDir folder(location.folder + u"/templates"_s);
    for (const QFileInfo &file : folder.entryInfoList({u"*.md"_s}, QDir::Files, QDir::Name)) {
        if (const auto bytes = readFile(file.filePath()))
            sources.append(sourceAt(file, *bytes));
    }
    return sources;
}

Result<TemplateSource> findTemplate(const library::Location &location, const QString &nameOrPath)
{
    for (const TemplateSource &source : ownTemplates(location)) {
        if (source.name == nameOrPath)
            return source;
    }
    const QFileInfo file(nameOrPath);
    if (!file.exists())
        return std::unexpected(Error{Error::Kind::NotFound,
                                     Words::tr("There is no such template: neither a file nor one in “%1”.")
                                         .arg(location.folder + u"/templates"_s),
                                     nameOrPath});
    return readFile(nameOrPath).transform([&](const QByteArray &bytes) { return sourceAt(file, bytes); });
}

PageTemplate::PageTemplate(Preset preset, Template lead, Template body, Template path)
    : m_preset(preset)
    , m_lead(std::move(lead))
    , m_body(std::move(body))
    , m_path(std::move(path))
{ }

Result<PageTemplate> PageTemplate::compile(const Options &options)
{
    const bool isOwn = !options.pageTemplate.isEmpty();
    const QString source = isOwn ? options.pageTemplate : presetTemplate(options.preset);
    const QString name = isOwn ? options.templateName : QString(presetKey(options.preset));
    const auto [lead, body] = parted(source);
    auto leadTemplate = Template::compile(lead, name, options.preset);
    if (!leadTemplate)
        return std::unexpected(leadTemplate.error());
    auto bodyTemplate = Template::compile(body, name, options.preset);
    if (!bodyTemplate)
        return std::unexpected(bodyTemplate.error());
    const QString path = options.fileTemplate.isEmpty() ? presetFileTemplate(options.preset) : options.fileTemplate;
    auto pathTemplate = Template::compile(path, fileTemplateName(), options.preset);
    if (!pathTemplate)
        return std::unexpected(pathTemplate.error());
    return PageTemplate(options.preset, std::move(*leadTemplate), std::move(*bodyTemplate), std::move(*pathTemplate));
}

Result<PageText> PageTemplate::render(const Page &page, const Values &values) const
{
    PageText text;
    text.region.key = page.key.toUtf8();
    text.region.asList = m_preset == Preset::Logseq;
    const QVariantHash filling = values.of(page, text.notes);
    const auto lead = m_lead.render(filling);
    if (!lead)
        return std::unexpected(lead.error());
    const auto body = m_body.render(filling);
    if (!body)
        return std::unexpected(body.error());
    text.region.lead = trimmedLines(*lead);
    if (!text.region.lead.isEmpty())
        text.region.lead += '\n';
    QString content = QString::fromUtf8(trimmedLines(*body));
    text.places = takeNoteMarks(content, text.notes.size());
    text.region.content = content.toUtf8();
    text.region.notes = tracesOf(content, text.notes, text.places);
    text.isEmpty = content.isEmpty();
    return text;
}

Result<QString> PageTemplate::pathOf(const Page &page) const
{
    const QString otherwise = (page.kind == Page::Kind::Digest ? u"digest-"_s : QString()) + page.key;
    const QString pages = m_preset == Preset::Logseq ? u"pages/"_s : QString();
    if (page.kind == Page::Kind::Entity)
        return (m_preset == Preset::Logseq ? pages : u"entities/"_s) + fileName(page.title, otherwise);
    if (page.kind == Page::Kind::Index)
        return pages + u"index"_s;
    const QString date = page.date.toString(Qt::ISODate);
    const bool namesDate = page.kind == Page::Kind::Group && page.title == date;
    const QVariantHash filling{
        {u"title"_s, harmless(page.title)},
        {u"date"_s, namesDate ? QString() : date},
        {u"year"_s, page.date.toString(u"yyyy"_s)},
        {u"month"_s, page.date.toString(u"MM"_s)},
        {u"day"_s, page.date.toString(u"dd"_s)},
        {u"id"_s, page.id},
        {u"uid"_s, page.key},
        {u"publisher"_s, page.digest ? harmless(page.digest->digest.publisher) : QString()},
        {u"section"_s, page.kind == Page::Kind::Item
                           ? harmless(page.sections.first().entries.first().item->item.section)
                           : QString()},
    };
    return m_path.render(filling).transform([&](const QString &path) { return filePath(path, otherwise); });
}

} // namespace gleaner::exporting
