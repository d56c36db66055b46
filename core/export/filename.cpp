// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/filename.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace gleaner::exporting {

QString fileName(const QString &name, const QString &otherwise)
{
    constexpr qsizetype mostBytes = 180;
    constexpr int mostPoints = 96;
    QString clean;
    qsizetype bytes = 0;
    int count = 0;
    for (const char32_t point : name.simplified().toUcs4()) {
        const bool forbidden = point < 0x20 || point == 0x7f
                            || QStringView(u"<>:\"/\\|?*#^[]%").contains(QChar::fromUcs4(point));
        const QString character = forbidden ? u" "_s : QString(QChar::fromUcs4(point));
        bytes += character.toUtf8().size();
        if (count++ == mostPoints || bytes > mostBytes)
            break;
        clean += character;
    }
    clean = clean.simplified();
    // Windows takes no dot or space at the end and no device name; a leading dot hides the file.
    while (clean.endsWith(u'.') || clean.endsWith(u' '))
        clean.chop(1);
    while (clean.startsWith(u'.') || clean.startsWith(u' '))
        clean.remove(0, 1);
    static const QStringList devices{u"con"_s,  u"prn"_s,  u"aux"_s,  u"nul"_s,  u"com1"_s, u"com2"_s,
                                     u"com3"_s, u"com4"_s, u"lpt1"_s, u"lpt2"_s, u"lpt3"_s, u"lpt4"_s};
    return clean.isEmpty() || devices.contains(clean.toLower()) ? otherwise : clean;
}

QString filePath(const QString &path, const QString &otherwise)
{
    QStringList names;
    for (const QString &part : path.split(u'/')) {
        if (const QString name = fileName(part, {}); !name.isEmpty())
            names += name;
    }
    return names.isEmpty() ? otherwise : names.join(u'/');
}

} // namespace gleaner::exporting
