// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/wordlist.h"

#include <algorithm>

namespace gleaner::library {

namespace {

constexpr size_t MostKnown = 300'000; // some 20 MB; forgotten ones only cost a look at the table

} // namespace

WordWriter::WordWriter(SQLite::Database &db, KnownWords &known)
    : m_known(known)
    , m_insert(db, "INSERT INTO idx.words (word) VALUES (?) ON CONFLICT DO NOTHING")
    , m_raise(db, "UPDATE idx.search_versions SET words = words + 1")
{ }

void WordWriter::add(const std::vector<std::string> &words)
{
    if (m_known.size() > MostKnown)
        m_known.clear();
    bool isNew = false;
    for (const std::string &word : words) {
        if (m_known.insert(word).second)
            isNew = m_insert.bind(word).run() > 0 || isNew;
    }
    if (isNew)
        m_raise.bind().run();
}

void WordList::refresh(SQLite::Database &db)
{
    Query version(db, "SELECT words FROM idx.search_versions");
    const qint64 now = version.next() ? version.integer(0) : 0;
    if (now == m_version)
        return;
    m_words = "\n";
    for (Query query(db, "SELECT word FROM idx.words"); query.next();)
        m_words += query.blob(0) + '\n';
    m_counts = {};
    for (const char byte : std::as_const(m_words))
        ++m_counts[quint8(byte)];
    m_version = now;
}

std::optional<QStringList> WordList::containing(const QString &part, qsizetype most) const
{
    return find(part.toUtf8(), most);
}

std::optional<QStringList> WordList::endingWith(const QString &part, qsizetype most) const
{
    return find(part.toUtf8() + '\n', most);
}

std::optional<QStringList> WordList::find(const QByteArray &part, qsizetype most) const
{
    // By its rarest byte, which the standard library looks for faster than for a string.
    const auto count = [&](char byte) { return m_counts[quint8(byte)]; };
    const qsizetype rarest = std::ranges::min_element(part, {}, count) - part.begin();
    const QByteArrayView all(m_words);
    QStringList found;
    qsizetype from = 0;
    for (qsizetype at = all.indexOf(part[rarest]); at >= 0; at = all.indexOf(part[rarest], from)) {
        from = at + 1;
        const qsizetype first = at - rarest;
        if (first < 0 || !all.sliced(first).startsWith(part))
            continue;
        const qsizetype start = all.lastIndexOf('\n', first) + 1;
        const qsizetype end = all.indexOf('\n', first);
        if (found.size() == most)
            return std::nullopt;
        found.append(QString::fromUtf8(all.sliced(start, end - start)));
        from = end + rarest;
    }
    return found;
}

} // namespace gleaner::library
