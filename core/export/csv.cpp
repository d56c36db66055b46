// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/csv.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QSaveFile>

using namespace Qt::StringLiterals;
using gleaner::library::Figure;
using gleaner::library::Reader;

namespace gleaner::exporting {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::exporting)
};

QString harmless(const QString &field)
{
    static const QRegularExpression number(u"^[+-]?[0-9]+([.][0-9]+)?(e[+-]?[0-9]+)?$"_s);
    // Spreadsheets skip white space before they look; the full-width signs are formulas to some of them.
    const QString content = field.trimmed();
    const bool looksLikeFormula = !content.isEmpty() && QStringView(u"=+-@＝＋－＠").contains(content.front());
    return looksLikeFormula && !number.matchView(field).hasMatch() ? QString(u'\'' + field) : field;
}

QString number(double value)
{
    // The shortest that reads back as the same number, without an exponent where a person writes none.
    const QString plain = QString::number(value, 'f', QLocale::FloatingPointShortest);
    return plain.size() <= 24 ? plain : QString::number(value, 'g', 17);
}

} // namespace

QByteArray csvRecord(const QStringList &fields)
{
    QString record;
    for (const QString &field : fields) {
        QString text = harmless(field);
        if (text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r'))
            text = u'"' + text.replace(u'"', u"\"\""_s) + u'"';
        record += text + u',';
    }
    record.chop(1);
    return (record + u"\r\n").toUtf8();
}

QString tsvRecord(const QStringList &fields)
{
    QString record;
    for (const QString &field : fields)
        record += harmless(field.simplified()) + u'\t';
    record.chop(1);
    return record + u'\n';
}

QStringList figureHeader()
{
    return {u"subject"_s,  u"subject_type"_s, u"figure"_s, u"value"_s,  u"unit"_s, u"kind"_s,
            u"sentence"_s, u"item"_s,         u"url"_s,    u"digest"_s, u"date"_s};
}

QStringList figureFields(const Figure &figure)
{
    return {figure.subject,
            figure.subjectType ? entity::key(*figure.subjectType) : u"title"_s,
            figure.text,
            figure.value ? number(*figure.value) : QString(),
            figure.unit,
            entity::key(figure.type),
            figure.sentence,
            figure.itemTitle,
            figure.url,
            figure.digestTitle,
            figure.date.toString(Qt::ISODate)};
}

Result<int> putFigures(const Reader &reader, const library::FigureQuery &query, const Put &put)
{
    constexpr qsizetype Portion = 500;
    const auto ids = reader.figureIds(query);
    if (!ids)
        return std::unexpected(ids.error());
    int count = 0;
    if (const Result<> done = put(csvRecord(figureHeader())); !done)
        return std::unexpected(done.error());
    for (qsizetype at = 0; at < ids->size(); at += Portion) {
        const auto figures = reader.figures(ids->sliced(at, std::min(Portion, ids->size() - at)));
        if (!figures)
            return std::unexpected(figures.error());
        QByteArray piece;
        for (const Figure &figure : *figures) {
            if (!figure.item.isValid())
                continue;
            piece += csvRecord(figureFields(figure));
            ++count;
        }
        if (const Result<> done = put(piece); !done)
            return std::unexpected(done.error());
    }
    return count;
}

Result<int> saveTable(const QString &path, const std::function<Result<int>(const Put &put)> &fill)
{
    QSaveFile file(path);
    const auto failure = [&] {
        return std::unexpected(Error{
            Error::Kind::Storage,
            Words::tr("The file cannot be written: %1. What was there before is unchanged.").arg(file.errorString()),
            path});
    };
    if (!file.open(QIODevice::WriteOnly))
        return failure();
    const Result<int> done = fill([&](const QByteArray &piece) -> Result<> {
        return file.write(piece) == piece.size() ? Result<>() : failure();
    });
    if (done && !file.commit())
        return failure();
    return done;
}

Result<int> saveFigures(const Reader &reader, const library::FigureQuery &query, const QString &path)
{
    return saveTable(path, [&](const Put &put) { return putFigures(reader, query, put); });
}

} // namespace gleaner::exporting
