// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/quotation.h"

#include "core/export/escape.h"

#include <QStringList>

using gleaner::exporting::escaped;

namespace gleaner::shell {

QString quotation(const Quoted &quoted)
{
    QString markdown = exporting::quoted(quoted.text);
    if (!markdown.isEmpty())
        markdown += u">\n";
    QStringList origin;
    if (quoted.url.isEmpty())
        origin.append(escaped(quoted.title));
    else
        origin.append(u'[' + escaped(quoted.title) + u"](" + exporting::linkDestination(quoted.url) + u')');
    if (!quoted.digest.isEmpty())
        origin.append(escaped(quoted.digest));
    if (quoted.date.isValid())
        origin.append(quoted.date.toString(Qt::ISODate));
    return markdown + u"> — " + origin.join(QStringLiteral(" · ")) + u'\n';
}

QString plainQuotation(const Quoted &quoted)
{
    QStringList origin{quoted.title};
    if (!quoted.digest.isEmpty())
        origin.append(quoted.digest);
    if (quoted.date.isValid())
        origin.append(quoted.date.toString(Qt::ISODate));
    QString text = u'“' + quoted.text.trimmed() + u"”\n— " + origin.join(QStringLiteral(" · ")) + u'\n';
    if (!quoted.url.isEmpty())
        text += quoted.url + u'\n';
    return text;
}

} // namespace gleaner::shell
