// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entity/candidate.h"
#include "core/entity/knowledge.h"

/// One function a layer: a text and its context in, candidates out. Layers know nothing of one another; the resolver
/// chooses. All are linear in the length of the text.
namespace gleaner::entity {

/// Link marks and addresses in the text; unit is the host, "github" (name "owner/name") or "arxiv" (name "arXiv:ID").
void findLinks(const TextContext &context, Candidates &out);
/// Addresses that stand in the text itself, as spans; part of what is closed to every other layer.
[[nodiscard]] std::vector<TextSpan> findAddresses(QStringView text);
/// "380亿美元", "$1.5B", "€5": value in whole units of the currency, unit its ISO 4217 code. No ranges, no vague
/// amounts.
void findMoney(const TextContext &context, Candidates &out);
/// Percentages ("20%", "百分之二十", "3 个百分点" with unit "pp") and quantities with a unit ("4.5 吉瓦", "70B 参数").
void findMeasures(const TextContext &context, Candidates &out);
/// Dates, months, quarters, weeks and relative days that resolve against the digest's date; unit is ISO 8601.
void findDates(const TextContext &context, Candidates &out);
/// Names of the gazetteer; ambiguous ones only where the words beside them show what is meant.
void findKnownNames(const TextContext &context, const Knowledge &knowledge, Candidates &out);
/// In lists of Latin script, by their place in a line: towns and hosts of meetings, employers of posts.
void findListedNames(const TextContext &context, const Knowledge &knowledge, Candidates &out);
/// Names in 《》: works, or what the gazetteer or the word in front says.
void findMarkedNames(const TextContext &context, const Knowledge &knowledge, Candidates &out);
/// Names in Latin script: known ones with their versions, people by given name, others by shape and by the words beside
/// them.
void findLatinNames(const TextContext &context, const Knowledge &knowledge, Candidates &out);
/// People in Chinese script: transliterated names, names beside a role or before a verb of speaking; and, open,
/// whatever begins with a surname and goes on as given names do.
void findPersons(const TextContext &context, const Knowledge &knowledge, Candidates &out);
/// Organisations and events by the word they end in: 大学, 集团, 峰会; 政府 and the like behind a place.
void findSuffixNames(const TextContext &context, const Knowledge &knowledge, Candidates &out);

} // namespace gleaner::entity
