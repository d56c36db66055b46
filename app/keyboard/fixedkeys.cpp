// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keyboard/fixedkeys.h"

#include <QCoreApplication>

namespace gleaner::keyboard {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(gleaner::keyboard::FixedKeys)
};

QList<FixedKey> inListsAndTexts()
{
    const QString group = Text::tr("In lists and texts");
    return {
        {group, Text::tr("Move, or scroll the page"), {Qt::Key_Up, Qt::Key_Down}, true},
        {group, Text::tr("Fold and unfold"), {Qt::Key_Left, Qt::Key_Right}, true},
        {group, Text::tr("Move by what fits in sight"), {Qt::Key_PageUp, Qt::Key_PageDown}, true},
        {group, Text::tr("To the beginning, to the end"), {Qt::Key_Home, Qt::Key_End}, true},
        {group, Text::tr("Open, or go to the page"), {Qt::Key_Return, Qt::Key_Enter}, true},
        {group, Text::tr("Select more"), {Qt::SHIFT | Qt::Key_Up, Qt::SHIFT | Qt::Key_Down}, true},
        {group, Text::tr("Select more of a text"), {Qt::SHIFT | Qt::Key_Left, Qt::SHIFT | Qt::Key_Right}, true},
        {group, Text::tr("Select all"), {Qt::CTRL | Qt::Key_A}, true},
        {group, Text::tr("Copy"), {Qt::CTRL | Qt::Key_C}, true},
        {group, Text::tr("Cut"), {Qt::CTRL | Qt::Key_X}, true},
        {group, Text::tr("Paste"), {Qt::CTRL | Qt::Key_V}, true},
        {group, Text::tr("To the next, the previous field"), {Qt::Key_Tab, Qt::SHIFT | Qt::Key_Tab}, true},
    };
}

QList<FixedKey> ofSearching()
{
    const QString bar = Text::tr("In the field of the search");
    const QString searches = Text::tr("Among the saved searches");
    const QString find = Text::tr("In the bar that finds in the digest");
    return {
        {bar, Text::tr("Take the suggestion"), {Qt::Key_Tab}},
        {bar, Text::tr("To the results"), {Qt::Key_Down}},
        {bar, Text::tr("Open the first result"), {Qt::Key_Return}},
        {bar, Text::tr("Close the results, then empty the field"), {Qt::Key_Escape}},
        {searches, Text::tr("Search again"), {Qt::Key_Return}},
        {searches, Text::tr("Rename"), {Qt::Key_F2}},
        {searches, Text::tr("Delete"), {Qt::Key_Delete}},
        {find, Text::tr("Next, previous"), {Qt::Key_Return, Qt::SHIFT | Qt::Key_Return}},
        {find, Text::tr("Close"), {Qt::Key_Escape}},
    };
}

QList<FixedKey> ofOtherWindows()
{
    const QString figures = Text::tr("In the table of figures");
    const QString name = Text::tr("On the page of a name");
    const QString changes = Text::tr("In what changed");
    const QString image = Text::tr("In the image viewer");
    return {
        {figures, Text::tr("Open the item"), {Qt::Key_Return}},
        {figures, Text::tr("Sort by the column"), {Qt::Key_S}},
        {figures, Text::tr("Copy rows"), {Qt::CTRL | Qt::Key_C}},
        {name, Text::tr("From bar to bar of the chart"), {Qt::Key_Left, Qt::Key_Right}},
        {name, Text::tr("Only the items of the bar"), {Qt::Key_Return, Qt::Key_Space}},
        {name, Text::tr("Back to the name before"), {Qt::ALT | Qt::Key_Left}},
        {changes, Text::tr("Next, previous change"), {Qt::Key_F3, Qt::SHIFT | Qt::Key_F3}},
        {image, Text::tr("Next, previous image"), {Qt::Key_PageDown, Qt::Key_PageUp}},
        {image, Text::tr("Move what is seen, or to another image"), {Qt::Key_Left, Qt::Key_Right}},
        {image, Text::tr("Larger, smaller"), {Qt::Key_Plus, Qt::Key_Minus}},
        {image, Text::tr("Fit in, original size"), {Qt::Key_0, Qt::Key_1}},
        {image, Text::tr("Close"), {Qt::Key_Escape}},
    };
}

QList<FixedKey> ofTheSidePanel()
{
    const QString panel = Text::tr("In the side panel");
    const QString notes = Text::tr("On a note (Tab and Shift+Tab lead to and from its text)");
    return {
        {panel, Text::tr("Next, previous tab"), {Qt::CTRL | Qt::Key_Tab, Qt::CTRL | Qt::SHIFT | Qt::Key_Tab}},
        {panel, Text::tr("Back to the list"), {Qt::Key_Escape}},
        {notes, Text::tr("Write in it"), {Qt::Key_Return, Qt::Key_F2}},
        {notes, Text::tr("Show how it will look, or go on writing"), {Qt::CTRL | Qt::SHIFT | Qt::Key_P}},
        {notes, Text::tr("Delete it"), {Qt::Key_Delete}},
        {notes, Text::tr("To the note above, below"), {Qt::Key_Up, Qt::Key_Down}},
    };
}

} // namespace

QList<FixedKey> fixedKeys()
{
    return inListsAndTexts() + ofTheSidePanel() + ofSearching() + ofOtherWindows();
}

} // namespace gleaner::keyboard
