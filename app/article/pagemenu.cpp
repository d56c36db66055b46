// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/pagemenu.h"

#include "app/article/safelink.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMenu>
#include <QWebEngineContextMenuRequest>
#include <QWebEngineView>

namespace gleaner::article {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(gleaner::article::PageMenu)
};

} // namespace

void showPageMenu(QWebEngineView *view, const QPoint &globalPosition, const QList<QAction *> &highlightActions,
                  const std::function<void(const QUrl &)> &viewImage)
{
    const QWebEngineContextMenuRequest *request = view->lastContextMenuRequest();
    if (!request) {
        return;
    }
    auto *menu = new QMenu(view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!request->selectedText().isEmpty()) {
        menu->addAction(Tr::tr("&Copy"), view, [view] { view->triggerPageAction(QWebEnginePage::Copy); });
        menu->addActions(view->actions());
    } else if (!highlightActions.isEmpty()) {
        menu->addActions(highlightActions);
    }
    menu->addSeparator();
    if (request->mediaType() == QWebEngineContextMenuRequest::MediaTypeImage) {
        menu->addAction(Tr::tr("&View the image"), view,
                        [viewImage, image = request->mediaUrl()] { viewImage(image); });
    }
    if (const QUrl link = request->linkUrl(); mayOpen(link)) {
        menu->addAction(Tr::tr("Copy &Link"), view, [link] {
            QGuiApplication::clipboard()->setText(withoutTracking(link).toString(QUrl::FullyEncoded));
        });
    }
    menu->addAction(Tr::tr("Select &All"), view, [view] { view->triggerPageAction(QWebEnginePage::SelectAll); });
    menu->popup(globalPosition);
}

} // namespace gleaner::article
