// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/matching/pinyinkeys.h"

#include <QString>
#include <QStringView>

namespace gleaner::matching {

/// Says how well a few typed letters find the name of a command or the like, for lists that are narrowed by typing.
///
/// The typed words stand for themselves, in any order; each has to be found. A word is found, best first: as the
/// beginning of a word; as the beginnings of several words in their order, some of which may be left out ("opfo" finds
/// "Open a folder", 打夹 finds 打开文件夹, for each Chinese character begins a word); in Chinese by pinyin or its
/// initials; within a word. What is compared is folded as search folds.
///
/// For one thread.
class WordMatch final {
public:
    /// 0: not found; of more the higher is the better. What is found in `context` alone, the menu of a command, counts
    /// least. Nothing typed finds everything alike.
    [[nodiscard]] int score(const QString &text, const QString &context, QStringView typed);

private:
    [[nodiscard]] int wordScore(const QString &text, const QString &word);

    PinyinKeys m_pinyin;
};

} // namespace gleaner::matching
