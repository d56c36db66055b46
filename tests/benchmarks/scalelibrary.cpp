// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/scalelibrary.h"

#include "core/digest/parser.h"
#include "core/library/importer.h"
#include "core/library/reader.h"
#include "core/library/writer.h"
#include "tests/benchmarks/generator.h"
#include "tests/benchmarks/measure.h"

#include <QCryptographicHash>
#include <QTextStream>
#include <QtConcurrentMap>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;
using gleaner::library::PreparedFile;
using gleaner::library::Reader;
using gleaner::library::Writer;

namespace gleaner::bench {

namespace {

constexpr int ItemsEach = 10;
constexpr int Days = 3650;
constexpr int Publishers = 7;
constexpr int Batch = 1000;

const QStringList companies{u"微软"_s, u"谷歌"_s, u"英伟达"_s, u"OpenAI"_s, u"小米"_s, u"百度"_s, u"腾讯"_s};

PreparedFile prepared(int number, int documents)
{
    const QDate date = QDate(2016, 1, 1).addDays(qint64(number) * Days / documents);
    PreparedFile file;
    file.path = u"/invented/%1/%2.md"_s.arg(date.toString(Qt::ISODate)).arg(number);
    file.bytes = digest(number, ItemsEach, date);
    file.size = file.bytes.size();
    file.modified = date.startOfDay().toMSecsSinceEpoch();
    file.sha256 = QCryptographicHash::hash(file.bytes, QCryptographicHash::Sha256);
    file.digest = checked(digest::parse(file.bytes, file.path)).digest;
    file.digest.publisher = u"发布者 %1"_s.arg(number % Publishers + 1);
    entity::DigestMentions &found = file.mentions.emplace();
    for (const digest::Item &item : file.digest.items) {
        auto &mentions = found.items.emplace_back();
        for (const QString &company : companies) {
            if (const qsizetype at = item.text.indexOf(company); at >= 0) {
                mentions.push_back({entity::Type::Org, {at, at + company.size()}, company, company, {}, {}});
                break;
            }
        }
    }
    return file;
}

} // namespace

void makeLibrary(const library::Location &location, int documents)
{
    if (const auto reader = Reader::open(location)) {
        if (checked(reader->counts()).digests == documents)
            return;
    }
    Writer writer = checked(Writer::open(location));
    for (int first = 0; first < documents; first += Batch) {
        QList<int> numbers(std::min(Batch, documents - first));
        std::iota(numbers.begin(), numbers.end(), first);
        const auto files = QtConcurrent::blockingMapped<std::vector<PreparedFile>>(
            numbers, [documents](int number) { return prepared(number, documents); });
        (void)checked(writer.store(files));
        QTextStream(stderr) << "\r" << first + numbers.size() << u" of "_s << documents;
    }
    QTextStream(stderr) << '\n';
}

} // namespace gleaner::bench
