// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringView>

#include <vector>

namespace gleaner::matching {

/// Finds Chinese names by what is typed on a Latin keyboard: 英伟达 by "yingweida", by its initials "ywd", by any
/// mixture of both ("ywda", "英wd") and by a part of these that begins at a character. Readings are those of ICU's
/// Han-Latin transliteration, one a character, with further ones for characters that names often read otherwise (长 in
/// 长城). ü is typed "u" or "v". What is compared is folded as search folds (core/library/fold.h), tones and spaces do
/// not count.
///
/// Keeps what it worked out for each name; for one thread.
class PinyinKeys final {
public:
    /// Reads ICU's table, which takes a tenth of a second the first time; from any thread.
    static void prepare();

    /// Whether `typed` finds `name`; a text without a letter or digit finds nothing, and
    /// neither does one of more than 64 units.
    [[nodiscard]] bool matches(const QString &name, QStringView typed);

private:
    /// One character of a name: the ways to type it. Latin letters and digits have one way, themselves.
    struct Unit {
        std::vector<QString> ways;
        bool cuttable = false; ///< a beginning of a way is enough
    };
    [[nodiscard]] const std::vector<QString> &waysOf(char32_t character);
    [[nodiscard]] const std::vector<Unit> &unitsOf(const QString &name);
    [[nodiscard]] static bool matchesFrom(const std::vector<Unit> &units, size_t first, QStringView typed);

    QString m_typed;  ///< asked for last
    QString m_wanted; ///< its folded letters and digits
    QHash<char32_t, std::vector<QString>> m_ways;
    QHash<QString, std::vector<Unit>> m_units;
};

} // namespace gleaner::matching
