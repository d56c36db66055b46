// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/notetraces.h"

#include <QCryptographicHash>

#include <algorithm>

namespace gleaner::exporting {

namespace {

QStringView lineAbove(QStringView content, qsizetype at)
{
    qsizetype end = content.first(at).lastIndexOf(u'\n');
    while (end > 0) {
        const qsizetype start = content.first(end).lastIndexOf(u'\n') + 1;
        if (const QStringView line = content.sliced(start, end - start).trimmed(); !line.isEmpty())
            return line;
        end = start - 1;
    }
    return {};
}

QStringView lineBelow(QStringView content, qsizetype at)
{
    qsizetype start = content.indexOf(u'\n', at) + 1;
    while (start > 0 && start < content.size()) {
        qsizetype end = content.indexOf(u'\n', start);
        end = end < 0 ? content.size() : end;
        if (const QStringView line = content.sliced(start, end - start).trimmed(); !line.isEmpty())
            return line;
        start = end + 1;
    }
    return {};
}

} // namespace

QByteArray NoteTrace::written() const
{
    return note + '.' + before + '.' + after;
}

NoteTrace NoteTrace::read(const QByteArray &written)
{
    const QList<QByteArray> parts = written.split('.');
    return {parts.value(0), parts.value(1), parts.value(2)};
}

QByteArray noteSum(const QString &note)
{
    return QCryptographicHash::hash(note.toUtf8(), QCryptographicHash::Sha256).toHex().left(8);
}

QByteArray lineSum(QStringView line)
{
    const quint16 sum = qChecksum(line.trimmed().toUtf8());
    return QByteArray::number(sum, 16).rightJustified(4, '0');
}

QList<NoteTrace> tracesOf(const QString &content, const QList<NoteRef> &notes, const QList<NotePlace> &places)
{
    QList<NoteTrace> traces;
    for (const NotePlace &place : places) {
        const NoteTrace trace{noteSum(notes[place.note].text), lineSum(lineAbove(content, place.start)),
                              lineSum(lineBelow(content, place.end))};
        if (!traces.contains(trace))
            traces.append(trace);
    }
    return traces;
}

} // namespace gleaner::exporting
