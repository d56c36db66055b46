// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/safelink.h"

#include <QSet>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace gleaner::article {

namespace {

bool isTracking(const QString &host, const QString &parameter)
{
    static const QSet<QString> everywhere{
        u"fbclid"_s,       u"gclid"_s,    u"gclsrc"_s,      u"dclid"_s,  u"gbraid"_s,      u"wbraid"_s,
        u"msclkid"_s,      u"yclid"_s,    u"twclid"_s,      u"ttclid"_s, u"igshid"_s,      u"igsh"_s,
        u"mc_cid"_s,       u"mc_eid"_s,   u"_hsenc"_s,      u"_hsmi"_s,  u"oly_anon_id"_s, u"oly_enc_id"_s,
        u"vero_id"_s,      u"spm"_s,      u"spm_id_from"_s, u"scm"_s,    u"share_token"_s, u"share_source"_s,
        u"share_medium"_s, u"vd_source"_s};
    if (parameter.startsWith("utm_"_L1) || parameter.startsWith("hmsr"_L1) || everywhere.contains(parameter)) {
        return true;
    }
    // An article there is identified by __biz, mid, idx and sn, or by its path; the rest tells how it was reached.
    if (host == "mp.weixin.qq.com"_L1) {
        static const QSet<QString> identity{u"__biz"_s, u"mid"_s,  u"appmsgid"_s, u"idx"_s,     u"itemidx"_s,
                                            u"sn"_s,    u"sign"_s, u"action"_s,   u"album_id"_s};
        return !identity.contains(parameter);
    }
    return false;
}

} // namespace

QUrl withoutTracking(const QUrl &url)
{
    if (!url.hasQuery() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1)) {
        return url;
    }
    const QString host = url.host().toLower();
    // Worked on as text: taking a query apart and building it again may change the escapes the server wants to see.
    QStringList kept = url.query(QUrl::FullyEncoded).split(u'&', Qt::SkipEmptyParts);
    const auto removed = kept.removeIf([&](const QString &part) {
        const QString name = QUrl::fromPercentEncoding(part.section(u'=', 0, 0).toLatin1()).toLower();
        return isTracking(host, name) || (name == "from"_L1 && part.endsWith("=appmsg"_L1));
    });
    if (removed == 0) {
        return url;
    }
    QUrl clean = url;
    clean.setQuery(kept.isEmpty() ? QString() : kept.join(u'&'), QUrl::StrictMode);
    if (host == "mp.weixin.qq.com"_L1) {
        const QString fragment = clean.fragment();
        if (fragment == "rd"_L1 || fragment == "wechat_redirect"_L1) {
            clean.setFragment(QString());
        }
    }
    return clean;
}

bool mayOpen(const QUrl &url)
{
    if (!url.isValid()) {
        return false;
    }
    if (url.scheme() == "mailto"_L1) {
        return true;
    }
    return (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) && !url.host().isEmpty();
}

} // namespace gleaner::article
