// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/exportdialog.h"

#include "app/exporting/dialogbutton.h"
#include "app/exporting/exportform.h"
#include "app/exporting/exportpreview.h"
#include "app/exporting/handeditspane.h"
#include "app/exporting/templatepane.h"
#include "app/exporting/told.h"
#include "app/notes/commands.h"
#include "app/notes/highlightcommands.h"
#include "app/shell/libraryservice.h"
#include "core/export/pagetemplate.h"
#include "core/export/template.h"
#include "core/library/tags.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QTabWidget>
#include <QUndoStack>
#include <QUrl>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using gleaner::exporting::ExportReport;
using gleaner::exporting::NoteEdit;
using gleaner::exporting::NoteRef;
using gleaner::library::Reader;
using gleaner::shell::LibraryService;

namespace gleaner::exports {

namespace {

bool isOfLibrary(const Error &error)
{
    return error.kind != Error::Kind::Malformed;
}

} // namespace

ExportDialog::ExportDialog(const Parts &parts, QWidget *parent)
    : QDialog(parent)
    , m_parts(parts)
    , m_runner(new ExportRunner(parts.library, this))
    , m_form(new ExportForm(this))
    , m_preview(new ExportPreview(this))
    , m_template(new TemplatePane(parts.library.location(), this))
    , m_edits(new HandEditsPane(this))
    , m_progress(new QWidget(this))
    , m_doing(new QLabel(m_progress))
    , m_bar(new QProgressBar(m_progress))
    , m_cancel(dialogButton(tr("Cancel"), u"exportCancel"_s))
    , m_handRow(new QWidget(this))
    , m_handTold(new QLabel(m_handRow))
    , m_told(new QLabel(this))
    , m_openFolder(dialogButton(tr("Open folde&r"), u"exportOpenFolder"_s))
    , m_export(dialogButton(tr("&Export"), u"exportNow"_s))
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export notes"));
    build();
    m_soon.setSingleShot(true);
    m_soon.setInterval(250ms);
    connect(&m_soon, &QTimer::timeout, this, &ExportDialog::look);
    connectForm();
    connectLibrary();
    // Here, on the thread of the window, to which what is loaded then belongs.
    if (const auto ready = exporting::prepareTemplates(); !ready)
        tell(errorText(ready.error()), true);
    loadLists();
    m_soon.start();
}

void ExportDialog::build()
{
    auto *scrolled = new QScrollArea(this);
    scrolled->setWidget(m_form);
    scrolled->setWidgetResizable(true);
    scrolled->setFrameShape(QFrame::NoFrame);
    scrolled->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scrolled->setFocusPolicy(Qt::NoFocus);
    scrolled->setMinimumWidth(m_form->minimumSizeHint().width() + 16);
    m_preview->tabs()->addTab(m_template, tr("Template"));
    m_preview->tabs()->addTab(m_edits, {});
    m_preview->tabs()->setTabVisible(m_preview->tabs()->indexOf(m_edits), false);
    auto *parts = new QSplitter(this);
    parts->addWidget(scrolled);
    parts->addWidget(m_preview);
    parts->setChildrenCollapsible(false);
    parts->setStretchFactor(1, 1);
    parts->setSizes({340, 640});
    parts->setHandleWidth(16);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    buttons->addButton(m_export, QDialogButtonBox::ActionRole);
    m_export->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(parts, 1);
    buildProgress();
    buildHandRow();
    layout->addWidget(m_progress);
    layout->addWidget(m_handRow);
    layout->addWidget(buildTold());
    layout->addWidget(buttons);
}

void ExportDialog::buildProgress()
{
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    m_doing->setObjectName(u"exportDoing"_s);
    connect(m_cancel, &QPushButton::clicked, m_runner, &ExportRunner::cancel);
    auto *row = new QHBoxLayout(m_progress);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_doing);
    row->addWidget(m_bar, 1);
    row->addWidget(m_cancel);
    m_progress->hide();
}

/// That files were edited, and the way to what was.
void ExportDialog::buildHandRow()
{
    m_handTold->setObjectName(u"exportHandTold"_s);
    m_handTold->setWordWrap(true);
    QPushButton *show = dialogButton(tr("S&how"), u"exportShowEdits"_s);
    show->setAccessibleName(tr("Show what was changed by hand"));
    connect(show, &QPushButton::clicked, this, [this] {
        m_preview->tabs()->setCurrentWidget(m_edits);
        m_edits->setFocus();
    });
    auto *row = new QHBoxLayout(m_handRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_handTold, 1);
    row->addWidget(show);
    m_handRow->hide();
}

QWidget *ExportDialog::buildTold()
{
    m_told->setObjectName(u"exportTold"_s);
    m_told->setWordWrap(true);
    m_told->setTextFormat(Qt::PlainText);
    m_told->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *part = new QWidget(this);
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_told, 1);
    row->addWidget(m_openFolder);
    m_told->hide();
    m_openFolder->hide();
    connect(m_openFolder, &QPushButton::clicked, this, [this] { emit openWanted(QUrl::fromLocalFile(m_writtenTo)); });
    return part;
}

void ExportDialog::connectForm()
{
    const auto soon = [this] { m_soon.start(); };
    connect(m_form, &ExportForm::changed, this, [this] {
        const Choices chosen = m_form->choices();
        m_template->choose(chosen.preset, chosen.templateName);
        tell({});
        m_soon.start();
    });
    connect(m_form, &ExportForm::folderWanted, this, [this] { emit folderWanted(choices().out); });
    connect(m_form, &ExportForm::fileWanted, this, [this] { emit fileWanted(choices().out); });
    connect(m_template, &TemplatePane::changed, this, soon);
    connect(m_template, &TemplatePane::told, this, [this](const QString &message) { tell(message); });
    connect(m_template, &TemplatePane::refused, this, [this](const Error &error) { tell(errorText(error), true); });
    connect(m_template, &TemplatePane::chosen, this, [this](const QString &own) {
        loadLists();
        const QSignalBlocker quiet(m_form);
        m_form->setTemplate(own);
        m_soon.start();
    });
    connect(m_edits, &HandEditsPane::takeWanted, this, &ExportDialog::take);
    connect(m_edits, &HandEditsPane::leftChanged, this, soon);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::write);
    connect(m_runner, &ExportRunner::looked, this, &ExportDialog::showPlan);
    connect(m_runner, &ExportRunner::written, this, &ExportDialog::showResult);
    connect(m_runner, &ExportRunner::progressed, this, [this](qsizetype done, qsizetype all) {
        m_progress->show();
        m_bar->setRange(0, int(all));
        m_bar->setValue(int(done));
        const QString what = m_runner->isWriting() ? tr("Exporting…") : tr("Looking at what would be written…");
        //: what is done, and how far: "Exporting… 12 of 400"
        m_doing->setText(all == 0 ? what
                                  : tr("%1 %2 of %3").arg(what, QLocale().toString(done), QLocale().toString(all)));
    });
}

void ExportDialog::connectLibrary()
{
    const auto soon = [this] { m_soon.start(); };
    const LibraryService *library = &m_parts.library;
    connect(library, &LibraryService::itemsChanged, this, soon);
    connect(library, &LibraryService::notesChanged, this, soon);
    connect(library, &LibraryService::generalNotesChanged, this, soon);
    connect(library, &LibraryService::highlightsChanged, this, soon);
    connect(library, &LibraryService::colourNamesChanged, this, soon);
    connect(library, &LibraryService::digestsChanged, this, soon);
    connect(library, &LibraryService::entitiesChanged, this, soon);
    connect(library, &LibraryService::tagsChanged, this, [this] {
        loadLists();
        m_soon.start();
    });
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, &m_parts.undo, &QUndoStack::undo);
    connect(new QShortcut(QKeySequence::Redo, this), &QShortcut::activated, &m_parts.undo, &QUndoStack::redo);
}

void ExportDialog::setSituation(const Situation &situation)
{
    m_situation = situation;
    m_form->setSituation(situation);
    m_soon.start();
}

void ExportDialog::setChoices(const Choices &choices)
{
    m_template->setDrafts(choices.drafts);
    m_form->setChoices(choices);
}

Choices ExportDialog::choices() const
{
    Choices choices = m_form->choices();
    choices.drafts = m_template->drafts();
    return choices;
}

void ExportDialog::setOut(const QString &path)
{
    m_form->setOut(path);
}

void ExportDialog::setTheme(article::Theme theme)
{
    m_theme = theme;
    m_preview->setTheme(theme);
    m_edits->setTheme(theme);
}

void ExportDialog::reject()
{
    if (m_runner->isWriting()) {
        m_closes = true;
        m_runner->cancel();
        return;
    }
    QDialog::reject();
}

void ExportDialog::loadLists()
{
    QStringList names;
    for (const exporting::TemplateSource &each : exporting::ownTemplates(m_parts.library.location()))
        names += each.name;
    m_form->setTemplates(names);
    m_parts.library.read([](const Reader &reader) { return reader.tags(); })
        .then(this, [this](const Result<QList<library::TagRow>> &tags) {
            QStringList found;
            for (const library::TagRow &tag : tags.value_or(QList<library::TagRow>()))
                found += tag.name;
            m_form->setTags(found);
        });
}

ExportRunner::Job ExportDialog::job() const
{
    const Choices chosen = choices();
    ExportRunner::Job job{.out = chosen.out, .options = optionsFor(chosen, m_situation)};
    if (chosen.templateName.isEmpty())
        job.options.templateName = exporting::presetKey(chosen.preset);
    job.options.pageTemplate = m_template->source();
    job.options.left = m_edits->left();
    return job;
}

/// What would be written, in the background; nothing is.
void ExportDialog::look()
{
    if (!isThere(choices(), m_situation)) {
        m_runner->forget();
        m_progress->hide();
        m_preview->setNothing(tr("There is nothing of what is chosen. Choose what to export."));
        m_export->setEnabled(false);
        return;
    }
    ExportRunner::Job looked = job();
    m_export->setEnabled(!m_runner->isWriting() && !looked.out.isEmpty());
    // Without a place the preview still shows what the files would be.
    if (looked.out.isEmpty())
        looked.out = QDir::tempPath() + u"/gleaner-preview-"_s + QString::number(QCoreApplication::applicationPid());
    m_runner->look(looked);
}

void ExportDialog::showPlan(const Result<ExportReport> &plan)
{
    m_progress->hide();
    const bool isCancelled = plan ? plan->isCancelled : plan.error().kind == Error::Kind::Cancelled;
    if (isCancelled) {
        m_preview->setNothing(tr("The preview was cancelled. What is chosen can be exported all the same."));
        return;
    }
    const Error *mistake = !plan ? &plan.error() : plan->failed.isEmpty() ? nullptr : &plan->failed.first();
    showMistake(mistake);
    if (plan) // while a template is being written, what was decided about the files stays
        m_edits->setFiles(plan->written);
    showHandEdits();
    if (!plan) {
        m_preview->setNothing(isOfLibrary(*mistake) ? errorText(*mistake)
                                                    : tr("The template has a mistake: there is no preview."));
        m_export->setEnabled(false);
    } else if (plan->written.isEmpty()) {
        m_preview->setNothing(
            mistake ? errorText(*mistake)
                    : tr("Nothing to export: nothing of it has a note, a highlight, a tag or a bookmark."));
    } else {
        const QString summary = planText(*plan);
        m_preview->setFiles(plan->written, mistake ? summary + u' ' + errorText(*mistake) : summary);
    }
}

/// Where a template is wrong.
void ExportDialog::showMistake(const Error *mistake)
{
    const bool isOfTemplate = mistake && !isOfLibrary(*mistake);
    const bool isOfNames = isOfTemplate && mistake->where.startsWith(exporting::fileTemplateName());
    m_form->setFileMistake(isOfNames ? mistake->message : QString());
    m_template->setMistake(isOfTemplate && !isOfNames ? mistake->message : QString(),
                           isOfTemplate && !isOfNames ? mistake->where : QString());
}

void ExportDialog::showHandEdits()
{
    QTabWidget *tabs = m_preview->tabs();
    const int at = tabs->indexOf(m_edits);
    const auto count = m_edits->count();
    tabs->setTabText(at, tr("By hand (%1)", "what was changed by hand").arg(QLocale().toString(count)));
    tabs->setTabVisible(at, count > 0);
    m_handRow->setVisible(count > 0);
    m_handTold->setText(
        tr("%n change(s) were made by hand in these files. They can be taken over.", nullptr, int(count)));
}

void ExportDialog::write()
{
    const ExportRunner::Job wanted = job();
    if (wanted.out.isEmpty() || m_runner->isWriting() || !isThere(choices(), m_situation))
        return;
    m_soon.stop();
    m_export->setEnabled(false);
    tell({});
    m_writtenTo = isOneFile(wanted.out) ? QFileInfo(wanted.out).path() : wanted.out;
    m_out = wanted.out;
    m_runner->write(wanted);
}

void ExportDialog::showResult(const Result<ExportReport> &report)
{
    m_progress->hide();
    const bool isTrouble = !report || !report->failed.isEmpty() || report->isCancelled;
    if (report) {
        emit exported(*report, m_out);
        tell(resultText(*report), isTrouble);
        m_openFolder->setVisible(!report->written.isEmpty());
    } else {
        tell(errorText(report.error()), true);
    }
    if (m_closes)
        QDialog::reject();
    else
        look();
}

void ExportDialog::take(const QList<NoteEdit> &edits)
{
    m_parts.undo.beginMacro(tr("Take over %n note(s) from files", nullptr, int(edits.size())));
    for (const NoteEdit &edit : edits) {
        if (edit.note.kind == NoteRef::Kind::OfHighlight)
            m_parts.highlightCommands.editNote(edit.note.highlight, edit.text);
        else if (edit.isDeletion())
            m_parts.commands.deleteNote(edit.note.original);
        else
            m_parts.commands.updateNote(edit.note.original, edit.text);
    }
    m_parts.undo.endMacro();
    tell(tr("%n note(s) taken over. Undo takes it back.", nullptr, int(edits.size())));
}

void ExportDialog::tell(const QString &message, bool isTrouble)
{
    m_openFolder->hide();
    m_told->setText(message);
    m_told->setVisible(!message.isEmpty());
    QPalette colours = palette();
    if (isTrouble)
        colours.setColor(QPalette::WindowText, article::palette(m_theme).warning);
    m_told->setPalette(colours);
}

} // namespace gleaner::exports
