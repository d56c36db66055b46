// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any HTML to harmless HTML.
#include "core/markdown/sanitizer.h"

#include "tests/core/markdown/harm.h"
#include "tests/fuzz/target.h"

using namespace gleaner;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString html = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const QString clean = markdown::sanitize(html);
    const QString harm = test::harmIn(clean);
    fuzz::require(harm.isEmpty(), "the result is harmless", harm + u'\n' + clean);
    fuzz::requireSameText(markdown::textOfHtml(html), markdown::textOfHtml(clean),
                          "what is cleaned shows the same text");

    // A tree's page is cleaned again as a whole. Elements may move then: no parser reads a link in a link twice alike.
    const QString again = markdown::sanitize(clean);
    fuzz::require(test::harmIn(again).isEmpty(), "what is cleaned again is harmless", again);
    fuzz::requireSameText(markdown::textOfHtml(clean), markdown::textOfHtml(again), "the same text shows always");
    return 0;
}
