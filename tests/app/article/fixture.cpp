// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/article/fixture.h"

#include "app/article/codehighlighter.h"
#include "core/digest/parser.h"

#include <QBuffer>
#include <QImage>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QWebEnginePage>
#include <QWebEngineScript>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace gleaner::test {

using article::Article;
using article::ArticleItem;
using article::ArticleView;
using article::FoldedMatter;

namespace {

ArticleItem item(int number, const QString &title, const QString &titleHtml, const QString &bodyHtml,
                 const QString &body)
{
    ArticleItem result;
    result.id = {100 + number};
    result.uid = u"uid-%1"_s.arg(number);
    result.number = number;
    result.title = title;
    result.titleHtml = titleHtml;
    result.bodyHtml = bodyHtml;
    result.text = titleHtml.isEmpty() ? body : title + u'\n' + body;
    return result;
}

QString imagePlaceholder(const QString &url, const QString &alt)
{
    return u"<span class=\"image\" data-aside data-src=\"%1\" role=\"img\" aria-label=\"%2\" tabindex=\"0\">%2</span>"_s
        .arg(url, alt);
}

void addPlainItems(Article &article)
{
    const QStringList titles{u"海鲸科技发布第三代端侧模型"_s, u"北岸大学开源 12 亿参数的语音模型"_s,
                             u"云杉算力中心二期动工"_s,       u"一款开源日历应用加入离线转写"_s,
                             u"轻舟机器人完成 B 轮融资"_s,    u"城市公交试点语音问答"_s};
    for (const QString &title : titles) {
        const auto number = int(article.items.size()) + 1;
        const QString first =
            u"%1，团队表示新版本在普通笔记本上即可运行，首批开放给 3,000 名测试者，正式版预计在第二季度推出。"_s.arg(
                title);
        const QString second =
            u"业内人士认为，端侧推理成本的下降会改变产品形态；不过“可用”与“好用”之间仍有距离，隐私与续航是两个绕不开的问题。"_s;
        ArticleItem next = item(number, title, title, u"<p>%1</p>\n<p>%2</p>"_s.arg(first, second),
                                first + u'\n' + second);
        next.section = u"产业动态"_s;
        next.source = number % 2 ? u"海岸科技报"_s : QString();
        next.url = u"https://news.example/%1?id=%1&utm_source=digest"_s.arg(number);
        article.items += next;
    }
}

} // namespace

Article sampleArticle()
{
    Article article;
    article.id = {7};
    article.title = u"每日科技摘要：端侧模型与算力新局"_s;
    article.publisher = u"海岸日报"_s;
    article.language = u"zh"_s;
    article.date = QDate(2026, 2, 1);
    article.reading = u"Numbered headings: 12 headings of the form “1. title”"_s;

    ArticleItem bold = item(
        1, u"星桥计划扩容：“双塔”数据中心获批"_s, u"星桥计划扩容：“<strong>双塔</strong>”数据中心获批"_s,
        u"<p><strong>“双塔”</strong>数据中心将在 2027 年投用，总投资 <em>48.6 亿元</em>，由<a "
        u"href=\"https://example.org/a?utm_source=x&amp;id=9\">青禾集团</a>承建。</p>\n"
        u"<p>首期机柜 2,400 个，PUE 设计值 1.15。</p>"_s,
        u"“双塔”数据中心将在 2027 年投用，总投资 48.6 亿元，由青禾集团承建。\n首期机柜 2,400 个，PUE 设计值 1.15。"_s);
    bold.section = u"要闻"_s;
    bold.source = u"青禾观察"_s;
    bold.url = u"https://example.org/twin-towers"_s;
    bold.tags = {u"算力"_s, u"数据中心"_s};
    bold.notes = 2;
    bold.read = true;
    article.items += bold;

    ArticleItem list = item(2, u"本周三个值得一试的工具"_s, u"本周三个值得一试的工具"_s,
                            u"<ul>\n<li><p>LinenNote：离线笔记，支持 <code>Markdown</code> "
                            u"导出</p></li>\n<li>石墨表\n<ul>\n<li>按列统计</li>\n"
                            u"<li>公式补全</li>\n</ul>\n</li>\n<li>Harbor CLI 2.0</li>\n</ul>"_s,
                            u"LinenNote：离线笔记，支持 Markdown 导出\n石墨表\n按列统计\n公式补全\nHarbor CLI 2.0"_s);
    list.section = bold.section;
    list.bookmarked = true;
    list.url = u"https://tools.example/weekly"_s;
    article.items += list;

    ArticleItem table = item(
        3, u"三款开放模型评测"_s, u"三款开放模型评测"_s,
        u"<table>\n<thead>\n<tr>\n<th>模型</th>\n<th align=\"right\">参数</th>\n<th align=\"right\">得分</th>\n</tr>\n"
        u"</thead>\n<tbody>\n<tr>\n<td>Heron-7B</td>\n<td align=\"right\">7B</td>\n<td "
        u"align=\"right\">71.4</td>\n</tr>\n"
        u"<tr>\n<td>白鹭 13B</td>\n<td align=\"right\">13B</td>\n<td "
        u"align=\"right\">75.0</td>\n</tr>\n</tbody>\n</table>\n"
        u"<p>白鹭 13B 领先。</p>"_s,
        u"模型\t参数\t得分\nHeron-7B\t7B\t71.4\n白鹭 13B\t13B\t75.0\n白鹭 13B 领先。"_s);
    table.section = bold.section;
    article.items += table;

    const QString source = u"def greet(name: str) -> str:\n    # 全角注释\n    return f\"你好, {name}\"\n"_s;
    ArticleItem code = item(4, u"十行代码读完一份摘要"_s, u"十行代码读完一份摘要"_s,
                            u"<p>示例：</p>\n<pre><code class=\"language-python\">"_s
                                + article::CodeHighlighter().highlight(source, u"python"_s)
                                + u"</code></pre>\n<p>运行即可。</p>"_s,
                            u"示例：\n"_s + source + u"运行即可。"_s);
    code.section = u"开发者"_s;
    article.items += code;

    ArticleItem image = item(
        5, u"新机外观曝光"_s, u"新机外观曝光"_s,
        u"<p>外观图如下。</p>\n<p>"_s + imagePlaceholder(u"https://img.example/a.png"_s, u"新机正面"_s)
            + u"</p>\n<p>评论区热议 "_s + imagePlaceholder(u"https://img.example/b.png"_s, u"表情"_s)
            + u" 不断。</p>\n<p>"_s + imagePlaceholder(u"local/c.png"_s, u"本地图"_s) + u"</p>"_s,
        u"外观图如下。\n评论区热议  不断。"_s);
    image.section = code.section;
    article.items += image;

    ArticleItem derived = item(6, u"没有单独标题的一条"_s, {},
                               u"<p>没有单独标题的一条，Ｆｕｌｌ　Ｗｉｄｔｈ 与 full width 应被视为相同。</p>"_s,
                               u"没有单独标题的一条，Ｆｕｌｌ　Ｗｉｄｔｈ 与 full width 应被视为相同。"_s);
    derived.section = code.section;
    article.items += derived;

    addPlainItems(article);
    article.matter = {
        {FoldedMatter::Kind::Intro, 0, {}, 2, 3, u"<p>今天的摘要共十二条，约需六分钟。</p>"_s},
        {FoldedMatter::Kind::Commentary, 4, {}, 1, 30, u"<p>编者按：下面的内容偏技术。</p>"_s},
        {FoldedMatter::Kind::Boilerplate, 99, {}, 6, 77, u"<p>欢迎订阅，转发请注明出处。暗语 <b>杜鹃</b>。</p>"_s},
    };
    return article;
}

Article parsedArticle(const QByteArray &markdown, const QString &fileName)
{
    const auto parsed = digest::parse(markdown, fileName);
    if (!parsed) {
        return {};
    }
    const article::CodeHighlighter highlighter;
    const markdown::HtmlOptions options{
        [&](const QString &code, const QString &language) { return highlighter.highlight(code, language); }};
    Article article;
    article.id = {1};
    article.title = parsed->digest.title;
    article.language = parsed->digest.language;
    for (const digest::Item &item : parsed->digest.items) {
        const digest::ItemHtml html = digest::itemHtml(*parsed, item, options);
        ArticleItem shown;
        shown.number = int(article.items.size()) + 1;
        shown.id = {shown.number};
        shown.title = item.title;
        shown.titleHtml = html.title;
        shown.bodyHtml = html.body;
        shown.text = item.text;
        shown.section = item.section;
        article.items += shown;
    }
    return article;
}

QVariant evaluate(QWebEnginePage *page, const QString &code)
{
    const auto result = std::make_shared<std::optional<QVariant>>();
    page->runJavaScript(code, QWebEngineScript::ApplicationWorld, [result](const QVariant &value) { *result = value; });
    (void)QTest::qWaitFor([&] { return result->has_value(); }, 10'000);
    return result->value_or(QVariant());
}

bool showAndWait(ArticleView &view, const Article &article)
{
    QSignalSpy loaded(&view, &ArticleView::loaded);
    view.setArticle(article);
    return loaded.wait(20'000);
}

QPoint centreOf(ArticleView &view, const QString &selector)
{
    const QVariantList at =
        evaluate(view.page(),
                 u"(() => { const e = document.querySelector('%1'); e.scrollIntoView({block: 'center', behavior: "
                 u"'instant'}); const b = e.getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]; "
                 u"})()"_s.arg(selector))
            .toList();
    return at.size() == 2 ? QPointF(at[0].toDouble() * view.zoom(), at[1].toDouble() * view.zoom()).toPoint()
                          : QPoint(-1, -1);
}

QByteArray smallPng()
{
    QImage image(2, 2, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

CountingServer::CountingServer()
{
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = nextPendingConnection()) {
            ++connections;
            delete socket;
        }
    });
    listen(QHostAddress::LocalHost);
}

QString CountingServer::address(const QString &path) const
{
    return u"http://127.0.0.1:%1/%2"_s.arg(serverPort()).arg(path);
}

} // namespace gleaner::test
