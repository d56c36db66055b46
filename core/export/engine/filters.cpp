// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/engine/filters.h"

#include "core/export/textfilters.h"

#include <KTextTemplate/Filter>
#include <KTextTemplate/Util>

namespace gleaner::exporting {

namespace {

/// A filter for texts; its output is never escaped again.
class TextFilter final : public KTextTemplate::Filter {
public:
    explicit TextFilter(TextChange change)
        : m_change(std::move(change))
    { }

    QVariant doFilter(const QVariant &input, const QVariant &argument, bool) const override
    {
        return m_change(KTextTemplate::getSafeString(input).get(), KTextTemplate::getSafeString(argument).get());
    }
    bool isSafe() const override { return true; }

private:
    TextChange m_change;
};

} // namespace

QHash<QString, KTextTemplate::Filter *> templateFilters(Preset preset)
{
    const QHash<QString, TextChange> changes = textFilters(preset);
    QHash<QString, KTextTemplate::Filter *> filters;
    for (const auto &[name, change] : changes.asKeyValueRange())
        filters.insert(name, new TextFilter(change));
    return filters;
}

} // namespace gleaner::exporting
