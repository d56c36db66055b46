// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/article.h"
#include "app/article/articleview.h"

#include <QTcpServer>
#include <QVariant>

class QWebEnginePage;

namespace gleaner::test {

/// Twelve items of invented news, ids 101 to 112: bold, lists, a table, code, images, a title with markup.
[[nodiscard]] article::Article sampleArticle();

/// What the program makes of a digest's source; ids are 1, 2, … in order. Empty when it cannot be parsed.
[[nodiscard]] article::Article parsedArticle(const QByteArray &markdown, const QString &fileName);

/// Evaluates code in the page's own world (ApplicationWorld) and gives its value.
[[nodiscard]] QVariant evaluate(QWebEnginePage *page, const QString &code);

/// Shows the article and waits until it can be used. False on a timeout.
[[nodiscard]] bool showAndWait(article::ArticleView &view, const article::Article &article);

/// Centre of the first element that matches, in the coordinates of view.focusTarget(); scrolls it into sight.
[[nodiscard]] QPoint centreOf(article::ArticleView &view, const QString &selector);

/// A 2x2 PNG.
[[nodiscard]] QByteArray smallPng();

/// A server on the loopback that counts who knocks.
class CountingServer final : public QTcpServer {
public:
    CountingServer();
    [[nodiscard]] QString address(const QString &path = {}) const;
    int connections = 0;
};

/// A main() that starts the engine before the application, as the program does.
#define GLEANER_ENGINE_MAIN(Test)               \
    int main(int argc, char **argv)             \
    {                                           \
        gleaner::article::initialiseEngine();   \
        QApplication app(argc, argv);           \
        QTEST_SET_MAIN_SOURCE_PATH              \
        Test test;                              \
        return QTest::qExec(&test, argc, argv); \
    }

} // namespace gleaner::test
