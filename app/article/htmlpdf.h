// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

class QObject;
class QPageLayout;

namespace gleaner::article {

/// A document to be put on paper; it may load and run nothing.
struct PaperDocument {
    QString title; ///< plain text
    QString body;  ///< sanitised HTML
    QByteArray css;
};

/// Makes it into a PDF; `made` gets no bytes when that fails, and is not called once `context` is gone.
void makePdf(const PaperDocument &document, const QPageLayout &layout, QObject *context,
             std::function<void(const QByteArray &)> made);

} // namespace gleaner::article
