// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/exportrun.h"

#include "core/export/fulltexts.h"
#include "core/export/pagerun.h"
#include "core/library/reader.h"

namespace gleaner::exporting {

namespace {

/// The path of every page, before any is written: pages name one another.
Result<PagePaths> pathsOf(const PageSet &pages, const PageTemplate &templates, Target &target, Preset preset)
{
    PagePaths paths;
    if (!target.isFolder())
        return paths;
    for (const Page &page : pages.pages) {
        const auto wanted = templates.pathOf(page);
        if (!wanted)
            return std::unexpected(wanted.error());
        // Links by name lead to the file of that name, wherever it is.
        paths.insert(page.key, target.pathFor(page.key, *wanted, preset != Preset::CommonMark));
    }
    return paths;
}

void add(ExportReport &report, const Result<Written> &written)
{
    if (!written)
        report.failed += written.error();
    else if (!written->path.isEmpty())
        report.written += *written;
}

} // namespace

Result<> exportDigests(const QList<ExportDigest> &digests, const Options &options, const TextOf &textOf, Target &target,
                       ExportReport &report, const Following &following)
{
    const auto templates = PageTemplate::compile(options);
    if (!templates)
        return std::unexpected(templates.error());
    const PageSet pages = pagesOf(digests, options, target.isFolder());
    auto paths = pathsOf(pages, *templates, target, options.preset);
    if (!paths)
        return std::unexpected(paths.error());
    // A file grows page by page, and texts are read by one reader.
    const bool isApart = target.isFolder() && !textOf
                      && QSet<QString>(paths->cbegin(), paths->cend()).size() == pages.pages.size();
    const Values values(options, pages, std::move(*paths), textOf);
    target.leave(options.left);
    PageRun run(pages, *templates, values, target, following);
    if (isApart && following.together)
        following.together([&run] { run.work(false); }, [&run] { run.work(true); });
    else
        run.work(true);
    const auto done = run.take();
    if (!done)
        return std::unexpected(done.error());
    for (const Result<Written> &written : *done)
        add(report, written);
    report.isCancelled = run.isCancelled();
    if (report.isCancelled)
        return {};
    add(report, target.finish());
    return {};
}

Result<ExportReport> exportAnnotated(const library::Reader &reader, const QString &out, const Options &options,
                                     Target::Mode mode, const Following &following)
{
    // Before anything is made or read: a mistake in a template is soon told.
    if (const auto templates = PageTemplate::compile(options); !templates)
        return std::unexpected(templates.error());
    auto target = Target::open(out, mode, following.stop);
    if (!target)
        return std::unexpected(target.error());
    ExportReport report;
    const auto digests = collect(
        reader, options, [&](const QString &uid) { return target->holds(uid); }, report.failed, following);
    if (!digests)
        return std::unexpected(digests.error());
    FullTexts texts(reader, options);
    ExportReport images;
    const auto writeImages = [&] {
        for (const KeptImage &image : texts.takeImages())
            add(images, target->writeImage(image.path, image.bytes));
    };
    TextOf textOf;
    if (options.content == Content::FullText) {
        textOf = [&](const Entry &entry, const QString &path, int level) {
            const QString text = texts.of(entry, path, level);
            // Before the page that shows them: wherever the export ends, no link leads nowhere.
            if (target->isFolder())
                writeImages();
            return text;
        };
    }
    if (const auto done = exportDigests(*digests, options, textOf, *target, report, following); !done)
        return std::unexpected(done.error());
    // A single file is written once, or not at all.
    if (!report.isCancelled)
        writeImages();
    report.written += images.written;
    report.failed += images.failed + texts.failed();
    return report;
}

} // namespace gleaner::exporting
