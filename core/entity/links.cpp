// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/layers.h"

#include "core/entity/chars.h"

#include <QUrl>

#include <optional>

namespace gleaner::entity {

namespace {

bool isAddressChar(char16_t c)
{
    return isLatinWord(c) || isOneOf(c, u"-._~:/?#[]@!$&'()*+,;=%");
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

/// What a web address says of itself.
struct Address {
    QString host; ///< lower case
    QString path; ///< decoded
    QString name; ///< host and path as a person would write them, without a slash at the end
};

bool isPlainHost(QStringView host)
{
    if (host.isEmpty() || host.size() > 63 || !isAsciiLetter(charAt(host, host.lastIndexOf(u'.') + 1)))
        return false;
    bool sign = true;
    for (const QChar c : host) {
        const bool isSign = c == u'.' || c == u'-';
        if (!(isLatinWord(c.unicode()) && c.unicode() < 0x80) && (!isSign || sign))
            return false;
        sign = isSign;
    }
    return !sign;
}

/// An address that is written so plainly that host and path are what stands there. Parsing it would cost more than
/// all other work on a text full of links.
std::optional<Address> plainAddress(QStringView url)
{
    const qsizetype start = url.startsWith(u"https://") ? 8 : 7;
    if (start == 7 && !url.startsWith(u"http://"))
        return std::nullopt;
    qsizetype pathStart = -1;
    qsizetype end = -1;
    for (qsizetype i = start; i < url.size(); ++i) {
        const char16_t c = charAt(url, i);
        if (end < 0 && (c == u'?' || c == u'#'))
            end = i;
        else if (pathStart < 0 && c == u'/')
            pathStart = i;
        if (isAsciiLetter(c) || isDigit(c) || isOneOf(c, u"/-._") || (end >= 0 && isOneOf(c, u"?#&=%+,")))
            continue;
        return std::nullopt;
    }
    end = end < 0 ? url.size() : end;
    pathStart = pathStart < 0 || pathStart > end ? end : pathStart;
    const QStringView host = url.sliced(start, pathStart - start);
    if (!isPlainHost(host))
        return std::nullopt;
    qsizetype nameEnd = end;
    while (nameEnd > pathStart + 1 && charAt(url, nameEnd - 1) == u'/')
        --nameEnd;
    Address address{host.toString().toLower(), url.sliced(pathStart, end - pathStart).toString(), {}};
    address.name = address.host + url.sliced(pathStart, nameEnd - pathStart);
    return address;
}

/// Nothing for what is no address of the web.
std::optional<Address> readAddress(const QString &text)
{
    if (auto plain = plainAddress(text))
        return plain;
    const QUrl url(text);
    if (!url.isValid() || (url.scheme() != u"http" && url.scheme() != u"https") || url.host().isEmpty())
        return std::nullopt;
    QString name = url.toString(QUrl::RemoveScheme | QUrl::RemoveQuery | QUrl::RemoveFragment
                                | QUrl::StripTrailingSlash);
    if (name.startsWith(u"//"))
        name.remove(0, 2);
    return Address{url.host().toLower(), url.path(), name};
}

void describe(Mention &mention, const Address &address)
{
    const QStringView host = QStringView(address.host).sliced(address.host.startsWith(u"www.") ? 4 : 0);
    mention.unit = host.toString();
    mention.name = address.name;
    const bool github = host == u"github.com";
    if (!github && !host.endsWith(u"arxiv.org"))
        return;
    const QStringList parts = address.path.split(u'/', Qt::SkipEmptyParts);
    if (parts.size() < 2)
        return;
    if (github) {
        mention.unit = QStringLiteral("github");
        QString repository = parts.at(1);
        if (repository.endsWith(u".git"))
            repository.chop(4);
        mention.name = parts.at(0) + u'/' + repository;
    } else {
        QString id = parts.at(1);
        if (id.endsWith(u".pdf"))
            id.chop(4);
        if (isArxivId(id)) {
            mention.unit = QStringLiteral("arxiv");
            mention.name = QStringLiteral("arXiv:") + id.section(u'v', 0, 0);
        }
    }
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
        const std::optional<Address> address = readAddress(mark.url);
        if (!address)
            continue;
        out.push_back(makeCandidate(context, Type::Link, mark.span, Layer::Links, Trust::Sure));
        describe(out.back().mention, *address);
    }
    for (const TextSpan span : findAddresses(context.text)) {
        QString written = context.text.sliced(span.start, span.length());
        if (!written.startsWith(u"http"))
            written.prepend(u"https://");
        const std::optional<Address> address = readAddress(written);
        if (!address)
            continue;
        out.push_back(makeCandidate(context, Type::Link, span, Layer::Links, Trust::Good));
        describe(out.back().mention, *address);
    }
    findArxivIds(context, out);
}

} // namespace gleaner::entity
