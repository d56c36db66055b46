// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

#include <vector>

namespace gleaner::matching {

/// Something with a title, and what else it is known by: a date, a publisher.
struct Titled {
    qint64 id = 0;
    QString title;
    QString context;
    bool operator==(const Titled &) const = default;
};

/// Finds a few of very many titles by parts of them. Each typed word has to stand in the title, best at its beginning,
/// then at that of a word, or in the context, folded as search folds; or its letters are the initials of Chinese
/// characters that follow one another, letters and digits between them standing for themselves.
///
/// Making one takes a while for very many titles; looking is a matter of milliseconds, from any thread.
class TitleFinder final {
public:
    explicit TitleFinder(const QList<Titled> &all);

    /// The best ones, `most` at most; equal ones as they were given. None when nothing is typed.
    [[nodiscard]] QList<Titled> find(QStringView typed, qsizetype most) const;

private:
    /// What a character can be typed as, one bit a letter and digit.
    using Keys = quint64;
    struct Entry {
        QString title;   ///< folded
        QString context; ///< folded
        size_t firstKey = 0;
        size_t keys = 0;
    };
    [[nodiscard]] int score(const Entry &entry, const QString &word) const;
    [[nodiscard]] bool hasInitials(const Entry &entry, const std::vector<Keys> &typed) const;

    QList<Titled> m_all;
    std::vector<Entry> m_entries; ///< of all, in their order
    std::vector<Keys> m_keys;     ///< of all titles, one behind the other
};

} // namespace gleaner::matching
