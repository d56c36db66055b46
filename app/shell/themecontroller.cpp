// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/themecontroller.h"

#include <QApplication>
#include <QIcon>
#include <QPalette>
#include <QStyle>
#include <QStyleHints>

using gleaner::article::Theme;

namespace gleaner::shell {

namespace {

QPalette widgetPalette(Theme theme)
{
    const article::Palette &tokens = article::palette(theme);
    QPalette palette(tokens.surface, tokens.surface);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, tokens.text);
    palette.setColor(QPalette::Base, tokens.page);
    palette.setColor(QPalette::AlternateBase, tokens.surface);
    palette.setColor(QPalette::ToolTipBase, tokens.surface);
    palette.setColor(QPalette::PlaceholderText, tokens.muted);
    palette.setColor(QPalette::Highlight, tokens.accent);
    palette.setColor(QPalette::HighlightedText, tokens.page);
    palette.setColor(QPalette::Accent, tokens.accent);
    palette.setColor(QPalette::Link, tokens.accent);
    palette.setColor(QPalette::LinkVisited, tokens.accent);
    palette.setColor(QPalette::BrightText, tokens.warning);
    // A selection in a pane without the focus steps back.
    palette.setColor(QPalette::Inactive, QPalette::Highlight, tokens.line);
    palette.setColor(QPalette::Inactive, QPalette::HighlightedText, tokens.text);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, tokens.muted);
    return palette;
}

} // namespace

ThemeController::ThemeController(Session::Colours choice, QObject *parent)
    : QObject(parent)
    , m_choice(choice)
{
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (m_choice == Session::Colours::System)
            apply();
    });
    apply();
}

void ThemeController::setChoice(Session::Colours choice)
{
    if (m_choice == choice)
        return;
    m_choice = choice;
    apply();
}

void ThemeController::apply()
{
    QStyleHints *hints = QGuiApplication::styleHints();
    switch (m_choice) {
    case Session::Colours::System:
        hints->unsetColorScheme();
        m_theme = hints->colorScheme() == Qt::ColorScheme::Dark ? Theme::Dark : Theme::Light;
        break;
    case Session::Colours::Light:
        hints->setColorScheme(Qt::ColorScheme::Light);
        m_theme = Theme::Light;
        break;
    case Session::Colours::Dark:
        hints->setColorScheme(Qt::ColorScheme::Dark);
        m_theme = Theme::Dark;
        break;
    case Session::Colours::Sepia:
        hints->setColorScheme(Qt::ColorScheme::Light);
        m_theme = Theme::Sepia;
        break;
    }
    // Fusion is what Qt falls back to where the platform has no colours of its own; a platform's style keeps its own.
    if (QApplication::style()->name().compare(u"fusion", Qt::CaseInsensitive) == 0)
        QApplication::setPalette(widgetPalette(m_theme));
    QIcon::setThemeName(m_theme == Theme::Dark ? QStringLiteral("breeze-dark") : QStringLiteral("breeze"));
    emit themeChanged(m_theme);
}

} // namespace gleaner::shell
