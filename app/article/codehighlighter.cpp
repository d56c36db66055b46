// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/codehighlighter.h"

#include "app/article/contrast.h"
#include "app/article/palette.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

#include <QMetaEnum>

#include <algorithm>

using namespace Qt::StringLiterals;
using Style = KSyntaxHighlighting::Theme::TextStyle;

namespace gleaner::article {

namespace {

/// Longer code is shown without colours: definitions are full of regular expressions, and nobody reads it on this page.
constexpr qsizetype LongestCode = 100'000;

/// Of the form that the sanitizer keeps.
QString className(Style style)
{
    return u"language-hl-"_s + QString::fromLatin1(QMetaEnum::fromType<Style>().valueToKey(style)).toLower();
}

class SpanWriter final : public KSyntaxHighlighting::AbstractHighlighter {
public:
    [[nodiscard]] QString write(const QString &code)
    {
        m_html.reserve(code.size() * 2);
        KSyntaxHighlighting::State state;
        for (qsizetype start = 0; start < code.size();) {
            const qsizetype found = code.indexOf(u'\n', start);
            const qsizetype end = found < 0 ? code.size() : found;
            m_line = code.mid(start, end - start);
            m_done = 0;
            state = highlightLine(m_line, state);
            add(m_line.sliced(m_done), Style::Normal);
            if (found >= 0) {
                m_html += u'\n';
            }
            start = end + 1;
        }
        return m_html;
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        // Formats come in order and may leave gaps; each character has to come out once.
        const qsizetype start = std::clamp<qsizetype>(offset, m_done, m_line.size());
        const qsizetype end = std::clamp<qsizetype>(offset + length, start, m_line.size());
        add(m_line.sliced(m_done, start - m_done), Style::Normal);
        add(m_line.sliced(start, end - start), format.textStyle());
        m_done = end;
    }

private:
    void add(const QString &text, Style style)
    {
        if (text.isEmpty()) {
            return;
        }
        if (style == Style::Normal) {
            m_html += text.toHtmlEscaped();
        } else {
            m_html += u"<span class=\""_s + className(style) + u"\">"_s + text.toHtmlEscaped() + u"</span>"_s;
        }
    }

    QString m_html;
    QString m_line;
    qsizetype m_done = 0;
};

} // namespace

struct CodeHighlighter::Private {
    KSyntaxHighlighting::Repository repository;
};

CodeHighlighter::CodeHighlighter()
    : d(std::make_unique<Private>())
{ }

CodeHighlighter::~CodeHighlighter() = default;

QString CodeHighlighter::highlight(const QString &code, const QString &language) const
{
    if (language.isEmpty() || code.size() > LongestCode) {
        return code.toHtmlEscaped();
    }
    KSyntaxHighlighting::Definition definition = d->repository.definitionForName(language);
    if (!definition.isValid()) {
        // "py", "cpp", "sh": people write the suffix of a file of that language.
        definition = d->repository.definitionForFileName(u"code."_s + language);
    }
    if (!definition.isValid()) {
        return code.toHtmlEscaped();
    }
    SpanWriter writer;
    writer.setDefinition(definition);
    return writer.write(code);
}

QByteArray CodeHighlighter::css()
{
    const KSyntaxHighlighting::Repository repository;
    QString css;
    for (const Theme theme : AllThemes) {
        const Palette &colours = palette(theme);
        KSyntaxHighlighting::Theme source = repository.theme(colours.dark ? u"GitHub Dark"_s : u"GitHub Light"_s);
        if (!source.isValid()) {
            source = repository.defaultTheme(colours.dark ? KSyntaxHighlighting::Repository::DarkTheme
                                                          : KSyntaxHighlighting::Repository::LightTheme);
        }
        const QMetaEnum styles = QMetaEnum::fromType<Style>();
        for (int i = 0; i < styles.keyCount(); ++i) {
            const auto style = Style(styles.value(i));
            const QRgb colour = style == Style::Normal ? 0 : source.textColor(style);
            if (qAlpha(colour) == 0) {
                continue;
            }
            css += u":root[data-theme=\"%1\"] .%2 { color: %3;%4 }\n"_s.arg(
                key(theme), className(style), readableOn(colours.surface, QColor(colour), colours.text).name(),
                source.isBold(style) ? u" font-weight: 600;"_s : QString());
        }
    }
    return css.toUtf8();
}

} // namespace gleaner::article
