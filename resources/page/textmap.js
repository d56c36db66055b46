// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Places in an item's canonical text, as numbers of visible units (app/article/textunits.h), to ranges in the page.
const textMap = (() => {
    const isVisible = code => !(code <= 0x20 || (code >= 0x7f && code <= 0xa0) || code === 0x1680
        || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f
        || code === 0x3000 || code === 0xfeff);

    // Text nodes below `root`, without what the page adds of its own.
    function textNodes(root) {
        const nodes = [];
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, node => {
            if (node.nodeType === Node.TEXT_NODE)
                return NodeFilter.FILTER_ACCEPT;
            return node.hasAttribute('data-aside') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
        });
        while (walker.nextNode())
            nodes.push(walker.currentNode);
        return nodes;
    }

    const maps = new WeakMap();

    // [{node, start, end}]: which units stand in which node; nodes without any are left out.
    function mapOf(item) {
        let map = maps.get(item);
        if (map)
            return map;
        map = [];
        let start = 0;
        for (const part of item.querySelectorAll(':scope > .title, :scope > .body')) {
            for (const node of textNodes(part)) {
                let count = 0;
                for (let i = 0; i < node.data.length; ++i)
                    count += isVisible(node.data.charCodeAt(i));
                if (count > 0)
                    map.push({node, start, end: start += count});
            }
        }
        maps.set(item, map);
        return map;
    }

    // The node that holds `unit` and the unit's offset in it.
    function locate(map, unit) {
        let low = 0;
        let high = map.length - 1;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (map[middle].end <= unit)
                low = middle + 1;
            else
                high = middle;
        }
        const entry = map[low];
        if (!entry || unit < entry.start || unit >= entry.end)
            return null;
        let left = unit - entry.start;
        for (let i = 0; i < entry.node.data.length; ++i) {
            if (isVisible(entry.node.data.charCodeAt(i)) && left-- === 0)
                return {node: entry.node, offset: i};
        }
        return null;
    }

    // Range of the units [start, end) of `item`; null when the item has no such place.
    function range(item, start, end) {
        if (end <= start)
            return null;
        const map = mapOf(item);
        const first = locate(map, start);
        const last = locate(map, end - 1);
        if (!first || !last)
            return null;
        const result = new Range();
        result.setStart(first.node, first.offset);
        result.setEnd(last.node, last.offset + 1);
        return result;
    }

    function visibleIn(data, from, to) {
        let count = 0;
        for (let i = from; i < to; ++i)
            count += isVisible(data.charCodeAt(i));
        return count;
    }

    // What of `item` a range covers: {start, end, text}, the units without the white space between them; null: nothing.
    function covered(item, range) {
        let result = null;
        for (const {node, start} of mapOf(item)) {
            if (!range.intersectsNode(node))
                continue;
            const from = node === range.startContainer ? range.startOffset : 0;
            const to = node === range.endContainer ? range.endOffset : node.data.length;
            const count = visibleIn(node.data, from, to);
            if (count === 0)
                continue;
            const first = start + visibleIn(node.data, 0, from);
            result ??= {start: first, end: first, text: ''};
            result.end = first + count;
            for (let i = from; i < to; ++i) {
                if (isVisible(node.data.charCodeAt(i)))
                    result.text += node.data[i];
            }
        }
        return result;
    }

    const count = item => mapOf(item).at(-1)?.end ?? 0;

    // How many of the item's units stand before a point of the window; null: there is no text.
    function unitAt(item, x, y) {
        const caret = document.caretRangeFromPoint(x, y);
        if (!caret)
            return null;
        for (const {node, start} of mapOf(item)) {
            if (node === caret.startContainer)
                return start + visibleIn(node.data, 0, caret.startOffset);
            if (caret.comparePoint(node, 0) > 0)
                return start;
        }
        return count(item);
    }

    return {textNodes, range, covered, count, unitAt};
})();
