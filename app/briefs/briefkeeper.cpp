// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefs/briefkeeper.h"

#include "app/briefs/briefeditor.h"
#include "app/notes/writtentext.h"
#include "app/shell/libraryservice.h"

#include <QPlainTextDocumentLayout>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;
using gleaner::exporting::BriefPiece;
using gleaner::exporting::SourceCheck;
using gleaner::library::Brief;
using gleaner::library::BriefId;
using gleaner::library::BriefSource;
using gleaner::library::Reader;
using gleaner::library::Writer;
using gleaner::shell::LibraryService;

namespace gleaner::briefs {

namespace {

constexpr auto TypingPause = 600ms;
constexpr auto RetryPause = 3s;

} // namespace

BriefKeeper::BriefKeeper(LibraryService &service, BriefEditor &editor, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_editor(editor)
{
    m_saveSoon.setSingleShot(true);
    connect(&m_saveSoon, &QTimer::timeout, this, &BriefKeeper::flush);
    m_checkSoon.setSingleShot(true);
    m_checkSoon.setInterval(200ms);
    connect(&m_checkSoon, &QTimer::timeout, this, &BriefKeeper::check);
    const auto checkSoon = [this] { m_checkSoon.start(); };
    connect(&service, &LibraryService::digestsChanged, this, checkSoon);
    connect(&service, &LibraryService::highlightsChanged, this, checkSoon);
    connect(&service, &LibraryService::briefsChanged, this, &BriefKeeper::follow);
}

BriefKeeper::~BriefKeeper()
{
    flush();
    m_editor.setDocument(nullptr); // those it has shown go with this
}

void BriefKeeper::open(BriefId brief)
{
    flush();
    m_wanted = brief;
    if (!brief.isValid()) {
        m_current = {};
        m_checks.clear();
        m_editor.setDocument(nullptr); // the one it has may go with its brief
        emit opened();
        return;
    }
    if (const auto known = m_sheets.find(brief.value); known != m_sheets.end()) {
        show(known->second.brief);
        return;
    }
    // Behind what is on its way to the library.
    m_service.write([](Writer &) -> Result<> { return {}; }).then(this, [this, brief](const Result<> &) {
        m_service.read([brief](const Reader &reader) { return reader.brief(brief); })
            .then(this, [this, brief](const Result<Brief> &read) {
                if (m_wanted != brief || m_current == brief)
                    return;
                if (read)
                    show(*read);
                else
                    emit failed(read.error());
            });
    });
}

void BriefKeeper::show(const Brief &brief)
{
    m_current = brief.id;
    m_checks.clear();
    auto [at, isNew] = m_sheets.try_emplace(brief.id.value);
    Sheet &sheet = at->second;
    if (isNew) {
        sheet.brief = brief;
        sheet.written = brief.text;
        sheet.document = new QTextDocument(this);
        sheet.document->setDocumentLayout(new QPlainTextDocumentLayout(sheet.document));
        sheet.document->setDefaultFont(m_editor.font());
        sheet.document->setPlainText(brief.text);
        connect(sheet.document, &QTextDocument::contentsChanged, this, [this] { m_saveSoon.start(TypingPause); });
    }
    m_editor.setDocument(sheet.document);
    m_editor.moveCursor(QTextCursor::End);
    emit opened();
    check();
}

Brief BriefKeeper::current() const
{
    const auto at = m_sheets.find(m_current.value);
    if (at == m_sheets.end())
        return {};
    Brief brief = at->second.brief;
    brief.text = notes::writtenText(*at->second.document);
    return brief;
}

const BriefSource *BriefKeeper::source(const QString &mark) const
{
    const auto at = m_sheets.find(m_current.value);
    if (at == m_sheets.end())
        return nullptr;
    const QList<BriefSource> &sources = at->second.brief.sources;
    const auto found = std::ranges::find_if(
        sources, [&](const BriefSource &each) { return each.mark.compare(mark, Qt::CaseInsensitive) == 0; });
    return found == sources.end() ? nullptr : &*found;
}

void BriefKeeper::take(const QList<BriefPiece> &pieces, int position)
{
    const auto at = m_sheets.find(m_current.value);
    if (at == m_sheets.end() || pieces.isEmpty())
        return;
    // Marks are given with an eye to the text.
    flush();
    QTextCursor place(at->second.document);
    place.setPosition(qBound(0, position, at->second.document->characterCount() - 1));
    QList<BriefSource> sources;
    for (const BriefPiece &piece : pieces)
        sources.append(piece.source);
    m_service.write([id = m_current, sources](Writer &writer) { return writer.addBriefSources(id, sources); })
        .then(this, [this, id = m_current, pieces, place](const Result<QList<BriefSource>> &taken) {
            const auto sheet = m_sheets.find(id.value);
            if (!taken || sheet == m_sheets.end()) {
                if (!taken)
                    emit failed(taken.error());
                return;
            }
            QString markdown;
            for (qsizetype i = 0; i < pieces.size(); ++i) {
                const BriefSource &source = taken->at(i);
                markdown += (i > 0 ? u"\n" : u"") + exporting::pieceMarkdown(pieces[i], source.mark);
                if (!std::ranges::contains(sheet->second.brief.sources, source.mark, &BriefSource::mark))
                    sheet->second.brief.sources.append(source);
            }
            if (m_current != id)
                open(id);
            m_editor.insertPiece(place.position(), markdown);
            flush();
            check();
            emit this->taken(sheet->second.brief.title);
        });
}

void BriefKeeper::flush()
{
    m_saveSoon.stop();
    for (auto &[id, sheet] : m_sheets)
        save(sheet);
}

void BriefKeeper::save(Sheet &sheet)
{
    const QString text = notes::writtenText(*sheet.document);
    if (text == sheet.written)
        return;
    sheet.written = text;
    ++sheet.pending;
    m_service
        .changeBrief([id = sheet.brief.id, text](Writer &writer) {
            return writer.setBriefText(id, text).transform([id](const Brief &) { return id; });
        })
        .then(this,
              [this, id = sheet.brief.id, text](const Result<BriefId> &done) { wrote(id, text, done.has_value()); });
}

void BriefKeeper::wrote(BriefId brief, const QString &text, bool done)
{
    const auto at = m_sheets.find(brief.value);
    if (at == m_sheets.end())
        return;
    Sheet &sheet = at->second;
    --sheet.pending;
    if (done) {
        sheet.brief.text = text;
        return;
    }
    // The window says why; the text stays here and is tried again.
    if (sheet.pending == 0)
        sheet.written = sheet.brief.text;
    m_saveSoon.start(RetryPause);
}

QList<Brief> BriefKeeper::unsaved() const
{
    QList<Brief> briefs;
    for (const auto &[id, sheet] : m_sheets) {
        Brief brief = sheet.brief;
        brief.text = notes::writtenText(*sheet.document);
        if (!sheet.isSettled() || brief.text != sheet.brief.text)
            briefs.append(brief);
    }
    return briefs;
}

void BriefKeeper::follow(BriefId id)
{
    if (!m_sheets.contains(id.value))
        return;
    m_service.read([id](const Reader &reader) { return reader.brief(id); })
        .then(this, [this, id](const Result<Brief> &brief) { renew(id, brief); });
}

void BriefKeeper::renew(BriefId id, const Result<Brief> &brief)
{
    const auto at = m_sheets.find(id.value);
    if (at == m_sheets.end())
        return;
    if (!brief) {
        if (brief.error().kind != Error::Kind::NotFound)
            return;
        const bool isCurrent = m_current == id;
        QTextDocument *document = at->second.document;
        m_sheets.erase(at);
        if (m_editor.document() == document)
            m_editor.setDocument(nullptr);
        if (isCurrent) {
            m_current = {};
            m_checks.clear();
            emit vanished();
        }
        document->deleteLater();
        return;
    }
    at->second.brief.title = brief->title;
    at->second.brief.modified = brief->modified;
    const bool changed = at->second.brief.sources != brief->sources;
    at->second.brief.sources = brief->sources;
    if (m_current == id && changed)
        check();
}

void BriefKeeper::check()
{
    const auto at = m_sheets.find(m_current.value);
    if (at == m_sheets.end())
        return;
    const QList<BriefSource> sources = at->second.brief.sources;
    m_service.read([sources](const Reader &reader) { return exporting::checkSources(reader, sources); })
        .then(this, [this, question = ++m_question, sources](const Result<QList<SourceCheck>> &checks) {
            if (question != m_question || !checks || current().sources != sources)
                return;
            m_checks = *checks;
            emit sourcesChanged();
        });
}

} // namespace gleaner::briefs
