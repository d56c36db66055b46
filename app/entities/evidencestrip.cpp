// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entities/evidencestrip.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QTextLayout>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gleaner::entities {

namespace {

constexpr int Lines = 3;

/// A title in one line that gives way to what stands beside it.
class ElidedLabel final : public QLabel {
public:
    using QLabel::QLabel;

    QSize minimumSizeHint() const override { return {24, QLabel::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(palette().color(foregroundRole()));
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    }
};

/// Lays `text` out in lines of `width` and gives how many of its characters stand in the first Lines of them.
qsizetype layOut(QTextLayout &layout, int width)
{
    QTextOption option(Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    qsizetype end = 0;
    qreal y = 0;
    for (int i = 0; i < Lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height();
        end = line.textStart() + line.textLength();
    }
    layout.endLayout();
    return end;
}

} // namespace

SentenceView::SentenceView(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void SentenceView::setText(const QString &text, TextSpan marked)
{
    m_text = text;
    m_marked = marked;
    update();
}

void SentenceView::setColours(const QColor &text, const QColor &muted, const QColor &marked)
{
    m_colour = text;
    m_muted = muted;
    m_markedColour = marked;
    update();
}

QSize SentenceView::sizeHint() const
{
    return {160, Lines * fontMetrics().lineSpacing() + 2};
}

void SentenceView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(m_marked.isEmpty() ? m_muted : m_colour);
    QString text = m_text;
    TextSpan marked = m_marked;
    QTextLayout layout(text, font());
    qsizetype end = layOut(layout, width());
    // The mention has to be seen, and so as much as needed of what stands before it goes.
    while (end < marked.end && marked.start > 8) {
        const qsizetype cut = std::min<qsizetype>(std::max<qsizetype>(marked.end - end + 8, 8), marked.start - 4);
        text = u"…"_s + text.sliced(cut);
        marked = {marked.start - cut + 1, marked.end - cut + 1};
        layout.setText(text);
        end = layOut(layout, width());
    }
    if (end < text.size() && end > 1) {
        text = text.first(end - 1).trimmed() + u"…"_s;
        layout.setText(text);
    }
    QTextLayout::FormatRange bold;
    bold.start = int(marked.start);
    bold.length = int(std::min(marked.end, text.size()) - marked.start);
    bold.format.setFontWeight(QFont::DemiBold);
    bold.format.setForeground(m_markedColour);
    if (!m_marked.isEmpty() && bold.length > 0)
        layout.setFormats({bold});
    layOut(layout, width());
    layout.draw(&painter, {0, 0});
}

EvidenceStrip::EvidenceStrip(QWidget *parent)
    : QWidget(parent)
    , m_sentence(new SentenceView(this))
    , m_where(new ElidedLabel(this))
    , m_place(new QLabel(this))
    , m_previous(new QToolButton(this))
    , m_next(new QToolButton(this))
{
    setObjectName(u"evidence"_s);
    m_where->setTextFormat(Qt::PlainText);
    m_where->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_previous->setObjectName(u"previousMention"_s);
    m_previous->setIcon(QIcon::fromTheme(u"go-up"_s));
    m_previous->setToolTip(tr("Previous mention"));
    m_next->setObjectName(u"nextMention"_s);
    m_next->setIcon(QIcon::fromTheme(u"go-down"_s));
    m_next->setToolTip(tr("Next mention"));
    for (QToolButton *button : {m_previous, m_next}) {
        button->setAutoRaise(true);
        button->setIconSize({16, 16});
        button->setAccessibleName(button->toolTip());
    }
    connect(m_previous, &QToolButton::clicked, this, [this] { emit stepRequested(true); });
    connect(m_next, &QToolButton::clicked, this, [this] { emit stepRequested(false); });

    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(m_where, 1);
    line->addWidget(m_place);
    line->addWidget(m_previous);
    line->addWidget(m_next);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_sentence);
    layout->addLayout(line);
    setTheme(m_theme);
    clear();
}

void EvidenceStrip::setTheme(article::Theme theme)
{
    m_theme = theme;
    const article::Palette &colours = article::palette(theme);
    m_sentence->setColours(colours.text, colours.muted, colours.entity(m_type));
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, colours.muted);
    m_where->setPalette(muted);
    m_place->setPalette(muted);
}

void EvidenceStrip::setEvidence(const Evidence &evidence, entity::Type type, int place, int count)
{
    m_type = type;
    setTheme(m_theme);
    m_sentence->setText(evidence.sentence, evidence.mention);
    //: an item's number and title
    const QString where = tr("%1 · %2").arg(QLocale().toString(evidence.number), evidence.title);
    m_where->setText(evidence.sentence.isEmpty() ? QString() : where);
    //: which of how many mentions
    m_place->setText(tr("%1/%2").arg(QLocale().toString(place + 1), QLocale().toString(count)));
    m_spoken.clear();
    if (!evidence.sentence.isEmpty())
        m_spoken = tr("Mention %1 of %2, item %3: %4")
                       .arg(QLocale().toString(place + 1), QLocale().toString(count),
                            QLocale().toString(evidence.number), evidence.sentence);
    setAccessibleName(m_spoken);
    m_previous->setEnabled(count > 1);
    m_next->setEnabled(count > 1);
}

void EvidenceStrip::clear()
{
    m_spoken.clear();
    m_sentence->setText(tr("Choose a name to see the sentence it stands in."), {});
    m_where->clear();
    m_place->clear();
    setAccessibleName({});
    m_previous->setEnabled(false);
    m_next->setEnabled(false);
}

} // namespace gleaner::entities
