// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/template.h"

#include "core/export/engine/templateengine.h"
#include "core/export/templatecheck.h"

#include <QCoreApplication>
#include <QDir>
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
    return Template::compile(u"{{ x|escape }}"_s, {}, Preset::CommonMark).transform([](const Template &) { });
}

Template::Template(QString name, std::shared_ptr<const CompiledTemplate> compiled)
    : m_name(std::move(name))
    , m_compiled(std::move(compiled))
{ }

Result<Template> Template::compile(const QString &source, const QString &name, Preset preset)
{
    const auto loaded = engine();
    if (!loaded)
        return std::unexpected(loaded.error());
    const QString folder = engineFolder();
    const auto tried = [&](const QString &part, QString &message) {
        return (*loaded)->compile(part, preset, folder, message);
    };
    QString text = source;
    text.replace("\r\n"_L1, "\n"_L1);
    if (const auto mistake = unclosedPart(text))
        return std::unexpected(mistake->error(name));
    QString message;
    auto compiled = tried(withoutTagLines(text), message);
    const auto works = [&](const QString &part, QString &why) { return tried(part, why) != nullptr; };
    if (!compiled)
        return std::unexpected(firstMistake(text, works).value_or(Mistake{1, 1, message}).error(name));
    return Template(name, std::move(compiled));
}

Result<QString> Template::render(const QVariantHash &values) const
{
    QString message;
    QString text = m_compiled->render(values, message);
    if (!message.isEmpty())
        return std::unexpected(
            Error{Error::Kind::Malformed, Words::tr("The template cannot be filled in: %1").arg(message), m_name});
    return text;
}

} // namespace gleaner::exporting
