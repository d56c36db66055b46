// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/identity.h"

#include "core/entity/chars.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

namespace gleaner::entity {

namespace {

using Key = std::pair<Type, QString>; ///< a type and a canonical name

bool isWide(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return isCjk(c.unicode()); });
}

/// Case, width, blanks and the dots of transliterated names do not tell names apart.
QString foldedName(const QString &name)
{
    QString folded;
    for (const QChar c : name.normalized(QString::NormalizationForm_KC).toCaseFolded()) {
        if (!c.isSpace() && !isOneOf(c.unicode(), u"·・•‧⋅"))
            folded.append(c);
    }
    return folded;
}

/// The last part of a name of several; nothing for a name of one.
QString familyName(const QString &name)
{
    const qsizetype cut = std::max({name.lastIndexOf(u'·'), name.lastIndexOf(u'・'), name.lastIndexOf(u' ')});
    return cut > 0 ? name.sliced(cut + 1) : QString();
}

/// "晨星" of "晨星公司"; nothing where no such word ends the name.
QString withoutLegalForm(const QString &name)
{
    static constexpr QStringView wide[] = {u"集团有限公司", u"股份有限公司", u"有限公司", u"集团公司", u"公司"};
    static constexpr QStringView latin[] = {u", Inc.",       u" Inc.",  u", Inc", u" Inc", u" Corp.", u" Corp",
                                            u" Corporation", u", Ltd.", u" Ltd.", u" Ltd", u" LLC",   u" Co."};
    for (const QStringView ending : wide) {
        if (name.endsWith(ending))
            return name.size() >= ending.size() + 2 ? name.chopped(ending.size()) : QString();
    }
    for (const QStringView ending : latin) {
        if (name.endsWith(ending))
            return name.chopped(ending.size());
    }
    return {};
}

constexpr QStringView Trades[] = {u"汽车", u"科技", u"智能", u"电子",   u"网络",   u"航空", u"技术",
                                  u"生物", u"医药", u"制药", u"机器人", u"半导体", u"资本"};

bool isTrade(QStringView name)
{
    return std::ranges::find(Trades, name) != std::end(Trades);
}

/// "小鹏" of "小鹏汽车".
QString withoutTrade(const QString &name)
{
    for (const QStringView trade : Trades) {
        if (name.endsWith(trade) && name.size() >= trade.size() + 2)
            return name.chopped(trade.size());
    }
    return {};
}

/// The names of one digest, and which of them stand for which.
class Identities {
public:
    Identities(std::vector<ReadText> &texts, const Knowledge &known)
        : knowledge(known)
    {
        for (ReadText &read : texts) {
            std::vector<Mention *> &names = m_texts.emplace_back(&read, std::vector<Mention *>()).second;
            for (Candidate &candidate : read.found) {
                if (candidate.mention.type > Type::Event)
                    continue;
                names.push_back(&candidate.mention);
                ++m_counts[{candidate.mention.type, candidate.mention.name}];
            }
        }
        for (auto it = m_counts.keyBegin(); it != m_counts.keyEnd(); ++it)
            m_order.push_back(*it);
        // One result whatever the order of the table.
        std::ranges::sort(m_order);
    }

    void unify()
    {
        joinSpellings();
        joinGlosses();
        joinCompanies();
        for (auto &[read, names] : m_texts) {
            for (Mention *mention : names)
                mention->name = rootOf({mention->type, mention->name}).second;
        }
        joinFamilyNames();
    }

private:
    [[nodiscard]] Key rootOf(Key key) const
    {
        for (auto it = m_standsFor.constFind(key); it != m_standsFor.constEnd(); it = m_standsFor.constFind(key))
            key = {key.first, *it};
        return key;
    }

    [[nodiscard]] bool isKnown(const Key &key) const
    {
        const KnownName *name = knowledge.gazetteer.find(key.second);
        return name && name->type == key.first && name->canonical == key.second;
    }

    /// Both get one name: the known one, else `to`'s.
    void join(const Key &from, const Key &to)
    {
        Key a = rootOf(from);
        Key b = rootOf(to);
        if (a == b || (isKnown(a) && isKnown(b)))
            return;
        if (isKnown(a))
            std::swap(a, b);
        m_standsFor.insert(a, b.second);
    }

    void joinSpellings()
    {
        QHash<Key, Key> first;
        for (const Key &key : m_order) {
            Key &best = first[{key.first, foldedName(key.second)}];
            if (best.second.isEmpty() || m_counts[key] > m_counts[best])
                best = key;
        }
        for (const Key &key : m_order)
            join(key, first[{key.first, foldedName(key.second)}]);
    }

    /// What stands between a name and the one in its gloss; nothing when the second is no gloss of the first.
    [[nodiscard]] static bool isGloss(QStringView text, const Mention &outer, const Mention &inner)
    {
        const qsizetype open = skipBlank(text, outer.span.end);
        qsizetype end = inner.span.end;
        qsizetype start = open + 1;
        if (!isOneOf(charAt(text, open), u"（(") || inner.span.start < start)
            return false;
        static constexpr QStringView cues[] = {u"以下简称", u"下称", u"简称", u"又称", u"英文名", u"即"};
        bool told = false;
        for (const QStringView cue : cues) {
            if (!told && startsAt(text, start, cue)) {
                start += cue.size();
                told = true;
            }
        }
        start += isOneOf(charAt(text, start), u"：:");
        start = skipBlank(text, start);
        if (isOneOf(charAt(text, start), u"“「\"")) {
            ++start;
            end += isOneOf(charAt(text, end), u"”」\"");
        }
        return start == inner.span.start && isOneOf(charAt(text, end), u"）)")
            && (told || isWide(inner.text) != isWide(outer.text));
    }

    void joinGlosses()
    {
        QHash<Key, QSet<QString>> outers;
        for (const auto &[read, names] : m_texts) {
            for (size_t i = 1; i < names.size(); ++i) {
                if (names[i]->type == names[i - 1]->type && isGloss(read->context.text, *names[i - 1], *names[i]))
                    outers[{names[i]->type, names[i]->name}].insert(
                        rootOf({names[i]->type, names[i - 1]->name}).second);
            }
        }
        for (const Key &key : m_order) {
            if (const auto it = outers.constFind(key); it != outers.constEnd() && it->size() == 1)
                join(key, {key.first, *it->cbegin()});
        }
    }

    void joinCompanies()
    {
        QHash<QString, QSet<QString>> byShort;
        for (const Key &key : m_order) {
            if (key.first != Type::Org)
                continue;
            if (const QString plain = withoutLegalForm(key.second); !plain.isEmpty() && !isPlaceOrWord(plain))
                join(key, {Type::Org, plain});
            // 集团 is often part of the name one says, so the short form must stand in the digest too.
            const QString base = rootOf(key).second;
            const Key head{Type::Org, base.endsWith(u"集团") ? base.chopped(2) : QString()};
            if (m_counts.contains(head))
                join({Type::Org, base}, head);
            const QString name = rootOf(key).second;
            if (const QString plain = withoutTrade(name); !plain.isEmpty())
                byShort[plain].insert(name);
        }
        for (const Key &key : m_order) {
            const auto it = byShort.constFind(key.second);
            if (key.first == Type::Org && it != byShort.constEnd() && it->size() == 1)
                join(key, {Type::Org, *it->cbegin()});
        }
    }

    /// "美国公司", "AI 公司" and "网络科技有限公司" name no company.
    [[nodiscard]] bool isPlaceOrWord(const QString &name) const
    {
        QString head = name;
        for (QString rest = withoutTrade(head); !rest.isEmpty(); rest = withoutTrade(rest))
            head = rest;
        const KnownName *known = knowledge.gazetteer.find(name);
        return isTrade(head) || (known && known->type != Type::Org) || knowledge.generic.containsLower(name);
    }

    void joinFamilyNames()
    {
        QHash<QString, QSet<QString>> bearers;
        for (const auto &[read, names] : m_texts) {
            for (const Mention *mention : names) {
                const QString family = mention->type == Type::Person ? familyName(mention->text) : QString();
                if (!family.isEmpty())
                    bearers[foldedName(family)].insert(mention->name);
            }
        }
        for (const auto &[read, names] : m_texts) {
            for (Mention *mention : names) {
                if (mention->type != Type::Person || !familyName(mention->text).isEmpty()
                    || knowledge.gazetteer.find(mention->text))
                    continue;
                const auto it = bearers.constFind(foldedName(mention->text));
                if (it != bearers.constEnd())
                    mention->name = it->size() == 1 ? *it->cbegin() : compacted(mention->text);
            }
        }
    }

    const Knowledge &knowledge;
    std::vector<std::pair<ReadText *, std::vector<Mention *>>> m_texts;
    QHash<Key, int> m_counts;
    std::vector<Key> m_order;
    QHash<Key, QString> m_standsFor;
};

} // namespace

void unifyNames(std::vector<ReadText> &texts, const Knowledge &knowledge)
{
    Identities(texts, knowledge).unify();
}

} // namespace gleaner::entity
