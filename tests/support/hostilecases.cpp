// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hostilecases.h"

#include "tests/support/testsupport.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace gleaner::test {

namespace {

QString unescaped(QString text)
{
    static const QRegularExpression escape(u"\\\\u\\{([0-9a-f]{4,6})\\}"_s);
    QRegularExpressionMatch match;
    for (qsizetype at = 0; (at = text.indexOf(escape, at, &match)) >= 0;) {
        const char32_t character = match.captured(1).toUInt(nullptr, 16);
        const QString plain = QString::fromUcs4(&character, 1);
        text.replace(at, match.capturedLength(), plain);
        at += plain.size();
    }
    return text;
}

} // namespace

QList<HostileCase> hostileCases(const QString &path)
{
    QList<HostileCase> cases;
    const QString text = QString::fromUtf8(fileBytes(path));
    for (const QString &line : text.split(u'\n')) {
        if (line.startsWith("== "_L1)) {
            QStringList words = line.sliced(3).split(u' ');
            HostileCase &next = cases.emplaceBack();
            while (words.last().startsWith(u'-'))
                next.lost.append(words.takeLast().sliced(1));
            next.name = words.join(u' ');
        } else if (!cases.isEmpty() && !line.startsWith("## "_L1)) {
            cases.last().text += line + u'\n';
        }
    }
    for (HostileCase &each : cases)
        each.text = unescaped(each.text.trimmed());
    return cases;
}

} // namespace gleaner::test
