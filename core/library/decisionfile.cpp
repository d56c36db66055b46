// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/decisionfile.h"

#include "core/library/decisionmap.h"
#include "core/library/decisions.h"

#include <QCoreApplication>
#include <QStringDecoder>
#include <QStringList>

#include <algorithm>
#include <expected>

namespace gleaner::library {

namespace {

using Scope = EntityDecision::Scope;
using Verdict = EntityDecision::Verdict;

QString translated(const char *text)
{
    return QCoreApplication::translate("gleaner::library", text);
}

QString escaped(QString field)
{
    return field.replace(u'\\', QStringLiteral("\\\\"))
        .replace(u'\t', QStringLiteral("\\t"))
        .replace(u'\n', QStringLiteral("\\n"));
}

QString unescaped(const QString &field)
{
    QString result;
    for (qsizetype at = 0; at < field.size(); ++at) {
        if (field[at] != u'\\' || at + 1 == field.size()) {
            result += field[at];
            continue;
        }
        ++at;
        result += field[at] == u't' ? QChar(u'\t') : field[at] == u'n' ? QChar(u'\n') : field[at];
    }
    return result;
}

QStringList fieldsOf(const EntityDecision &decision)
{
    const auto key = [](const EntityKey &thing) { return QStringList{entity::key(thing.type), thing.name}; };
    const QStringList thing = key(decision.thing);
    const QStringList target = key(decision.target);
    switch (decision.scope) {
    case Scope::Thing:
        if (decision.verdict == Verdict::Hidden)
            return QStringList{QStringLiteral("hide")} + thing;
        return QStringList{decision.thing.type == decision.target.type ? QStringLiteral("rename")
                                                                       : QStringLiteral("retype")}
             + thing + target;
    case Scope::Surface:
        if (decision.verdict == Verdict::Hidden)
            return QStringList{QStringLiteral("hide")} + thing + QStringList{decision.surface};
        return QStringList{QStringLiteral("split")} + thing + QStringList{decision.surface} + target;
    case Scope::Added: return QStringList{QStringLiteral("add"), decision.surface} + target;
    case Scope::Watched: return QStringList{QStringLiteral("watch")} + thing;
    }
    Q_UNREACHABLE_RETURN({});
}

/// The thing named by two fields from `at` on.
std::expected<EntityKey, QString> thingAt(const QStringList &fields, qsizetype at)
{
    const auto type = entity::typeFromKey(fields[at]);
    if (!type)
        return std::unexpected(
            translated(QT_TRANSLATE_NOOP("gleaner::library", "“%1” is no type of entities.")).arg(fields[at]));
    return EntityKey{*type, fields[at + 1]};
}

std::expected<EntityDecision, QString> decisionOf(const QStringList &fields)
{
    const QString &verb = fields.first();
    const qsizetype count = fields.size();
    const bool renames = verb == u"rename" || verb == u"retype" || verb == u"merge";
    const bool isKnown = renames || verb == u"split" || verb == u"hide" || verb == u"add" || verb == u"watch";
    if (!isKnown)
        return std::unexpected(
            translated(QT_TRANSLATE_NOOP("gleaner::library", "“%1” is no kind of decision.")).arg(verb));
    const bool hasItsFields = renames          ? count == 5
                            : verb == u"split" ? count == 6
                            : verb == u"hide"  ? count == 3 || count == 4
                            : verb == u"add"   ? count == 4
                                               : count == 3;
    if (!hasItsFields)
        return std::unexpected(
            translated(QT_TRANSLATE_NOOP("gleaner::library", "The line has too few or too many fields for “%1”; "
                                                             "they are parted by tabs."))
                .arg(verb));
    EntityDecision decision;
    const auto named = verb == u"add" ? EntityKey() : thingAt(fields, 1);
    if (!named)
        return std::unexpected(named.error());
    decision.thing = *named;
    decision.verdict = Verdict::Is;
    if (verb == u"watch") {
        decision.scope = Scope::Watched;
        return decision;
    }
    if (verb == u"hide") {
        decision.scope = count == 4 ? Scope::Surface : Scope::Thing;
        decision.surface = fields.value(3);
        decision.verdict = Verdict::Hidden;
        return decision;
    }
    decision.scope = renames ? Scope::Thing : verb == u"split" ? Scope::Surface : Scope::Added;
    if (decision.scope != Scope::Thing)
        decision.surface = verb == u"split" ? fields[3] : fields[1];
    const auto target = thingAt(fields, count - 2);
    if (!target)
        return std::unexpected(target.error());
    decision.target = *target;
    return decision;
}

class FileReader {
public:
    void take(const QString &line, int number)
    {
        if (line.trimmed().isEmpty() || line.startsWith(u'#'))
            return;
        QStringList fields = line.split(u'\t');
        std::ranges::transform(fields, fields.begin(), unescaped);
        const auto decision = decisionOf(fields);
        if (!decision)
            return complain(number, decision.error());
        const Result<DecisionChange> alone = considered({}, {*decision});
        if (!alone)
            return complain(number, alone.error().message);
        if (alone->changed.isEmpty())
            return complain(number, translated(QT_TRANSLATE_NOOP("gleaner::library", "This changes nothing.")));
        const EntityDecision earlier = m_map.current(*decision);
        if (earlier.verdict == Verdict::None) {
            m_map.set(*decision);
            m_file.decisions.append(*decision);
            m_file.lines.append(number);
        } else if (earlier != *decision) {
            complain(number, translated(QT_TRANSLATE_NOOP("gleaner::library",
                                                          "An earlier line decides otherwise about the same.")));
        }
    }

    void complain(int number, const QString &message)
    {
        m_file.problems.append({Diagnostic::Severity::Error, message, number});
    }

    [[nodiscard]] DecisionFile result() &&
    {
        // Once all are known: a line may be what keeps others from leading in a circle.
        for (qsizetype at = m_file.decisions.size() - 1; at >= 0; --at) {
            if (!m_map.contradiction(m_file.decisions[at]))
                continue;
            complain(m_file.lines[at],
                     translated(QT_TRANSLATE_NOOP("gleaner::library", "With other lines this leads in a circle.")));
            m_map.set(m_file.decisions[at].undecided());
            m_file.decisions.removeAt(at);
            m_file.lines.removeAt(at);
        }
        std::ranges::stable_sort(m_file.problems, {}, &Diagnostic::line);
        return std::move(m_file);
    }

private:
    DecisionFile m_file;
    DecisionMap m_map;
};

} // namespace

QByteArray writeDecisions(const QList<EntityDecision> &decisions)
{
    QStringList lines;
    for (const EntityDecision &decision : decisions) {
        if (decision.verdict == Verdict::None)
            continue;
        QStringList fields = fieldsOf(decision);
        std::ranges::transform(fields, fields.begin(), escaped);
        lines.append(fields.join(u'\t'));
    }
    lines.sort();
    QString text = QStringLiteral("# Gleaner: decisions about entities. Fields are parted by tabs.\n"
                                  "# rename TYPE NAME TYPE NAME | split TYPE NAME SURFACE TYPE NAME | "
                                  "hide TYPE NAME [SURFACE] | add SURFACE TYPE NAME | watch TYPE NAME\n");
    for (const QString &line : std::as_const(lines))
        text += line + u'\n';
    return text.toUtf8();
}

DecisionFile readDecisions(const QByteArray &bytes)
{
    FileReader reader;
    int number = 0;
    const QList<QByteArray> lines = bytes.split('\n');
    for (const QByteArray &line : lines) {
        ++number;
        // By lines: what is no UTF-8 in one is no reason to lose the others.
        QStringDecoder decoder(QStringDecoder::Utf8);
        QString text = decoder(line);
        if (text.endsWith(u'\r'))
            text.chop(1);
        if (decoder.hasError())
            reader.complain(number, translated(QT_TRANSLATE_NOOP("gleaner::library", "The line is not UTF-8.")));
        else
            reader.take(text, number);
    }
    return std::move(reader).result();
}

DecisionComparison compareDecisions(const QList<EntityDecision> &existing, const DecisionFile &file)
{
    DecisionComparison comparison;
    comparison.problems = file.problems;
    DecisionMap map;
    for (const EntityDecision &decision : existing)
        map.set(decision);
    const QList<EntityKey> watched = watchedThings(map);
    DecisionMap together = map;
    DecisionMap own = map; // with what is fresh alone: how it goes when a person keeps what contradicts the file
    for (const EntityDecision &decision : file.decisions)
        together.set(decision);
    for (qsizetype at = 0; at < file.decisions.size(); ++at) {
        const EntityDecision &decision = file.decisions[at];
        const EntityDecision now = map.current(decision);
        const bool contradicts = together.contradiction(decision).has_value();
        if (now == decision || (decision.scope == Scope::Watched && watched.contains(decision.thing))) {
            ++comparison.same;
        } else if (contradicts && decision.scope == Scope::Surface) {
            together.set(now);
            comparison.problems.append(
                {Diagnostic::Severity::Error,
                 translated(QT_TRANSLATE_NOOP("gleaner::library", "What has this name has become the same entity. "
                                                                  "Choose another name, or take that decision back "
                                                                  "first.")),
                 file.lines[at]});
        } else if (contradicts || now.verdict != Verdict::None) {
            comparison.conflicting.append(decision);
        } else if (own.set(decision); own.contradiction(decision)) {
            own.set(now);
            comparison.conflicting.append(decision);
        } else {
            comparison.fresh.append(decision);
        }
    }
    std::ranges::stable_sort(comparison.problems, {}, &Diagnostic::line);
    return comparison;
}

} // namespace gleaner::library
