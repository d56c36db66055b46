// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/textview.h"

#include "app/article/safelink.h"
#include "app/article/textunits.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QScrollBar>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace gleaner::article {

namespace {

constexpr int Margin = 24;
constexpr double TextSize = 1.3; ///< times that of the widgets, as on the page

/// Loads nothing, wherever its text points.
class TextBrowser final : public QTextBrowser {
public:
    using QTextBrowser::QTextBrowser;

protected:
    // Not without a value: the document would look for the file itself.
    QVariant loadResource(int, const QUrl &) override { return QByteArray(""); }
};

/// What the icons below an item on the page tell, in words.
QString stateOf(const ArticleItem &item)
{
    QStringList parts{item.read ? TextView::tr("Read") : TextView::tr("Unread")};
    if (item.bookmarked)
        parts.append(TextView::tr("Bookmarked"));
    if (item.notes > 0)
        parts.append(TextView::tr("%n note(s)", nullptr, item.notes));
    if (!item.tags.isEmpty())
        parts.append(TextView::tr("Tags: %1").arg(item.tags.join(u", "_s)));
    return parts.join(u" · "_s);
}

QString htmlOf(const ArticleItem &item)
{
    QString html;
    if (!item.section.isEmpty())
        html += u"<p>%1</p>"_s.arg(item.section.toHtmlEscaped());
    if (!item.titleHtml.isEmpty()) // else the text begins with it
        html += u"<h2>%1</h2>"_s.arg(item.titleHtml);
    const QString source = item.source.isEmpty() ? QUrl(item.url).host() : item.source;
    if (!item.url.isEmpty())
        html += u"<p><a href=\"%1\">%2</a></p>"_s.arg(item.url.toHtmlEscaped(), source.toHtmlEscaped());
    else if (!source.isEmpty())
        html += u"<p>%1</p>"_s.arg(source.toHtmlEscaped());
    return html + item.bodyHtml;
}

} // namespace

TextView::TextView(QWidget *parent)
    : QWidget(parent)
    , m_state(new QLabel(this))
    , m_text(new TextBrowser(this))
{
    setObjectName(u"textView"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_state->setObjectName(u"itemState"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setForegroundRole(QPalette::PlaceholderText);
    m_state->setContentsMargins(Margin, 8, Margin, 8);
    m_text->setObjectName(u"itemText"_s);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    m_text->document()->setDocumentMargin(Margin);
    m_text->document()->setDefaultStyleSheet(
        u"p, li, td, th { line-height: 150% } small { font-size: medium } sub { vertical-align: baseline }"_s);
    m_text->setAcceptDrops(false);
    setFocusProxy(m_text);
    setZoom(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_text, 1);
    column->addWidget(m_state);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        if (mayOpen(url))
            emit linkActivated(withoutTracking(url));
    });
}

void TextView::setItem(const ArticleItem &item, int count)
{
    const bool isOther = item.id != m_item.id || item.bodyHtml != m_item.bodyHtml || item.title != m_item.title;
    m_item = item;
    m_state->setText(stateOf(item));
    m_text->setAccessibleName(tr("Item %1 of %2: %3").arg(item.number).arg(count).arg(item.title));
    m_text->setAccessibleDescription(m_state->text());
    if (!isOther)
        return;
    m_text->setHtml(htmlOf(item));
    if (const QString awaited = std::exchange(m_awaited, {}); !awaited.isEmpty()) {
        if (m_backward)
            m_text->moveCursor(QTextCursor::End);
        seek(awaited, m_backward);
    }
    if (m_text->hasFocus()) {
        QAccessibleAnnouncementEvent event(m_text, QString(m_text->accessibleName() + u". " + m_state->text()));
        QAccessible::updateAccessibility(&event);
    }
}

void TextView::clear()
{
    m_item = {};
    m_text->clear();
    m_state->clear();
}

void TextView::setZoom(double factor)
{
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor * TextSize);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor * TextSize));
    m_text->setFont(font);
    m_state->setFont(font);
}

bool TextView::scrollPage(bool up)
{
    QScrollBar *bar = m_text->verticalScrollBar();
    const int before = bar->value();
    const int step = bar->pageStep() - m_text->fontMetrics().lineSpacing();
    bar->setValue(before + (up ? -step : step));
    if (bar->value() == before)
        return false;
    // The cursor comes along, so that a screen reader reads on from what is in sight.
    m_text->setTextCursor(m_text->cursorForPosition({Margin, m_text->fontMetrics().lineSpacing()}));
    bar->setValue(before + (up ? -step : step));
    return true;
}

void TextView::seek(const QString &text, bool backward)
{
    m_awaited.clear();
    m_backward = backward;
    if (text.isEmpty()) {
        QTextCursor cursor = m_text->textCursor();
        cursor.clearSelection();
        m_text->setTextCursor(cursor);
    } else if (!m_text->find(text, backward ? QTextDocument::FindBackward : QTextDocument::FindFlags())) {
        m_awaited = text;
    }
}

QString TextView::selectedText() const
{
    return m_text->textCursor()
        .selectedText()
        .replace(QChar::ParagraphSeparator, u'\n')
        .replace(QChar::LineSeparator, u'\n');
}

TextView::Selection TextView::selection() const
{
    const QTextDocument *document = m_text->document();
    // Not by cursors: they give whole tables where one begins or ends in a cell.
    const auto visible = [document](int from, int to) {
        QString text;
        for (int at = from; at < to; ++at) {
            const QChar c = document->characterAt(at);
            // The document has signs of its own where tables and pictures are.
            const bool isSign = c == QChar(0xfdd0) || c == QChar(0xfdd1) || c == QChar::ObjectReplacementCharacter;
            if (isVisibleUnit(c.unicode()) && !isSign)
                text += c;
        }
        return text;
    };
    const QTextCursor cursor = m_text->textCursor();
    return {visible(cursor.selectionStart(), cursor.selectionEnd()),
            visible(cursor.selectionStart(), document->characterCount()).size()};
}

void TextView::collapseSelection()
{
    QTextCursor cursor = m_text->textCursor();
    cursor.setPosition(cursor.selectionEnd());
    m_text->setTextCursor(cursor);
}

} // namespace gleaner::article
