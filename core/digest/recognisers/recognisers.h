// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/digest/recogniser.h"

#include <memory>

namespace gleaner::digest {

[[nodiscard]] std::unique_ptr<Recogniser> makeWechatDigest();
[[nodiscard]] std::unique_ptr<Recogniser> makeItemHeadings();
[[nodiscard]] std::unique_ptr<Recogniser> makeHeadlines();
[[nodiscard]] std::unique_ptr<Recogniser> makeNumberedLinks();
[[nodiscard]] std::unique_ptr<Recogniser> makeNumberedParagraphs();
[[nodiscard]] std::unique_ptr<Recogniser> makeSectionedLists();
[[nodiscard]] std::unique_ptr<Recogniser> makeBoldLeads();
[[nodiscard]] std::unique_ptr<Recogniser> makeLinkTables();
[[nodiscard]] std::unique_ptr<Recogniser> makeMarkedLines();
[[nodiscard]] std::unique_ptr<Recogniser> makeArticle();
[[nodiscard]] std::unique_ptr<Recogniser> makeGeneric();

} // namespace gleaner::digest
