// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPoint;
class QWebEngineView;

namespace gleaner::article {

/// The page's context menu: copy, copy the link (without tracking parameters), select all; only what applies.
void showPageMenu(QWebEngineView *view, const QPoint &globalPosition);

} // namespace gleaner::article
