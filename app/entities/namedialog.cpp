// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entities/namedialog.h"

#include "app/entities/entitynames.h"
#include "app/shell/libraryservice.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using gleaner::library::EntityKey;
using gleaner::library::Reader;

namespace gleaner::entities {

namespace {

constexpr int LongestName = 200; // as the library has it

struct Known {
    QList<library::EntityDecision> decisions;
    QList<library::EntityCount> things;
};

} // namespace

NameDialog::NameDialog(shell::LibraryService &service, const Question &question, QWidget *parent)
    : QDialog(parent)
    , m_question(question)
    , m_name(new QLineEdit(question.thing.name, this))
    , m_type(new QComboBox(this))
    , m_note(new QLabel(this))
{
    setObjectName(u"nameDialog"_s);
    setWindowTitle(question.title);
    auto *explanation = new QLabel(question.explanation, this);
    explanation->setTextFormat(Qt::PlainText);
    explanation->setWordWrap(true);
    m_name->setObjectName(u"entityName"_s);
    m_name->setMaxLength(LongestName);
    m_name->selectAll();
    m_type->setObjectName(u"entityType"_s);
    addTypes(*m_type, question.thing.type);
    m_note->setObjectName(u"entityNote"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    // Room for what may be said, so that nothing jumps when it is.
    m_note->setMinimumHeight(m_note->fontMetrics().lineSpacing() * 2);
    m_note->setAlignment(Qt::AlignTop | Qt::AlignLeft);

    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    if (!question.surfaces.isEmpty()) {
        m_surface = new QComboBox(this);
        m_surface->setObjectName(u"entitySurface"_s);
        m_surface->addItems(question.surfaces);
        form->addRow(tr("&Written as"), m_surface);
        connect(m_surface, &QComboBox::currentTextChanged, m_name, &QLineEdit::setText);
        m_name->setText(m_surface->currentText());
    }
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Type"), m_type);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_ok = buttons->addButton(question.accept, QDialogButtonBox::AcceptRole);
    m_ok->setObjectName(u"entityAccept"_s);
    m_ok->setDefault(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addWidget(explanation);
    layout->addLayout(form);
    layout->addWidget(m_note);
    layout->addStretch(1);
    layout->addWidget(buttons);
    resize(420, sizeHint().height());
    (m_surface ? static_cast<QWidget *>(m_surface) : m_name)->setFocus();

    connect(m_name, &QLineEdit::textChanged, this, &NameDialog::look);
    connect(m_type, &QComboBox::currentIndexChanged, this, &NameDialog::look);
    connect(buttons, &QDialogButtonBox::accepted, this, &NameDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &NameDialog::reject);
    look();
    load(service);
}

EntityKey NameDialog::answer() const
{
    return {entity::Type(m_type->currentData().toInt()), m_name->text().simplified()};
}

QString NameDialog::surface() const
{
    return m_surface ? m_surface->currentText() : QString();
}

void NameDialog::accept()
{
    if (!m_ok->isEnabled())
        return;
    emit answered(answer(), surface());
    QDialog::accept();
}

void NameDialog::load(shell::LibraryService &service)
{
    service
        .read([](const Reader &reader) -> Result<Known> {
            const auto decisions = reader.entityDecisions();
            if (!decisions)
                return std::unexpected(decisions.error());
            const auto things = reader.namedEntities();
            if (!things)
                return std::unexpected(things.error());
            return Known{*decisions, *things};
        })
        .then(this, [this](const Result<Known> &known) {
            if (!known)
                return;
            for (const library::EntityDecision &decision : known->decisions)
                m_decisions.set(decision);
            for (const library::EntityCount &count : known->things)
                m_mentions.insert(count.entity, count.mentions);
            look();
        });
}

void NameDialog::look()
{
    const EntityKey asked = answer();
    const bool possible = isPossible(asked);
    m_ok->setEnabled(possible);
    m_note->setText(asked.name.isEmpty() ? QString() : noteOn(asked));
}

bool NameDialog::isPossible(const EntityKey &asked) const
{
    if (asked.name.isEmpty() || (asked == m_question.thing && !m_question.mayStay))
        return false;
    // A surface cannot become what has become its thing.
    return !m_surface || m_decisions.resolve(asked, surface()) != m_question.thing;
}

QString NameDialog::noteOn(const EntityKey &asked) const
{
    if (asked == m_question.thing)
        return {};
    const std::optional<EntityKey> end = m_decisions.resolve(asked, surface());
    if (!end)
        return tr("“%1” is hidden; what is named so is hidden too.").arg(asked.name);
    if (*end == m_question.thing)
        return m_surface ? tr("“%1” has become this entity. Choose another name.").arg(asked.name)
                         : tr("This takes back that “%1” became “%2”.").arg(asked.name, end->name);
    if (*end != asked)
        return tr("“%1” has become “%2”, and so will this.").arg(asked.name, end->name);
    if (const int mentions = m_mentions.value(asked); mentions > 0)
        return tr("“%1” is known, with %n mention(s): the two become one.", nullptr, mentions).arg(asked.name);
    return {};
}

} // namespace gleaner::entities
