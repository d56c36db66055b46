// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/textview.h"

#include "app/article/safelink.h"
#include "app/article/textfind.h"
#include "app/article/textmarks.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>
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

    const TextMarks *marks = nullptr;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QTextBrowser::paintEvent(event);
        QPainter painter(viewport());
        marks->paint(painter);
    }

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

/// A highlight in words: "Highlight: fact", then its note.
QString spoken(const MarkedPassage &passage)
{
    return TextView::tr("Highlight: %1").arg(passage.about.join(u" · "_s).simplified());
}

QString htmlOf(const ArticleItem &item)
{
    QString html;
    if (!item.section.isEmpty())
        html += u"<p>%1</p>"_s.arg(DocumentUnits::setAside(item.section.toHtmlEscaped()));
    if (!item.titleHtml.isEmpty()) // else the text begins with it
        html += u"<h2>%1</h2>"_s.arg(DocumentUnits::withAsidesMarked(item.titleHtml));
    const QString source = item.source.isEmpty() ? QUrl(item.url).host() : item.source;
    if (!item.url.isEmpty())
        html += u"<p><a href=\"%1\">%2</a></p>"_s.arg(item.url.toHtmlEscaped(),
                                                      DocumentUnits::setAside(source.toHtmlEscaped()));
    else if (!source.isEmpty())
        html += u"<p>%1</p>"_s.arg(DocumentUnits::setAside(source.toHtmlEscaped()));
    return html + DocumentUnits::withAsidesMarked(item.bodyHtml);
}

} // namespace

TextView::TextView(QWidget *parent)
    : QWidget(parent)
    , m_state(new QLabel(this))
{
    auto *browser = new TextBrowser(this);
    m_text = browser;
    m_marks = std::make_unique<TextMarks>(*m_text);
    browser->marks = m_marks.get();
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
    connect(m_text, &QTextBrowser::cursorPositionChanged, this, &TextView::follow);
}

TextView::~TextView() = default;

void TextView::setItem(const ArticleItem &item, int count)
{
    const bool isOther = item.id != m_item.id || item.bodyHtml != m_item.bodyHtml || item.title != m_item.title;
    m_item = item;
    m_text->setAccessibleName(tr("Item %1 of %2: %3").arg(item.number).arg(count).arg(item.title));
    if (!isOther) {
        tellState();
        return;
    }
    {
        const QSignalBlocker notByAPerson(m_text);
        m_text->setHtml(htmlOf(item));
    }
    m_marks->setText(item.text);
    mark();
    if (const QString awaited = std::exchange(m_awaited, {}); !awaited.isEmpty()) {
        if (m_backward)
            m_text->moveCursor(QTextCursor::End);
        seek(awaited, m_backward);
    }
    announce(m_text->accessibleName() + u". " + m_state->text());
}

/// For a screen reader that stands in the text.
void TextView::announce(const QString &text)
{
    if (!m_text->hasFocus() || text.isEmpty())
        return;
    QAccessibleAnnouncementEvent event(m_text, text);
    QAccessible::updateAccessibility(&event);
}

void TextView::tellState()
{
    QStringList lines{stateOf(m_item)};
    if (m_marks->count() > 0)
        lines[0] += u" · " + tr("%n highlight(s)", nullptr, int(m_marks->count()));
    if (const MarkedPassage *current = m_marks->find(m_current))
        lines += spoken(*current);
    m_state->setText(lines.join(u'\n'));
    m_text->setAccessibleDescription(m_state->text());
}

void TextView::setTheme(Theme theme)
{
    m_marks->setTheme(theme);
}

void TextView::setPassages(const QList<MarkedPassage> &passages)
{
    m_passages = passages;
    mark();
}

/// Marks those of the item.
void TextView::mark()
{
    QList<MarkedPassage> own;
    std::ranges::copy_if(m_passages, std::back_inserter(own),
                         [this](const MarkedPassage &passage) { return passage.place.item == m_item.id; });
    m_marks->setPassages(own);
    if (m_marks->find(m_wanted))
        goTo(std::exchange(m_wanted, {}));
    tellState();
}

void TextView::setCurrent(HighlightId highlight, bool show)
{
    const bool isOther = highlight != m_current;
    m_current = highlight;
    m_marks->setCurrent(highlight);
    tellState();
    const MarkedPassage *passage = m_marks->find(highlight);
    m_wanted = show && !passage ? highlight : HighlightId{};
    if (show && passage)
        goTo(highlight);
    if (isOther && passage)
        announce(spoken(*passage));
}

void TextView::goTo(HighlightId highlight)
{
    const QSignalBlocker notByAPerson(m_text);
    QTextCursor cursor(m_text->document());
    cursor.setPosition(m_marks->positionOf(highlight));
    m_text->setTextCursor(cursor);
}

/// A person moved the cursor.
void TextView::follow()
{
    const QTextCursor cursor = m_text->textCursor();
    const MarkedPassage *passage = cursor.hasSelection() ? nullptr : m_marks->at(cursor.position());
    const HighlightId here = passage ? passage->id : HighlightId{};
    if (here != m_current)
        emit chosen(here);
}

void TextView::clear()
{
    const QSignalBlocker notByAPerson(m_text);
    m_item = {};
    m_text->clear();
    m_marks->setText({});
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
    const QSignalBlocker notByAPerson(m_text);
    m_text->setTextCursor(m_text->cursorForPosition({Margin, m_text->fontMetrics().lineSpacing()}));
    bar->setValue(before + (up ? -step : step));
    return true;
}

void TextView::seek(const QString &text, bool backward)
{
    const QSignalBlocker notByAPerson(m_text);
    m_awaited.clear();
    m_backward = backward;
    if (text.isEmpty()) {
        QTextCursor cursor = m_text->textCursor();
        cursor.clearSelection();
        m_text->setTextCursor(cursor);
    } else if (const auto found = foundFrom(m_text->textCursor(), text, backward)) {
        m_text->setTextCursor(*found);
    } else {
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
    const QTextCursor cursor = m_text->textCursor();
    const DocumentUnits &units = m_marks->units();
    const TextSpan span = units.within(cursor.selectionStart(), cursor.selectionEnd());
    return {units.visible().sliced(span.start, span.length()), units.visible().size() - span.start};
}

void TextView::collapseSelection()
{
    const QSignalBlocker notByAPerson(m_text);
    QTextCursor cursor = m_text->textCursor();
    cursor.setPosition(cursor.selectionEnd());
    m_text->setTextCursor(cursor);
}

} // namespace gleaner::article
