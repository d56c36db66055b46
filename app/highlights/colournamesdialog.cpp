// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlights/colournamesdialog.h"

#include "app/highlights/colourmark.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using gleaner::annotation::Colour;
using gleaner::annotation::ColourNames;

namespace gleaner::highlights {

ColourNamesDialog::ColourNamesDialog(const ColourNames &names, QWidget *parent)
    : QDialog(parent)
    , m_before(names)
    , m_problem(new QLabel(this))
{
    setObjectName(u"colourNames"_s);
    setWindowTitle(tr("Names of the colours"));
    auto *rows = new QGridLayout;
    rows->setHorizontalSpacing(8);
    rows->setVerticalSpacing(8);
    for (const Colour colour : annotation::Colours) {
        const auto at = size_t(colour);
        m_swatches[at] = new QLabel(this);
        m_fields[at] = new QLineEdit(names.own(colour), this);
        m_fields[at]->setObjectName(u"colourName"_s + QString::number(at + 1));
        m_fields[at]->setPlaceholderText(annotation::colourName(colour));
        //: %1 is the key of a colour, 1 to 6, %2 what the program calls it
        m_fields[at]->setAccessibleName(
            tr("Name of colour %1, %2 by itself").arg(at + 1).arg(annotation::colourName(colour)));
        m_fields[at]->setClearButtonEnabled(true);
        auto *key = new QLabel(u'&' + QString::number(at + 1), this);
        key->setBuddy(m_fields[at]);
        rows->addWidget(m_swatches[at], int(at), 0);
        rows->addWidget(key, int(at), 1);
        rows->addWidget(m_fields[at], int(at), 2);
    }
    auto *hint = new QLabel(
        tr("The number is the key that marks with the colour. An empty field stands for the name it "
           "shows."),
        this);
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    m_problem->setObjectName(u"colourNamesProblem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    // Room for what may be said, so that nothing jumps when it is.
    m_problem->setMinimumHeight(m_problem->fontMetrics().lineSpacing() * 2);
    m_problem->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *buttons = new QDialogButtonBox(
        QDialogButtonBox::Save | QDialogButtonBox::Cancel | QDialogButtonBox::RestoreDefaults, this);
    buttons->button(QDialogButtonBox::Save)->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addWidget(hint);
    layout->addLayout(rows);
    layout->addWidget(m_problem);
    layout->addStretch(1);
    layout->addWidget(buttons);
    resize(420, sizeHint().height());
    setTheme(article::Theme::Light);
    connect(buttons, &QDialogButtonBox::accepted, this, &ColourNamesDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ColourNamesDialog::reject);
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this, [this] {
        for (QLineEdit *field : m_fields)
            field->clear();
        m_fields.front()->setFocus();
    });
    m_fields.front()->setFocus();
}

void ColourNamesDialog::setTheme(article::Theme theme)
{
    for (const Colour colour : annotation::Colours)
        m_swatches[size_t(colour)]->setPixmap(colourMark(colour, theme).pixmap(QSize(24, 24), devicePixelRatio()));
}

void ColourNamesDialog::accept()
{
    ColourNames names;
    for (const Colour colour : annotation::Colours)
        names.setOwn(colour, m_fields[size_t(colour)]->text());
    const Result<ColourNames> checked = annotation::checkedColourNames(names);
    if (!checked) {
        refuse(checked.error());
        return;
    }
    if (*checked != m_before)
        emit answered(*checked);
    QDialog::accept();
}

void ColourNamesDialog::refuse(const Error &error)
{
    m_problem->setText(error.message);
    // To the last one of that name: the first may be a name that the person left as it is.
    const auto found = std::ranges::find_last_if(m_fields, [&](const QLineEdit *field) {
        return (field->text().isEmpty() ? field->placeholderText() : field->text()).simplified() == error.where;
    });
    for (QLineEdit *field : m_fields)
        field->setAccessibleDescription({});
    if (found.empty())
        return;
    QLineEdit *field = found.front();
    field->setAccessibleDescription(error.message);
    field->setFocus();
    field->selectAll();
}

} // namespace gleaner::highlights
