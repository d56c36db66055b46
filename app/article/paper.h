// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

class QPageLayout;
class QPrinter;

namespace gleaner::article {

class ArticleView;

// What the page of a view is on paper: black on white whatever the theme. Answers come later, in the GUI thread, and
// not at all once the view is gone.

/// The page's title.
[[nodiscard]] QString pageTitle(const ArticleView &view);
/// A PDF of the page; empty bytes when it could not be made.
void makePdf(const ArticleView &view, const QPageLayout &layout, std::function<void(const QByteArray &)> made);
/// `printer` must live until `done`, which tells whether it could be printed.
void printPage(const ArticleView &view, QPrinter &printer, std::function<void(bool)> done);

} // namespace gleaner::article
