// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Footnotes beside the text that refers to them. They stand at the page's end as well, where a second Enter leads.
const footnotes = (() => {
    const gap = 6; // px between the reference and its note
    const edge = 16; // px kept free at the window's edges
    const box = document.createElement('div');
    box.className = 'footnotebox';
    box.dataset.aside = '';
    box.setAttribute('role', 'dialog');
    box.tabIndex = -1;
    box.hidden = true;
    let reference = null; // the link that the note stands at
    let shown = null; // the note, in its own place
    const usedLast = new Map(); // note -> the link that led to it

    const isOut = link => !box.contains(link);

    function noteOf(link) {
        const name = link?.getAttribute('href')?.match(/^#(fn-\d+)$/)?.[1];
        return name ? document.querySelector(`main section.footnote#${name}`) : null;
    }

    function place() {
        const at = reference.getBoundingClientRect();
        box.style.left = '0';
        box.style.top = '0';
        const size = box.getBoundingClientRect();
        const left = Math.max(edge, Math.min(at.left - edge, innerWidth - edge - size.width));
        const isBelow = at.bottom + gap + size.height <= innerHeight - edge || at.top < size.height + gap + edge;
        box.style.left = `${left + scrollX}px`;
        box.style.top = `${(isBelow ? at.bottom + gap : at.top - gap - size.height) + scrollY}px`;
    }

    // The note's own content, without what the page added and what cannot be used away from its place.
    function contentOf(note) {
        const copy = note.cloneNode(true);
        for (const added of copy.querySelectorAll(':scope > sup[data-aside], .copy, .back'))
            added.remove();
        for (const image of copy.querySelectorAll('span.image')) {
            if (!image.querySelector('img'))
                image.replaceWith(image.querySelector('.alt')?.textContent ?? '');
        }
        const content = document.createElement('div');
        content.append(...copy.childNodes);
        return content;
    }

    function open(link, note) {
        if (isOut(link))
            reference = link;
        shown = note;
        const number = note.id.slice('fn-'.length);
        box.setAttribute('aria-label', `${labels.footnote} ${number}`);
        const way = document.createElement('a');
        way.className = 'way';
        way.href = `#${note.id}`;
        way.textContent = labels.tofootnote;
        box.replaceChildren(contentOf(note), way);
        if (!box.isConnected)
            document.body.append(box);
        box.hidden = false;
        box.scrollTop = 0;
        place();
        box.focus({preventScroll: true});
        tell('reportFootnote', true);
    }

    function close(goBack) {
        if (box.hidden)
            return;
        box.hidden = true;
        shown = null;
        tell('reportFootnote', false);
        if (goBack)
            reference.focus({preventScroll: true});
    }

    function go(target) {
        const range = new Range();
        range.selectNodeContents(target);
        reveal(range);
        target.focus({preventScroll: true});
    }

    function goToNote(note) {
        usedLast.set(note, reference);
        close(false);
        go(note);
    }

    function goToText(note) {
        const link = usedLast.get(note)
            ?? Array.from(document.querySelectorAll(`a[href="#${note.id}"]`)).find(isOut);
        if (link)
            go(link);
    }

    // A way back at the end of each note.
    function addWaysBack() {
        for (const note of document.querySelectorAll('main section.footnote')) {
            note.tabIndex = -1;
            const back = document.createElement('button');
            back.type = 'button';
            back.className = 'back';
            back.dataset.aside = '';
            back.title = labels.back;
            back.setAttribute('aria-label', labels.back);
            back.append(icon('M13 3v5.5H3.5 M6.5 5.5l-3 3 3 3'));
            back.addEventListener('click', () => goToText(note));
            const last = note.lastElementChild;
            (last?.matches('p') ? last : note).append(back);
        }
    }

    document.addEventListener('click', event => {
        const link = event.target.closest('a[href^="#fn-"]');
        const note = noteOf(link);
        if (note) {
            event.preventDefault();
            if (link.matches('.way') || (link === reference && note === shown))
                goToNote(note);
            else
                open(link, note);
        }
        // A click in the note is none beside the highlights.
        if (!isOut(event.target))
            event.stopImmediatePropagation();
    });
    box.addEventListener('keydown', event => {
        if (event.key === 'Escape') {
            event.preventDefault();
            close(true);
        } else if (event.key === 'Enter' && event.target === box && !event.isComposing) {
            event.preventDefault();
            goToNote(shown);
        }
    });
    const closeFrom = event => {
        if (!box.hidden && isOut(event.target) && event.target.closest?.('a') !== reference)
            close(false);
    };
    document.addEventListener('pointerdown', closeFrom);
    document.addEventListener('focusin', closeFrom);
    addEventListener('resize', () => {
        if (!box.hidden)
            place();
    });

    return {addWaysBack, close};
})();
