// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/knowledge.h"

#include "core/entity/icunames.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <iterator>

// A static library's resources are linked in only when something asks for them. The macro must stand outside
// namespaces.
static void initResources()
{
    Q_INIT_RESOURCE(gleaner_gazetteer);
}

namespace gleaner::entity {

namespace {

QString read(const QString &name)
{
    initResources();
    QFile file(QStringLiteral(":/gleaner/gazetteer/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

std::vector<KnownName> knownNames()
{
    initResources();
    std::vector<KnownName> names;
    const QDir folder(QStringLiteral(":/gleaner/gazetteer"));
    for (const QString &name : folder.entryList({QStringLiteral("*.tsv")}, QDir::Files, QDir::Name)) {
        std::vector<KnownName> more = readGazetteer(read(name));
        std::ranges::move(more, std::back_inserter(names));
    }
    std::vector<KnownName> places = icuPlaces(names);
    std::ranges::move(places, std::back_inserter(names));
    return names;
}

Knowledge::Knowledge(bool names)
    : words(read(QStringLiteral("words.txt")))
    , generic(words.of(u"generic"))
    , version(words.of(u"version"))
    , orgEnd(words.of(u"orgend"))
    , inner(words.of(u"inner"))
    , meeting(words.of(u"meeting"))
    , post(words.of(u"post"))
    , given(words.of(u"given"))
    , role(words.of(u"role"))
    , speech(words.of(u"speech"))
    , orgCue(words.of(u"orgcue"))
    , orgLead(words.of(u"orglead"))
    , productCue(words.of(u"productcue"))
    , productLead(words.of(u"productlead"))
    , surname(words.of(u"surname"))
    , givenHan(words.of(u"givenhan"))
    , translit(words.of(u"translit"))
    , orgSuffix(words.of(u"orgsuffix"))
    , stateBody(words.of(u"statebody"))
    , eventSuffix(words.of(u"eventsuffix"))
    , orgVerb(words.of(u"orgverb"))
    , mediumBefore(words.of(u"mediumbefore"))
    , mediumAfter(words.of(u"mediumafter"))
    , notPerson(words.of(u"notperson"))
    , common(words.of(u"common"))
    , stop(words.of(u"stop"))
    , plain(words.of(u"plain"))
{
    if (names) {
        for (KnownName &known : knownNames())
            gazetteer.add(std::move(known));
    }
}

} // namespace gleaner::entity
