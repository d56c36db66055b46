// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A button at each block of code that copies what stands in it. The clipboard is the program's.
const code = (() => {
    let asked = null; // the button that was used last

    function copy(button, block) {
        asked = button;
        tell('reportCode', (block.querySelector('code') ?? block).textContent);
    }

    // What a button stands at the edge of, while the block scrolls.
    function addFrames() {
        for (const block of document.querySelectorAll('main pre')) {
            const frame = document.createElement('div');
            frame.className = 'code';
            block.replaceWith(frame);
            frame.append(block);
        }
    }

    function addButtons() {
        for (const block of document.querySelectorAll('main .code > pre')) {
            const bar = document.createElement('div');
            bar.className = 'copy';
            bar.dataset.aside = '';
            const said = document.createElement('span');
            said.setAttribute('role', 'status');
            const button = document.createElement('button');
            button.type = 'button';
            button.title = labels.copy;
            button.setAttribute('aria-label', labels.copy);
            button.append(icon('M5.5 5.5h8v8h-8z M10.5 5.5v-3h-8v8h3'));
            // The style sheet takes the time: timers do not run where the document may have no script.
            said.addEventListener('animationend', () => delete said.dataset.said);
            button.addEventListener('click', () => copy(button, block));
            bar.append(said, button);
            block.after(bar);
        }
    }

    // What was asked for last is in the clipboard. It is said by the style sheet: text could be selected and copied.
    function showCopied() {
        const said = asked?.previousElementSibling;
        if (!said)
            return;
        delete said.dataset.said;
        said.getBoundingClientRect(); // begins anew
        said.dataset.said = labels.copied;
    }

    return {addFrames, addButtons, showCopied};
})();
