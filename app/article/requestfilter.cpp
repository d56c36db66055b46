// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/requestfilter.h"

#include "app/article/schemehandler.h"

namespace gleaner::article {

RequestFilter::RequestFilter(QObject *parent)
    : QWebEngineUrlRequestInterceptor(parent)
{ }

void RequestFilter::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    if (info.requestUrl().scheme() == QLatin1StringView(SchemeHandler::Scheme)) {
        return;
    }
    info.block(true);
    ++m_blocked;
    emit blocked();
}

} // namespace gleaner::article
