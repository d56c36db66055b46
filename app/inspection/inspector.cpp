// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspection/inspector.h"

#include "app/inspection/choicebar.h"
#include "app/inspection/partsmodel.h"
#include "app/inspection/sourceview.h"
#include "app/notes/commands.h"
#include "app/shell/libraryservice.h"
#include "core/digest/parser.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using gleaner::library::Reader;

namespace gleaner::inspection {

namespace {

QLabel *plainLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

Inspector::Inspector(notes::Commands &commands, QWidget *parent)
    : QDialog(parent)
    , m_commands(commands)
    , m_model(new PartsModel(this))
{
    setObjectName(u"inspector");
    setWindowTitle(tr("How this was read"));
    setSizeGripEnabled(true);
    build();

    connect(m_parts->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (!m_following)
            m_source->showPart(current.isValid() ? current.row() : -1);
    });
    connect(m_source, &SourceView::partReached, this, [this](int part) {
        const QScopedValueRollback following(m_following, true);
        m_parts->setCurrentIndex(m_model->index(part));
    });
    connect(m_diagnostics, &QListWidget::currentRowChanged, this, [this](int row) {
        const int line = row < 0 ? 0 : m_diagnostics->item(row)->data(PartsModel::LineRole).toInt();
        if (line > 0)
            m_source->showLine(line);
    });
    connect(m_choice, &ChoiceBar::tried, this, [this](const QString &recogniser) { load(recogniser); });
    connect(m_choice, &ChoiceBar::keepRequested, this, &Inspector::keep);
    connect(&m_commands.service(), &shell::LibraryService::digestsChanged, this, [this] {
        if (m_digest.isValid() && m_choice->choices().isEmpty()) // a trial is not taken away
            inspect(m_digest, m_source->currentLine());
    });
    connect(&m_commands.service(), &shell::LibraryService::readingsChanged, this, [this] {
        if (m_digest.isValid())
            inspect(m_digest, m_source->currentLine());
    });
}

void Inspector::build()
{
    m_name = plainLabel(u"recogniserName"_s, this);
    QFont strong = m_name->font();
    strong.setWeight(QFont::DemiBold);
    m_name->setFont(strong);
    m_reason = plainLabel(u"reason"_s, this);
    m_choice = new ChoiceBar(this);

    m_parts = new QListView(this);
    m_parts->setObjectName(u"parts");
    m_parts->setAccessibleName(tr("Parts of the document"));
    m_parts->setModel(m_model);
    m_parts->setUniformItemSizes(true);
    m_parts->setIconSize({12, 12});
    m_parts->setTextElideMode(Qt::ElideRight);
    m_parts->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_parts->setFrameShape(QFrame::NoFrame);
    m_diagnostics = new QListWidget(this);
    m_diagnostics->setObjectName(u"diagnostics");
    m_diagnostics->setAccessibleName(tr("What was noticed while reading"));
    m_diagnostics->setWordWrap(true);
    m_diagnostics->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_diagnostics->setFrameShape(QFrame::NoFrame);
    m_source = new SourceView(this);
    m_source->setObjectName(u"source");

    auto *left = new QSplitter(Qt::Vertical, this);
    left->setChildrenCollapsible(false);
    left->setHandleWidth(1);
    left->addWidget(m_parts);
    left->addWidget(m_diagnostics);
    left->setStretchFactor(0, 3);
    left->setStretchFactor(1, 1);
    auto *panes = new QSplitter(this);
    panes->setChildrenCollapsible(false);
    panes->setHandleWidth(1);
    panes->addWidget(left);
    panes->addWidget(m_source);
    panes->setStretchFactor(1, 1);
    panes->setSizes({280, 680});

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // Enter in a list is no wish to close.
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addWidget(m_name);
    column->addWidget(m_reason);
    column->addWidget(m_choice);
    column->addWidget(panes, 1);
    column->addWidget(buttons);
    m_parts->setFocus();
}

void Inspector::setTheme(article::Theme theme)
{
    m_model->setTheme(theme);
    m_source->setTheme(theme);
    QPalette quiet = m_reason->palette();
    quiet.setColor(QPalette::WindowText, article::palette(theme).muted);
    m_reason->setPalette(quiet);
}

void Inspector::inspect(DigestId digest, int line)
{
    m_digest = digest;
    m_line = line;
    load(std::nullopt);
}

void Inspector::load(const std::optional<QString> &tried)
{
    if (tried)
        m_line = m_source->currentLine();
    m_commands.service()
        .read([digest = m_digest, tried](const Reader &reader) { return inspection::inspect(reader, digest, tried); })
        .then(this, [this, isTrial = tried.has_value(), question = ++m_question](const Result<Inspection> &inspection) {
            if (question != m_question)
                return;
            if (inspection)
                present(*inspection, isTrial);
            else
                emit failed(inspection.error());
        });
}

void Inspector::present(const Inspection &inspection, bool isTrial)
{
    m_name->setText(digest::recogniserName(inspection.recogniser));
    //: %1 is why a recogniser was taken, %2 how sure it is
    m_reason->setText(tr("%1 Certainty: %2 %.").arg(inspection.reason).arg(int(inspection.confidence * 100 + 0.5)));
    if (isTrial)
        m_choice->setTried(inspection);
    else
        m_choice->setKept(inspection);
    //: the window's title: what it shows and of which digest
    setWindowTitle(tr("How this was read: %1").arg(inspection.title));
    showDiagnostics(inspection.diagnostics);

    m_model->setParts(inspection.parts);
    m_source->setSource(inspection.text, inspection.parts);
    if (m_line > 0) {
        m_source->showLine(m_line);
    } else {
        const auto first = std::ranges::find(inspection.parts, Part::Kind::Item, &Part::kind);
        m_parts->setCurrentIndex(m_model->index(int(first - inspection.parts.begin())));
    }
    m_line = 0;
    emit shown();
}

void Inspector::showDiagnostics(const QList<Diagnostic> &diagnostics)
{
    const QSignalBlocker quiet(m_diagnostics);
    m_diagnostics->clear();
    for (const Diagnostic &diagnostic : diagnostics) {
        auto *row = new QListWidgetItem(
            diagnostic.line > 0 ? tr("Line %1: %2").arg(diagnostic.line).arg(diagnostic.message) : diagnostic.message,
            m_diagnostics);
        row->setToolTip(row->text());
        row->setData(PartsModel::LineRole, diagnostic.line);
    }
    m_diagnostics->setVisible(!diagnostics.isEmpty());
}

void Inspector::keep()
{
    const QList<library::ReadingChoice> choices = m_choice->choices();
    if (!choices.isEmpty())
        m_commands.chooseReading(m_digest, choices);
}

} // namespace gleaner::inspection
