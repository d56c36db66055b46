// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefs/briefkeeper.h"

#include "app/briefs/briefeditor.h"
#include "app/notes/savetimer.h"
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

BriefKeeper::BriefKeeper(LibraryService &service, BriefEditor &editor, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_editor(editor)
    , m_saving(new notes::SaveTimer(this))
{
    connect(m_saving, &notes::SaveTimer::due, this, &BriefKeeper::flush);
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
        connect(sheet.document, &QTextDocument::contentsChanged, m_saving, &notes::SaveTimer::typed);
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

QString BriefKeeper::told(const QString &mark) const
{
    const BriefSource *of = source(mark);
    if (!of)
        return {};
    QStringList lines{of->title, of->source, of->date.toString(Qt::ISODate), of->quote};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

void BriefKeeper::take(BriefId brief, const QList<BriefPiece> &pieces, int position,
                       const std::function<void(bool)> &done)
{
    const Error gone{
        Error::Kind::NotFound, tr("The brief is not there any more: nothing was taken into it. Send it again."), {}};
    if (m_current != brief)
        open(brief);
    const auto at = m_sheets.find(brief.value);
    if (m_current != brief || at == m_sheets.end()) {
        emit failed(gone);
        done(false);
        return;
    }
    // Marks are given with an eye to the text.
    flush();
    QTextCursor place(at->second.document);
    place.setPosition(qBound(0, position, at->second.document->characterCount() - 1));
    QList<BriefSource> sources;
    for (const BriefPiece &piece : pieces)
        sources.append(piece.source);
    m_service.write([brief, sources](Writer &writer) { return writer.addBriefSources(brief, sources); })
        .then(this, [this, brief, pieces, place, gone, done](const Result<QList<BriefSource>> &marked) {
            const bool isThere = marked && m_sheets.contains(brief.value);
            if (isThere)
                put(brief, pieces, *marked, place.position());
            else
                emit failed(marked ? gone : marked.error());
            done(isThere);
        });
}

void BriefKeeper::put(BriefId brief, const QList<BriefPiece> &pieces, const QList<BriefSource> &sources, int position)
{
    QList<BriefSource> &known = m_sheets.at(brief.value).brief.sources;
    QString markdown;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        markdown += (i > 0 ? u"\n" : u"") + exporting::pieceMarkdown(pieces[i], sources[i].mark);
        if (!std::ranges::contains(known, sources[i].mark, &BriefSource::mark))
            known.append(sources[i]);
    }
    if (m_current != brief)
        open(brief);
    m_editor.insertPiece(position, markdown);
    flush();
    check();
    emit taken(current().title);
}

void BriefKeeper::flush()
{
    m_saving->stop();
    QList<qint64> ids;
    for (const auto &[id, sheet] : m_sheets)
        ids.append(id);
    for (const qint64 id : std::as_const(ids)) {
        // What is saved at once may be another one's sheet then.
        if (const auto at = m_sheets.find(id); at != m_sheets.end())
            save(at->second);
    }
}

void BriefKeeper::save(Sheet &sheet)
{
    const QString text = notes::writtenText(*sheet.document);
    if (text == sheet.written)
        return;
    if (sheet.isLost) {
        addAnew(sheet, text);
        return;
    }
    sheet.written = text;
    ++sheet.pending;
    m_service
        .changeBrief([id = sheet.brief.id, text](Writer &writer) {
            return writer.setBriefText(id, text).transform([id](const Brief &) { return id; });
        })
        .then(this,
              [this, id = sheet.brief.id, text](const Result<BriefId> &done) { wrote(id, text, done.has_value()); });
}

void BriefKeeper::addAnew(Sheet &sheet, const QString &text)
{
    if (sheet.pending > 0)
        return;
    sheet.written = text;
    ++sheet.pending;
    Brief like = sheet.brief;
    like.text = text;
    m_service
        .changeBrief([like](Writer &writer) {
            return writer.addBrief(like).transform([](const Brief &added) { return added.id; });
        })
        .then(this, [this, from = like.id, text](const Result<BriefId> &added) {
            const auto at = m_sheets.find(from.value);
            if (at == m_sheets.end())
                return;
            if (added)
                adopt(from, *added, text);
            else
                refuse(at->second);
        });
}

void BriefKeeper::adopt(BriefId from, BriefId to, const QString &text)
{
    auto node = m_sheets.extract(from.value);
    node.key() = to.value;
    Sheet &sheet = m_sheets.insert(std::move(node)).position->second;
    sheet.brief.id = to;
    sheet.brief.text = text;
    sheet.isLost = false;
    --sheet.pending;
    if (m_wanted == from)
        m_wanted = to;
    if (m_current == from) {
        m_current = to;
        emit opened();
    }
    emit keptAnew(sheet.brief.title);
    follow(to);
    save(sheet);
}

void BriefKeeper::wrote(BriefId brief, const QString &text, bool done)
{
    const auto at = m_sheets.find(brief.value);
    if (at == m_sheets.end())
        return;
    Sheet &sheet = at->second;
    if (!done) {
        refuse(sheet);
        if (sheet.isLost)
            save(sheet);
        return;
    }
    --sheet.pending;
    sheet.brief.text = text;
}

/// The window says why; the text stays here and is tried again.
void BriefKeeper::refuse(Sheet &sheet)
{
    if (--sheet.pending == 0)
        sheet.written = sheet.brief.text;
    m_saving->retry();
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
    Sheet &sheet = at->second;
    if (!brief) {
        if (brief.error().kind != Error::Kind::NotFound)
            return;
        const QString text = notes::writtenText(*sheet.document);
        if (text == sheet.brief.text || text.trimmed().isEmpty()) {
            drop(id);
            return;
        }
        sheet.isLost = true;
        addAnew(sheet, text);
        return;
    }
    sheet.isLost = sheet.isLost && sheet.pending > 0; // else it is there again
    sheet.brief.uid = brief->uid;
    sheet.brief.title = brief->title;
    sheet.brief.created = brief->created;
    sheet.brief.modified = brief->modified;
    const bool changed = sheet.brief.sources != brief->sources;
    sheet.brief.sources = brief->sources;
    if (m_current == id && changed)
        check();
}

void BriefKeeper::drop(BriefId id)
{
    const bool isCurrent = m_current == id;
    QTextDocument *document = m_sheets.at(id.value).document;
    m_sheets.erase(id.value);
    if (m_editor.document() == document)
        m_editor.setDocument(nullptr);
    if (isCurrent) {
        m_current = {};
        m_checks.clear();
        emit vanished();
    }
    document->deleteLater();
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
