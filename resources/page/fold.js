// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What search takes for the same (core/library/fold.h), character by character: compatibility forms and width, case,
// traditional and simplified Chinese; what shows nothing goes, white space is a space.
const folder = (() => {
    const spaces = '\\t-\\r\\u{20}\\u{85}\\u{a0}\\u{1680}\\u{2000}-\\u{200a}\\u{2028}\\u{2029}\\u{202f}\\u{205f}\\u{3000}';
    const joined = '\\u{34f}\\u{61c}\\u{180b}-\\u{180f}\\u{200b}-\\u{200f}\\u{202a}-\\u{202e}\\u{2060}-\\u{206f}'
        + '\\u{fe00}-\\u{fe0f}\\u{feff}\\u{e0000}-\\u{e0fff}';
    const isSpace = new RegExp(`^[${spaces}]`, 'u');
    const isInvisible = new RegExp(`^[\\u{ad}${joined}]$`, 'u');
    // White space, or a character with what is normalised together with it, 30 at most: marks, jamo that follow, half
    // width voiced marks.
    const clusters = new RegExp(
        `[${spaces}][${spaces}\\u{ad}${joined}]*|.[\\p{M}${joined}\\u{1160}-\\u{11ff}\\u{ff9e}\\u{ff9f}]{0,30}`, 'gsu');
    const simplified = new Map();
    const known = new Map();

    // Pairs of a traditional character and its simplified form.
    function setSimplified(pairs) {
        const characters = Array.from(pairs);
        for (let i = 0; i + 1 < characters.length; i += 2)
            simplified.set(characters[i], characters[i + 1]);
        known.clear();
    }

    function foldAnew(cluster) {
        if (isSpace.test(cluster))
            return ' ';
        const normal = cluster.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
        let folded = '';
        for (const character of normal) {
            // The lower case of the Turkish capital is i with a dot of its own, which nobody types.
            const turkishDot = character === '\u0307' && folded.endsWith('i');
            if (!isInvisible.test(character) && !turkishDot)
                folded += simplified.get(character) ?? character;
        }
        return folded;
    }

    function fold(cluster) {
        let folded = known.get(cluster);
        if (folded === undefined) {
            folded = foldAnew(cluster);
            known.set(cluster, folded);
        }
        return folded;
    }

    const clustersOf = text => text.match(clusters) ?? [];
    const foldText = text => clustersOf(text).map(fold).join('');

    return {setSimplified, fold, clustersOf, foldText};
})();
