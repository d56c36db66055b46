// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <functional>

class QAction;
class QPoint;
class QUrl;
class QWebEngineView;

namespace gleaner::article {

/// The page's context menu: copy and the view's own actions on a selection, or those on a highlight, look at the image,
/// copy the link (without tracking parameters), select all; only what applies.
void showPageMenu(QWebEngineView *view, const QPoint &globalPosition, const QList<QAction *> &highlightActions,
                  const std::function<void(const QUrl &)> &viewImage);

} // namespace gleaner::article
