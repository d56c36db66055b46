// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A caret that arrow keys move through the text, and select with, for those who use no mouse.
const caret = (() => {
    const bar = document.createElement('div');
    bar.className = 'caret';
    bar.setAttribute('aria-hidden', 'true');
    let on = false;

    const inText = node => node && document.querySelector('main').contains(node);

    // Where it stands as [x, y, height] in the page; null: nowhere.
    function place() {
        const {focusNode, focusOffset} = getSelection();
        if (!inText(focusNode))
            return null;
        const range = new Range();
        range.setStart(focusNode, focusOffset);
        let box = range.getClientRects()[0];
        if (!box && focusNode.nodeType === Node.ELEMENT_NODE)
            box = (focusNode.childNodes[focusOffset] ?? focusNode).getBoundingClientRect?.();
        return box ? [box.left + scrollX, box.top + scrollY, box.height] : null;
    }

    function draw() {
        const at = on ? place() : null;
        bar.hidden = !at;
        if (!at)
            return;
        bar.style.left = `${at[0] - 1}px`;
        bar.style.top = `${at[1]}px`;
        bar.style.height = `${at[2]}px`;
    }

    function follow() {
        const {focusNode, focusOffset} = getSelection();
        const box = bar.getBoundingClientRect();
        const margin = Math.min(96, innerHeight / 4);
        if (bar.hidden || (box.top >= margin && box.bottom <= innerHeight - margin))
            return;
        const range = new Range();
        range.setStart(focusNode, focusOffset);
        if (focusNode.nodeType === Node.TEXT_NODE)
            reveal(range);
    }

    // Begins with the item being read, unless something in the text is selected.
    function set(shown) {
        on = shown;
        if (on && !bar.isConnected)
            document.body.append(bar);
        const first = current?.querySelector(':scope > .title, :scope > .body');
        if (on && first && !inText(getSelection().focusNode))
            getSelection().collapse(textMap.textNodes(first)[0] ?? first, 0);
        draw();
    }

    const steps = {
        ArrowLeft: ['left', 'character'],
        ArrowRight: ['right', 'character'],
        ArrowUp: ['backward', 'line'],
        ArrowDown: ['forward', 'line'],
        Home: ['backward', 'lineboundary'],
        End: ['forward', 'lineboundary'],
    };

    function step(event) {
        const [direction, unit] = steps[event.key];
        const wider = {character: event.altKey ? 'sentence' : 'word', line: 'paragraph'}[unit];
        return [direction, event.ctrlKey || event.altKey ? wider : unit];
    }

    document.addEventListener('keydown', event => {
        if (!on || event.isComposing || event.metaKey || !steps[event.key] || !step(event)[1])
            return;
        event.preventDefault();
        getSelection().modify(event.shiftKey ? 'extend' : 'move', ...step(event));
        draw();
        follow();
        if (!event.shiftKey)
            tell('reportChosen', '');
    });
    document.addEventListener('selectionchange', draw);
    addEventListener('resize', draw);

    return {set, draw};
})();
