// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/notemarks.h"

#include <algorithm>

namespace gleaner::exporting {

namespace {

// Noncharacters (Unicode 15, 23.7): U+FDD0 begins, sixteen are digits, U+FDE1 ends a number, U+FDE2 a note.
constexpr char16_t Begin = 0xFDD0;
constexpr char16_t Digits = 0xFDD1;
constexpr char16_t Text = 0xFDE1;
constexpr char16_t End = 0xFDE2;

bool isMark(QChar c)
{
    return c.unicode() >= Begin && c.unicode() <= End;
}

} // namespace

QString markedNote(const QString &text, qsizetype note)
{
    QString clean = text;
    clean.removeIf(isMark);
    QString marked(1, QChar(Begin));
    do {
        marked += QChar(char16_t(Digits + (note & 15)));
        note >>= 4;
    } while (note > 0);
    return marked + QChar(Text) + clean + QChar(End);
}

QList<NotePlace> takeNoteMarks(QString &text, qsizetype notes)
{
    QList<NotePlace> places;
    if (std::ranges::none_of(text, isMark))
        return places;
    QString out;
    out.reserve(text.size());
    qsizetype number = 0;
    int shift = 0;
    bool isOpen = false;
    for (const QChar c : std::as_const(text)) {
        if (!isMark(c)) {
            out += c;
        } else if (c == QChar(Begin)) {
            number = shift = 0;
        } else if (c == QChar(Text)) {
            // What is no mark of ours may stand in any text.
            isOpen = number < notes;
            if (isOpen)
                places.append({number, out.size(), out.size()});
        } else if (c == QChar(End)) {
            if (isOpen)
                places.last().end = out.size();
            isOpen = false;
        } else {
            if (shift < 32)
                number |= qsizetype(c.unicode() - Digits) << shift;
            shift += 4;
        }
    }
    text = out;
    return places;
}

} // namespace gleaner::exporting
