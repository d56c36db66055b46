// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/templatestore.h"

#include "core/export/filename.h"
#include "core/export/files.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using gleaner::library::Location;

namespace gleaner::exports {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::exports)
};

/// The name as it is kept, when it can be taken.
Result<QString> freeName(const Location &location, const QString &name, const QString &own)
{
    const QString clean = exporting::fileName(name.trimmed(), {});
    if (clean.isEmpty())
        return std::unexpected(Error{Error::Kind::Usage, Words::tr("Give the template a name first."), {}});
    const QString path = templatePath(location, clean);
    if (clean != own && QFileInfo::exists(path))
        return std::unexpected(Error{Error::Kind::Usage,
                                     Words::tr("There is another template of this name. Choose another name."), clean});
    return clean;
}

Error refused(const QFile &file)
{
    return {Error::Kind::Storage, Words::tr("The template cannot be changed: %1.").arg(file.errorString()),
            file.fileName()};
}

} // namespace

QString templatePath(const Location &location, const QString &name)
{
    return location.folder + u"/templates/"_s + exporting::fileName(name, u"template"_s) + u".md"_s;
}

Result<QString> keepTemplate(const Location &location, const QString &name, const QString &text, const QString &own)
{
    const auto clean = freeName(location, name, own);
    if (!clean)
        return clean;
    return exporting::saveFile(templatePath(location, *clean), text.toUtf8()).transform([&] { return *clean; });
}

Result<QString> renameTemplate(const Location &location, const QString &own, const QString &name)
{
    const auto clean = freeName(location, name, own);
    if (!clean)
        return clean;
    QFile file(templatePath(location, own));
    if (*clean != own && !file.rename(templatePath(location, *clean)))
        return std::unexpected(refused(file));
    return clean;
}

Result<> deleteTemplate(const Location &location, const QString &own)
{
    QFile file(templatePath(location, own));
    if (!file.remove())
        return std::unexpected(refused(file));
    return {};
}

} // namespace gleaner::exports
