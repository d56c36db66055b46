// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later

const root = document.documentElement;
const items = Array.from(document.querySelectorAll('main > article.item'));
const itemById = new Map(items.map(item => [item.dataset.id, item]));
const endMark = document.querySelector('main > .end');
const labels = document.body.dataset;

// Where an item that was asked for begins, below the window's upper edge.
const landing = 24;
// An item is current once its beginning has come up to this part of the window's height.
const readingLine = 0.3;

let bridge = null;
let current = null;
let chosen = null; // the current item, when it was asked for and not scrolled to
let ownScroll = null; // where our own last scroll ended
let settled = null; // the place at the last report
let framePending = false;
let endSeen = false;

function tell(method, ...values) {
    bridge?.[method](...values);
}

// Lines on a 16 px grid.
function icon(lines) {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    for (const [name, value] of [['viewBox', '0 0 16 16'], ['width', '16'], ['height', '16'], ['aria-hidden', 'true']])
        svg.setAttribute(name, value);
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('d', lines);
    svg.append(path);
    return svg;
}

function measurePlace() {
    const box = current.getBoundingClientRect();
    return {item: current, top: box.top, height: Math.max(box.height, 1)};
}

function report() {
    if (!current)
        return;
    settled = measurePlace();
    tell('reportPlace', current.dataset.id, -settled.top / settled.height);
}

function setCurrent(item) {
    if (item === current)
        return;
    current?.classList.remove('current');
    current?.removeAttribute('aria-current');
    current = item;
    current?.classList.add('current');
    current?.setAttribute('aria-current', 'true');
}

function itemAtLine() {
    const line = innerHeight * readingLine;
    if (chosen) {
        // Short items: the one asked for stays current while it stands where it was put.
        const top = chosen.getBoundingClientRect().top;
        if (top >= 0 && top <= line)
            return chosen;
    }
    let low = 0;
    let high = items.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (items[middle].getBoundingClientRect().top <= line)
            low = middle + 1;
        else
            high = middle;
    }
    return items[Math.max(low - 1, 0)] ?? null;
}

function isAtEnd() {
    return endMark.getBoundingClientRect().top <= innerHeight;
}

function reportEnd() {
    const seen = isAtEnd();
    if (seen && !endSeen)
        tell('reportEnd', false);
    endSeen = seen;
}

function track() {
    framePending = false;
    if (ownScroll !== null && Math.abs(scrollY - ownScroll) < 1)
        return;
    ownScroll = null;
    const item = itemAtLine();
    if (item !== chosen)
        chosen = null;
    setCurrent(item);
    report();
    reportEnd();
}

// A scroll of the program's: nothing is concluded from it.
function scrollOwn(top) {
    scrollTo({top, behavior: 'instant'});
    ownScroll = scrollY;
}

function showAt(item, offset) {
    footnotes.close(false);
    const box = item.getBoundingClientRect();
    scrollOwn(scrollY + box.top + offset * box.height);
    chosen = item;
    // Tab goes on from here; the window's keyboard focus stays where it is.
    if (!item.contains(document.activeElement))
        item.focus({preventScroll: true});
    setCurrent(item);
    report();
    reportEnd();
}

// After a change of layout: what stood at the window's upper edge stands there again.
function returnTo(place) {
    if (scrollY <= 0 || !place)
        return;
    const box = place.item.getBoundingClientRect();
    scrollOwn(scrollY + box.top - (place.top < 0 ? place.top / place.height * box.height : place.top));
}

function reveal(range) {
    for (let folded; (folded = range.startContainer.parentElement.closest('details:not([open])'));)
        folded.open = true;
    const box = range.getBoundingClientRect();
    const margin = Math.min(96, innerHeight / 4);
    if (box.top < margin || box.bottom > innerHeight - margin)
        scrollOwn(scrollY + box.top - innerHeight * 0.35);
    const item = range.startContainer.parentElement.closest('main > article.item');
    if (item) {
        chosen = item;
        setCurrent(item);
        report();
    }
    reportEnd();
}

// Images: placeholders of core/markdown, `span.image[data-src]`.
const isRemote = url => /^https?:\/\//i.test(url ?? '');

// The program may spell an address with other escapes than the text does.
const sameAddress = url => URL.canParse(url) ? new URL(url).href : url;

function placeholders(url) {
    const all = Array.from(document.querySelectorAll('main span.image[data-aside]'));
    if (url === undefined)
        return all;
    const address = sameAddress(url);
    return all.filter(image => sameAddress(image.dataset.src) === address);
}

function reportUnloaded() {
    tell('reportUnloaded', placeholders().filter(image => isRemote(image.dataset.src) && !image.querySelector('img')).length);
}

function fillPlaceholder(image) {
    const text = document.createElement('span');
    text.className = 'alt';
    text.textContent = image.getAttribute('aria-label') || labels.image;
    image.replaceChildren(text);
    const hasText = Array.from(image.parentElement.childNodes)
        .some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
    image.classList.toggle('inline', hasText);
    if (!isRemote(image.dataset.src)) {
        image.removeAttribute('tabindex');
        return;
    }
    const host = document.createElement('span');
    host.className = 'host';
    host.textContent = URL.canParse(image.dataset.src) ? new URL(image.dataset.src).host : '';
    const load = document.createElement('span');
    load.className = 'load';
    load.textContent = labels.load;
    image.append(host, load);
    image.setAttribute('role', 'button');
    image.setAttribute('tabindex', '0');
    image.setAttribute('aria-label', `${labels.load}: ${text.textContent}`);
}

function askForImage(image) {
    if (!isRemote(image.dataset.src) || image.querySelector('img'))
        return;
    const load = image.querySelector('.load');
    if (load)
        load.textContent = labels.loading;
    image.querySelector('.failure')?.remove();
    tell('reportImage', image.closest('main > article.item')?.dataset.id ?? '', image.dataset.src);
}

// On the page as a button: loads the image, or opens it.
function pressImage(image) {
    if (image.querySelector('img'))
        tell('reportView', image.dataset.src);
    else
        askForImage(image);
}

function setImage(url, address) {
    for (const image of placeholders(url)) {
        const picture = document.createElement('img');
        picture.alt = image.querySelector('.alt')?.textContent ?? '';
        picture.src = address;
        image.classList.add('shown');
        image.replaceChildren(picture);
        if (image.closest('a[href]')) { // whose keys and clicks lead where it leads
            for (const name of ['role', 'tabindex', 'aria-label'])
                image.removeAttribute(name);
            continue;
        }
        image.setAttribute('role', 'button');
        image.setAttribute('tabindex', '0');
        image.setAttribute('aria-label', `${labels.open}: ${picture.alt}`);
    }
    reportUnloaded();
}

function setImageFailed(url, message) {
    for (const image of placeholders(url)) {
        if (image.querySelector('img'))
            continue;
        const load = image.querySelector('.load');
        if (load)
            load.textContent = labels.load;
        const failure = image.querySelector('.failure') ?? document.createElement('span');
        failure.className = 'failure';
        failure.textContent = message;
        image.insertBefore(failure, load);
    }
}

// What a change of the item's state shows; the button that has the keyboard keeps it.
function updateItem(id, read, footerHtml) {
    const item = itemById.get(id);
    const footer = item?.querySelector(':scope > footer');
    if (!footer)
        return;
    const action = footer.contains(document.activeElement) ? document.activeElement.dataset.action : undefined;
    item.classList.toggle('read', read);
    footer.innerHTML = footerHtml;
    if (action)
        footer.querySelector(`button[data-action="${action}"]`)?.focus({preventScroll: true});
}

function setProgress(read, total, text) {
    const progress = document.querySelector('header.digest progress');
    if (!progress)
        return;
    progress.max = total;
    progress.value = read;
    progress.nextElementSibling.textContent = text;
}

function setMeasures(measures) {
    const place = current ? measurePlace() : null;
    // What the page was loaded with gives way to what is set now.
    document.querySelector('link[href="/measures.css"]').disabled = true;
    for (const name of ['--size', '--leading', '--column', '--family']) {
        if (measures[name])
            root.style.setProperty(name, measures[name]);
        else
            root.style.removeProperty(name);
    }
    returnTo(place);
    caret.draw();
    highlights.draw();
    report();
}

function scrollPage(up) {
    // Space is the window's key and does not come here; on a control that has the keyboard it means to press that.
    const control = !up && document.hasFocus() && document.activeElement.closest('button, summary, span.image');
    if (control) {
        control.click();
        return;
    }
    if (!up && isAtEnd()) {
        tell('reportEnd', true);
        return;
    }
    const line = parseFloat(getComputedStyle(document.body).lineHeight) || 28;
    const step = innerHeight - 2 * line;
    ownScroll = null;
    scrollBy({top: up ? -step : step, behavior: 'instant'});
}

document.addEventListener('click', event => {
    const button = event.target.closest('main > article.item > footer button[data-action]');
    if (button) {
        tell('reportControl', button.dataset.action, button.closest('article.item').dataset.id);
        return;
    }
    const inside = event.target.closest('main > details.folded button[data-inside], header.digest button[data-inside]');
    if (inside) {
        tell('reportInside', parseInt(inside.dataset.inside, 10) || 0);
        return;
    }
    const image = event.target.closest('span.image[data-aside]');
    if (image && !(image.querySelector('img') && image.closest('a[href]'))) {
        event.preventDefault(); // it may stand in a link
        pressImage(image);
    }
});

document.addEventListener('keydown', event => {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey)
        return;
    const onControl = event.target.closest?.('button, summary, a[href], span.image');
    if (event.key === 'Enter' && onControl?.matches('span.image')) {
        event.preventDefault();
        pressImage(onControl);
    } else if (event.key === ' ' && !onControl) {
        event.preventDefault();
        scrollPage(event.shiftKey);
    }
});

document.addEventListener('scroll', () => {
    if (!framePending) {
        framePending = true;
        requestAnimationFrame(track);
    }
}, {passive: true});

let lastWidth = innerWidth;
addEventListener('resize', () => {
    if (innerWidth === lastWidth)
        return;
    lastWidth = innerWidth;
    returnTo(settled);
    report();
});

function whenComplete(action) {
    if (document.readyState === 'complete')
        action();
    else
        addEventListener('load', action, {once: true});
}

// Paper is white, whatever the theme.
let screenTheme = null;
addEventListener('beforeprint', () => {
    screenTheme = root.dataset.theme;
    root.dataset.theme = 'light';
});
addEventListener('afterprint', () => {
    root.dataset.theme = screenTheme;
});

for (const image of placeholders())
    fillPlaceholder(image);
code.addFrames();
footnotes.addWaysBack();
// Many buttons take long to lay out; the text can be read before, from the first frame.
whenComplete(() => requestAnimationFrame(() => requestAnimationFrame(code.addButtons)));
whenComplete(() => {
    for (const wide of document.querySelectorAll('.body pre, .body table')) {
        if (wide.scrollWidth > wide.clientWidth)
            wide.tabIndex = 0;
    }
});

function tellFound(range) {
    if (range)
        reveal(range);
    tell('reportFind', finder.position(), finder.total());
}

window.gleaner = {
    showItem(id) {
        const item = itemById.get(id);
        if (!item)
            return;
        const box = item.getBoundingClientRect();
        // The first item comes with the digest's head above it, when both have room.
        const atTop = item === items[0] && scrollY + box.top < innerHeight * 0.6;
        showAt(item, -(atTop ? scrollY + box.top : landing) / Math.max(box.height, 1));
    },
    restorePlace(id, offset) {
        const item = itemById.get(id);
        if (item)
            showAt(item, offset);
    },
    showMentions: marks.showMentions,
    setCaret: caret.set,
    setHighlights: highlights.set,
    setCurrentHighlight: highlights.setCurrent,
    askSelection: highlights.askSelection,
    collapseSelection: highlights.collapseSelection,
    clearMentions: marks.clearMentions,
    hintMentions: marks.hintMentions,
    markEntities: marks.markEntities,
    setTheme(theme) {
        root.dataset.theme = theme;
    },
    setMeasures,
    find: (text, backward) => tellFound(finder.find(text, backward)),
    findNext: backward => tellFound(finder.step(backward)),
    showFound: (places, index) => tellFound(finder.show(marks.ranges(places).filter(Boolean), index)),
    clearFind: finder.clear,
    setSimplified: finder.setSimplified,
    fold: folder.foldText,
    showCopied: code.showCopied,
    closeFootnote: () => footnotes.close(true),
    scrollPage,
    setImage,
    setImageFailed,
    updateItem,
    setProgress,
};

new QWebChannel(qt.webChannelTransport, channel => {
    bridge = channel.objects.bridge;
    // Places mean nothing before the style sheets are there.
    whenComplete(() => {
        bridge.reportBegun(location.pathname);
        setCurrent(itemAtLine());
        report();
        reportUnloaded();
        bridge.reportReady(location.pathname);
    });
});
