// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/handedits.h"
#include "core/export/options.h"
#include "core/export/template.h"
#include "core/export/values.h"
#include "core/library/library.h"

namespace gleaner::exporting {

/// A template that comes with the program, or a person's own.
struct TemplateSource {
    QString name; ///< of a person's own: the file's name without ending
    QString path; ///< empty: of the program
    QString text;
};

/// The template of a preset.
[[nodiscard]] QString presetTemplate(Preset preset);
/// What file names are made from when nothing else is asked for.
[[nodiscard]] QString presetFileTemplate(Preset preset);
/// What stands for NAME in the errors of a template of file names.
[[nodiscard]] QString fileTemplateName();

/// A person's own templates: `templates/*.md` in the library's folder, by name.
[[nodiscard]] QList<TemplateSource> ownTemplates(const library::Location &location);
/// The one of this name, else the file at this path. Errors: NotFound, Unreadable.
[[nodiscard]] Result<TemplateSource> findTemplate(const library::Location &location, const QString &nameOrPath);

/// What pages are made with. A line `{# managed #}` parts the lead, which stands above the managed region of a new
/// file, from what is in the region; without it all is in the region.
class PageTemplate {
public:
    /// Errors: those of Template::compile().
    [[nodiscard]] static Result<PageTemplate> compile(const Options &options);

    /// The page's text. Errors: Malformed.
    [[nodiscard]] Result<PageText> render(const Page &page, const Values &values) const;
    /// Where a new file for the page goes below the folder, without ".md".
    [[nodiscard]] Result<QString> pathOf(const Page &page) const;

private:
    PageTemplate(Preset preset, Template lead, Template body, Template path);

    Preset m_preset;
    Template m_lead;
    Template m_body;
    Template m_path;
};

} // namespace gleaner::exporting
