// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/library/fixtures.h"

#include <QCryptographicHash>
#include <QTimeZone>

namespace gleaner::library::test {

namespace {

/// Value of a result that has to be there for the test to go on.
template<typename T>
T valueOf(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().toString()));
    return *std::move(result);
}

template<typename Row>
QStringList titlesOf(const QList<Row> &rows)
{
    QStringList result;
    for (const Row &row : rows)
        result += row.title;
    return result;
}

} // namespace

PreparedFile preparedFile(const QString &path, const QString &title, QDate date, const QList<TestItem> &items,
                          const QString &publisher)
{
    PreparedFile file;
    file.path = path;
    file.digest.title = title;
    file.digest.date = date;
    file.digest.publisher = publisher;
    file.digest.language = QStringLiteral("zh");
    file.digest.recogniser = QStringLiteral("test");
    file.digest.confidence = 1;
    file.mentions.emplace();
    QString source = u"# " + title + u'\n';
    int line = 3;
    for (const TestItem &given : items) {
        digest::Item item;
        item.title = given.title;
        item.section = given.section;
        if (!given.link.isEmpty())
            item.links.append(given.link);
        item.text = given.title + u'\n' + given.body;
        item.lines = {line, line + 2};
        line += 4;
        source += u"\n## [" + given.title + u"](" + given.link + u")\n\n" + given.body + u'\n';
        file.digest.items.push_back(item);
        file.mentions->items.emplace_back();
    }
    file.bytes = source.toUtf8();
    file.size = file.bytes.size();
    file.modified = 1'770'000'000'000;
    file.sha256 = QCryptographicHash::hash(file.bytes, QCryptographicHash::Sha256);
    return file;
}

void addMention(PreparedFile &file, size_t item, entity::Type type, const QString &surface, const QString &name)
{
    const qsizetype at = file.digest.items[item].text.indexOf(surface);
    QVERIFY(at >= 0);
    file.mentions->items[item].push_back({type, {at, at + surface.size()}, surface, name, {}, {}});
}

void addFigure(PreparedFile &file, size_t item, entity::Type type, const QString &written, double value,
               const QString &unit)
{
    addMention(file, item, type, written, written);
    file.mentions->items[item].back().value = value;
    file.mentions->items[item].back().unit = unit;
}

Clock tickingClock()
{
    return [now = QDateTime(QDate(2026, 3, 1), QTime(8, 0), QTimeZone::UTC)]() mutable { return now = now.addSecs(1); };
}

TestLibrary::TestLibrary()
{
    openWriter();
}

void TestLibrary::openWriter()
{
    m_writer.emplace(valueOf(Writer::open(location(), tickingClock())));
}

Reader TestLibrary::reader() const
{
    return valueOf(Reader::open(location()));
}

ImportEntry TestLibrary::store(const PreparedFile &file)
{
    return valueOf(m_writer->store({file})).first();
}

QList<ItemId> TestLibrary::itemIds(DigestId digest) const
{
    QList<ItemId> ids;
    const QList<ItemRow> rows = valueOf(reader().items(digest));
    for (const ItemRow &row : rows)
        ids.append(row.id);
    return ids;
}

QStringList titles(const QList<ItemRow> &rows)
{
    return titlesOf(rows);
}

QStringList titles(const QList<DigestRow> &rows)
{
    return titlesOf(rows);
}

QStringList titles(const QList<SearchHit> &hits)
{
    QStringList result;
    for (const SearchHit &hit : hits)
        result += hit.item.title;
    return result;
}

} // namespace gleaner::library::test
