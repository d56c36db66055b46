// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/layers.h"

#include "core/entity/chars.h"

#include <QUrl>

namespace gleaner::entity {

namespace {

bool isAddressChar(char16_t c)
{
    return isLatinWord(c) || isOneOf(c, u"-._~:/?#[]@!$&'()*+,;=%");
}

QStringList segments(const QUrl &url)
{
    return url.path().split(u'/', Qt::SkipEmptyParts);
}

/// 2401.01234, with an optional version.
bool isArxivId(QStringView id)
{
    if (id.size() < 9 || charAt(id, 4) != u'.')
        return false;
    qsizetype digits = 0;
    for (qsizetype i = 0; i < id.size(); ++i) {
        const char16_t c = charAt(id, i);
        if (i == 4)
            continue;
        if (c == u'v' && digits >= 8)
            return i + 1 < id.size() && isDigit(charAt(id, i + 1));
        if (!isDigit(c))
            return false;
        ++digits;
    }
    return digits == 8 || digits == 9;
}

void describe(Mention &mention, const QUrl &url)
{
    QString host = url.host().toLower();
    if (host.startsWith(u"www."))
        host.remove(0, 4);
    const QStringList parts = segments(url);
    mention.unit = host;
    mention.name = url.toString(QUrl::RemoveScheme | QUrl::RemoveQuery | QUrl::RemoveFragment
                                | QUrl::StripTrailingSlash);
    if (mention.name.startsWith(u"//"))
        mention.name.remove(0, 2);
    if (host == u"github.com" && parts.size() >= 2) {
        mention.unit = QStringLiteral("github");
        QString repository = parts.at(1);
        if (repository.endsWith(u".git"))
            repository.chop(4);
        mention.name = parts.at(0) + u'/' + repository;
    } else if (host.endsWith(u"arxiv.org") && parts.size() >= 2) {
        QString id = parts.at(1);
        if (id.endsWith(u".pdf"))
            id.chop(4);
        if (isArxivId(id)) {
            mention.unit = QStringLiteral("arxiv");
            mention.name = QStringLiteral("arXiv:") + id.section(u'v', 0, 0);
        }
    }
}

bool isWeb(const QUrl &url)
{
    return url.isValid() && (url.scheme() == u"http" || url.scheme() == u"https") && !url.host().isEmpty();
}

void findArxivIds(const TextContext &context, Candidates &out)
{
    const QStringView text = context.text;
    static constexpr QStringView prefix = u"arxiv:";
    for (qsizetype at = text.indexOf(prefix, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(prefix, at + 1, Qt::CaseInsensitive)) {
        const qsizetype start = skipBlank(text, at + prefix.size());
        qsizetype end = start;
        while (end - start < 16
               && (isDigit(charAt(text, end)) || charAt(text, end) == u'.' || charAt(text, end) == u'v'))
            ++end;
        while (end > start && charAt(text, end - 1) == u'.')
            --end;
        const QStringView id = text.sliced(start, end - start);
        if (!isArxivId(id) || isLatinWord(charAt(text, at - 1)))
            continue;
        Candidate candidate = makeCandidate(context, Type::Link, {at, end}, Layer::Links, Trust::Sure);
        candidate.mention.unit = QStringLiteral("arxiv");
        candidate.mention.name = QStringLiteral("arXiv:") + id.toString().section(u'v', 0, 0);
        out.push_back(std::move(candidate));
    }
}

} // namespace

std::vector<TextSpan> findAddresses(QStringView text)
{
    std::vector<TextSpan> spans;
    const auto scan = [&](qsizetype start, qsizetype from) {
        qsizetype end = from;
        while (end < text.size() && isAddressChar(charAt(text, end)))
            ++end;
        const qsizetype scanned = end;
        while (end > from && isOneOf(charAt(text, end - 1), u".,:;!?'*)]"))
            --end;
        if (end > from)
            spans.push_back({start, end});
        return scanned;
    };
    for (qsizetype at = 0; at < text.size();) {
        const char16_t c = charAt(text, at);
        qsizetype next = at + 1;
        if (!isLatinWord(charAt(text, at - 1))) {
            if (c == u'h' && startsAt(text, at, u"http://"))
                next = scan(at, at + 7);
            else if (c == u'h' && startsAt(text, at, u"https://"))
                next = scan(at, at + 8);
            else if (c == u'w' && startsAt(text, at, u"www."))
                next = scan(at, at + 4);
            else if (c == u'g' && startsAt(text, at, u"github.com/"))
                next = scan(at, at + 11);
        }
        at = std::max(next, at + 1);
    }
    return spans;
}

void findLinks(const TextContext &context, Candidates &out)
{
    for (const markdown::Mark &mark : context.marks) {
        if (mark.kind != markdown::Mark::Kind::Link || mark.span.isEmpty() || mark.span.start < 0
            || mark.span.end > context.text.size())
            continue;
        const QUrl url(mark.url);
        if (!isWeb(url))
            continue;
        out.push_back(makeCandidate(context, Type::Link, mark.span, Layer::Links, Trust::Sure));
        describe(out.back().mention, url);
    }
    for (const TextSpan span : findAddresses(context.text)) {
        QString address = context.text.sliced(span.start, span.length());
        if (!address.startsWith(u"http"))
            address.prepend(u"https://");
        const QUrl url(address);
        if (!isWeb(url))
            continue;
        out.push_back(makeCandidate(context, Type::Link, span, Layer::Links, Trust::Good));
        describe(out.back().mention, url);
    }
    findArxivIds(context, out);
}

} // namespace gleaner::entity
