// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/span.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace gleaner::document {

/// The head of a document: `---` YAML, the line-wise `key: rest` form that real files use, or a Pelican head without
/// fences. Keys are lower-cased, values as written without quotes; a sequence gives several values.
struct FrontMatter {
    enum class Form { None, Yaml, Lines, Pelican };
    struct Field {
        QString key;
        QStringList values;
        int line = 0; ///< 1-based source line
        bool operator==(const Field &) const = default;
    };
    Form form = Form::None;
    LineSpan lines; ///< from the opening to the closing fence
    QList<Field> fields;

    /// First value of the first of `keys` that is present and not blank; empty when there is none.
    [[nodiscard]] QString value(std::initializer_list<QStringView> keys) const;
    bool operator==(const FrontMatter &) const = default;
};

struct Limits {
    qsizetype bytes = 32 * 1024 * 1024;
    int nesting = 200; ///< deepest nesting of blocks and inlines the parser is given
    bool operator==(const Limits &) const = default;
};

/// A source file as text. Lines end in LF; lone CR, CRLF and LF each count as one line end, so that line numbers are
/// those an editor shows. NUL becomes U+FFFD (CommonMark 2.3); other C0 controls but tab stay and are reported.
struct Document {
    QString encoding; ///< IANA name, e.g. "UTF-8", "GB18030"
    QString text;     ///< whole text, front matter included
    FrontMatter frontMatter;
    qsizetype bodyOffset = 0; ///< UTF-16 offset in `text` where the Markdown begins
    int bodyLine = 1;         ///< 1-based source line of bodyOffset
    QList<Diagnostic> diagnostics;

    [[nodiscard]] QStringView body() const { return QStringView(text).mid(bodyOffset); }
};

/// Decodes bytes: BOM, then UTF-8, then a guess among GB18030, Big5, Shift_JIS and UTF-16. Undecodable bytes become
/// U+FFFD and are reported with line and byte offset. Errors: TooLarge.
[[nodiscard]] Result<Document> read(const QByteArray &bytes, const Limits &limits = {});

} // namespace gleaner::document
