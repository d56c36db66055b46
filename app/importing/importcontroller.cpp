// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/importcontroller.h"

#include "app/shell/libraryservice.h"
#include "core/library/importer.h"

#include <QtConcurrentMap>

#include <algorithm>

using namespace Qt::StringLiterals;
using gleaner::library::ImportEntry;
using gleaner::library::PreparedFile;
using gleaner::library::Reader;
using gleaner::library::Writer;

namespace gleaner::importing {

namespace {

/// Large enough to make a transaction worth its fsync, small enough for progress to be seen and memory to stay flat.
constexpr qsizetype batchSize = 32;

struct Work {
    QString path;
    std::optional<Reader::KnownFile> known;
};

} // namespace

struct ImportController::Batch {
    digest::ParseOptions options;
    std::vector<Work> work;
    std::vector<PreparedFile> files;
};

int Report::count(ImportEntry::State state) const
{
    return int(std::count_if(entries.cbegin(), entries.cend(),
                             [state](const ImportEntry &entry) { return entry.state == state; }));
}

QString Report::summary() const
{
    using State = ImportEntry::State;
    QStringList parts;
    const auto add = [&parts](int n, const QString &text) {
        if (n > 0)
            parts += text;
    };
    add(count(State::New), ImportController::tr("%n new", "digests", count(State::New)));
    add(count(State::Changed), ImportController::tr("%n changed", "digests", count(State::Changed)));
    add(count(State::Moved), ImportController::tr("%n moved", "digests", count(State::Moved)));
    add(count(State::Same), ImportController::tr("%n unchanged", "digests", count(State::Same)));
    add(count(State::Failed), ImportController::tr("%n failed", "digests", count(State::Failed)));
    add(notReached, ImportController::tr("%n not reached", "digests", notReached));
    return parts.isEmpty() ? ImportController::tr("No digest files found")
                           : parts.join(ImportController::tr(", ", "between counts"));
}

ImportController::ImportController(shell::LibraryService &service, QObject *parent)
    : QObject(parent)
    , m_service(service)
{ }

ImportController::~ImportController()
{
    // Parsing uses the service's extractor, which may go next.
    m_preparing.cancel();
    m_preparing.waitForFinished();
}

void ImportController::import(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    m_waiting += paths;
    if (!m_running)
        begin();
}

void ImportController::cancel()
{
    if (m_running)
        m_report.cancelled = true;
    m_waiting.clear();
}

void ImportController::begin()
{
    m_running = true;
    m_report = {};
    m_files.clear();
    m_next = 0;
    emit started();
    emit progressChanged(0, 0, QString());
    QtConcurrent::run(library::collectFiles, m_waiting.takeFirst()).then(this, [this](const QStringList &files) {
        m_files = files;
        nextBatch();
    });
}

void ImportController::nextBatch()
{
    if (m_report.cancelled || !m_report.error.message.isEmpty() || m_next >= m_files.size()) {
        finish();
        return;
    }
    emit progressChanged(int(m_next), int(m_files.size()), m_files[m_next]);
    const QStringList paths = m_files.mid(m_next, batchSize);
    m_next += paths.size();
    m_batch = std::make_shared<Batch>();
    m_service
        .read([paths, batch = m_batch](const Reader &reader) -> Result<> {
            for (const QString &path : paths) {
                auto known = reader.knownFile(path);
                if (!known)
                    return std::unexpected(known.error());
                batch->work.push_back({path, std::move(*known)});
            }
            auto options = reader.parseOptions();
            if (!options)
                return std::unexpected(options.error());
            batch->options = *std::move(options);
            return {};
        })
        .then(this, [this](const Result<> &looked) {
            if (!looked) {
                m_report.error = looked.error();
                finish();
                return;
            }
            m_batch->files.resize(m_batch->work.size());
            const auto prepare = [batch = m_batch, extractor = &m_service.extractor()](const Work &work) {
                batch->files[size_t(&work - batch->work.data())] = library::prepareFile(work.path, *extractor,
                                                                                        work.known, batch->options);
            };
            m_preparing = QtConcurrent::map(m_batch->work, prepare);
            m_preparing.then(this, [this] { storeBatch(); });
        });
}

void ImportController::storeBatch()
{
    m_service.write([batch = m_batch](Writer &writer) { return writer.store(batch->files); })
        .then(this, [this](const Result<QList<ImportEntry>> &entries) {
            if (entries)
                m_report.entries += *entries;
            else
                m_report.error = entries.error();
            m_batch.reset();
            m_service.announceDigests();
            nextBatch();
        });
}

void ImportController::finish()
{
    m_report.notReached = int(m_files.size() - m_report.entries.size());
    m_running = false;
    emit progressChanged(int(m_report.entries.size()), int(m_files.size()), QString());
    emit finished(m_report);
    if (!m_waiting.isEmpty())
        begin();
}

} // namespace gleaner::importing
