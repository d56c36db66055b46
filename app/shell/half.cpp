// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/half.h"

#include "app/article/articleview.h"
#include "app/shell/halfhead.h"
#include "app/shell/highlighting.h"
#include "app/shell/imageshelf.h"
#include "app/shell/reading.h"

#include <QVBoxLayout>

using gleaner::article::ArticleView;

namespace gleaner::shell {

Half::Half(const Parts &parts, QWidget *window)
    : m_head(new HalfHead(this))
    , m_view(new ArticleView(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_view, 1);
    m_head->hide();
    setFocusProxy(m_view);
    // The page must not take what is dropped on the window.
    for (QWidget *inner : m_view->findChildren<QWidget *>())
        inner->setAcceptDrops(false);

    m_reading = std::make_unique<Reading>(Reading::Parts{parts.library, parts.model, parts.feed, parts.list, *m_view});
    m_shelf = std::make_unique<ImageShelf>(parts.library, *m_view, parts.images);
    m_highlighting = std::make_unique<Highlighting>(Highlighting::Parts{parts.library, parts.undo, parts.session,
                                                                        *m_view, *m_reading, parts.actions,
                                                                        parts.listPane},
                                                    window);
    connect(m_reading.get(), &Reading::opened, m_shelf.get(), &ImageShelf::setArticle);
    connect(m_reading.get(), &Reading::itemChanged, this, &Half::showHead);
    connect(m_reading.get(), &Reading::openingFailed, this,
            [this](DigestId, const Error &error) { m_view->clear(error.toString()); });
}

Half::~Half() = default;

void Half::setActive(bool active)
{
    m_active = active;
    m_head->setActive(active);
    m_highlighting->setActive(active);
}

void Half::setTheme(article::Theme theme)
{
    m_view->setTheme(theme);
    m_head->setTheme(theme);
}

void Half::showHead()
{
    const int revision = m_reading->revision();
    m_head->setText(m_reading->article().title, revision > 0 ? tr("Revision %1 · read only").arg(revision) : QString());
}

} // namespace gleaner::shell
