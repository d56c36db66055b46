// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person marked: painted below all other marks, pointed at, clicked; and what is selected, to be marked.
const highlights = (() => {
    const colours = ['fact', 'claim', 'doubt', 'number', 'follow-up', 'quote'];
    const lowest = -10; // of the priorities; those of other marks begin with 0
    let all = new Map(); // id -> {id, item, start, end, colour, range}
    let byItem = new Map(); // element -> those in it, by their start
    let current = '';
    let pointed = '';

    // Where at least two of an item's highlights meet: [start, end) in units.
    function overlaps(list) {
        const edges = list.flatMap(({start, end}) => [[start, 1], [end, -1]]);
        edges.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
        const result = [];
        let depth = 0;
        let since = 0;
        for (const [at, step] of edges) {
            if (step > 0 && ++depth === 2)
                since = at;
            else if (step < 0 && --depth === 1 && at > since)
                result.push([since, at]);
        }
        return result;
    }

    function paint() {
        const groups = new Map(colours.map(colour => [colour, []]));
        const shared = [];
        for (const [item, list] of byItem) {
            for (const {colour, range} of list)
                groups.get(colour)?.push(range);
            if (list.length > 1)
                shared.push(...overlaps(list).map(([start, end]) => textMap.range(item, start, end)));
        }
        colours.forEach((colour, i) => painter.paint(`mark-${colour}`, groups.get(colour), lowest + i));
        painter.paint('mark-overlap', shared, lowest + colours.length);
        paintCurrent();
    }

    function paintCurrent() {
        const range = all.get(current)?.range;
        painter.paint('mark-current', range ? [range] : [], lowest + colours.length + 1);
        edges.show(all.get(current) ?? null);
    }

    // `places`: [[id, item, start, end, colour]] in visible units; takes the place of those before.
    function set(places) {
        const before = all;
        all = new Map();
        byItem = new Map();
        for (const [id, itemId, start, end, colour] of places) {
            const item = itemById.get(itemId);
            const known = before.get(id);
            const range = known && known.item === item && known.start === start && known.end === end
                ? known.range : item && textMap.range(item, start, end);
            if (!range)
                continue;
            const highlight = {id, item, start, end, colour, range};
            all.set(id, highlight);
            if (!byItem.has(item))
                byItem.set(item, []);
            byItem.get(item).push(highlight);
        }
        paint();
    }

    function setCurrent(id, show) {
        current = id;
        paintCurrent();
        const range = all.get(id)?.range;
        if (range && show)
            reveal(range);
    }

    // The shortest highlight at a point of the window: what lies within another can be reached.
    function at(x, y) {
        const caret = document.caretRangeFromPoint(x, y);
        const item = caret?.startContainer.parentElement?.closest('main > article.item');
        const isHit = ({range}) => range.isPointInRange(caret.startContainer, caret.startOffset)
            && Array.from(range.getClientRects())
                .some(box => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
        return (byItem.get(item) ?? []).filter(isHit)
            .reduce((best, next) => best && best.end - best.start <= next.end - next.start ? best : next, null);
    }

    function point(id) {
        if (id === pointed)
            return;
        pointed = id;
        tell('reportPointed', id);
    }

    // Answers by reportSelection: the one item's part of what is selected, or why there is none.
    function askSelection() {
        const selection = getSelection();
        const range = selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
        const touched = range ? items.filter(item => range.intersectsNode(item)) : [];
        const parts = touched.map(item => ({item, part: textMap.covered(item, range)})).filter(({part}) => part);
        if (!range || (parts.length === 0 && touched.length > 0))
            tell('reportSelection', 'none', '', 0, 0, '');
        else if (parts.length !== 1)
            tell('reportSelection', parts.length > 1 ? 'several' : 'outside', '', 0, 0, '');
        else
            tell('reportSelection', 'one', parts[0].item.dataset.id, parts[0].part.start, parts[0].part.end, parts[0].part.text);
    }

    let moved = null;
    document.addEventListener('mousemove', event => {
        if (byItem.size === 0)
            return;
        if (!moved)
            requestAnimationFrame(() => {
                point(at(moved.clientX, moved.clientY)?.id ?? '');
                moved = null;
            });
        moved = event;
    }, {passive: true});
    document.addEventListener('mouseleave', () => point(''));
    document.addEventListener('scroll', () => point(''), {passive: true});

    document.addEventListener('click', event => {
        if (getSelection().isCollapsed && !event.target.closest('a[href], button, summary, span.image'))
            tell('reportChosen', at(event.clientX, event.clientY)?.id ?? '');
    });
    document.addEventListener('selectionchange', () => {
        if (current && !getSelection().isCollapsed)
            tell('reportChosen', '');
    });

    return {set, setCurrent, draw: paintCurrent, askSelection, collapseSelection: () => getSelection().collapseToEnd()};
})();
