// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefs/emptybrief.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gleaner::briefs {

EmptyBrief::EmptyBrief(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"briefEmpty"_s);
    auto *text = new QLabel(tr("A brief is a document of your own about what you read. Send items and highlights to "
                               "it, or drag them here, and write between them: each comes with a footnote that keeps "
                               "its words, source, date and address."),
                            this);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignCenter);
    text->setForegroundRole(QPalette::PlaceholderText);
    auto *first = new QPushButton(tr("&New brief"), this);
    first->setObjectName(u"briefFirst"_s);
    setFocusProxy(first);
    connect(first, &QPushButton::clicked, this, &EmptyBrief::newRequested);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(16);
    column->addStretch();
    column->addWidget(text);
    column->addWidget(first, 0, Qt::AlignCenter);
    column->addStretch();
}

} // namespace gleaner::briefs
