// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/textfilters.h"

#include "core/export/escape.h"
#include "core/export/outline.h"

using namespace Qt::StringLiterals;

namespace gleaner::exporting {

namespace {

/// A link to a place that has a page, or the words alone.
QString linked(const QString &shown, const QString &page, Preset preset)
{
    if (page.isEmpty())
        return escaped(shown, preset);
    if (preset == Preset::Logseq && page != shown)
        return u'[' + escapedLabel(shown, preset) + u"]([["_s + page + u"]])"_s;
    if (preset != Preset::CommonMark)
        return wikiLink(page, shown);
    return u'[' + escapedLabel(shown, preset) + u"]("_s + linkDestination(page) + u')';
}

QString chopped(const QString &text)
{
    return text.endsWith(u'\n') ? text.chopped(1) : text;
}

} // namespace

QHash<QString, TextChange> textFilters(Preset preset)
{
    return {
        {u"escape"_s, [preset](const QString &text, const QString &) { return escaped(text, preset); }},
        {u"quote"_s, [preset](const QString &text, const QString &) { return chopped(quoted(text, preset)); }},
        {u"code"_s, [](const QString &text, const QString &) { return codeSpan(text); }},
        {u"yaml"_s, [](const QString &text, const QString &) { return yamlString(text); }},
        {u"url"_s, [](const QString &text, const QString &) { return linkDestination(text); }},
        {u"tag"_s, [preset](const QString &text, const QString &) { return tagLink(text, preset); }},
        {u"tagword"_s, [preset](const QString &text, const QString &) { return tagWord(text, preset); }},
        {u"link"_s, [preset](const QString &text, const QString &page) { return linked(text, page, preset); }},
        {u"wikilink"_s,
         [](const QString &text, const QString &page) { return wikiLink(page.isEmpty() ? text : page, text); }},
        {u"line"_s, [](const QString &text, const QString &) { return text.simplified(); }},
        {u"indent"_s, indented},
        {u"continue"_s, continued},
    };
}

} // namespace gleaner::exporting
