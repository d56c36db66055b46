// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/redirects.h"

#include "core/base/find.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gleaner::digest {

namespace {

/// Where the target stands.
enum class Place {
    Query,       ///< in the query field `name`, percent-encoded
    WholeQuery,  ///< is the query
    Segment,     ///< follows `name` in the path, up to the next slash
    LastBase64,  ///< in the last part of the path, base64url
    QueryBase64, ///< in the query field `name`, "a1" and base64url
    Proofpoint2, ///< in the query field "u", with - for % and _ for /
    Proofpoint3, ///< between double underscores in the path, odd characters in base64 behind it
};

struct Redirector {
    QLatin1StringView host; ///< itself and what lies below it
    QLatin1StringView path; ///< how the path begins
    Place place = Place::Query;
    QLatin1StringView name{};
};

constexpr Redirector redirectors[] = {
    // leave-this-site pages
    {"link.zhihu.com"_L1, "/"_L1, Place::Query, "target"_L1},
    {"link.juejin.cn"_L1, "/"_L1, Place::Query, "target"_L1},
    {"link.juejin.im"_L1, "/"_L1, Place::Query, "target"_L1},
    {"links.jianshu.com"_L1, "/go"_L1, Place::Query, "to"_L1},
    {"jianshu.com"_L1, "/go-wild"_L1, Place::Query, "url"_L1},
    {"link.csdn.net"_L1, "/"_L1, Place::Query, "target"_L1},
    {"gitee.com"_L1, "/link"_L1, Place::Query, "target"_L1},
    {"oschina.net"_L1, "/action/gotolink"_L1, Place::Query, "url"_L1},
    {"infoq.cn"_L1, "/link"_L1, Place::Query, "target"_L1},
    {"sspai.com"_L1, "/link"_L1, Place::Query, "target"_L1},
    {"afdian.net"_L1, "/link"_L1, Place::Query, "target"_L1},
    {"afdian.com"_L1, "/link"_L1, Place::Query, "target"_L1},
    {"douban.com"_L1, "/link2"_L1, Place::Query, "url"_L1},
    {"cloud.tencent.com"_L1, "/developer/tools/blog-entry"_L1, Place::Query, "target"_L1},
    {"docs.qq.com"_L1, "/scenario/link.html"_L1, Place::Query, "url"_L1},
    {"c.pc.qq.com"_L1, "/"_L1, Place::Query, "pfurl"_L1},
    {"mp.weixin.qq.com"_L1, "/cgi-bin/"_L1, Place::Query, "url"_L1},
    {"mp.weixin.qq.com"_L1, "/mp/redirect"_L1, Place::Query, "url"_L1},
    {"weixin110.qq.com"_L1, "/cgi-bin/"_L1, Place::Query, "url"_L1},
    {"weibo.cn"_L1, "/sinaurl"_L1, Place::Query, "u"_L1},
    {"game.bilibili.com"_L1, "/linkfilter"_L1, Place::Query, "url"_L1},
    {"l.facebook.com"_L1, "/l.php"_L1, Place::Query, "u"_L1},
    {"lm.facebook.com"_L1, "/l.php"_L1, Place::Query, "u"_L1},
    {"l.messenger.com"_L1, "/l.php"_L1, Place::Query, "u"_L1},
    {"l.instagram.com"_L1, "/"_L1, Place::Query, "u"_L1},
    {"out.reddit.com"_L1, "/"_L1, Place::Query, "url"_L1},
    {"youtube.com"_L1, "/redirect"_L1, Place::Query, "q"_L1},
    {"steamcommunity.com"_L1, "/linkfilter"_L1, Place::Query, "url"_L1},
    {"steamcommunity.com"_L1, "/linkfilter"_L1, Place::Query, "u"_L1},
    {"slack-redir.net"_L1, "/link"_L1, Place::Query, "url"_L1},
    {"linkedin.com"_L1, "/redir/redirect"_L1, Place::Query, "url"_L1},
    {"linkedin.com"_L1, "/safety/go"_L1, Place::Query, "url"_L1},
    {"medium.com"_L1, "/r/"_L1, Place::Query, "url"_L1},
    {"vk.com"_L1, "/away.php"_L1, Place::Query, "to"_L1},
    {"t.umblr.com"_L1, "/redirect"_L1, Place::Query, "z"_L1},
    {"exit.sc"_L1, "/"_L1, Place::Query, "url"_L1},
    {"getpocket.com"_L1, "/redirect"_L1, Place::Query, "url"_L1},
    {"href.li"_L1, "/"_L1, Place::WholeQuery},
    {"anonym.to"_L1, "/"_L1, Place::WholeQuery},
    {"dereferer.me"_L1, "/"_L1, Place::WholeQuery},
    // counters of search engines and periodicals
    {"google.com"_L1, "/url"_L1, Place::Query, "q"_L1},
    {"google.com"_L1, "/url"_L1, Place::Query, "url"_L1},
    {"google.com.hk"_L1, "/url"_L1, Place::Query, "q"_L1},
    {"google.com.hk"_L1, "/url"_L1, Place::Query, "url"_L1},
    {"google.co.jp"_L1, "/url"_L1, Place::Query, "q"_L1},
    {"google.co.jp"_L1, "/url"_L1, Place::Query, "url"_L1},
    {"google.de"_L1, "/url"_L1, Place::Query, "q"_L1},
    {"google.de"_L1, "/url"_L1, Place::Query, "url"_L1},
    {"duckduckgo.com"_L1, "/l/"_L1, Place::Query, "uddg"_L1},
    {"bing.com"_L1, "/ck/"_L1, Place::QueryBase64, "u"_L1},
    {"r.search.yahoo.com"_L1, "/"_L1, Place::Segment, "/RU="_L1},
    {"hellogithub.com"_L1, "/periodical/statistics/click"_L1, Place::Query, "target"_L1},
    {"hellogithub.com"_L1, "/en/periodical/statistics/click"_L1, Place::Query, "target"_L1},
    // shops' and newsletters' counters
    {"go.skimresources.com"_L1, "/"_L1, Place::Query, "url"_L1},
    {"click.linksynergy.com"_L1, "/"_L1, Place::Query, "murl"_L1},
    {"tracking.tldrnewsletter.com"_L1, "/"_L1, Place::Segment, "/CL0/"_L1},
    {"awstrack.me"_L1, "/"_L1, Place::Segment, "/L0/"_L1},
    {"convertkit-mail.com"_L1, "/"_L1, Place::LastBase64},
    {"convertkit-mail2.com"_L1, "/"_L1, Place::LastBase64},
    // mail filters
    {"safelinks.protection.outlook.com"_L1, "/"_L1, Place::Query, "url"_L1},
    {"urldefense.proofpoint.com"_L1, "/v1/url"_L1, Place::Query, "u"_L1},
    {"urldefense.proofpoint.com"_L1, "/v2/url"_L1, Place::Proofpoint2},
    {"urldefense.com"_L1, "/v3/"_L1, Place::Proofpoint3},
    {"urldefense.us"_L1, "/v3/"_L1, Place::Proofpoint3},
};

bool isAddress(const QString &text)
{
    const QUrl url(text);
    return isHttp(text) && url.isValid() && !url.host().isEmpty();
}

QString fromBase64(QStringView encoded)
{
    return QString::fromUtf8(QByteArray::fromBase64(encoded.toLatin1(), QByteArray::Base64UrlEncoding));
}

QString fieldOf(const QUrl &url, QLatin1StringView name)
{
    return QUrlQuery(url.query(QUrl::FullyEncoded)).queryItemValue(name, QUrl::FullyDecoded);
}

/// In the third version "*" stands for one character of the base64 text at the end, "**" and a letter for several.
QString proofpoint3(const QString &whole)
{
    static const QRegularExpression form(u"/v3/__(.+?)__;([A-Za-z0-9_-]*=*)!"_s);
    static const auto counts = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"_L1;
    const auto match = form.match(whole);
    const QString odd = fromBase64(match.capturedView(2));
    QString target;
    qsizetype used = 0;
    const QStringView text = match.capturedView(1);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'*') {
            target += text[i];
            continue;
        }
        qsizetype length = 1;
        if (i + 2 < text.size() && text[i + 1] == u'*') {
            length = counts.indexOf(text[i + 2]) + 2;
            i += 2;
        }
        target += QStringView(odd).mid(used, length);
        used += length;
    }
    // The path folds the double slash in some mail programs.
    static const QRegularExpression scheme(u"^(https?):/(?=[^/])"_s, QRegularExpression::CaseInsensitiveOption);
    return target.replace(scheme, u"\\1://"_s);
}

QString targetAt(const Redirector &redirector, const QUrl &url, const QString &whole)
{
    switch (redirector.place) {
    case Place::Query: return fieldOf(url, redirector.name);
    case Place::WholeQuery: return url.query(QUrl::FullyEncoded);
    case Place::Segment: {
        const QString path = url.path(QUrl::FullyEncoded);
        const qsizetype at = path.indexOf(redirector.name);
        if (at < 0)
            return {};
        const QString rest = path.mid(at + redirector.name.size());
        return QUrl::fromPercentEncoding(rest.left(rest.indexOf(u'/')).toUtf8());
    }
    case Place::LastBase64: return fromBase64(QStringView(whole).sliced(whole.lastIndexOf(u'/') + 1));
    case Place::QueryBase64: {
        const QString value = fieldOf(url, redirector.name);
        return value.startsWith("a1"_L1) ? fromBase64(QStringView(value).sliced(2)) : QString();
    }
    case Place::Proofpoint2: {
        QString value = QUrlQuery(url).queryItemValue(u"u"_s);
        value.replace(u'-', u'%').replace(u'_', u'/');
        return QUrl::fromPercentEncoding(value.toUtf8());
    }
    case Place::Proofpoint3: return proofpoint3(whole);
    }
    return {};
}

QString oneStep(const QString &address)
{
    const QUrl url(address);
    const QString host = url.host(), path = url.path();
    for (const Redirector &redirector : redirectors) {
        const bool below = host.endsWith(redirector.host)
                        && (host.size() == redirector.host.size()
                            || host[host.size() - redirector.host.size() - 1] == u'.');
        if (!below
            || !(path.startsWith(redirector.path, Qt::CaseInsensitive)
                 || (redirector.path.size() == 1 && path.isEmpty())))
            continue;
        QString target = targetAt(redirector, url, address);
        // Encoded twice by some.
        if (target.startsWith("http%3A"_L1, Qt::CaseInsensitive)
            || target.startsWith("https%3A"_L1, Qt::CaseInsensitive))
            target = QUrl::fromPercentEncoding(target.toUtf8());
        if (isAddress(target))
            return target;
    }
    return {};
}

/// Every known form holds a second scheme, plain or in base64, so that other addresses need no parsing.
bool mayRedirect(const QString &url)
{
    constexpr qsizetype scheme = 6;
    const bool second = (url.indexOf(u':', scheme) > 0 || url.contains(u'%') || findByAnchor(url, u"-3A", 1) >= 0)
                     && url.indexOf("http"_L1, 4, Qt::CaseInsensitive) > 0;
    return second || findByAnchor(url, u"aHR0c", 3) >= 0;
}

} // namespace

bool isHttp(QStringView url)
{
    constexpr QStringView scheme = u"http";
    const auto isSame = [](QChar c, QChar letter) { return (c.unicode() | 0x20) == letter.unicode(); };
    if (url.size() < scheme.size()
        || !std::equal(scheme.begin(), scheme.end(), url.begin(),
                       [&](QChar letter, QChar c) { return isSame(c, letter); }))
        return false;
    const QStringView rest = url.sliced(scheme.size());
    return rest.startsWith(u"://")
        || (!rest.isEmpty() && isSame(rest.front(), u's') && rest.sliced(1).startsWith(u"://"));
}

QString redirectTarget(const QString &url)
{
    constexpr int mostSteps = 4;
    QString target;
    for (int step = 0; step < mostSteps; ++step) {
        const QString &from = step == 0 ? url : target;
        const QString next = mayRedirect(from) ? oneStep(from) : QString();
        if (next.isEmpty())
            break;
        target = next;
    }
    return target == url ? QString() : target;
}

} // namespace gleaner::digest
