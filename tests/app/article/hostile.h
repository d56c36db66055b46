// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QByteArray>
#include <QString>
#include <QWebEnginePage>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlSchemeHandler>

namespace gleaner::test {

/// What no sanitizer would let through: each line tries to load, run or lead somewhere. Without a hint to connect
/// early, which only the engine's own wall stops.
inline QByteArray hostileBody(const QString &server, const QString &file)
{
    using namespace Qt::StringLiterals;
    return u"<img src=\"%1img\" onerror=\"document.title='ran'\"><img src=x onerror=\"document.title='ran'\">"
           "<img srcset=\"%1srcset 2x\"><picture><source srcset=\"%1source\"><img></picture>"
           "<script src=\"%1script.js\"></script><script>document.title='ran'; fetch('%1fetch'); new "
           "Image().src='%1image'</script>"
           "<script type=module>import '%1module.js'</script>"
           "<link rel=stylesheet href=\"%1style.css\"><link rel=icon href=\"%1icon\"><link rel=prefetch "
           "href=\"%1prefetch\">"
           "<link rel=preload as=image href=\"%1preload\"><link rel=dns-prefetch href=\"%1\">"
           "<link rel=manifest "
           "href=\"%1manifest\">"
           "<style>@import url(%1import.css); @font-face { font-family: f; src: url(%1font) } p { font-family: f; "
           "background: url(%1bg) }</style>"
           "<p style=\"background: url(%1inline)\">text</p>"
           "<iframe src=\"%1frame\"></iframe><iframe srcdoc=\"<img "
           "src='%1srcdoc'><script>top.document.title='ran'</script>\"></iframe>"
           "<object data=\"%1object\"></object><embed src=\"%1embed\"><video src=\"%1video\" autoplay "
           "poster=\"%1poster\"></video>"
           "<audio src=\"%1audio\" autoplay></audio><svg><image href=\"%1svg\"/><use "
           "href=\"%1use.svg#a\"/><script>document.title='ran'</script></svg>"
           "<input autofocus onfocus=\"document.title='ran'\"><details open "
           "ontoggle=\"document.title='ran'\">x</details>"
           "<form action=\"%1form\"><button id=submit>go</button></form><a id=ping href=\"https://e.example/\" "
           "ping=\"%1ping\">a</a>"
           "<a id=js href=\"javascript:document.title='ran'\">js</a><a id=file href=\"file://%2\">file</a>"
           "<a id=data href=\"data:text/html,<script>document.title='ran'</script>\">data</a><a id=down "
           "href=\"%1download\" download>d</a>"
           "<iframe id=local src=\"file://%2\"></iframe><img id=localimg src=\"file://%2\">"
           "<meta http-equiv=refresh content=\"0; url=%1refresh\"><base href=\"%1base/\">"_s.arg(server, file)
               .toUtf8();
}

/// Serves one page without any policy, so that a test sees the other walls alone.
class BareHandler final : public QWebEngineUrlSchemeHandler {
public:
    explicit BareHandler(QByteArray html)
        : m_html(std::move(html))
    { }

    void requestStarted(QWebEngineUrlRequestJob *job) override
    {
        auto *buffer = new QBuffer(job);
        buffer->setData(m_html);
        buffer->open(QIODevice::ReadOnly);
        job->reply("text/html;charset=utf-8", buffer);
    }

private:
    QByteArray m_html;
};

/// Without the engine's complaints, of which there are many here.
class QuietPage final : public QWebEnginePage {
public:
    using QWebEnginePage::QWebEnginePage;

protected:
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &, int, const QString &) override { }
};

} // namespace gleaner::test
