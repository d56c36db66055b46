// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Find in the page: all matches of a text after folding both as search does, white space as one space.
const finder = (() => {
    const blocks = 'p, li, td, th, h1, h2, h3, h4, h5, h6, pre, blockquote, dd, dt, div, summary, article, header, aside';
    let index = null;
    let matches = [];
    let query = '';
    let current = -1;

    // One folded text of the page; unit i of it stems from nodes[owner[i]], characters [from[i], to[i]).
    function buildIndex() {
        const result = {text: '', nodes: [], owner: [], from: [], to: []};
        const parts = [];
        let space = true;
        let block = null;
        const push = (unit, owner, from, to) => {
            parts.push(unit);
            result.owner.push(owner);
            result.from.push(from);
            result.to.push(to);
        };
        for (const node of textMap.textNodes(document.querySelector('main'))) {
            const owner = result.nodes.push(node) - 1;
            const home = node.parentElement.closest(blocks);
            if (home !== block) {
                block = home;
                push('\n', owner, 0, 0);
                space = true;
            }
            let offset = 0;
            for (const cluster of folder.clustersOf(node.data)) {
                const end = offset + cluster.length;
                for (const unit of folder.fold(cluster).split('')) {
                    if (unit === ' ') {
                        if (!space)
                            push(' ', owner, offset, end);
                        space = true;
                    } else {
                        push(unit, owner, offset, end);
                        space = false;
                    }
                }
                offset = end;
            }
        }
        result.text = parts.join('');
        return result;
    }

    function search(text) {
        const folded = folder.foldText(text).replace(/ +/g, ' ').trim();
        const ranges = [];
        if (!folded)
            return ranges;
        index ??= buildIndex();
        for (let at = index.text.indexOf(folded); at >= 0; at = index.text.indexOf(folded, at + folded.length)) {
            const last = at + folded.length - 1;
            const range = new Range();
            range.setStart(index.nodes[index.owner[at]], index.from[at]);
            range.setEnd(index.nodes[index.owner[last]], index.to[last]);
            ranges.push(range);
        }
        return ranges;
    }

    function firstFrom(backward) {
        const isBelow = range => {
            const box = range.getBoundingClientRect();
            return box.height > 0 && box.bottom > 0;
        };
        const below = matches.findIndex(isBelow);
        if (backward)
            return below < 0 ? matches.length - 1 : (below + matches.length - 1) % matches.length;
        return Math.max(below, 0);
    }

    function paint() {
        painter.paint('found', matches, 1);
        painter.paint('found-current', current >= 0 ? [matches[current]] : [], 3);
        return current >= 0 ? matches[current] : null;
    }

    // These give the match one stands at, as a range, or null.

    function step(backward) {
        if (matches.length > 0)
            current = (current + (backward ? matches.length - 1 : 1)) % matches.length;
        return paint();
    }

    function find(text, backward) {
        if (text === query)
            return step(backward);
        query = text;
        matches = search(text);
        current = matches.length > 0 ? firstFrom(backward) : -1;
        return paint();
    }

    // Takes what was found elsewhere.
    function show(ranges, at) {
        query = null;
        matches = ranges;
        current = ranges.length > 0 ? Math.min(Math.max(at, 0), ranges.length - 1) : -1;
        return paint();
    }

    function clear() {
        query = '';
        matches = [];
        current = -1;
        painter.paint('found', [], 0);
        painter.paint('found-current', [], 0);
    }

    function setSimplified(pairs) {
        folder.setSimplified(pairs);
        index = null;
    }

    return {setSimplified, find, show, step, clear, position: () => current + 1, total: () => matches.length};
})();
