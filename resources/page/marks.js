// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Paints ranges with the CSS Custom Highlight API: the document is not touched, and highlights may overlap.
const painter = {
    paint(name, ranges, priority) {
        if (ranges.length === 0) {
            CSS.highlights.delete(name);
            return;
        }
        const highlight = new Highlight(...ranges);
        highlight.priority = priority;
        CSS.highlights.set(name, highlight);
    },
};

// Marks of entities, in layers of their own: what is marked all the time, what the panel points at, what is stepped
// through. Places are [id, start, end] in visible units.
const marks = (() => {
    const layers = {marked: [], hint: [], entity: []};

    function clear(layer) {
        for (const name of layers[layer])
            CSS.highlights.delete(name);
        layers[layer] = [];
    }

    function paint(layer, name, ranges, priority) {
        if (ranges.length === 0)
            return;
        layers[layer].push(name);
        painter.paint(name, ranges, priority);
    }

    function ranges(places) {
        return places.map(([id, start, end]) => {
            const item = itemById.get(id);
            return item ? textMap.range(item, start, end) : null;
        });
    }

    return {
        ranges,
        // The mention at `index` is stronger and comes into sight.
        showMentions(places, type, index) {
            clear('entity');
            const all = ranges(places);
            const current = all[index] ?? null;
            paint('entity', `entity-${type}`, all.filter(range => range && range !== current), 1);
            if (!current)
                return;
            paint('entity', `entity-${type}-current`, [current], 3);
            reveal(current);
        },
        clearMentions: () => clear('entity'),
        hintMentions(places, type) {
            clear('hint');
            paint('hint', `hint-${type}`, ranges(places).filter(Boolean), 2);
        },
        // `groups`: [[type, places]]; takes the place of what was marked before.
        markEntities(groups) {
            clear('marked');
            for (const [type, places] of groups)
                paint('marked', `marked-${type}`, ranges(places).filter(Boolean), 0);
        },
    };
})();
