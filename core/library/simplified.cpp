// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/simplified.h"

#include "core/base/logging.h"

#include <QHash>
#include <QString>

#include <opencc/SimpleConverter.hpp>

#include <exception>
#include <string>

namespace gleaner::library {

namespace {

using Table = QHash<char32_t, char32_t>;

struct Block {
    char32_t first;
    char32_t last;
};

// Where traditional characters stand: the unified ideographs with their extensions A to G.
constexpr Block Blocks[]{{0x3400, 0x4dbf}, {0x4e00, 0x9fff}, {0x20000, 0x3134f}};

/// All characters are put through OpenCC once, one a line, so that none is seen as part of a word. Afterwards the table
/// is only read: OpenCC's converter is not promised to be safe from several threads.
Table makeTable()
{
    Table table;
    try {
        const opencc::SimpleConverter converter("t2s.json");
        for (const auto &[first, last] : Blocks) {
            QString lines;
            for (char32_t c = first; c <= last; ++c)
                lines += QStringView(QChar::fromUcs4(c)) + u'\n';
            const QString converted = QString::fromStdString(converter.Convert(lines.toStdString()));
            char32_t c = first;
            for (const QStringView line : QStringView(converted).tokenize(u'\n')) {
                if (c > last)
                    break;
                if (const QList<uint> points = line.toUcs4(); points.size() == 1 && points.first() != c)
                    table.insert(c, points.first());
                ++c;
            }
        }
    } catch (const std::exception &exception) {
        qCWarning(lcLibrary) << "traditional and simplified characters stay apart in searches:" << exception.what();
    }
    return table;
}

const Table &table()
{
    static const Table made = makeTable();
    return made;
}

} // namespace

char32_t simplified(char32_t character)
{
    return table().value(character, character);
}

QString simplifiedPairs()
{
    QString pairs;
    for (const auto &[traditional, simple] : table().asKeyValueRange())
        pairs += QStringView(QChar::fromUcs4(traditional)) + QStringView(QChar::fromUcs4(simple));
    return pairs;
}

} // namespace gleaner::library
