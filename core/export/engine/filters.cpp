// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/engine/filters.h"

#include "core/export/escape.h"
#include "core/export/outline.h"

#include <KTextTemplate/Filter>
#include <KTextTemplate/Util>

#include <functional>

using namespace Qt::StringLiterals;

namespace gleaner::exporting {

namespace {

using Change = std::function<QString(const QString &text, const QString &argument)>;

/// A filter for texts; its output is never escaped again.
class TextFilter final : public KTextTemplate::Filter {
public:
    explicit TextFilter(Change change)
        : m_change(std::move(change))
    { }

    QVariant doFilter(const QVariant &input, const QVariant &argument, bool) const override
    {
        return m_change(KTextTemplate::getSafeString(input).get(), KTextTemplate::getSafeString(argument).get());
    }
    bool isSafe() const override { return true; }

private:
    Change m_change;
};

/// A link to a place that has a page, or the words alone.
QString linked(const QString &shown, const QString &page, Preset preset)
{
    if (page.isEmpty())
        return escaped(shown, preset);
    if (preset == Preset::Logseq && page != shown)
        return u'[' + escaped(shown, preset) + u"]([["_s + page + u"]])"_s;
    if (preset != Preset::CommonMark)
        return wikiLink(page, shown);
    return u'[' + escaped(shown, preset) + u"]("_s + linkDestination(page) + u')';
}

QString chopped(const QString &text)
{
    return text.endsWith(u'\n') ? text.chopped(1) : text;
}

} // namespace

QHash<QString, KTextTemplate::Filter *> templateFilters(Preset preset)
{
    const QHash<QString, Change> changes{
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
    QHash<QString, KTextTemplate::Filter *> filters;
    for (const auto &[name, change] : changes.asKeyValueRange())
        filters.insert(name, new TextFilter(change));
    return filters;
}

} // namespace gleaner::exporting
