// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/engine/ktexttemplateengine.h"

#include "core/export/engine/filters.h"

#include <KTextTemplate/Context>
#include <KTextTemplate/Engine>
#include <KTextTemplate/Template>

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace gleaner::exporting {

namespace {

/// Of the template that this thread is compiling: KTextTemplate asks for filters without saying for what.
thread_local Preset s_preset = Preset::CommonMark;

class Compiled final : public CompiledTemplate {
public:
    Compiled(std::unique_ptr<KTextTemplate::Engine> engine, KTextTemplate::Template compiled)
        : m_engine(std::move(engine))
        , m_template(std::move(compiled))
    { }

    QString render(const QVariantHash &values, QString &error) const override
    {
        KTextTemplate::Context context(values);
        context.setAutoEscape(false);
        const QString text = m_template->render(&context);
        if (m_template->error() != KTextTemplate::NoError)
            error = m_template->errorString();
        return text;
    }

private:
    std::unique_ptr<KTextTemplate::Engine> m_engine;
    KTextTemplate::Template m_template;
};

QLoggingCategory::CategoryFilter s_filterBefore = nullptr;

/// What goes wrong is told to the person; the library would also print it.
void quieten()
{
    static const bool once = [] {
        // Asked about every category at once, while the one before is not known yet: they stay as they are.
        s_filterBefore = QLoggingCategory::installFilter([](QLoggingCategory *category) {
            if (s_filterBefore)
                s_filterBefore(category);
            if (QLatin1StringView(category->categoryName()) == "kf.texttemplate"_L1)
                category->setEnabled(QtWarningMsg, false);
        });
        return true;
    }();
    Q_UNUSED(once);
}

} // namespace

std::shared_ptr<const CompiledTemplate> KTextTemplateEngine::compile(const QString &source, Preset preset,
                                                                     const QString &folder, QString &error)
{
    quieten();
    auto engine = std::make_unique<KTextTemplate::Engine>();
    engine->addPluginPath(folder);
    // A template is one file: nothing is included from elsewhere.
    engine->removeDefaultLibrary(u"ktexttemplate_loadertags"_s);
    engine->addDefaultLibrary(u"gleaner_templates"_s);
    s_preset = preset;
    KTextTemplate::Template compiled = engine->newTemplate(source, u"template"_s);
    if (compiled->error() != KTextTemplate::NoError) {
        error = compiled->errorString();
        return nullptr;
    }
    return std::make_shared<Compiled>(std::move(engine), std::move(compiled));
}

QHash<QString, KTextTemplate::Filter *> KTextTemplateEngine::filters(const QString &)
{
    return templateFilters(s_preset);
}

} // namespace gleaner::exporting
