// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/searchqueries.h"

#include "core/entity/displaynames.h"
#include "core/library/figures.h"
#include "core/library/fold.h"
#include "core/library/tokens.h"
#include "tests/benchmarks/measure.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;
using gleaner::library::SearchField;
using gleaner::library::SearchNode;
using gleaner::library::SearchState;
using gleaner::library::SearchTerm;

namespace gleaner::bench {

QStringList searchQueries()
{
    return {
        // Chinese words of one, two and more characters
        u"芯"_s,
        u"资"_s,
        u"的"_s,
        u"微软"_s,
        u"发布"_s,
        u"模型"_s,
        u"龙舟"_s,
        u"英伟达"_s,
        u"数据中心"_s,
        u"分析师认为"_s,
        u"源代码以宽松许可证公开"_s,
        u"没有人写过的词"_s,
        // traditional, widths
        u"微軟"_s,
        u"數據中心"_s,
        u"ＡＩ"_s,
        u"ＧＰＴ－４ｏ"_s,
        // other scripts, within words, numbers, punctuation
        u"OpenAI"_s,
        u"gpt"_s,
        u"ai"_s,
        u"urora"_s,
        u"the"_s,
        u"zxqzxq"_s,
        u"2025"_s,
        u"40%"_s,
        u"128K"_s,
        u"C++"_s,
        // mixed
        u"GPT-4o发布"_s,
        u"3款"_s,
        u"Aurora 3 芯片"_s,
        u"发布GPT-4o"_s,
        // phrases, beginnings
        u"\"20 亿美元\""_s,
        u"“machine learning”"_s,
        u"\"AI\""_s,
        u"gpt*"_s,
        u"open*"_s,
        u"\"aurora 3\"*"_s,
        // and, or, not, brackets
        u"微软 投资"_s,
        u"芯片 AI 发布"_s,
        u"谷歌 AND 腾讯"_s,
        u"微软 OR 谷歌"_s,
        u"小米 OR 百度 OR 腾讯"_s,
        u"微软 -投资"_s,
        u"发布 NOT 开源"_s,
        u"-微软"_s,
        u"(微软 OR 谷歌) (发布 OR 开源) -收购"_s,
        // fields
        u"title:微软"_s,
        u"title：（微软 OR 英伟达） 发布"_s,
        u"title:\"GPT-4o\""_s,
        u"section:AI"_s,
        u"source:新华"_s,
        u"publisher:日报"_s,
        u"entity:微软"_s,
        u"entity:Open*"_s,
        u"tag:重点"_s,
        u"note:核实"_s,
        u"after:2025"_s,
        u"before:2024-06 芯片"_s,
        u"date:2025-03"_s,
        u"has:note"_s,
        u"has:tag 微软"_s,
        u"is:unread"_s,
        u"is:read 发布"_s,
        u"is:bookmarked"_s,
        u"微软 after:2025 is:unread -tag:重点"_s,
    };
}

BruteForce::BruteForce(const library::Reader &reader)
{
    using library::fold;
    for (const library::DigestRow &digest : checked(reader.digests())) {
        m_digests.push_back({fold(digest.publisher), digest.date});
        QHash<ItemId, QStringList> entities;
        for (const library::StoredMention &mention : checked(reader.mentions(digest.id))) {
            const QString shown = entity::nameIn(mention.mention.name, mention.mention.type, u"en");
            if (library::isName(mention.mention.type))
                entities[mention.item] += {fold(mention.mention.name), fold(shown)};
        }
        for (const library::ItemRow &row : checked(reader.items(digest.id))) {
            Item item;
            item.id = row.id;
            item.digest = m_digests.size() - 1;
            item.title = fold(row.title);
            item.section = fold(row.section);
            item.source = fold(row.source);
            item.text = fold(checked(reader.itemText(row.id)));
            item.entities = entities.value(row.id);
            item.read = row.read;
            item.bookmarked = row.bookmarked;
            for (const QString &tag : row.tags)
                item.tags += fold(tag);
            item.highlights = row.highlights;
            if (row.notes > 0) {
                for (const annotation::Note &note : checked(reader.notes(row.id)))
                    item.notes += fold(note.text);
            }
            m_items.push_back(std::move(item));
        }
    }
}

QList<ItemId> BruteForce::search(const SearchNode &root) const
{
    QList<ItemId> found;
    for (const Item &item : m_items) {
        if (passes(item, root))
            found += item.id;
    }
    return found;
}

namespace {

bool isWordAt(const QString &text, qsizetype at)
{
    return at >= 0 && at < text.size() && library::tokenKind(text[at].unicode()) == library::TokenKind::Word;
}

bool stands(const QString &text, const SearchTerm &term)
{
    for (qsizetype at = text.indexOf(term.folded); at >= 0; at = text.indexOf(term.folded, at + 1)) {
        const qsizetype end = at + term.folded.size();
        const bool cutsBefore = isWordAt(text, at - 1) && isWordAt(text, at);
        const bool cutsBehind = isWordAt(text, end - 1) && isWordAt(text, end);
        if ((term.place == SearchTerm::Place::Anywhere || !cutsBefore)
            && (term.place != SearchTerm::Place::Whole || !cutsBehind))
            return true;
    }
    return false;
}

bool anyStands(const QStringList &texts, const SearchTerm &term)
{
    return std::ranges::any_of(texts, [&](const QString &text) { return stands(text, term); });
}

bool isNamed(const QStringList &names, const SearchTerm &term)
{
    return std::ranges::any_of(names, [&](const QString &name) {
        return term.place == SearchTerm::Place::Beginning ? name.startsWith(term.folded) : name == term.folded;
    });
}

} // namespace

bool BruteForce::holds(const Item &item, const SearchNode &node) const
{
    switch (node.field) {
    case SearchField::Title: return stands(item.title, node.term);
    case SearchField::Section: return stands(item.section, node.term);
    case SearchField::Note: return anyStands(item.notes, node.term);
    case SearchField::Source: return stands(item.source, node.term);
    case SearchField::Publisher: return stands(m_digests[item.digest].publisher, node.term);
    case SearchField::Tag: return isNamed(item.tags, node.term);
    case SearchField::Entity: return isNamed(item.entities, node.term);
    case SearchField::Any: break;
    }
    return stands(item.text, node.term) || stands(item.title, node.term) || stands(item.section, node.term)
        || anyStands(item.notes, node.term);
}

bool BruteForce::passes(const Item &item, const SearchNode &node) const
{
    const auto childPasses = [&](const SearchNode &child) { return passes(item, child); };
    const QDate date = m_digests[item.digest].date;
    switch (node.kind) {
    case SearchNode::Kind::Nothing: return false;
    case SearchNode::Kind::And: return std::ranges::all_of(node.children, childPasses);
    case SearchNode::Kind::Or: return std::ranges::any_of(node.children, childPasses);
    case SearchNode::Kind::Not: return !childPasses(node.children.front());
    case SearchNode::Kind::Words: return holds(item, node);
    case SearchNode::Kind::Dates:
        return date.isValid() && (!node.from.isValid() || date >= node.from)
            && (!node.until.isValid() || date < node.until);
    case SearchNode::Kind::State: break;
    }
    switch (node.state) {
    case SearchState::HasNote: return !item.notes.isEmpty();
    case SearchState::HasTag: return !item.tags.isEmpty();
    case SearchState::HasHighlight: return item.highlights > 0;
    case SearchState::Unread: return !item.read;
    case SearchState::Read: return item.read;
    case SearchState::Bookmarked: return item.bookmarked;
    }
    return false;
}

} // namespace gleaner::bench
