// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/textfilters.h"

#include <QStringList>
#include <QVariantHash>

#include <optional>
#include <vector>

namespace gleaner::exporting {

/// A template of the few things that most templates consist of: values with filters, `for`, `if` and `else`. It gives
/// what KTextTemplate gives, without looking up every name and type again; any number of threads may fill it in.
class QuickTemplate {
public:
    /// A value by its name.
    struct Path {
        enum class From { Values, Loop, IsFirst, IsLast, Counter };
        From from = From::Values;
        qsizetype loop = 0; ///< of Loop: number of the loop it is in, from outside
        QStringList keys{};
    };
    struct Operand {
        std::optional<QString> literal{};
        Path path{};
    };
    struct Filter {
        TextChange change;
        Operand argument{.literal = QString()};
    };
    struct Condition {
        enum class Kind { IsTrue, IsFalse, Equals, Differs };
        Kind kind = Kind::IsTrue;
        Operand left{};
        Operand right{};
    };
    struct Node {
        enum class Kind { Text, Value, For, If };
        Kind kind = Kind::Text;
        QString text{}; ///< of Text
        Path path{};    ///< of Value and For
        std::vector<Filter> filters{};
        Condition condition{};     ///< of If
        std::vector<Node> nodes{}; ///< within For and If
        std::vector<Node> otherwise{};
    };

    /// Nothing for a template that has anything else in it, or a mistake.
    [[nodiscard]] static std::optional<QuickTemplate> parse(const QString &source, Preset preset);

    /// Nothing when a value is of a kind that only KTextTemplate can write.
    [[nodiscard]] std::optional<QString> render(const QVariantHash &values) const;

private:
    explicit QuickTemplate(std::vector<Node> nodes)
        : m_nodes(std::move(nodes))
    { }

    std::vector<Node> m_nodes;
};

} // namespace gleaner::exporting
