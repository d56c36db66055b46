// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/engine.h"

#include "app/article/schemehandler.h"

#include <QCoreApplication>
#include <QWebEngineUrlScheme>

namespace gleaner::article {

void initialiseEngine()
{
    // SecureScheme only: no other flag that would let the page reach local files, bypass its policy or be fetched by
    // scripts.
    QWebEngineUrlScheme scheme(SchemeHandler::Scheme);
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme);
    QWebEngineUrlScheme::registerScheme(scheme);

    QByteArray flags = qgetenv("QTWEBENGINE_CHROMIUM_FLAGS");
    if (!flags.isEmpty()) {
        flags += ' ';
    }
    // Space between Han and Latin, and trimmed full-width punctuation: in this engine, but not on by default.
    flags += "--enable-blink-features=CSSTextAutoSpace,CSSTextSpacingTrim";
    // No host can be found, nor reached by its address: a preconnect hint, say, is seen by neither the policy nor the
    // request filter.
    flags += " --host-resolver-rules=\"MAP * ~NOTFOUND\"";
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", flags);

    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
}

} // namespace gleaner::article
