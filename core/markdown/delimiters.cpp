// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delimiters.h"

#include "flanking.h"

#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <cmark-gfm/node.h>
#include <cmark-gfm/utf8.h>

#include <memory>
#include <tuple>
#include <utility>

namespace gleaner::markdown {

namespace {

/// The text of a block, as cmark has it, without the marks.
class Text {
public:
    Text(cmark_inline_parser *parser, char32_t mark)
        : m_text(cmark_inline_parser_get_chunk(parser))
        , m_mark(mark)
    { }

    cmark_chunk *chunk() const { return m_text; }
    unsigned char at(int place) const { return place < m_text->len ? m_text->data[place] : 0; }
    int length(int place) const
    {
        int end = place;
        while (at(end) == at(place) && end < m_text->len)
            ++end;
        return end - place;
    }

    /// The first place from `place` on that has no mark.
    int pastMarks(int place) const
    {
        for (auto [c, size] = character(place); size > 0 && c == m_mark; std::tie(c, size) = character(place))
            place += size;
        return place;
    }

    char32_t after(int place) const { return character(pastMarks(place)).first; }

    /// The character that ends at `place`; moves there.
    char32_t before(int &place) const
    {
        while (place > 0) {
            do
                --place;
            while (place > 0 && (m_text->data[place] & 0xc0) == 0x80);
            if (const char32_t c = character(place).first; c != m_mark)
                return c;
        }
        return 0;
    }

private:
    std::pair<char32_t, int> character(int place) const
    {
        int32_t c = 0;
        const int size = place < m_text->len ? cmark_utf8proc_iterate(m_text->data + place, m_text->len - place, &c)
                                             : 0;
        return size > 0 ? std::pair(char32_t(c), size) : std::pair(U'\0', 0);
    }

    cmark_chunk *m_text;
    char32_t m_mark;
};

cmark_node *match(cmark_syntax_extension *self, cmark_parser *, cmark_node *parent, unsigned char first,
                  cmark_inline_parser *parser)
{
    if (first != MarkByte && first != '~')
        return nullptr;
    const auto mark = *static_cast<const char32_t *>(cmark_syntax_extension_get_private(self));
    const Text text(parser, mark);
    const int start = text.pastMarks(cmark_inline_parser_get_offset(parser));
    const unsigned char delimiter = text.at(start);
    if (delimiter != '*' && delimiter != '_' && delimiter != '~')
        return nullptr;

    const int end = start + text.length(start);
    int place = start;
    const char32_t before = text.before(place);
    // More than two `~` are text.
    const Flanks flanks = delimiter == '~' && end - start > 2
                            ? Flanks()
                            : flanksOf(delimiter,
                                       {.beforeLast = text.before(place), .before = before, .after = text.after(end)});

    cmark_node *run = cmark_node_new_with_mem(CMARK_NODE_TEXT, cmark_node_mem(parent));
    run->as.literal = cmark_chunk_dup(text.chunk(), start, end - start);
    run->start_line = run->end_line = cmark_inline_parser_get_line(parser);
    cmark_inline_parser_set_offset(parser, end);
    if (flanks.canOpen || flanks.canClose)
        cmark_inline_parser_push_delimiter(parser, delimiter, flanks.canOpen, flanks.canClose, run);
    return run;
}

struct FreeExtension {
    void operator()(cmark_syntax_extension *extension) const
    {
        cmark_syntax_extension_free(cmark_get_default_mem_allocator(), extension);
    }
};

} // namespace

cmark_syntax_extension *cjkDelimiters(const char32_t *mark)
{
    static const std::unique_ptr<cmark_syntax_extension, FreeExtension> extension([] {
        cmark_syntax_extension *made = cmark_syntax_extension_new("cjk-delimiters");
        cmark_syntax_extension_set_match_inline_func(made, match);
        // Not `~`: the strikethrough extension has to find the pairs.
        cmark_syntax_extension_set_special_inline_chars(
            made, cmark_llist_append(cmark_get_default_mem_allocator(), nullptr,
                                     reinterpret_cast<void *>(static_cast<uintptr_t>(MarkByte))));
        return made;
    }());
    cmark_syntax_extension_set_private(extension.get(), const_cast<char32_t *>(mark), nullptr);
    return extension.get();
}

} // namespace gleaner::markdown
