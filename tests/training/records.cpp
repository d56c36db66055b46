// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/training/records.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace gleaner::training {

namespace {

std::optional<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        return file.readAll();
    QTextStream(stderr) << path << ": " << file.errorString() << Qt::endl;
    return std::nullopt;
}

QHash<QString, entity::Type> namesOf(const QByteArray &json)
{
    QHash<QString, entity::Type> names;
    const QJsonObject entities = QJsonDocument::fromJson(json).object().value("entities"_L1).toObject();
    for (const entity::Type type : entity::AllTypes) {
        for (const QJsonValue &surface : entities.value(entity::key(type)).toArray())
            names.insert(plainName(surface.toString()), type);
    }
    return names;
}

} // namespace

QString plainName(QStringView surface)
{
    QString result;
    for (const QChar c : surface) {
        const bool blank = c.isSpace() || c == QChar(0x200B);
        if (blank) {
            if (!result.isEmpty() && !result.endsWith(u' '))
                result += u' ';
        } else {
            result += c >= QChar(0xFF01) && c <= QChar(0xFF5E) ? QChar(c.unicode() - 0xFEE0) : c;
        }
    }
    return result.endsWith(u' ') ? result.chopped(1) : result;
}

bool readRecords(const QString &folder, const QString &documents, std::vector<Record> &records)
{
    const auto index = readFile(folder + "/index.tsv"_L1);
    if (!index)
        return false;
    QHash<QString, int> dealt;
    for (const QString &line : QString::fromUtf8(*index).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList fields = line.split(u'\t');
        if (fields.size() != 3) {
            QTextStream(stderr) << folder << ": not id, family and path: " << line << Qt::endl;
            return false;
        }
        const QString path = documents + u'/' + fields[2];
        const auto json = readFile(folder + u'/' + fields[0] + ".json"_L1);
        const auto bytes = readFile(path);
        if (!json || !bytes)
            return false;
        auto parsed = digest::parse(*bytes, path, {});
        if (!parsed) {
            QTextStream(stderr) << parsed.error().toString() << Qt::endl;
            return false;
        }
        records.push_back({.family = fields[1],
                           .path = path,
                           .bytes = *bytes,
                           .parsed = *std::move(parsed),
                           .names = namesOf(*json),
                           .fold = dealt[fields[1]]++ % Folds});
    }
    return true;
}

} // namespace gleaner::training
