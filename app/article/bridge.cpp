// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/bridge.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace gleaner::article {

Bridge::Bridge(QObject *parent)
    : QObject(parent)
{ }

ItemId Bridge::known(const QString &item) const
{
    const ItemId id{item.toLongLong()};
    return m_items.contains(id) ? id : ItemId{};
}

void Bridge::reportBegun(const QString &path)
{
    emit begun(path);
}

void Bridge::reportReady(const QString &path)
{
    emit readyReported(path);
}

void Bridge::reportPlace(const QString &item, double offset)
{
    if (const ItemId id = known(item); id.isValid() && std::isfinite(offset)) {
        emit placeReported({id, offset});
    }
}

void Bridge::reportControl(const QString &action, const QString &item)
{
    const ItemId id = known(item);
    if (!id.isValid()) {
        return;
    }
    if (action == "read"_L1) {
        emit controlUsed(Control::Read, id);
    } else if (action == "bookmark"_L1) {
        emit controlUsed(Control::Bookmark, id);
    } else if (action == "tag"_L1) {
        emit controlUsed(Control::Tag, id);
    } else if (action == "note"_L1) {
        emit controlUsed(Control::Note, id);
    }
}

void Bridge::reportImage(const QString &item, const QString &url)
{
    const QUrl address(url);
    const bool remote = (address.scheme() == "http"_L1 || address.scheme() == "https"_L1) && !address.host().isEmpty();
    // An image outside all items (in an intro, say) comes without an id.
    const ItemId id = known(item);
    if (remote && address.isValid() && (id.isValid() || item.isEmpty())) {
        emit imageAsked(id, address);
    }
}

void Bridge::reportView(const QString &url)
{
    if (!url.isEmpty()) {
        emit viewAsked(url);
    }
}

void Bridge::reportUnloaded(int count)
{
    if (count >= 0) {
        emit unloadedReported(count);
    }
}

void Bridge::reportFind(int current, int total)
{
    if (current >= 0 && current <= total) {
        emit findReported(current, total);
    }
}

void Bridge::reportInside(int line)
{
    if (line >= 0) {
        emit insideAsked(line);
    }
}

void Bridge::reportCode(const QString &code)
{
    if (!code.isEmpty()) {
        emit codeAsked(code);
    }
}

void Bridge::reportFootnote(bool shown)
{
    emit footnoteReported(shown);
}

HighlightId Bridge::knownHighlight(const QString &highlight) const
{
    const HighlightId id{highlight.toLongLong()};
    return m_highlights.contains(id) ? id : HighlightId{};
}

void Bridge::reportSelection(const QString &state, const QString &item, int start, int end, const QString &visible)
{
    const bool isOne = state == "one"_L1;
    if (isOne ? start >= 0 && end > start : state == "none"_L1 || state == "several"_L1 || state == "outside"_L1) {
        emit selectionReported(state, isOne ? known(item) : ItemId{}, isOne ? TextSpan{start, end} : TextSpan{},
                               isOne ? visible : QString());
    }
}

void Bridge::reportPointed(const QString &highlight)
{
    if (const HighlightId id = knownHighlight(highlight); id.isValid() || highlight.isEmpty()) {
        emit highlightPointed(id);
    }
}

void Bridge::reportChosen(const QString &highlight)
{
    if (const HighlightId id = knownHighlight(highlight); id.isValid() || highlight.isEmpty()) {
        emit highlightChosen(id);
    }
}

void Bridge::reportEdges(const QString &highlight, int start, int end)
{
    if (const HighlightId id = knownHighlight(highlight); id.isValid() && start >= 0 && end > start) {
        emit edgesReported(id, {start, end});
    }
}

void Bridge::reportEnd(bool passed)
{
    if (passed) {
        emit endPassed();
    } else {
        emit endReached();
    }
}

} // namespace gleaner::article
