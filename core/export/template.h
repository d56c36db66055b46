// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/export/preset.h"

#include <QString>
#include <QVariantHash>

#include <memory>

namespace gleaner::exporting {

class CompiledTemplate;
class QuickTemplate;

/// Loads the template engine. Call it once on the main thread before templates are used on another one: what is loaded
/// belongs to the thread that loads it. Errors: NotFound when the installation lacks it.
[[nodiscard]] Result<> prepareTemplates();

/// A text with `{{ values }}` and `{% tags %}` (KTextTemplate's, which are Django's), made ready once and filled in
/// many times, by any number of threads. A line with nothing but tags and comments leaves nothing behind, not even its
/// end. Values are written as they are: filters escape.
class Template {
public:
    /// What fills it in: QuickTemplate what it can, or KTextTemplate all.
    enum class By { Fastest, Engine };

    /// Errors: Malformed, `where` is "NAME:LINE:COLUMN", from 1; NotFound as prepareTemplates().
    [[nodiscard]] static Result<Template> compile(const QString &source, const QString &name, Preset preset,
                                                  By by = By::Fastest);
    [[nodiscard]] Result<QString> render(const QVariantHash &values) const;
    [[nodiscard]] bool isQuick() const { return m_quick != nullptr; }
    /// Whether the engine has it ready: from the first value on that QuickTemplate cannot write.
    [[nodiscard]] bool isCompiled() const { return *m_compiled != nullptr; }

private:
    Template() = default;

    [[nodiscard]] Result<std::shared_ptr<const CompiledTemplate>> compiled() const;

    QString m_name;
    QString m_source;
    Preset m_preset = Preset::CommonMark;
    std::shared_ptr<const QuickTemplate> m_quick;
    /// Null while a quick one is enough; one for all copies, of which a thread at a time may use it.
    std::shared_ptr<std::shared_ptr<const CompiledTemplate>> m_compiled;
};

} // namespace gleaner::exporting
