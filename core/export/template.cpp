// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/template.h"

#include "core/export/engine/templateengine.h"
#include "core/export/quicktemplate.h"
#include "core/export/templatecheck.h"

#include <QCoreApplication>
#include <QDir>
#include <QMutex>
#include <QPluginLoader>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace gleaner::exporting {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::exporting)
};

/// Beside the program, in the build folder as where it is installed.
QString engineFolder()
{
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + u"/../" GLEANER_LIBRARY_FOLDER "/gleaner"_s);
}

Result<TemplateEngine *> engine()
{
    QPluginLoader loader(engineFolder() + u"/kf6/ktexttemplate/gleaner_templates.so"_s);
    auto *const loaded = qobject_cast<TemplateEngine *>(loader.instance());
    if (!loaded)
        return std::unexpected(Error{Error::Kind::NotFound,
                                     Words::tr("The part of Gleaner that fills in templates cannot be loaded: %1. "
                                               "Install Gleaner again.")
                                         .arg(loader.errorString()),
                                     loader.fileName()});
    return loaded;
}

/// Without the lines that hold nothing but tags and comments.
QString withoutTagLines(const QString &source)
{
    static const QRegularExpression tagLine(
        uR"(^[ \t]*(?:\{%(?:(?!%\}).)*%\}|\{#(?:(?!#\}).)*#\})(?:[ \t]*(?:\{%(?:(?!%\}).)*%\}|\{#(?:(?!#\}).)*#\}))*[ \t]*\n)"_s,
        QRegularExpression::MultilineOption);
    static const QRegularExpression between(u"(?<=[%#]\\})[ \\t]+(?=\\{[%#])"_s);
    QString out;
    qsizetype at = 0;
    for (auto match = tagLine.globalMatch(source); match.hasNext();) {
        const QRegularExpressionMatch line = match.next();
        out += QStringView(source).sliced(at, line.capturedStart() - at);
        out += line.captured().trimmed().remove(between);
        at = line.capturedEnd();
    }
    return out + QStringView(source).sliced(at);
}

} // namespace

Result<> prepareTemplates()
{
    return engine().transform([](TemplateEngine *) { });
}

Result<Template> Template::compile(const QString &source, const QString &name, Preset preset, By by)
{
    Template made;
    made.m_compiled = std::make_shared<std::shared_ptr<const CompiledTemplate>>();
    made.m_name = name;
    made.m_source = source;
    made.m_source.replace("\r\n"_L1, "\n"_L1);
    made.m_preset = preset;
    if (const auto mistake = unclosedPart(made.m_source))
        return std::unexpected(mistake->error(name));
    if (by == By::Fastest) {
        if (auto quick = QuickTemplate::parse(withoutTagLines(made.m_source), preset)) {
            made.m_quick = std::make_shared<const QuickTemplate>(std::move(*quick));
            return made;
        }
    }
    auto compiled = made.compiled();
    if (!compiled)
        return std::unexpected(compiled.error());
    *made.m_compiled = std::move(*compiled);
    return made;
}

Result<std::shared_ptr<const CompiledTemplate>> Template::compiled() const
{
    const auto loaded = engine();
    if (!loaded)
        return std::unexpected(loaded.error());
    const QString folder = engineFolder();
    const auto tried = [&](const QString &part, QString &message) {
        return (*loaded)->compile(part, m_preset, folder, message);
    };
    QString message;
    auto compiled = tried(withoutTagLines(m_source), message);
    if (compiled)
        return compiled;
    const auto works = [&](const QString &part, QString &why) { return tried(part, why) != nullptr; };
    return std::unexpected(firstMistake(m_source, works).value_or(Mistake{1, 1, message}).error(m_name));
}

Result<QString> Template::render(const QVariantHash &values) const
{
    if (m_quick) {
        if (auto text = m_quick->render(values))
            return *std::move(text);
    }
    // The engine's templates are for one thread at a time.
    static QMutex mutex;
    const QMutexLocker locker(&mutex);
    if (!*m_compiled) {
        auto made = compiled();
        if (!made)
            return std::unexpected(made.error());
        *m_compiled = std::move(*made);
    }
    QString message;
    QString text = (*m_compiled)->render(values, message);
    if (!message.isEmpty())
        return std::unexpected(
            Error{Error::Kind::Malformed, Words::tr("The template cannot be filled in: %1").arg(message), m_name});
    return text;
}

} // namespace gleaner::exporting
