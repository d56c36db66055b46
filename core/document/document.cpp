// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"

#include "core/document/cleaning.h"
#include "core/document/encoding.h"
#include "core/document/frontmatter.h"

#include <QCoreApplication>
#include <QLocale>

namespace gleaner::document {

QString FrontMatter::value(std::initializer_list<QStringView> keys) const
{
    for (const QStringView key : keys) {
        for (const Field &field : fields) {
            if (field.key == key && !field.values.isEmpty() && !field.values.first().trimmed().isEmpty())
                return field.values.first();
        }
    }
    return {};
}

Result<Document> read(const QByteArray &bytes, const Limits &limits)
{
    if (bytes.size() > limits.bytes) {
        return std::unexpected(Error{
            Error::Kind::TooLarge,
            QCoreApplication::translate("gleaner::document", "The file is larger than %1, the most that can be read.")
                .arg(QLocale().formattedDataSize(limits.bytes)),
            {}});
    }
    Document document;
    const Decoded decoded = decode(bytes);
    document.encoding = decoded.encoding;
    Cleaned cleaned = clean(decoded);
    document.text = std::move(cleaned.text);
    document.diagnostics = std::move(cleaned.diagnostics);
    Head head = headOf(document.text);
    document.frontMatter = std::move(head.frontMatter);
    document.bodyOffset = head.bodyOffset;
    // No line begins behind a head that the text ends with.
    const bool atLineStart = head.bodyOffset == 0 || document.text[head.bodyOffset - 1] == u'\n';
    document.bodyLine = atLineStart ? head.bodyLine : head.bodyLine - 1;
    if (head.diagnostic)
        document.diagnostics.append(*head.diagnostic);
    return document;
}

} // namespace gleaner::document
