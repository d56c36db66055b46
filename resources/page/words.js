// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A double click takes the word under the pointer. The engine takes the one at the nearest place between two
// characters: from the right half of a word's last character on, the next one, where no space lies between them.
(() => {
    const words = new Intl.Segmenter('zh', {granularity: 'word'});
    const isUnspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

    // Index of the character of `node`, at `offset` or before it, that has the point; -1: none.
    function characterAt(node, offset, x, y) {
        const range = new Range();
        for (const index of [offset, offset - 1]) {
            if (index < 0 || index >= node.data.length)
                continue;
            range.setStart(node, index);
            range.setEnd(node, index + 1);
            const has = box => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
            if (Array.from(range.getClientRects()).some(has))
                return index;
        }
        return -1;
    }

    document.addEventListener('dblclick', event => {
        const place = document.caretRangeFromPoint(event.clientX, event.clientY);
        const node = place?.startContainer;
        // Nothing is selected where nothing can be.
        if (node?.nodeType !== Node.TEXT_NODE || getSelection().isCollapsed)
            return;
        const at = characterAt(node, place.startOffset, event.clientX, event.clientY);
        if (at < 0 || !isUnspaced.test(String.fromCodePoint(node.data.codePointAt(at))))
            return;
        const {index, segment} = words.segment(node.data).containing(at);
        getSelection().setBaseAndExtent(node, index, node, index + segment.length);
    });
})();
