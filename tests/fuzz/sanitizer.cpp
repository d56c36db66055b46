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
    const QString again = markdown::sanitize(clean);
    fuzz::require(again == clean, "what is clean stays as it is", clean + u'\n' + again);
    fuzz::requireSameText(markdown::textOfHtml(html), markdown::textOfHtml(clean),
                          "what is cleaned shows the same text");
    return 0;
}
