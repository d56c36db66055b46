// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPoint;
class QWebEngineView;

namespace gleaner::article {

/// The page's context menu: copy and the view's own actions on a selection, copy the link (without tracking
/// parameters), select all; only what applies.
void showPageMenu(QWebEngineView *view, const QPoint &globalPosition);

} // namespace gleaner::article
