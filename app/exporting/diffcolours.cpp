// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/diffcolours.h"

#include <QFontDatabase>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace gleaner::exports {

DiffColours::DiffColours(QTextDocument *document)
    : QSyntaxHighlighter(document)
{
    setTheme(article::Theme::Light);
}

void DiffColours::setTheme(article::Theme theme)
{
    const article::Palette &colours = article::palette(theme);
    m_added.setBackground(colours.added);
    m_removed.setBackground(colours.removed);
    m_head.setForeground(colours.muted);
    rehighlight();
}

void DiffColours::highlightBlock(const QString &line)
{
    if (line.startsWith("+++ "_L1) || line.startsWith("--- "_L1) || line.startsWith("@@ "_L1))
        setFormat(0, int(line.size()), m_head);
    else if (line.startsWith(u'+'))
        setFormat(0, int(line.size()), m_added);
    else if (line.startsWith(u'-'))
        setFormat(0, int(line.size()), m_removed);
}

QPlainTextEdit *fileTextPart(const QString &objectName, const QString &accessibleName)
{
    auto *text = new QPlainTextEdit;
    text->setObjectName(objectName);
    text->setAccessibleName(accessibleName);
    text->setReadOnly(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setFrameShape(QFrame::NoFrame);
    text->setTabChangesFocus(true);
    return text;
}

} // namespace gleaner::exports
