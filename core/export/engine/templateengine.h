// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/preset.h"

#include <QVariantHash>
#include <QtPlugin>

#include <memory>

namespace gleaner::exporting {

/// A template made ready to be filled in many times; for one thread at a time.
class CompiledTemplate {
public:
    virtual ~CompiledTemplate() = default;
    /// Sets `error` to what the engine has to say when it cannot.
    [[nodiscard]] virtual QString render(const QVariantHash &values, QString &error) const = 0;
};

/// What is loaded when the first template is needed: the engine stands on libraries that nothing else of the core
/// needs, and starting the command line should not pay for them.
class TemplateEngine {
public:
    virtual ~TemplateEngine() = default;
    /// Nothing, and `error` in the engine's words, for a template that has a mistake. `folder` is where the engine
    /// itself was loaded from.
    [[nodiscard]] virtual std::shared_ptr<const CompiledTemplate> compile(const QString &source, Preset preset,
                                                                          const QString &folder, QString &error) = 0;
};

} // namespace gleaner::exporting

Q_DECLARE_INTERFACE(gleaner::exporting::TemplateEngine, "org.gleaner.TemplateEngine/1")
