// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/templatestore.h"

#include "core/export/filename.h"
#include "core/export/files.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using gleaner::exporting::TemplateSource;
using gleaner::library::Location;

namespace gleaner::exports {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::exports)
};

/// The one of that name, with its place; the text is the old one.
Result<TemplateSource> named(const Location &location, const QString &name, const TemplateSource &own)
{
    if (!own.path.isEmpty() && name.trimmed() == own.name)
        return own;
    const QString clean = exporting::fileName(name.trimmed(), {});
    if (clean.isEmpty())
        return std::unexpected(Error{Error::Kind::Usage, Words::tr("Give the template a name first."), {}});
    const QFileInfo file(location.folder + u"/templates/"_s + clean + u".md"_s);
    if (file.exists() && file.absoluteFilePath() != own.path)
        return std::unexpected(Error{Error::Kind::Usage,
                                     Words::tr("There is another template of this name. Choose another name."), clean});
    return TemplateSource{clean, file.absoluteFilePath(), own.text};
}

Error refused(const QFile &file)
{
    return {Error::Kind::Storage, Words::tr("The template cannot be changed: %1.").arg(file.errorString()),
            file.fileName()};
}

} // namespace

Result<TemplateSource> ownTemplate(const Location &location, const QString &name)
{
    for (const TemplateSource &source : exporting::ownTemplates(location)) {
        if (source.name == name)
            return source;
    }
    return std::unexpected(
        Error{Error::Kind::NotFound, Words::tr("There is no template of this name any more."), name});
}

Result<TemplateSource> keepTemplate(const Location &location, const QString &name, const QString &text,
                                    const TemplateSource &own)
{
    auto kept = named(location, name, own);
    if (!kept)
        return kept;
    kept->text = text;
    return exporting::saveFile(kept->path, text.toUtf8()).transform([&] { return *kept; });
}

Result<TemplateSource> renameTemplate(const Location &location, const TemplateSource &own, const QString &name)
{
    const auto renamed = named(location, name, own);
    if (!renamed)
        return renamed;
    QFile file(own.path);
    if (renamed->path != own.path && !file.rename(renamed->path))
        return std::unexpected(refused(file));
    return renamed;
}

Result<> deleteTemplate(const TemplateSource &own)
{
    QFile file(own.path);
    if (!file.remove())
        return std::unexpected(refused(file));
    return {};
}

} // namespace gleaner::exports
