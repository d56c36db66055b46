// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/documentunits.h"

#include "app/article/textunits.h"

#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gleaner::article {

namespace {

/// A document keeps of an element's attributes but a few. This one, which it takes for a tooltip, no text of a digest
/// has.
constexpr QChar Mark(0x2063);

bool isAside(const QTextFragment &fragment)
{
    return fragment.charFormat().toolTip() == Mark;
}

} // namespace

QString DocumentUnits::setAside(const QString &html)
{
    return u"<span title=\"%1\">%2</span>"_s.arg(Mark).arg(html);
}

QString DocumentUnits::withAsidesMarked(const QString &html)
{
    static const QRegularExpression Aside(u"(<(?:span|sup)\\b[^<>]*?\\sdata-aside)(?=[\\s>])"_s);
    QString marked = html;
    return marked.replace(Aside, u"\\1 title=\"%1\""_s.arg(Mark));
}

DocumentUnits::DocumentUnits(QTextDocument &document)
{
    std::vector<TextSpan> asides;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); at != block.end(); ++at) {
            const QTextFragment fragment = at.fragment();
            const int start = fragment.position();
            if (isAside(fragment)) {
                asides.push_back({start, start + fragment.length()});
                continue;
            }
            const QString text = fragment.text();
            for (qsizetype i = 0; i < text.size(); ++i) {
                if (!isVisibleUnit(text[i].unicode()) || text[i] == QChar::ObjectReplacementCharacter)
                    continue;
                m_positions.push_back(start + int(i));
                m_visible += text[i];
            }
        }
    }
    QTextCharFormat unmarked;
    unmarked.setToolTip({});
    QTextCursor cursor(&document);
    for (const TextSpan &aside : asides) {
        cursor.setPosition(int(aside.start));
        cursor.setPosition(int(aside.end), QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(unmarked);
    }
}

TextSpan DocumentUnits::within(int from, int to) const
{
    const auto unit = [this](int position) {
        return std::ranges::lower_bound(m_positions, position) - m_positions.begin();
    };
    return {unit(from), unit(to)};
}

TextSpan DocumentUnits::positions(TextSpan units) const
{
    if (units.start < 0 || units.end <= units.start || units.end > qsizetype(m_positions.size()))
        return {};
    return {m_positions[size_t(units.start)], m_positions[size_t(units.end) - 1] + 1};
}

} // namespace gleaner::article
