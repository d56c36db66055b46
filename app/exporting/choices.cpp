// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/choices.h"

#include <QFileInfo>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace gleaner::exports {

namespace {

// What was shown or which day it was says little the next time.
QString keyOf(What what)
{
    return what == What::Search ? u"search"_s : what == What::Tag ? u"tag"_s : u"library"_s;
}

What whatFrom(const QString &key)
{
    return key == u"search"_s ? What::Search : key == u"tag"_s ? What::Tag : What::Library;
}

} // namespace

bool isOneFile(const QString &out)
{
    return out.endsWith(".md"_L1, Qt::CaseInsensitive) && !QFileInfo(out).isDir();
}

QVariantMap toMap(const Choices &choices)
{
    QStringList groups;
    for (const exporting::GroupBy group : choices.groups)
        groups += exporting::groupKey(group);
    return {{u"what"_s, keyOf(choices.what)},
            {u"search"_s, choices.search},
            {u"tag"_s, choices.tag},
            {u"out"_s, choices.out},
            {u"preset"_s, QString(exporting::presetKey(choices.preset))},
            {u"content"_s, QString(exporting::contentKey(choices.content))},
            {u"images"_s, QString(exporting::imagesKey(choices.images))},
            {u"groups"_s, groups},
            {u"template"_s, choices.templateName},
            {u"files"_s, choices.fileTemplate},
            {u"drafts"_s, choices.drafts}};
}

Choices choicesFrom(const QVariantMap &map)
{
    Choices choices;
    choices.what = whatFrom(map.value(u"what"_s).toString());
    choices.search = map.value(u"search"_s).toString();
    choices.tag = map.value(u"tag"_s).toString();
    choices.drafts = map.value(u"drafts"_s).toMap();
    choices.out = map.value(u"out"_s).toString();
    choices.preset = exporting::presetFromKey(map.value(u"preset"_s).toString()).value_or(choices.preset);
    choices.content = exporting::contentFromKey(map.value(u"content"_s).toString()).value_or(choices.content);
    choices.images = exporting::imagesFromKey(map.value(u"images"_s).toString()).value_or(choices.images);
    for (const QString &key : map.value(u"groups"_s).toStringList()) {
        const auto group = exporting::groupFromKey(key);
        if (group && !choices.groups.contains(*group) && choices.groups.size() < exporting::MostGroups)
            choices.groups += *group;
    }
    choices.templateName = map.value(u"template"_s).toString();
    choices.fileTemplate = map.value(u"files"_s).toString();
    return choices;
}

bool isThere(const Choices &choices, const Situation &situation)
{
    switch (choices.what) {
    case What::Library: break;
    case What::Digest: return !situation.digests.isEmpty();
    case What::Items: return !situation.items.isEmpty();
    case What::Search: return !choices.search.trimmed().isEmpty();
    case What::Tag: return !choices.tag.isEmpty();
    case What::Day: return choices.day.isValid();
    }
    return true;
}

exporting::Options optionsFor(const Choices &choices, const Situation &situation)
{
    exporting::Options options{.preset = choices.preset,
                               .content = choices.content,
                               .groups = choices.groups,
                               .images = choices.images,
                               .templateName = choices.templateName,
                               .fileTemplate = choices.fileTemplate};
    switch (choices.what) {
    case What::Library: break;
    case What::Digest: options.scope.digests = situation.digests; break;
    case What::Items: options.scope.items = situation.items; break;
    case What::Search: options.scope.search = choices.search; break;
    case What::Tag: options.scope.tag = choices.tag; break;
    case What::Day: options.scope.day = choices.day; break;
    }
    return options;
}

} // namespace gleaner::exports
