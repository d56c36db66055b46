// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Bytes to text and front matter.
#include "core/document/document.h"

#include "tests/fuzz/target.h"

using namespace gleaner;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const Result<document::Document> read = document::read(bytes);
    require(read.has_value(), "what is not too large can be read");
    const QString &text = read->text;
    const int lines = int(text.count(u'\n')) + 1;
    require(!read->encoding.isEmpty(), "a document has an encoding");
    require(!text.contains(u'\r') && !text.contains(QChar(u'\0')), "lines end in LF, NUL is replaced");
    require(text.isValidUtf16(), "a text has no half characters");

    require(read->bodyOffset >= 0 && read->bodyOffset <= text.size(), "the body lies in the text");
    require(read->bodyLine == int(QStringView(text).first(read->bodyOffset).count(u'\n')) + 1,
            "bodyLine is the line of bodyOffset", QString::number(read->bodyLine));

    const document::FrontMatter &head = read->frontMatter;
    if (head.form == document::FrontMatter::Form::None)
        require(head.fields.isEmpty(), "no head has no fields");
    else
        require(head.lines.first >= 1 && head.lines.last >= head.lines.first && head.lines.last <= lines,
                "the head lies in the document");
    for (const document::FrontMatter::Field &field : head.fields) {
        require(head.lines.contains(field.line), "a field lies in the head", field.key);
        require(!field.key.isEmpty() && field.key == field.key.toLower(), "keys are lower-case", field.key);
    }
    for (const Diagnostic &diagnostic : read->diagnostics) {
        require(diagnostic.line >= 0 && diagnostic.line <= lines, "a diagnostic lies in the document");
        require(!diagnostic.message.isEmpty(), "a diagnostic says something");
    }
    return 0;
}
