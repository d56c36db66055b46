// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QStringView>

#include <array>
#include <atomic>

namespace gleaner::digest {

/// Tells by the first character of a text whether a pattern that is anchored at the start can match it at all. What a
/// character can begin is asked of the pattern itself, once. Safe from any thread.
class StartFilter {
public:
    explicit StartFilter(const QRegularExpression &pattern)
        : m_pattern(pattern)
    { }

    [[nodiscard]] bool mayMatch(QStringView text) const
    {
        // Half a character cannot be asked for.
        if (text.isEmpty() || text.front().isSurrogate())
            return true;
        std::atomic<Answer> &known = m_answers[text.front().unicode()];
        Answer answer = known.load(std::memory_order_relaxed);
        if (answer == Answer::Unasked) {
            const auto match = m_pattern.matchView(text.first(1), 0, QRegularExpression::PartialPreferCompleteMatch);
            answer = match.hasMatch() || match.hasPartialMatch() ? Answer::Yes : Answer::No;
            known.store(answer, std::memory_order_relaxed);
        }
        return answer == Answer::Yes;
    }

private:
    enum class Answer : char { Unasked, Yes, No };

    QRegularExpression m_pattern;
    mutable std::array<std::atomic<Answer>, 0x10000> m_answers{};
};

} // namespace gleaner::digest
