// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/articleloader.h"

#include "app/article/codehighlighter.h"
#include "app/shell/libraryservice.h"
#include "core/digest/parser.h"
#include "core/library/revisionsource.h"

#include <QLocale>
#include <QMutex>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

using gleaner::article::Article;
using gleaner::article::ArticleItem;
using gleaner::article::FoldedMatter;
using gleaner::library::ItemRow;
using gleaner::library::Reader;

namespace gleaner::shell {

/// The code highlighter, which takes a while to make and serves one thread at a time.
struct ArticleLoader::Renderer {
    QString highlight(const QString &code, const QString &language)
    {
        const QMutexLocker lock(&mutex);
        if (!highlighter)
            highlighter.emplace();
        return highlighter->highlight(code, language);
    }
    QMutex mutex;
    std::optional<article::CodeHighlighter> highlighter;
};

namespace {

FoldedMatter::Kind matterKind(digest::Matter::Kind kind)
{
    switch (kind) {
    case digest::Matter::Kind::Intro: return FoldedMatter::Kind::Intro;
    case digest::Matter::Kind::Commentary: return FoldedMatter::Kind::Commentary;
    case digest::Matter::Kind::Boilerplate: break;
    }
    return FoldedMatter::Kind::Boilerplate;
}

/// What is folded one behind the other at one place is one line on the page.
bool isFoldedTogether(const FoldedMatter &a, const FoldedMatter &b)
{
    return a.kind == FoldedMatter::Kind::Boilerplate && b.kind == a.kind && a.before == b.before;
}

void join(FoldedMatter &folded, const FoldedMatter &more)
{
    folded.lines += more.lines;
    folded.html += more.html;
    folded.reasons += more.reasons;
    folded.reasons.removeDuplicates();
}

QList<FoldedMatter> matterOf(const digest::Parsed &parsed, const markdown::HtmlOptions &options)
{
    QList<FoldedMatter> result;
    const auto &items = parsed.digest.items;
    for (const digest::Matter &matter : parsed.digest.matter) {
        const auto next = std::ranges::find_if(
            items, [&matter](const digest::Item &item) { return item.lines.first > matter.lines.first; });
        FoldedMatter folded{.kind = matterKind(matter.kind),
                            .before = int(next - items.begin()),
                            .reasons = {},
                            .lines = matter.lines.isNull() ? 0 : matter.lines.last - matter.lines.first + 1,
                            .firstLine = matter.lines.first,
                            .html = parsed.tree.html(matter.nodes, {}, options)};
        if (const QString reason = digest::nameOf(matter.reason); !reason.isEmpty())
            folded.reasons.append(reason);
        if (!result.isEmpty() && isFoldedTogether(result.last(), folded))
            join(result.last(), folded);
        else
            result.append(folded);
    }
    return result;
}

QString unescaped(QString text)
{
    const std::array<std::pair<const char *, char16_t>, 4> entities{
        {{"&lt;", u'<'}, {"&gt;", u'>'}, {"&quot;", u'"'}, {"&#39;", u'\''}}};
    for (const auto &[entity, character] : entities)
        text.replace(QLatin1StringView(entity), QString(QChar(character)));
    return text.replace(QStringLiteral("&amp;"), QStringLiteral("&"));
}

/// Fills in addresses and texts of the image placeholders in what the page shows, in its order; raw HTML of the source
/// gives some too.
void findImages(LoadedArticle &loaded)
{
    static const QRegularExpression placeholder(
        QStringLiteral("data-src=\"([^\"]*)\"(?:[^>]*? aria-label=\"([^\"]*)\")?"));
    const Article &article = loaded.article;
    const auto look = [&loaded](const QString &html) {
        for (const QRegularExpressionMatch &match : placeholder.globalMatch(html)) {
            const QString url = unescaped(match.captured(1));
            if (loaded.imageTexts.contains(url))
                continue;
            loaded.imageUrls.append(url);
            loaded.imageTexts.insert(url, unescaped(match.captured(2)));
        }
    };
    const auto lookOutside = [&](int before, bool andLater) {
        for (const FoldedMatter &matter : article.matter) {
            if (matter.before == before || (andLater && matter.before > before))
                look(matter.html);
        }
    };
    for (qsizetype i = 0; i < article.items.size(); ++i) {
        lookOutside(int(i), false);
        look(article.items[i].titleHtml);
        look(article.items[i].bodyHtml);
    }
    lookOutside(int(article.items.size()), true);
}

/// An item that the source no longer has, or not as it is read now: a person added something to it.
ArticleItem goneItem(const ItemRow &row, const QString &text)
{
    ArticleItem item = ArticleLoader::state(row);
    item.number = row.number;
    item.title = row.title;
    item.text = text;
    item.section = ArticleLoader::tr("No longer among the items of this document");
    QString body = text;
    if (body.startsWith(row.title + u'\n')) {
        item.titleHtml = row.title.toHtmlEscaped();
        body.remove(0, row.title.size() + 1);
    }
    for (const QString &paragraph : body.split(u'\n', Qt::SkipEmptyParts))
        item.bodyHtml += u"<p>" + paragraph.toHtmlEscaped() + u"</p>";
    return item;
}

/// The item as it is in its source, without its state.
void fill(ArticleItem &shown, const digest::Parsed &parsed, const digest::Item &item,
          const markdown::HtmlOptions &options)
{
    const digest::ItemHtml html = digest::itemHtml(parsed, item, options);
    shown.title = item.title;
    shown.titleHtml = html.title;
    shown.bodyHtml = html.body;
    shown.text = item.text;
    shown.section = item.section;
    shown.lines = item.lines;
}

Article emptyArticle(const library::DigestRow &row, const digest::Parsed &parsed, const markdown::HtmlOptions &options)
{
    return {.id = row.id,
            .title = row.title,
            .publisher = row.publisher,
            .language = parsed.digest.language,
            .date = row.date,
            .recogniser = digest::recogniserName(parsed.digest.recogniser),
            .reading = parsed.digest.reason,
            .items = {},
            .matter = matterOf(parsed, options),
            .cachedImages = {}};
}

Result<LoadedArticle> withImages(const Reader &reader, LoadedArticle loaded)
{
    findImages(loaded);
    for (const QString &url : std::as_const(loaded.imageUrls)) {
        const auto image = reader.image(url);
        if (!image)
            return std::unexpected(image.error());
        if (*image)
            loaded.images.insert(url, {(*image)->bytes, (*image)->mimeType});
    }
    loaded.article.cachedImages = loaded.images.keys();
    return loaded;
}

/// What has to be known before an earlier revision is read.
FoldedMatter noticeOf(const library::RevisionSource &revision)
{
    const QString text =
        //: which revision of a digest is shown: %1 of %2, %3 is when it came in
        ArticleLoader::tr("Revision %1 of %2, imported %3. An earlier revision can be read and not changed.")
            .arg(revision.revision.number)
            .arg(revision.of)
            .arg(QLocale().toString(revision.revision.imported.toLocalTime(), QLocale::ShortFormat));
    return {.kind = FoldedMatter::Kind::Intro,
            .before = 0,
            .reasons = {},
            .html = u"<p class=\"notice\" data-aside>" + text.toHtmlEscaped() + u"</p>"};
}

Result<LoadedArticle> renderRevision(const Reader &reader, const library::Location &location, DigestId id, int number,
                                     const markdown::HtmlOptions &options)
{
    const auto row = reader.digest(id);
    if (!row)
        return std::unexpected(row.error());
    const auto revision = library::revisionSource(location, id, number);
    if (!revision)
        return std::unexpected(revision.error());
    const auto choices = reader.parseOptions(id);
    if (!choices)
        return std::unexpected(choices.error());
    const auto parsed = digest::parse(revision->source.bytes, revision->source.path, *choices);
    if (!parsed)
        return std::unexpected(parsed.error());
    Article article = emptyArticle(*row, *parsed, options);
    article.title = parsed->digest.title;
    article.matter.prepend(noticeOf(*revision));
    article.reading.clear(); // what there is to look at is how the newest one is read
    for (const digest::Item &item : parsed->digest.items) {
        ArticleItem shown;
        shown.number = int(article.items.size()) + 1;
        shown.id = ArticleLoader::revisionItem(shown.number);
        fill(shown, *parsed, item, options);
        shown.source = item.source;
        shown.url = item.links.value(0);
        article.items.append(shown);
    }
    return withImages(reader, {.article = article, .uid = row->uid, .revision = number, .imageUrls = {}, .images = {}});
}

Result<LoadedArticle> render(const Reader &reader, DigestId id, const markdown::HtmlOptions &options)
{
    const auto row = reader.digest(id);
    if (!row)
        return std::unexpected(row.error());
    const auto source = reader.source(id);
    if (!source)
        return std::unexpected(source.error());
    const auto rows = reader.items(id);
    if (!rows)
        return std::unexpected(rows.error());
    // As the index was made, so that its states fit: a choice made since comes with the index.
    const auto parsed = digest::parse(source->bytes, source->path, {.recogniser = source->indexedAs});
    if (!parsed)
        return std::unexpected(parsed.error());

    QHash<int, ItemRow> states;
    for (const ItemRow &state : *rows)
        states.insert(state.number, state);
    Article article = emptyArticle(*row, *parsed, options);
    int number = 0;
    for (const digest::Item &item : parsed->digest.items) {
        // An index that another version of the parser made may count items otherwise: states of another item are worse
        // than none, until it is made anew.
        const ItemRow stored = states.value(++number);
        ArticleItem shown = stored.title == item.title ? ArticleLoader::state(stored) : ArticleItem{};
        shown.number = number;
        fill(shown, *parsed, item, options);
        article.items.append(shown);
    }
    for (const ItemRow &gone : *rows) {
        if (!gone.lines.isNull() || gone.number <= number)
            continue;
        const auto text = reader.itemText(gone.id);
        if (!text)
            return std::unexpected(text.error());
        article.items.append(goneItem(gone, *text));
    }
    return withImages(reader,
                      {.article = std::move(article), .uid = row->uid, .revision = 0, .imageUrls = {}, .images = {}});
}

} // namespace

ArticleLoader::ArticleLoader(LibraryService &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_renderer(std::make_shared<Renderer>())
{ }

ArticleLoader::~ArticleLoader() = default;

ArticleItem ArticleLoader::state(const ItemRow &row)
{
    ArticleItem item;
    item.id = row.id;
    item.uid = row.uid;
    item.number = row.number;
    item.title = row.title;
    item.section = row.section;
    item.source = row.source;
    item.url = row.url;
    item.read = row.read;
    item.bookmarked = row.bookmarked;
    item.notes = row.notes;
    item.tags = row.tags;
    item.tagColours = row.tagColours;
    return item;
}

ItemId ArticleLoader::revisionItem(int number)
{
    constexpr qint64 BeyondTheLibrary = qint64(1) << 52;
    return {BeyondTheLibrary + number};
}

void ArticleLoader::load(DigestId digest, int revision)
{
    const markdown::HtmlOptions options{
        .highlightCode = [renderer = m_renderer](const QString &code, const QString &language) {
            return renderer->highlight(code, language);
        }};
    m_library
        .read([location = m_library.location(), digest, revision, options](const Reader &reader) {
            return revision > 0 ? renderRevision(reader, location, digest, revision, options)
                                : render(reader, digest, options);
        })
        .then(this, [this, digest, question = ++m_question](const Result<LoadedArticle> &result) {
            if (question != m_question)
                return;
            if (result)
                emit loaded(*result);
            else
                emit failed(digest, result.error());
        });
}

} // namespace gleaner::shell
