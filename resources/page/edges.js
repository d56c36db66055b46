// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Handles at both ends of the chosen highlight, which the mouse drags to other words of its item.
const edges = (() => {
    const margin = 32; // px from the window's upper and lower edge, within which dragging scrolls
    let shown = null; // {id, item, start, end, range} of the chosen highlight
    let drag = null; // {atEnd, start, end, x, y}

    const handles = ['start', 'end'].map(side => {
        const handle = document.createElement('div');
        handle.className = `edge ${side}`;
        handle.hidden = true;
        handle.setAttribute('aria-hidden', 'true'); // keys move the edges as well
        handle.addEventListener('pointerdown', event => {
            if (event.button !== 0 || !shown)
                return;
            event.preventDefault();
            handle.setPointerCapture(event.pointerId);
            setDrag({atEnd: side === 'end', start: shown.start, end: shown.end, x: event.clientX, y: event.clientY});
            requestAnimationFrame(follow);
        });
        handle.addEventListener('pointermove', event => {
            if (drag)
                [drag.x, drag.y] = [event.clientX, event.clientY];
        });
        handle.addEventListener('pointerup', event => {
            if (!drag)
                return;
            [drag.x, drag.y] = [event.clientX, event.clientY];
            move();
            finish();
        });
        handle.addEventListener('pointercancel', () => {
            setDrag(null);
            draw();
        });
        // No selection begins here, and no click chooses what lies below.
        handle.addEventListener('mousedown', event => event.preventDefault());
        handle.addEventListener('click', event => event.stopPropagation());
        return handle;
    });

    // While they are dragged, the pointer means what lies below them.
    function setDrag(value) {
        drag = value;
        for (const handle of handles)
            handle.style.pointerEvents = drag ? 'none' : '';
        root.style.cursor = drag ? 'col-resize' : '';
    }

    // Left or right of the first or last character, and its height, in the page; null: it is not to be seen.
    function place(range, atEnd) {
        const boxes = Array.from(range.getClientRects()).filter(box => box.width > 0 || box.height > 0);
        const box = atEnd ? boxes.at(-1) : boxes[0];
        return box ? [(atEnd ? box.right : box.left) + scrollX, box.top + scrollY, box.height] : null;
    }

    function draw() {
        const range = drag ? textMap.range(shown.item, drag.start, drag.end) : shown?.range;
        painter.paint('mark-dragged', drag && range ? [range] : [], 10);
        handles.forEach((handle, i) => {
            const at = range ? place(range, i === 1) : null;
            handle.hidden = !at;
            if (!at)
                return;
            if (!handle.isConnected)
                document.body.append(handle);
            handle.style.left = `${at[0]}px`;
            handle.style.top = `${at[1]}px`;
            handle.style.height = `${at[2]}px`;
        });
    }

    // To the place nearest to the pointer within the item; the other edge stays, and something stays between them.
    function move() {
        const box = shown.item.getBoundingClientRect();
        const within = (value, low, high) => Math.max(low, Math.min(value, high));
        const unit = drag.y < box.top ? 0 : drag.y > box.bottom ? Infinity
            : textMap.unitAt(shown.item, within(drag.x, box.left + 1, box.right - 1), within(drag.y, 0, innerHeight - 1));
        if (unit === null)
            return;
        if (drag.atEnd)
            drag.end = within(unit, shown.start + 1, textMap.count(shown.item));
        else
            drag.start = within(unit, 0, shown.end - 1);
        draw();
    }

    function follow() {
        if (!drag)
            return;
        if (drag.y < margin || drag.y > innerHeight - margin)
            scrollBy({top: drag.y < margin ? -8 : 8, behavior: 'instant'});
        move();
        requestAnimationFrame(follow);
    }

    function finish() {
        const {start, end} = drag;
        setDrag(null);
        if (start !== shown.start || end !== shown.end)
            tell('reportEdges', shown.id, start, end);
        draw();
    }

    function show(highlight) {
        if (highlight?.id !== shown?.id)
            setDrag(null);
        shown = highlight;
        draw();
    }

    // What is folded, loaded or narrowed moves the words.
    new ResizeObserver(() => shown && draw()).observe(document.body);

    return {show};
})();
