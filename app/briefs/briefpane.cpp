// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefs/briefpane.h"

#include "app/briefs/briefeditor.h"
#include "app/briefs/briefhead.h"
#include "app/briefs/briefhighlighter.h"
#include "app/briefs/outlinetree.h"
#include "app/briefs/sourcenews.h"
#include "app/notes/notepreview.h"
#include "app/notes/writtentext.h"
#include "app/shell/libraryservice.h"
#include "core/export/brief.h"
#include "core/library/figures.h"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTextBlock>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using gleaner::dragging::Thing;
using gleaner::exporting::BriefPiece;
using gleaner::exporting::SourceCheck;
using gleaner::library::Brief;
using gleaner::library::BriefId;
using gleaner::library::BriefSource;
using gleaner::library::Reader;
using gleaner::shell::LibraryService;

namespace gleaner::briefs {

namespace {

/// What a thing puts into a brief.
Result<BriefPiece> pieceOf(const Reader &reader, const Thing &thing)
{
    switch (thing.kind) {
    case Thing::Kind::Item: return exporting::itemPiece(reader, {thing.id});
    case Thing::Kind::Highlight: return exporting::highlightPiece(reader, {thing.id});
    case Thing::Kind::Figure: break;
    }
    return reader.figures({library::FigureId{thing.id}}).and_then([&](const QList<library::Figure> &figures) {
        return exporting::figurePiece(reader, figures.value(0));
    });
}

} // namespace

BriefPane::BriefPane(BriefCommands &commands, QWidget *parent)
    : QWidget(parent)
    , m_commands(commands)
    , m_stack(new QStackedWidget(this))
    , m_head(new BriefHead(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_outline(new OutlineTree(this))
    , m_editor(new BriefEditor(this))
    , m_news(new SourceNews(this))
    , m_up(iconButton(u"briefUp"_s, u"arrow-up"_s, tr("Move the section up (Alt+Up)"), this))
    , m_down(iconButton(u"briefDown"_s, u"arrow-down"_s, tr("Move the section down (Alt+Down)"), this))
    , m_keeper(new BriefKeeper(commands.service(), *m_editor, this))
{
    setObjectName(u"briefPaneWidget"_s);
    setAutoFillBackground(true);
    setMinimumWidth(260);
    build();
    connectParts();
    m_outlineSoon.setSingleShot(true);
    m_outlineSoon.setInterval(250ms);
    connect(&m_outlineSoon, &QTimer::timeout, this, &BriefPane::showOutline);
    showCurrent();
    reload();
}

// The keeper's last words need the editor.
BriefPane::~BriefPane()
{
    delete m_keeper;
}

void BriefPane::build()
{
    m_preview = new notes::NotePreview(*m_editor, m_head->previewButton(), this);
    m_preview->setObjectName(u"briefPreview"_s);
    m_preview->setAccessibleName(tr("The brief as it will look"));
    m_preview->setRenderer([this](const QString &) { return exporting::briefBody(m_keeper->current()); });
    m_head->previewButton().setObjectName(u"previewBrief"_s);

    auto *upper = new QWidget(m_splitter);
    auto *upperRow = new QHBoxLayout(upper);
    upperRow->setContentsMargins(0, 0, 4, 0);
    upperRow->setSpacing(0);
    upperRow->addWidget(m_outline, 1);
    auto *moves = new QVBoxLayout;
    moves->addWidget(m_up);
    moves->addWidget(m_down);
    moves->addStretch();
    upperRow->addLayout(moves);
    auto *lower = new QWidget(m_splitter);
    auto *lowerColumn = new QVBoxLayout(lower);
    lowerColumn->setContentsMargins(4, 4, 0, 0);
    lowerColumn->addWidget(m_editor);
    lowerColumn->addWidget(m_preview);
    m_splitter->addWidget(upper);
    m_splitter->addWidget(lower);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({160, 400});

    m_stack->addWidget(emptyState());
    m_stack->addWidget(m_splitter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_stack, 1);
    column->addWidget(m_news);
    QList<QWidget *> order = m_head->tabOrder();
    order += {m_outline, m_up, m_down, m_editor};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

QWidget *BriefPane::emptyState()
{
    auto *empty = new QWidget(m_stack);
    empty->setObjectName(u"briefEmpty"_s);
    auto *text = new QLabel(tr("A brief is a document of your own about what you read. Send items and highlights to "
                               "it, or drag them here, and write between them: each comes with a footnote that keeps "
                               "its words, source, date and address."),
                            empty);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignCenter);
    text->setForegroundRole(QPalette::PlaceholderText);
    m_first = new QPushButton(tr("&New brief"), empty);
    m_first->setObjectName(u"briefFirst"_s);
    connect(m_first, &QPushButton::clicked, this, &BriefPane::askNew);
    auto *column = new QVBoxLayout(empty);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(16);
    column->addStretch();
    column->addWidget(text);
    column->addWidget(m_first, 0, Qt::AlignCenter);
    column->addStretch();
    return empty;
}

void BriefPane::connectParts()
{
    connect(m_head, &BriefHead::chosen, m_keeper, &BriefKeeper::open);
    connect(m_head, &BriefHead::newRequested, this, &BriefPane::askNew);
    connect(m_head, &BriefHead::renameRequested, this, &BriefPane::askRename);
    connect(m_head, &BriefHead::deleteRequested, this, &BriefPane::remove);
    connect(m_head, &BriefHead::exportRequested, this, &BriefPane::exportRequested);
    connect(m_head, &BriefHead::closeRequested, this, &BriefPane::closeRequested);
    connect(m_keeper, &BriefKeeper::opened, this, &BriefPane::showCurrent);
    connect(m_keeper, &BriefKeeper::vanished, this, &BriefPane::showCurrent);
    connect(m_keeper, &BriefKeeper::taken, this,
            [this](const QString &title) { emit told(tr("Taken into “%1”.").arg(title)); });
    connect(m_keeper, &BriefKeeper::failed, this, &BriefPane::failed);
    connect(m_keeper, &BriefKeeper::sourcesChanged, this, &BriefPane::showSources);
    connect(&m_commands.service(), &LibraryService::briefsChanged, this, &BriefPane::reload);
    connect(m_editor, &QPlainTextEdit::textChanged, this, [this] { m_outlineSoon.start(); });
    connect(m_editor, &BriefEditor::thingsDropped, this, &BriefPane::take);
    connect(m_editor, &BriefEditor::sourceRequested, this, &BriefPane::requestSource);
    m_editor->setTeller([this](const QString &label) { return tell(label); });
    connect(m_outline, &OutlineTree::sourceRequested, this, &BriefPane::requestSource);
    connect(m_outline, &OutlineTree::lineRequested, this, [this](int line) {
        m_preview->setShown(false);
        m_editor->setTextCursor(QTextCursor(m_editor->document()->findBlockByNumber(line)));
        m_editor->setFocus(Qt::OtherFocusReason);
    });
    connect(m_outline, &OutlineTree::thingsDropped, this,
            [this](const QList<Thing> &things, int line) { take(things, sectionEndAt(line)); });
    connect(m_outline, &OutlineTree::moveRequested, this, [this](const OutlineEntry &heading, int before) {
        if (const auto moved = withSectionMoved(notes::writtenText(*m_editor->document()), heading, before)) {
            m_editor->replaceText(moved->text, moved->line);
            showOutline();
            m_outline->selectLine(moved->line);
        }
    });
    const auto enable = [this] {
        m_up->setEnabled(m_outline->canMove(-1));
        m_down->setEnabled(m_outline->canMove(1));
    };
    connect(m_outline, &OutlineTree::selectionMoved, this, enable);
    const auto move = [this](int step) {
        if (m_outlineSoon.isActive()) // it is of the text before
            showOutline();
        m_outline->move(step);
    };
    connect(m_up, &QToolButton::clicked, this, [move] { move(-1); });
    connect(m_down, &QToolButton::clicked, this, [move] { move(1); });
    connect(m_news, &SourceNews::updateRequested, this, &BriefPane::refresh);
    connect(m_preview, &QTextBrowser::anchorClicked, m_preview,
            [this](const QUrl &url) { m_preview->scrollToAnchor(url.fragment()); });
}

void BriefPane::setTheme(article::Theme theme)
{
    m_theme = theme;
    m_outline->setTheme(theme);
    m_news->setTheme(theme);
    if (m_highlighter)
        delete m_highlighter;
    if (m_keeper->id().isValid())
        m_highlighter = new BriefHighlighter(m_editor->document(), theme);
    showOutline();
}

void BriefPane::restore(const QString &uid)
{
    m_wantedUid = uid;
}

QString BriefPane::currentUid() const
{
    return m_keeper->current().uid;
}

void BriefPane::reload()
{
    m_commands.service()
        .read([](const Reader &reader) { return reader.briefs(); })
        .then(this, [this, question = ++m_question](const Result<QList<Brief>> &briefs) {
            if (briefs && question == m_question)
                showList(*briefs);
        });
}

void BriefPane::showList(const QList<Brief> &briefs)
{
    m_listed = true;
    m_head->setBriefs(briefs);
    const BriefId current = m_keeper->id();
    const auto has = [&](const auto &is) { return std::ranges::find_if(briefs, is); };
    auto shown = has([&](const Brief &brief) { return brief.id == current; });
    if (shown == briefs.end())
        shown = has([&](const Brief &brief) { return brief.uid == m_wantedUid; });
    if (shown == briefs.end())
        shown = briefs.begin();
    const BriefId chosen = shown == briefs.end() ? BriefId() : shown->id;
    if (chosen != current)
        m_keeper->open(chosen);
    else
        showCurrent();
    sendWaiting();
}

void BriefPane::showCurrent()
{
    const bool any = m_keeper->id().isValid();
    m_stack->setCurrentIndex(any ? 1 : 0);
    m_head->setCurrent(m_keeper->id());
    setFocusProxy(any ? static_cast<QWidget *>(m_editor) : m_first);
    if (!any) {
        m_news->hide();
        return;
    }
    if (!m_highlighter || m_highlighter->document() != m_editor->document()) {
        delete m_highlighter;
        m_highlighter = new BriefHighlighter(m_editor->document(), m_theme);
    }
    showSources();
    sendWaiting();
}

void BriefPane::showOutline()
{
    if (!m_keeper->id().isValid())
        return;
    const Brief brief = m_keeper->current();
    m_outline->setOutline(brief.text, brief.sources, m_keeper->checks());
    m_up->setEnabled(m_outline->canMove(-1));
    m_down->setEnabled(m_outline->canMove(1));
}

void BriefPane::showSources()
{
    showOutline();
    m_preview->render();
    int changed = 0;
    int gone = 0;
    const QStringList cited = exporting::briefMarkdown(m_keeper->current()).cited;
    for (const SourceCheck &check : m_keeper->checks()) {
        if (!cited.contains(check.now.mark))
            continue;
        changed += check.state == SourceCheck::State::Changed ? 1 : 0;
        gone += check.state == SourceCheck::State::Gone ? 1 : 0;
    }
    m_news->setCounts(changed, gone);
}

void BriefPane::askTitle(const QString &caption, const QString &title, std::function<void(const QString &)> given)
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(u"briefTitle"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(caption);
    dialog->setLabelText(tr("Title of the brief:"));
    dialog->setTextValue(title);
    connect(dialog, &QInputDialog::textValueSelected, this, [given = std::move(given)](const QString &text) {
        if (!text.simplified().isEmpty())
            given(text.simplified());
    });
    dialog->open();
}

QString BriefPane::offeredTitle()
{
    //: a brief's title as it is offered; %1 is a date
    return tr("Brief of %1").arg(QDate::currentDate().toString(Qt::ISODate));
}

void BriefPane::askNew()
{
    askTitle(tr("New brief"), offeredTitle(), [this](const QString &title) { make(title, [this] { focusText(); }); });
}

void BriefPane::make(const QString &title, std::function<void()> then)
{
    m_keeper->flush();
    m_commands.add(title).then(this, [this, then = std::move(then)](const Result<BriefId> &added) {
        if (!added) { // the window says why
            m_making = false;
            return;
        }
        connect(m_keeper, &BriefKeeper::opened, this, then, Qt::SingleShotConnection);
        m_keeper->open(*added);
    });
}

void BriefPane::askRename()
{
    const Brief brief = m_keeper->current();
    askTitle(tr("Rename the brief"), brief.title, [this, brief](const QString &title) {
        if (title != brief.title)
            m_commands.rename(brief.id, brief.title, title);
    });
}

void BriefPane::remove()
{
    m_keeper->flush();
    const Brief brief = m_keeper->current();
    m_commands.remove(brief.id, brief.title);
    emit told(tr("“%1” is in the trash.").arg(brief.title));
}

void BriefPane::refresh()
{
    QList<BriefSource> changed;
    for (const SourceCheck &check : m_keeper->checks()) {
        if (check.state == SourceCheck::State::Changed)
            changed.append(check.now);
    }
    if (!changed.isEmpty())
        m_commands.refresh(m_keeper->id(), changed);
}

int BriefPane::sectionEndAt(int line) const
{
    const QTextDocument *document = m_editor->document();
    const int end = sectionEnd(outlineOf(notes::writtenText(*m_editor->document())), line, document->blockCount());
    return document->findBlockByNumber(qMax(0, end - 1)).position();
}

void BriefPane::send(const QList<Thing> &things)
{
    m_waiting += things;
    sendWaiting();
}

void BriefPane::sendWaiting()
{
    if (m_waiting.isEmpty())
        return;
    if (m_keeper->id().isValid()) {
        take(std::exchange(m_waiting, {}), sectionEndAt(m_editor->textCursor().blockNumber()));
    } else if (m_listed && m_head->count() == 0 && !m_making) {
        m_making = true;
        make(offeredTitle(), [this] { m_making = false; });
    }
}

void BriefPane::take(const QList<Thing> &things, int position)
{
    QTextCursor place(m_editor->document());
    place.setPosition(qBound(0, position, m_editor->document()->characterCount() - 1));
    const BriefId brief = m_keeper->id();
    m_commands.service()
        .read([things](const Reader &reader) -> Result<QList<BriefPiece>> {
            QList<BriefPiece> pieces;
            for (const Thing &thing : things) {
                const auto piece = pieceOf(reader, thing);
                if (!piece)
                    return std::unexpected(piece.error());
                pieces.append(*piece);
            }
            return pieces;
        })
        .then(this, [this, brief, place](const Result<QList<BriefPiece>> &pieces) {
            if (!pieces) {
                emit failed(pieces.error());
                return;
            }
            if (m_keeper->id() != brief)
                m_keeper->open(brief);
            if (m_keeper->id() != brief) { // it went while the library was read
                emit failed({Error::Kind::NotFound,
                             tr("The brief is not there any more: nothing was taken into it. Send it again."),
                             {}});
                return;
            }
            m_keeper->take(*pieces, place.position());
        });
}

void BriefPane::requestSource(const QString &label)
{
    if (const BriefSource *source = m_keeper->source(label))
        emit sourceRequested(*source);
}

QString BriefPane::tell(const QString &label) const
{
    const BriefSource *source = m_keeper->source(label);
    if (!source)
        return {};
    QStringList lines{source->title, source->source, source->date.toString(Qt::ISODate), source->quote};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

void BriefPane::focusText()
{
    m_preview->setShown(false);
    (m_keeper->id().isValid() ? static_cast<QWidget *>(m_editor) : focusProxy())->setFocus(Qt::ShortcutFocusReason);
}

QByteArray BriefPane::saveState() const
{
    return m_splitter->saveState();
}

void BriefPane::restoreState(const QByteArray &state)
{
    m_splitter->restoreState(state);
}

void BriefPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    turn();
}

/// The outline stands beside the text where there is no height for both.
void BriefPane::turn()
{
    const Qt::Orientation wanted = width() > height() * 5 / 4 ? Qt::Horizontal : Qt::Vertical;
    if (m_splitter->orientation() == wanted)
        return;
    m_splitter->setOrientation(wanted);
    m_splitter->setSizes({160, 400});
}

} // namespace gleaner::briefs
