// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QStringView>

#include <array>
#include <atomic>

namespace gleaner::digest {

/// Tells by the first characters of a text whether a pattern that is anchored at the start can match it at all: by the
/// first one, and where that may begin a match, by three. What they can begin is asked of the pattern itself, once as
/// long as the answer is remembered. Safe from any thread.
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
            answer = ask(text.first(1)) ? Answer::Yes : Answer::No;
            known.store(answer, std::memory_order_relaxed);
        }
        return answer == Answer::Yes && mayMatchThree(text);
    }

private:
    enum class Answer : char { Unasked, Yes, No };

    static constexpr qsizetype Three = 3;
    static constexpr size_t Remembered = 2048;

    [[nodiscard]] bool ask(QStringView start) const
    {
        const auto match = m_pattern.matchView(start, 0, QRegularExpression::PartialPreferCompleteMatch);
        return match.hasMatch() || match.hasPartialMatch();
    }

    [[nodiscard]] bool mayMatchThree(QStringView text) const
    {
        if (text.size() < Three || text[1].isSurrogate() || text[2].isSurrogate())
            return true;
        // The characters and the answer in one number, so that no thread sees half of them; 0: nothing yet.
        const quint64 key = quint64(text[0].unicode()) << 32 | quint64(text[1].unicode()) << 16 | text[2].unicode();
        std::atomic<quint64> &known = m_threes[size_t((key * 0x9e3779b97f4a7c15U) >> 53) % Remembered];
        const quint64 remembered = known.load(std::memory_order_relaxed);
        if (remembered >> 1 == key && remembered != 0)
            return (remembered & 1) != 0;
        const bool answer = ask(text.first(Three));
        known.store(key << 1 | (answer ? 1 : 0), std::memory_order_relaxed);
        return answer;
    }

    QRegularExpression m_pattern;
    mutable std::array<std::atomic<Answer>, 0x10000> m_answers{};
    mutable std::array<std::atomic<quint64>, Remembered> m_threes{};
};

} // namespace gleaner::digest
