// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefs/briefpane.h"

#include "app/briefs/briefeditor.h"
#include "app/briefs/briefhead.h"
#include "app/briefs/briefhighlighter.h"
#include "app/briefs/emptybrief.h"
#include "app/briefs/intake.h"
#include "app/briefs/outlinetree.h"
#include "app/briefs/sourcenews.h"
#include "app/briefs/titledialog.h"
#include "app/notes/notepreview.h"
#include "app/notes/writtentext.h"
#include "app/shell/libraryservice.h"
#include "core/export/brief.h"

#include <QHBoxLayout>
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
using gleaner::library::Brief;
using gleaner::library::BriefId;
using gleaner::library::BriefSource;
using gleaner::library::Reader;
using gleaner::shell::LibraryService;

namespace gleaner::briefs {

BriefPane::BriefPane(BriefCommands &commands, QWidget *parent)
    : QWidget(parent)
    , m_commands(commands)
    , m_stack(new QStackedWidget(this))
    , m_head(new BriefHead(this))
    , m_empty(new EmptyBrief(m_stack))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_outline(new OutlineTree(this))
    , m_editor(new BriefEditor(this))
    , m_up(iconButton(u"briefUp"_s, u"arrow-up"_s, tr("Move the section up (Alt+Up)"), this))
    , m_down(iconButton(u"briefDown"_s, u"arrow-down"_s, tr("Move the section down (Alt+Down)"), this))
    , m_keeper(new BriefKeeper(commands.service(), *m_editor, this))
    , m_news(new SourceNews(commands, *m_keeper, this))
    , m_intake(new Intake(commands.service(), *m_keeper, *m_editor, this))
{
    setObjectName(u"briefPaneWidget"_s);
    setAutoFillBackground(true);
    setMinimumWidth(260);
    build();
    connectParts();
    connectOutline();
    m_outlineSoon.setSingleShot(true);
    m_outlineSoon.setInterval(250ms);
    connect(&m_outlineSoon, &QTimer::timeout, this, &BriefPane::showOutline);
    showCurrent();
    reload();
}

// The keeper's last words need the editor.
BriefPane::~BriefPane()
{
    // The keeper's last words may be written at once: nothing here hears of them.
    m_commands.service().disconnect(this);
    m_keeper->disconnect(this);
    delete m_intake;
    delete m_keeper;
}

void BriefPane::build()
{
    m_preview = new notes::NotePreview(*m_editor, m_head->previewButton(), this);
    m_preview->setObjectName(u"briefPreview"_s);
    m_preview->setAccessibleName(tr("The brief as it will look"));
    m_preview->setRenderer([this](const QString &) {
        return m_commands.service()
            .read([brief = m_keeper->current()](const Reader &) -> Result<QString> {
                return exporting::briefBody(brief);
            })
            .then([](const Result<QString> &body) { return body.value_or(QString()); });
    });
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

    m_stack->addWidget(m_empty);
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

void BriefPane::connectParts()
{
    connect(m_empty, &EmptyBrief::newRequested, this, &BriefPane::askNew);
    connect(m_head, &BriefHead::chosen, this, [this](BriefId brief) {
        m_keeper->open(brief);
        m_head->setCurrent(m_keeper->id()); // until the other one is there
    });
    connect(m_head, &BriefHead::newRequested, this, &BriefPane::askNew);
    connect(m_head, &BriefHead::renameRequested, this, &BriefPane::askRename);
    connect(m_head, &BriefHead::deleteRequested, this, &BriefPane::remove);
    connect(m_head, &BriefHead::exportRequested, this, &BriefPane::exportRequested);
    connect(m_head, &BriefHead::closeRequested, this, &BriefPane::closeRequested);
    connect(m_keeper, &BriefKeeper::opened, this, &BriefPane::showCurrent);
    connect(m_keeper, &BriefKeeper::vanished, this, [this] {
        showCurrent();
        reload(); // for the one to be shown in its place
    });
    connect(m_keeper, &BriefKeeper::keptAnew, this, [this](const QString &title) {
        emit told(
            tr("“%1” was deleted while you wrote in it. What you wrote is a new brief of this title.").arg(title));
    });
    connect(m_keeper, &BriefKeeper::taken, this,
            [this](const QString &title) { emit told(tr("Taken into “%1”.").arg(title)); });
    connect(m_keeper, &BriefKeeper::failed, this, [this](const Error &error) {
        emit failed(error);
        if (!m_keeper->id().isValid())
            giveUpWaiting();
    });
    connect(m_intake, &Intake::failed, this, &BriefPane::failed);
    connect(m_intake, &Intake::settled, this, &BriefPane::settled);
    connect(m_keeper, &BriefKeeper::sourcesChanged, this, &BriefPane::showSources);
    connect(&m_commands.service(), &LibraryService::briefsChanged, this, &BriefPane::reload);
    connect(m_editor, &QPlainTextEdit::textChanged, this, [this] { m_outlineSoon.start(); });
    connect(m_editor, &BriefEditor::thingsDropped, m_intake, &Intake::take);
    connect(m_editor, &BriefEditor::sourceRequested, this, &BriefPane::requestSource);
    m_editor->setTeller([this](const QString &label) { return m_keeper->told(label); });
    connect(m_preview, &QTextBrowser::anchorClicked, m_preview,
            [this](const QUrl &url) { m_preview->scrollToAnchor(url.fragment()); });
}

void BriefPane::connectOutline()
{
    connect(m_outline, &OutlineTree::sourceRequested, this, &BriefPane::requestSource);
    connect(m_outline, &OutlineTree::lineRequested, this, [this](int line) {
        m_preview->setShown(false);
        m_editor->setTextCursor(QTextCursor(m_editor->document()->findBlockByNumber(line)));
        m_editor->setFocus(Qt::OtherFocusReason);
    });
    connect(m_outline, &OutlineTree::thingsDropped, this,
            [this](const QList<Thing> &things, int line) { m_intake->take(things, sectionEndAt(line)); });
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
}

void BriefPane::setTheme(article::Theme theme)
{
    m_theme = theme;
    m_outline->setTheme(theme);
    m_news->setTheme(theme);
    delete m_highlighter;
    if (m_keeper->id().isValid())
        m_highlighter = new BriefHighlighter(m_editor->document(), theme);
    showOutline();
}

void BriefPane::reload()
{
    m_commands.service()
        .read([](const Reader &reader) { return reader.briefs(); })
        .then(this, [this, question = ++m_question](const Result<QList<Brief>> &briefs) {
            if (question != m_question)
                return;
            if (briefs) {
                showList(*briefs);
                return;
            }
            emit failed(briefs.error());
            giveUpWaiting();
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
    if (chosen == current)
        showCurrent();
    else if (!current.isValid()) // else the keeper sees what becomes of it
        m_keeper->open(chosen);
    goOn();
}

void BriefPane::showCurrent()
{
    const bool any = m_keeper->id().isValid();
    m_stack->setCurrentIndex(any ? 1 : 0);
    m_head->setCurrent(m_keeper->id());
    setFocusProxy(any ? static_cast<QWidget *>(m_editor) : m_empty);
    if (!any) {
        m_news->look();
        return;
    }
    if (!m_highlighter || m_highlighter->document() != m_editor->document()) {
        m_preview->clear(); // it is of another one
        delete m_highlighter;
        m_highlighter = new BriefHighlighter(m_editor->document(), m_theme);
    }
    showSources();
    goOn();
}

void BriefPane::showOutline()
{
    if (m_keeper->id().isValid())
        m_outline->setOutline(m_keeper->current(), m_keeper->checks());
}

void BriefPane::showSources()
{
    showOutline();
    m_preview->render();
    m_news->look();
}

void BriefPane::askNew()
{
    askTitle(this, tr("New brief"), offeredTitle(),
             [this](const QString &title) { make(title, [this] { focusText(); }); });
}

void BriefPane::make(const QString &title, std::function<void()> then)
{
    m_keeper->flush();
    m_commands.add(title).then(this, [this, then = std::move(then)](const Result<BriefId> &added) {
        if (!added) { // the window says why
            m_making = false;
            giveUpWaiting();
            return;
        }
        connect(m_keeper, &BriefKeeper::opened, this, then, Qt::SingleShotConnection);
        m_keeper->open(*added);
    });
}

void BriefPane::askRename()
{
    const Brief brief = m_keeper->current();
    askTitle(this, tr("Rename the brief"), brief.title, [this, brief](const QString &title) {
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

int BriefPane::sectionEndAt(int line) const
{
    const QTextDocument *document = m_editor->document();
    const int end = sectionEnd(outlineOf(notes::writtenText(*m_editor->document())), line, document->blockCount());
    return document->findBlockByNumber(qMax(0, end - 1)).position();
}

void BriefPane::send(const QList<Thing> &things)
{
    m_intake->await(things);
    goOn();
}

bool BriefPane::isTaking() const
{
    return m_intake->isBusy();
}

void BriefPane::whenOpen(std::function<void()> then)
{
    m_whenOpen = std::move(then);
    goOn();
}

void BriefPane::goOn()
{
    if (m_keeper->id().isValid()) {
        m_intake->takeWaiting(sectionEndAt(m_editor->textCursor().blockNumber()));
        if (const auto then = std::exchange(m_whenOpen, {}))
            then();
        return;
    }
    if (!m_listed || m_head->count() > 0)
        return;
    if (m_intake->hasWaiting() && !m_making) {
        m_making = true;
        make(offeredTitle(), [this] { m_making = false; });
    } else if (!m_making && std::exchange(m_whenOpen, {})) {
        emit told(tr("There is no brief yet. “New brief” makes one."));
    }
}

void BriefPane::giveUpWaiting()
{
    m_whenOpen = {};
    m_intake->giveUpWaiting();
}

void BriefPane::requestSource(const QString &label)
{
    if (const BriefSource *source = m_keeper->source(label))
        emit sourceRequested(*source);
}

void BriefPane::focusText()
{
    m_preview->setShown(false);
    focusProxy()->setFocus(Qt::ShortcutFocusReason);
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
