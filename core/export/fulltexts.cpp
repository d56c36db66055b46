// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/fulltexts.h"

#include "core/export/itemmarkdown.h"
#include "core/library/reader.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace gleaner::exporting {

namespace {

constexpr qsizetype MostParsed = 16; ///< digests kept: groups go to and fro between a few

QString endingOf(const QString &mimeType)
{
    static const QHash<QString, QString> endings{{u"image/png"_s, u"png"_s},     {u"image/jpeg"_s, u"jpg"_s},
                                                 {u"image/gif"_s, u"gif"_s},     {u"image/webp"_s, u"webp"_s},
                                                 {u"image/svg+xml"_s, u"svg"_s}, {u"image/avif"_s, u"avif"_s},
                                                 {u"image/bmp"_s, u"bmp"_s}};
    return endings.value(mimeType.section(u';', 0, 0).trimmed().toLower(), u"img"_s);
}

} // namespace

FullTexts::FullTexts(const library::Reader &reader, const Options &options)
    : m_reader(reader)
    , m_options(options)
{ }

std::shared_ptr<const digest::Parsed> FullTexts::parsed(DigestId id)
{
    if (const auto known = m_parsed.constFind(id); known != m_parsed.cend())
        return *known;
    std::shared_ptr<const digest::Parsed> result;
    const auto source = m_reader.source(id);
    const auto options = m_reader.parseOptions(id);
    if (source && options) {
        if (auto done = digest::parse(source->bytes, source->path, *options))
            result = std::make_shared<const digest::Parsed>(std::move(*done));
        else
            m_failed += done.error();
    } else {
        m_failed += source ? options.error() : source.error();
    }
    if (m_parsed.size() >= MostParsed)
        m_parsed.clear();
    m_parsed.insert(id, result);
    return result;
}

QString FullTexts::imageAddress(const QString &url, const QString &from)
{
    if (!m_imagePaths.contains(url)) {
        QString path;
        if (const auto image = m_reader.image(url); image && *image) {
            const QByteArray sum = QCryptographicHash::hash((*image)->bytes, QCryptographicHash::Sha256);
            path = (m_options.preset == Preset::Logseq ? u"assets/"_s : u"images/"_s)
                 + QString::fromLatin1(sum.toHex().left(16)) + u'.' + endingOf((*image)->mimeType);
            m_images.append({path, (*image)->bytes});
        }
        m_imagePaths.insert(url, path);
    }
    const QString path = m_imagePaths.value(url);
    return path.isEmpty() ? path : QDir(u'/' + QFileInfo(from).path()).relativeFilePath(u'/' + path);
}

QString FullTexts::of(const Entry &entry, const QString &path, int level)
{
    const library::ItemRow &row = entry.item->item;
    QList<TextSpan> marked;
    for (const annotation::Highlight &highlight : entry.item->highlights) {
        if (highlight.hasPlace() && (!entry.colour || highlight.colour == *entry.colour))
            marked += highlight.place();
    }
    ItemTextStyle style{.preset = m_options.preset, .level = level};
    if (m_options.images == Images::Copied)
        style.imageAddress = [&](const QString &url) { return imageAddress(url, path); };
    const auto text = m_reader.itemText(row.id);
    if (!text) {
        m_failed += text.error();
        return {};
    }
    if (!row.lines.isNull()) {
        if (const auto source = parsed(row.digest)) {
            for (const digest::Item &item : source->digest.items) {
                if (item.lines == row.lines && item.text == *text)
                    return itemMarkdown(source->tree, item, marked, style);
            }
        }
    }
    return plainItemMarkdown(*text, marked, style);
}

} // namespace gleaner::exporting
