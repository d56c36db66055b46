// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/parser.h"

#include "core/digest/boilerplate.h"
#include "core/digest/fields.h"
#include "core/digest/normalise.h"
#include "core/digest/registry.h"
#include "core/digest/survey.h"

#include <QCoreApplication>

namespace gleaner::digest {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(gleaner::digest)

public:
    static QString empty(std::optional<Emptiness> emptiness)
    {
        if (!emptiness)
            return tr("No items were found: the document shows no headlines, lists or running text.");
        switch (*emptiness) {
        case Emptiness::Blank: return tr("No items were found: the document is blank.");
        case Emptiness::WechatShell:
            return tr("No items were found: only the frame of a WeChat page was stored, without its text.");
        case Emptiness::Refusal:
            return tr("No items were found: the site answered with a refusal instead of the page.");
        case Emptiness::NothingNew: return tr("No items were found: the document says that there is nothing new.");
        }
        return {};
    }
};

Aside asideOf(Emptiness emptiness)
{
    switch (emptiness) {
    case Emptiness::Blank: break;
    case Emptiness::WechatShell: return Aside::WechatControls;
    case Emptiness::Refusal: return Aside::Refusal;
    case Emptiness::NothingNew: return Aside::NothingNew;
    }
    return Aside::Outside;
}

QString bodyText(const markdown::Tree &tree, const Survey &survey, const QString &title)
{
    QStringList texts;
    for (const markdown::NodeId id : survey.blocks) {
        const QString text = tree.text(id).simplified();
        if (text != title)
            texts.append(text);
    }
    return texts.join(u'\n').trimmed();
}

} // namespace

Result<Parsed> parse(const QByteArray &bytes, const QString &path, const document::Limits &limits)
{
    Result<document::Document> document = document::read(bytes, limits);
    if (!document)
        return std::unexpected(document.error());
    Result<markdown::Tree> tree = markdown::Tree::parse(document->body(), document->bodyLine, limits.nesting);
    if (!tree)
        return std::unexpected(tree.error());

    Digest digest;
    const Head head = headOf(*document, *tree, path);
    digest.title = head.title;
    digest.date = head.date;
    digest.publisher = head.publisher;
    digest.url = head.url;

    static const Registry registry;
    const Survey survey = surveyOf(*tree);
    const Source source{.document = *document, .tree = *tree, .survey = survey, .path = path, .title = head.title};
    const QString text = bodyText(*tree, survey, head.title);
    digest.language = languageOf(text.isEmpty() ? head.title : text);

    const Registry::Choice choice = registry.choose(source);
    digest.recogniser = choice.recogniser->id();
    digest.confidence = choice.match.score;
    digest.reason = choice.match.reason;
    const std::optional<Emptiness> emptiness = emptinessOf(text);
    if (emptiness) {
        // What such a page shows is never news, whatever its shape.
        normalise(source, {}, digest, asideOf(*emptiness));
    } else {
        normalise(source, choice.recogniser->split(source), digest);
    }
    digest.diagnostics = document->diagnostics;
    if (digest.items.empty())
        digest.diagnostics.append({.severity = Diagnostic::Severity::Warning, .message = Messages::empty(emptiness)});
    return Parsed{.document = std::move(*document), .tree = std::move(*tree), .digest = std::move(digest)};
}

ItemHtml itemHtml(const Parsed &parsed, const Item &item, const markdown::HtmlOptions &options)
{
    return {.title = parsed.tree.html(item.titleNodes, {}, options),
            .body = parsed.tree.html(item.bodyNodes, item.titleNodes, options)};
}

} // namespace gleaner::digest
