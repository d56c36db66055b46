// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspection/choicebar.h"

#include "core/digest/parser.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using gleaner::library::ReadingChoice;
using Scope = gleaner::library::ReadingChoice::Scope;

namespace gleaner::inspection {

ChoiceBar::ChoiceBar(QWidget *parent)
    : QWidget(parent)
    , m_recogniser(new QComboBox(this))
    , m_scope(new QComboBox(this))
    , m_keep(new QPushButton(tr("&Keep"), this))
    , m_outcome(new QLabel(this))
{
    m_recogniser->setObjectName(u"recogniser");
    m_recogniser->addItem(tr("Automatic"), QString());
    m_recogniser->insertSeparator(1);
    for (const digest::RecogniserName &known : digest::recognisers())
        m_recogniser->addItem(known.name, known.id);
    m_scope->setObjectName(u"scope");
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_keep->setObjectName(u"keep");
    m_keep->setEnabled(false);
    m_outcome->setObjectName(u"outcome");
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setWordWrap(true);

    auto *readAs = new QLabel(tr("&Read as:"), this);
    readAs->setBuddy(m_recogniser);
    //: before a box with "This document" and "All documents of …"
    auto *applies = new QLabel(tr("&for:"), this);
    applies->setBuddy(m_scope);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(readAs);
    row->addWidget(m_recogniser);
    row->addWidget(applies);
    row->addWidget(m_scope);
    row->addStretch(1);
    row->addWidget(m_keep);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(m_outcome);

    connect(m_recogniser, &QComboBox::currentIndexChanged, this, [this] {
        update();
        emit tried(picked());
    });
    connect(m_scope, &QComboBox::currentIndexChanged, this, &ChoiceBar::update);
    connect(m_keep, &QPushButton::clicked, this, &ChoiceBar::keepRequested);
}

QString ChoiceBar::picked() const
{
    return m_recogniser->currentData().toString();
}

Scope ChoiceBar::scope() const
{
    return m_scope->currentIndex() == 1 ? Scope::Publisher : Scope::Document;
}

void ChoiceBar::setKept(const Inspection &kept)
{
    const QSignalBlocker recogniser(m_recogniser);
    const QSignalBlocker scopes(m_scope);
    m_kept = kept;
    // One that an earlier version knew is still what was chosen.
    if (m_recogniser->findData(kept.chosen) < 0)
        m_recogniser->addItem(digest::recogniserName(kept.chosen), kept.chosen);
    m_recogniser->setCurrentIndex(m_recogniser->findData(kept.chosen));
    m_scope->clear();
    m_scope->addItem(tr("This document"));
    if (!kept.publisher.isEmpty())
        m_scope->addItem(tr("All documents of “%1”").arg(kept.publisher));
    m_scope->setCurrentIndex(!kept.choices.document && kept.choices.publisher && m_scope->count() > 1 ? 1 : 0);
    m_scope->setEnabled(m_scope->count() > 1);
    m_outcome->clear();
    m_outcome->hide();
    update();
}

void ChoiceBar::setTried(const Inspection &tried)
{
    if (tried.chosen != picked())
        return;
    const Outcome &outcome = tried.outcome;
    QStringList said{tr("%n item(s)", "after another way of reading", outcome.after),
                     tr("%n of the items there are now stay(s)", nullptr, outcome.kept)};
    if (outcome.apart > 0)
        said.append(tr("%n with notes, tags or a bookmark is(are) kept behind the others", nullptr, outcome.apart));
    //: between what a way of reading leads to
    m_outcome->setText(said.join(tr("; ")));
    m_outcome->setVisible(!choices().isEmpty());
}

QList<ReadingChoice> ChoiceBar::choices() const
{
    const library::ReadingChoices &kept = m_kept.choices;
    const QString id = picked();
    const std::optional<QString> chosen = id.isEmpty() ? std::nullopt : std::optional(id);
    QList<ReadingChoice> changes;
    if (scope() == Scope::Publisher) {
        if (kept.publisher != chosen)
            changes.append({Scope::Publisher, m_kept.publisher, chosen});
        // What is said for all is said for this one.
        if (kept.document)
            changes.append({Scope::Document, m_kept.uid, std::nullopt});
        return changes;
    }
    // What the publisher's choice says already need not be said again; "automatic" against it has to be.
    const std::optional<QString> own = id == kept.publisher.value_or(QString()) ? std::nullopt : std::optional(id);
    if (kept.document != own)
        changes.append({Scope::Document, m_kept.uid, own});
    return changes;
}

void ChoiceBar::update()
{
    const bool changes = !choices().isEmpty();
    m_keep->setEnabled(changes && !m_kept.uid.isEmpty());
    if (!changes)
        m_outcome->hide();
}

} // namespace gleaner::inspection
