// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/span.h"
#include "core/markdown/tree.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

namespace gleaner::digest {

/// One news story, project or linked post: the unit that is read, tagged, bookmarked and annotated.
struct Item {
    QString title;     ///< as rendered, one line
    QString section;   ///< nearest section heading, empty when there is none
    QStringList links; ///< the item's own link first; http(s) only, no duplicates
    QString source;    ///< attributed source, e.g. "IT 之家" of "（来源：IT 之家）"
    LineSpan lines;    ///< title line to last content line, trailing image included
    /// Canonical text: title (when it stands apart from the body), LF, body. All offsets of the program point into it.
    QString text;
    std::vector<markdown::Mark> marks;        ///< into `text`
    std::vector<markdown::NodeId> titleNodes; ///< nodes that render the title; empty when the title is only derived
    std::vector<markdown::NodeId> bodyNodes;  ///< nodes that render the body, in order
};

/// Why a part of a document was set aside as boilerplate.
enum class Aside {
    None,
    WechatControls,
    RepeatedTitle,
    RepeatedText,
    Cover,
    PictureCredit,
    Credits,
    Byline,
    Advertisement,
    MoreToRead,
    FollowCall,
    Navigation,
    Contents,
    Contribution,
    About,
    EndMark,
    Refusal,
    NothingNew,
    Outside, ///< no rule of its own: it stands before, between or after the items
};
/// In the person's language; empty for None.
[[nodiscard]] QString nameOf(Aside aside);

/// What a digest holds beside its items.
struct Matter {
    enum class Kind { Intro, Commentary, Boilerplate };
    Kind kind = Kind::Intro;
    Aside reason = Aside::None; ///< of Boilerplate only
    LineSpan lines;
    QString text;
    std::vector<markdown::Mark> marks;
    std::vector<markdown::NodeId> nodes;
};

struct Digest {
    QString title;
    QDate date;            ///< null when the text and the file name show none
    QString publisher;     ///< empty when the text shows none
    QString url;           ///< the digest's own address, from the front matter
    QString language;      ///< BCP 47 primary tag by script: "zh", "ja", "ko", "en", …
    QString recogniser;    ///< id of the recogniser that split it
    double confidence = 0; ///< 0 to 1
    QString reason;        ///< why that recogniser, in the person's language
    QString chosen;        ///< id of the recogniser a person chose, even when it could not be used; empty: automatic
    std::vector<Item> items;
    std::vector<Matter> matter;
    QList<Diagnostic> diagnostics;
};

} // namespace gleaner::digest
