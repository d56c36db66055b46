// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/wordlist.h"

#include "core/library/tokens.h"

#include <string_view>

namespace gleaner::library {

WordWriter::WordWriter(SQLite::Database &db)
    : m_insert(db, "INSERT INTO idx.words (word) VALUES (?) ON CONFLICT DO NOTHING")
    , m_raise(db, "UPDATE idx.search_versions SET words = words + 1")
{ }

void WordWriter::add(const QString &tokens)
{
    bool isNew = false;
    for (const QStringView word : QStringView(tokens).tokenize(u' ', Qt::SkipEmptyParts)) {
        if (tokenKind(firstPoint(word)) != TokenKind::Word || m_known.contains(word))
            continue;
        const QString kept = word.toString();
        isNew = m_insert.bind(kept).run() > 0 || isNew;
        m_known.insert(kept);
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
    const std::string_view all(m_words.constData(), size_t(m_words.size()));
    const std::string_view wanted(part.constData(), size_t(part.size()));
    QStringList found;
    for (size_t at = all.find(wanted); at != std::string_view::npos;) {
        const size_t start = all.rfind('\n', at) + 1;
        const size_t end = all.find('\n', at);
        if (found.size() == most)
            return std::nullopt;
        found.append(QString::fromUtf8(all.substr(start, end - start)));
        at = all.find(wanted, end);
    }
    return found;
}

} // namespace gleaner::library
