// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Trains the tagger's model from recorded digests, or measures it on digests it was not trained on.

#include "app/cli/parserecord.h"
#include "core/entity/extractor.h"
#include "tests/training/chain.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QSaveFile>
#include <QTextStream>
#include <QtConcurrentMap>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::training;

namespace {

const QHash<QString, entity::Layer> layers{
    {u"gazetteer"_s, entity::Layer::Gazetteer}, {u"marked"_s, entity::Layer::Marked},
    {u"patterns"_s, entity::Layer::Patterns},   {u"latin"_s, entity::Layer::Latin},
    {u"lists"_s, entity::Layer::Lists},         {u"consistency"_s, entity::Layer::Consistency},
    {u"tagger"_s, entity::Layer::Tagger},
};

int fail(const QString &message)
{
    QTextStream(stderr) << message << Qt::endl;
    return 1;
}

/// Writes the model of all records.
int train(const std::vector<Record> &records, entity::LayerSet without, const QString &path)
{
    const Examples examples = makeExamples(records, entity::Knowledge(), without);
    const auto model = trainChain(examples, -1);
    const QByteArray bytes = model->toBytes();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(path + u": " + file.errorString());
    QTextStream(stdout) << records.size() << " digests, " << examples.sentences.size() << " sentences, "
                        << examples.hashes.size() << " features; " << model->size() << " rows, " << bytes.size()
                        << " bytes" << Qt::endl;
    return 0;
}

/// Prints the parse record of each path, with names by a model that has not seen its fold.
int crossValidate(const std::vector<Record> &records, entity::LayerSet without, const QStringList &paths)
{
    std::vector<std::unique_ptr<entity::Extractor>> extractors(Folds);
    if (without.contains(entity::Layer::Tagger)) {
        for (auto &extractor : extractors)
            extractor = std::make_unique<entity::Extractor>(nullptr, without);
    } else {
        const Examples examples = makeExamples(records, entity::Knowledge(!without.contains(entity::Layer::Gazetteer)),
                                               without);
        QList<int> folds(Folds);
        std::iota(folds.begin(), folds.end(), 0);
        QtConcurrent::blockingMap(folds, [&](int fold) {
            extractors[size_t(fold)] = std::make_unique<entity::Extractor>(trainChain(examples, fold), without);
        });
    }
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return fail(out.errorString());
    for (const QString &path : paths) {
        const auto record = std::ranges::find(records, path, &Record::path);
        if (record == records.end())
            return fail(u"No record of "_s + path);
        const auto &extractor = *extractors[size_t(record->fold)];
        out.write(cli::parseRecord(path, record->bytes, record->parsed, extractor.extract(record->parsed.digest)));
        out.write("\n");
    }
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Trains the tagger, or cross-validates it (five folds): prints parse records of FILES."_s);
    parser.addHelpOption();
    parser.addOption({u"records"_s, u"Folder of records and folder of their documents."_s, u"FOLDER:DOCUMENTS"_s});
    parser.addOption({u"out"_s, u"Trains on all records and writes the model."_s, u"MODEL"_s});
    parser.addOption({u"without"_s, u"Leaves out a layer: "_s + QStringList(layers.keys()).join(u", "), u"LAYER"_s});
    parser.addPositionalArgument(u"FILES"_s, u"Recorded documents to cross-validate on."_s);
    parser.process(application);

    entity::LayerSet without;
    if (const QString name = parser.value(u"without"_s); !name.isEmpty()) {
        const auto layer = layers.constFind(name);
        if (layer == layers.cend())
            return fail(u"There is no layer "_s + name);
        without = {*layer};
    }
    std::vector<Record> records;
    for (const QString &pair : parser.values(u"records"_s)) {
        const qsizetype cut = pair.lastIndexOf(u':');
        if (!readRecords(pair.first(std::max<qsizetype>(cut, 0)), pair.sliced(cut + 1), records))
            return 1;
    }
    if (parser.isSet(u"out"_s))
        return train(records, without, parser.value(u"out"_s));
    return crossValidate(records, without, parser.positionalArguments());
}
