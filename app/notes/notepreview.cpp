// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notes/notepreview.h"
#include "app/notes/writtentext.h"

#include "core/markdown/tree.h"

#include <QIcon>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace gleaner::notes {

namespace {

bool isToggle(const QKeyEvent &event)
{
    return event.keyCombination() == NotePreview::Key;
}

} // namespace

NotePreview::NotePreview(QPlainTextEdit &source, QToolButton &button, QWidget *parent)
    : QTextBrowser(parent)
    , m_source(source)
    , m_button(button)
{
    setObjectName(u"notePreview"_s);
    setFrameShape(source.frameShape() == QFrame::NoFrame ? QFrame::NoFrame : QFrame::StyledPanel);
    setAccessibleName(tr("The note as it will look"));
    setOpenLinks(false);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setAcceptDrops(false);
    document()->setDefaultStyleSheet(
        u"h1, h2 { font-size: large } h3, h4, h5, h6 { font-size: medium } small { font-size: medium }"_s);
    hide();
    m_button.setCheckable(true);
    m_button.setAutoRaise(true);
    m_button.setObjectName(u"previewNote"_s);
    m_button.setIcon(QIcon::fromTheme(u"view-preview"_s));
    const QString name = tr("Preview");
    m_button.setAccessibleName(name);
    //: %1 is a command, %2 its key
    m_button.setToolTip(tr("%1 (%2)").arg(name, QKeySequence(Key).toString(QKeySequence::NativeText)));
    connect(&m_button, &QToolButton::clicked, this, &NotePreview::setShown);
    m_source.installEventFilter(this);
}

QString NotePreview::html(const QString &markdown)
{
    const auto tree = markdown::Tree::parse(markdown);
    if (!tree) // too deep to be shown as anything but itself
        return u"<p>%1</p>"_s.arg(markdown.toHtmlEscaped());
    return tree->html(tree->children(tree->root())).trimmed(); // a line end behind a block would be a space
}

void NotePreview::setShown(bool shown)
{
    m_button.setChecked(shown);
    if (shown != isHidden())
        return;
    const bool hadFocus = shown ? m_source.hasFocus() : hasFocus();
    m_source.setVisible(!shown);
    setVisible(shown);
    render();
    if (hadFocus)
        (shown ? static_cast<QWidget *>(this) : &m_source)->setFocus(Qt::OtherFocusReason);
    emit shownChanged(shown);
}

void NotePreview::render()
{
    if (isHidden())
        return;
    const QString markdown = writtenText(*m_source.document());
    const int asked = ++m_asked;
    if (!m_render) {
        setHtml(html(markdown));
        return;
    }
    m_render(markdown).then(this, [this, asked](const QString &rendered) {
        if (asked == m_asked && !isHidden())
            setHtml(rendered);
    });
}

// Not without a value: the document would look for the file itself.
QVariant NotePreview::loadResource(int, const QUrl &)
{
    return QByteArray("");
}

bool NotePreview::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched != &m_source || !isKey || !isToggle(*static_cast<QKeyEvent *>(event)))
        return QTextBrowser::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress)
        setShown(true);
    event->accept();
    return true;
}

void NotePreview::keyPressEvent(QKeyEvent *event)
{
    if (isToggle(*event) || event->key() == Qt::Key_F2)
        setShown(false);
    else
        QTextBrowser::keyPressEvent(event);
}

} // namespace gleaner::notes
