// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/fields.h"

#include <QHash>
#include <QRegularExpression>

namespace gleaner::digest {

namespace {

/// Common words that tell languages of Latin script apart.
QString latinLanguage(const QString &text)
{
    static const QHash<QString, QStringList> words{
        {QStringLiteral("en"), QStringLiteral("the and of to is that for with").split(u' ')},
        {QStringLiteral("fr"), QStringLiteral("le les des et est une dans pour").split(u' ')},
        {QStringLiteral("de"), QStringLiteral("der die und das ist ein mit nicht").split(u' ')},
        {QStringLiteral("es"), QStringLiteral("el los que una por las con del").split(u' ')},
        {QStringLiteral("pt"), QStringLiteral("os que uma por não com são dos").split(u' ')},
    };
    static const QRegularExpression gap(QStringLiteral("[^\\p{L}]+"));
    const QStringList tokens = text.toLower().split(gap, Qt::SkipEmptyParts);
    QString best = QStringLiteral("en");
    qsizetype most = 0;
    // In a fixed order, so that a tie always falls the same way.
    for (const QString &tag : {QStringLiteral("en"), QStringLiteral("fr"), QStringLiteral("de"), QStringLiteral("es"),
                               QStringLiteral("pt")}) {
        const qsizetype count = std::ranges::count_if(tokens,
                                                      [&](const QString &token) { return words[tag].contains(token); });
        if (count > most) {
            most = count;
            best = tag;
        }
    }
    return best;
}

} // namespace

QString languageOf(const QString &text)
{
    // The start tells the language; a long text need not be read whole.
    constexpr qsizetype Enough = 20000;
    qsizetype han = 0, kana = 0, hangul = 0, latin = 0, cyrillic = 0, arabic = 0;
    static const QRegularExpression address(QStringLiteral("https?://\\S+"));
    const QString sample = text.left(Enough).remove(address);
    for (const QChar c : sample) {
        switch (c.script()) {
        case QChar::Script_Han: ++han; break;
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana: ++kana; break;
        case QChar::Script_Hangul: ++hangul; break;
        case QChar::Script_Latin: ++latin; break;
        case QChar::Script_Cyrillic: ++cyrillic; break;
        case QChar::Script_Arabic: ++arabic; break;
        default: break;
        }
    }
    // A Han or kana letter says about as much as three Latin ones; names and product words are Latin in every digest.
    const qsizetype east = 3 * (han + kana + hangul);
    if (east + latin + cyrillic + arabic == 0)
        return QStringLiteral("und");
    if (east >= latin && east >= cyrillic && east >= arabic) {
        if (hangul > han + kana)
            return QStringLiteral("ko");
        return 10 * kana > han + kana ? QStringLiteral("ja") : QStringLiteral("zh");
    }
    if (cyrillic > latin)
        return QStringLiteral("ru");
    if (arabic > latin)
        return QStringLiteral("ar");
    return latinLanguage(sample);
}

} // namespace gleaner::digest
