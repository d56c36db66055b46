// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/parser.h"

#include "core/digest/boilerplate.h"
#include "core/digest/fields.h"
#include "core/digest/frame.h"
#include "core/digest/normalise.h"
#include "core/digest/registry.h"
#include "core/digest/survey.h"
#include "core/digest/unwrap.h"

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

    static QString repairs(int count)
    {
        return tr("%n bold mark(s) without their counterparts were put right.", nullptr, count);
    }
    static QString repairs(int count, const QString &lines)
    {
        return tr("%n bold mark(s) without their counterparts were put right, on lines %1.", nullptr, count).arg(lines);
    }
    static QString manyRepairs(int count, const QString &lines)
    {
        return tr("%n bold mark(s) without their counterparts were put right, the first of them on lines %1.", nullptr,
                  count)
            .arg(lines);
    }

    static QString chosen() { return tr("It was chosen by hand."); }

    static Diagnostic unknownChoice(const QString &id)
    {
        return {.severity = Diagnostic::Severity::Warning,
                .message = tr("The way of reading that was chosen for this document, “%1”, is not known to this "
                              "version. It was read automatically.")
                               .arg(id)};
    }

    static Diagnostic vainChoice(const QString &name)
    {
        return {.severity = Diagnostic::Severity::Warning,
                .message = tr("Read as chosen, as “%1”, this document shows no items. It was read automatically.")
                               .arg(name)};
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

const Registry &registry()
{
    static const Registry all;
    return all;
}

/// What a person chose for the document; empty: nothing.
QString choiceOf(const ParseOptions &options, const QString &publisher)
{
    if (options.recogniser)
        return *options.recogniser;
    return publisher.isEmpty() ? QString() : options.byPublisher.value(publisher);
}

void splitWith(const Recogniser &recogniser, const Match &match, const Source &source, Digest &digest)
{
    digest.recogniser = recogniser.id();
    digest.confidence = match.score;
    digest.reason = match.reason;
    normalise(source, recogniser.split(source), digest);
}

void splitAutomatically(const Source &source, Digest &digest)
{
    const Registry::Choice choice = registry().choose(source);
    splitWith(*choice.recogniser, choice.match, source, digest);
}

/// Splits as digest.chosen says, as far as that leads to something.
void split(const Source &source, Digest &digest)
{
    if (digest.chosen.isEmpty())
        return splitAutomatically(source, digest);
    const Recogniser *recogniser = registry().find(digest.chosen);
    if (!recogniser) {
        digest.diagnostics.append(Messages::unknownChoice(digest.chosen));
        return splitAutomatically(source, digest);
    }
    const Match match = recogniser->match(source);
    splitWith(*recogniser, {match.score, Messages::chosen()}, source, digest);
    if (digest.items.empty()) {
        digest.matter.clear();
        digest.diagnostics.append(Messages::vainChoice(recogniser->name()));
        splitAutomatically(source, digest);
    }
}

/// One for all of a document.
std::optional<Diagnostic> repaired(const std::vector<markdown::Repair> &repairs)
{
    constexpr qsizetype MostLines = 8;
    if (repairs.empty())
        return std::nullopt;
    QStringList lines;
    for (const markdown::Repair &repair : repairs) {
        const QString line = QString::number(repair.line);
        if (lines.isEmpty() || lines.back() != line)
            lines << line;
    }
    const auto count = int(repairs.size());
    if (lines.size() == 1)
        return Diagnostic{
            .severity = Diagnostic::Severity::Info, .message = Messages::repairs(count), .line = repairs.front().line};
    const QString first = lines.first(std::min(MostLines, lines.size())).join(u", ");
    return Diagnostic{.severity = Diagnostic::Severity::Info,
                      .message = lines.size() > MostLines ? Messages::manyRepairs(count, first)
                                                          : Messages::repairs(count, first)};
}

/// Lines of the blocks, the one that shows the title left out.
std::vector<QStringView> bodyLines(const Source &source)
{
    std::vector<QStringView> lines;
    for (const markdown::NodeId id : source.survey.blocks) {
        const QStringView line = source.tree.line(id);
        if (!line.isEmpty() && line != source.title)
            lines.push_back(line);
    }
    return lines;
}

/// The beginning tells; a long text need not be read whole.
QString languageIn(const std::vector<QStringView> &lines, const QString &title)
{
    constexpr qsizetype Enough = 20000;
    QString sample;
    for (const QStringView line : lines) {
        if (sample.size() >= Enough)
            break;
        sample += line;
        sample += u'\n';
    }
    return languageOf(sample.isEmpty() ? title : sample.left(Enough));
}

} // namespace

Result<Parsed> parse(const QByteArray &bytes, const QString &path, const ParseOptions &options)
{
    Result<document::Document> document = document::read(bytes, options.limits);
    if (!document)
        return std::unexpected(document.error());
    // A page that was stored from an address shows code as code.
    const QString bare = isCrawled(*document) ? QString() : unwrapped(document->body());
    Result<markdown::Tree> tree = markdown::Tree::parse(bare.isNull() ? document->body() : QStringView(bare),
                                                        document->bodyLine, options.limits.nesting);
    if (!tree)
        return std::unexpected(tree.error());

    Digest digest;
    const Head head = headOf(*document, *tree, path);
    digest.title = head.title;
    digest.date = head.date;
    digest.publisher = head.publisher;
    digest.url = head.url;

    const Survey survey = surveyOf(*tree, frameOf(*document, *tree, head.title));
    const Source source{.document = *document, .tree = *tree, .survey = survey, .path = path, .title = head.title};
    const std::vector<QStringView> lines = bodyLines(source);
    digest.language = languageIn(lines, head.title);

    digest.chosen = choiceOf(options, head.publisher);
    digest.diagnostics = document->diagnostics;
    if (const std::optional<Diagnostic> diagnostic = repaired(tree->repairs()))
        digest.diagnostics.append(*diagnostic);
    const std::optional<Emptiness> emptiness = emptinessOf(lines);
    if (emptiness) {
        // What such a page shows is never news, whatever its shape and whatever was chosen.
        const Registry::Choice choice = registry().choose(source);
        digest.recogniser = choice.recogniser->id();
        digest.confidence = choice.match.score;
        digest.reason = choice.match.reason;
        normalise(source, {}, digest, asideOf(*emptiness));
    } else {
        split(source, digest);
    }
    if (digest.items.empty())
        digest.diagnostics.append({.severity = Diagnostic::Severity::Warning, .message = Messages::empty(emptiness)});
    return Parsed{.document = std::move(*document), .tree = std::move(*tree), .digest = std::move(digest)};
}

QList<RecogniserName> recognisers()
{
    QList<RecogniserName> names;
    for (const auto &recogniser : registry().recognisers())
        names.append({recogniser->id(), recogniser->name()});
    return names;
}

QString recogniserName(const QString &id)
{
    const Recogniser *recogniser = registry().find(id);
    return recogniser ? recogniser->name() : id;
}

ItemHtml itemHtml(const Parsed &parsed, const Item &item, const markdown::HtmlOptions &options)
{
    return {.title = parsed.tree.html(item.titleNodes, {}, options),
            .body = parsed.tree.html(item.bodyNodes, item.titleNodes, options)};
}

} // namespace gleaner::digest
