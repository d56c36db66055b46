// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/boilerplate.h"

#include "core/base/find.h"
#include "core/digest/startfilter.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace gleaner::digest {

namespace {

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption
                                        | QRegularExpression::UseUnicodePropertiesOption);
}

/// Longest line that can be boilerplate: calls to follow an account are short, news is not.
constexpr qsizetype LongestLine = 160;
/// Longer ones are stories.
constexpr qsizetype LongestHeading = 160;

/// Without what decorates it; empty when it is too long.
QStringView bare(QStringView text)
{
    const auto isInvisible = [](QChar c) { return c >= QChar(0x200b) && c <= QChar(0x200f); };
    const auto isOpening = [&](QChar c) {
        return c.isSpace() || c == u'*' || c == u'\\' || c == u'#' || c == u'>' || c == u'|' || c == u'·' || c == u'•'
            || c == QChar(0x2060) || c == QChar(0xfeff) || isInvisible(c);
    };
    const auto isClosing = [&](QChar c) { return c.isSpace() || c == u'*' || isInvisible(c); };
    while (!text.isEmpty() && isOpening(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isClosing(text.back()))
        text.chop(1);
    return text.size() > LongestLine ? QStringView() : text;
}

struct Rule {
    Aside aside;
    Chrome chrome; ///< None for headings
    QRegularExpression pattern;
    QStringList needs{}; ///< words, one of which is in every text that matches; empty: the text's start tells
};

Rule tail(Aside aside, const QString &text)
{
    return {aside, Chrome::Tail, pattern(u"^(?:" + text + u')')};
}

Rule line(Aside aside, const QString &text)
{
    return {aside, Chrome::Line, pattern(u"^(?:" + text + u")$")};
}

/// What may stand behind other words.
Rule within(Aside aside, const QStringList &needs, const QString &text)
{
    return {aside, Chrome::Line, pattern(u"^(?:" + text + u")$"), needs};
}

/// The words are all of the heading but for its ordinal and ornaments.
Rule whole(Aside aside, const QString &text)
{
    return {aside, Chrome::None, pattern(u"^[^\\p{L}]*(?:" + text + u")$")};
}

/// Something may stand before the words; what comes without a gap is a sentence of which they are the object, unless it
/// matches `before`.
Rule led(Aside aside, const QString &text, const QString &before = QStringLiteral("(?!)"))
{
    return {aside, Chrome::None, pattern(u"^(?:[^\\p{L}]*|.{0,8}[：:｜|·\\s]|(?:" + before + u"))(?:" + text + u")$")};
}

QRegularExpression anyOf(const std::vector<Rule> &rules)
{
    QStringList patterns;
    for (const Rule &rule : rules) {
        if (rule.needs.isEmpty())
            patterns.append(rule.pattern.pattern());
    }
    return pattern(u"(?:" + patterns.join(u'|') + u')');
}

const Rule *firstMatch(const std::vector<Rule> &rules, const QString &text)
{
    const auto rule = std::ranges::find_if(rules,
                                           [&](const Rule &each) { return each.pattern.match(text).hasMatch(); });
    return rule == rules.end() ? nullptr : &*rule;
}

/// Whole lines; the first that matches tells. Those that open the end matter come first.
const std::vector<Rule> &lineRules()
{
    static const std::vector<Rule> rules{
        tail(Aside::MoreToRead,
             QStringLiteral(
                 "(?:热点视频|更多阅读|推荐阅读|相关阅读|延伸阅读|往期(?:推荐|回顾|精彩)|热门文章)(?=$|[\\s*：:|｜↓"
                 "（(「《\\x{200b}-\\x{200f}\\x{1f447}])"
                 "|直播预告[\\s：:↓\\x{1f447}]*$")),
        tail(Aside::WechatControls,
             QStringLiteral("预览时标签不可点|继续滑动看下一个|轻触(?:阅读|查看)原文|向上滑动看下一个|"
                            "微信扫一扫(?=$|[\\s.…]|关注|使用|可打开|分享|加|进|下方|二维码|左侧|右侧)")),
        tail(Aside::EndMark, QStringLiteral("[-—]{1,3}\\s*(?:the )?(?:end|完)\\s*[-—]{0,3}$|[（(](?:完|end)[）)]$")),
        line(Aside::PictureCredit,
             QStringLiteral("(?:(?:头图|题图|封面)(?:图?片|图)?|(?:文中|文内|正文|本文)?(?:图片|图))来源"
                            "(?:\\s*[：:|｜丨/@].{0,40}|\\s.{0,24}|.{0,16}(?<=视觉中国|摄图网|东方IC|网络|Unsplash|"
                            "Pixabay|官方|官网|提供))?")),
        line(Aside::WechatControls,
             QStringLiteral("原创|修改于|知道了|取消|允许|分析|视频|视频\\s*小程序(?:\\s*赞.*)?|小程序|赞|赞 "
                            "?，轻点.*|在看|分享|留言|收藏|"
                            "听过|写留言|阅读原文|使用小程序|使用完整服务|关注该公众号|取消 ?允许|× 分析|"
                            "，轻点两下取消(?:赞|在看)|[，,。：× ]+|以下文章来源于.{0,30}")),
        line(Aside::Credits,
             QStringLiteral(
                 "(?:编辑|责编|责任编辑|校对|排版|整理|监制|运营|策划)\\s*[：:|](?:.{0,30}|.*(?:订阅|归档|招聘|"
                 "校对|责编|排版).*)|this week in rust is edited by.*"
                 "|email list hosting is sponsored by .*")),
        line(Aside::About,
             QStringLiteral("(?:这个|本)(?:专栏|周刊|日报|栏目)每.{1,6}(?:发布|更新).{0,60}|本文为.{0,16}原创.{0,40}"
                            "|(?:订阅新闻|订阅地址|招聘专区|GoCN\\s*归档|归档)\\s*[：:|].{0,120}|转载(?:请|须|需|自|"
                            "声明|授权|联系|开白|合作).{0,60}"
                            "|no (?:new )?rfcs .* this week\\.?")),
        line(Aside::Contribution, QStringLiteral("(?:投稿邮箱|商务合作).{0,60}|(?:please )?submit your .*|tweet us .*"
                                                 "|thanks to .* for the suggestion.*|if you are running a .*"
                                                 "|if you are a .* project owner.*")),
        // Calls to the reader. News of the same things has a subject in front of the verb, or another object.
        line(Aside::FollowCall,
             QStringLiteral(
                 "(?:请|可|或|并|欢迎|立即|马上|点赞|记得|快来|赶紧|只要|微信)*(?:"
                 "长按(?:识别|扫码|扫描|保存|关注|图片|图中|下图|上图|[上下]方|二维码).{0,60}"
                 "|(?:扫码|扫一扫)(?:$|[\\s，,！!]|关注|加|进|入|分享|下载|添加|领取|查看|阅读|订阅|报名|了解|收听|"
                 "联系|咨询|[上下]方|即可).{0,60}"
                 "|(?:扫描|扫一扫|识别)(?:[上下]方|[上下]面|以下|下列|图中|文末|左侧|右侧).{0,8}(?:二维码|小程序码|"
                 "海报).{0,60}"
                 "|(?:扫描|扫一扫|识别).{0,10}(?:二维码|小程序码|海报|QR ?code)[^\\p{L}\\p{N}]*[后或和并]?"
                 "(?:[就即也还](?=可|能))?(?:可以|能)?(?:$|关注|加入|加群|加微|加我|加好友|添加|进群|进入|入群|下载|"
                 "了解|"
                 "参与|参加|预约|即可|可(?!能)|免费|分享|领取|查看|阅读|订阅|报名|收听|收看|联系|咨询|获取|观看|购买|"
                 "体验|"
                 "打开|回复|获得|to ).{0,60}"
                 "|点击.{0,6}(?:上方|下方|右上角|左下角|底部|蓝字|阅读原文|原文链接|此处|这里|关注|名片|卡片).{0,50}"
                 "|添加(?:微信|小编|客服|好友|助手|群主|管理员|作者|编辑).{0,60}"
                 "|关注(?:$|我们|一下(?:$|[\\s，,。！!～~])|本号|下方|上方|获取更多|"
                 ".{0,24}(?:公众号|视频号|微信号|官方微信|官方微博|频道)).{0,40}"
                 "|加入(?:我们|.{0,16}(?:群|社区|星球))(?:$|[\\s，,！!：:]).{0,50}"
                 "|微信搜索?[\\s：:「“\"【《].{0,60}|观看更多精彩.{0,40}"
                 "|点个.{0,6}(?:在看|赞).{0,20}"
                 ")")),
        within(Aside::FollowCall,
               {QStringLiteral("星标"), QStringLiteral("扫码关注"), QStringLiteral("长按"), QStringLiteral("二维码"),
                QStringLiteral("公众号"), QStringLiteral("在看")},
               QStringLiteral(
                   "(?:请|可|或|并|欢迎|立即|马上|点赞|记得|快来|赶紧|只要|微信)*(?:把|将)?.{0,16}设为星标.{0,30}"
                   "|.{0,30}[，,。！!；;\\s](?:请|可|或|并|欢迎|点击|长按)*(?:扫码关注|长按识别|识别[上下]方二维码|"
                   "长按二维码|关注(?:我们的|本)公众号|设为星标|点个.{0,2}在看).{0,40}")),
        line(Aside::Advertisement, QStringLiteral("advertisement")),
        line(Aside::Navigation,
             QStringLiteral(
                 "skip to (?:main )?content|share this|subscribe(?: now| here)?|sign (?:in|up)|log ?in"
                 "|read more|menu|search"
                 "|[『「\\[]?(?:上一期|下一期|上一篇|下一篇|上期|previous issue|next issue|previous post|next "
                 "post)[』」\\]]?.{0,60}"
                 "|[—–-]\\s*[\\[(]?(?:discuss|discussion)\\]?.*|discuss on .*")),
    };
    return rules;
}

/// Headings of sections without news: words that are the whole heading.
const std::vector<Rule> &wholeHeadings()
{
    static const std::vector<Rule> rules{
        whole(Aside::Contents, QStringLiteral("目\\s*录|内容目录|contents|table of contents|toc|目次|sommaire")),
        whole(Aside::Cover, QStringLiteral("封面图?|本周封面")),
        whole(
            Aside::MoreToRead,
            QStringLiteral("往年回顾|往期回顾|历史上的本周|回顾|更多阅读|推荐阅读|相关阅读|延伸阅读|相关文章|热点视频|"
                           "newsletter archive|related|read more|sci-?fi novels?")),
        whole(Aside::FollowCall,
              QStringLiteral("扫码(?:关注|加群|入群)?|二维码|公众号|社群|交流群|加群|入群|打赏|赞赏|订阅|"
                             "(?:how to |where to )?subscribe(?: .{0,24})?")),
        whole(Aside::Contribution,
              QStringLiteral("投稿(?:方式|说明|邮箱|须知|指南|入口|地址)?|参与(?:方式|讨论|贡献|投稿|我们)?|自荐|"
                             "self-?recommendations?")),
        whole(Aside::Credits, QStringLiteral("致谢|credits?|acknowledg\\w+|references")),
        whole(Aside::Advertisement,
              QStringLiteral("赞助(?:商|者|我们|名单|信息|方|支持)?|sponsor(?:s|ed|ship)?|product showcase|jobs?|"
                             "job board|谁在招人")),
        whole(Aside::About,
              QStringLiteral("关于|关于(?:我们|本刊|周刊)|版权(?:声明|说明|信息|所有.*)?|声明|免责声明|免责事项|"
                             "友情链接|联系(?:我们|方式|作者)?|语音版|播客版|音声版|收听(?:方式|地址|本期|播客)?|"
                             "podcast version|voice version|audio version|version audio|"
                             "about(?: us)?|contact|footer|share|license|(?:相关|常见)问题|faq")),
    };
    return rules;
}

/// And such that may have something before or behind them.
const std::vector<Rule> &ledHeadings()
{
    static const std::vector<Rule> rules{
        led(Aside::MoreToRead,
            QStringLiteral("更多阅读|推荐阅读|相关阅读|延伸阅读|相关文章|热点视频|(?:科幻小说|小说连载).{0,12}|"
                           "sci-?fi novel.*"),
            QStringLiteral("AI|原创|(?:[\\w'’-]+ ){0,4}")),
        led(Aside::FollowCall,
            QStringLiteral("扫码(?:关注|加群|入群)?|二维码|公众号|社群|交流群|加群|入群|打赏|赞赏|"
                           "(?:加入|关注).{0,8}(?:公众号|社群|交流群|群).{0,6}"),
            QStringLiteral("(?:我|我们|的|本刊|官方|读者|粉丝|用户|微信|QQ|飞书|技术|欢迎|请|扫码|加入|关注)+")),
        led(Aside::Contribution, QStringLiteral("自荐|自荐\\s*[：:].*|self-?recommend.*"),
            QStringLiteral("(?:AI|开源|项目|作品|读者|网友|产品|本周|[\\w'’-]+ ){0,3}")),
        led(Aside::Advertisement, QStringLiteral("sponsor(?:s|ed|ship)?(?: .{0,16})?"),
            QStringLiteral("(?:[\\w'’-]+ ){0,4}(?:our|the|your|my|(?:week|today|month)['’]?s|a|by|project) ")),
        led(Aside::Advertisement, QStringLiteral("product showcase.*"), QStringLiteral("(?:[\\w'’-]+ ){0,4}")),
        led(Aside::Advertisement, QStringLiteral("(?<!Steve )jobs?|谁在招人")),
        led(Aside::About, QStringLiteral("收听.{0,12}")),
        led(Aside::About, QStringLiteral("语音版|播客版|音声版"),
            QStringLiteral(".{0,10}(?:日报|周报|早报|晚报|周刊|月刊|简报|资讯|新闻|本期|本周|今日|AI)")),
        led(Aside::About, QStringLiteral("(?:podcast|voice|audio) version.*|version audio.*"),
            QStringLiteral("(?:[\\w'’-]+ ){0,4}")),
    };
    return rules;
}

QString headingText(QStringView heading)
{
    if (heading.size() > LongestHeading)
        return {};
    while (!heading.isEmpty() && !heading.front().isLetterOrNumber())
        heading = heading.sliced(1);
    while (!heading.isEmpty() && !heading.back().isLetterOrNumber() && heading.back() != u'）'
           && heading.back() != u')')
        heading.chop(1);
    return heading.toString().simplified();
}

const Rule *lineRule(QStringView text)
{
    if (text.contains(u'\n'))
        return lineRule(text.toString().simplified());
    const QStringView content = bare(text);
    if (content.isEmpty())
        return nullptr;
    // One look tells for nearly every line that it is news.
    static const QRegularExpression any = anyOf(lineRules());
    static const StartFilter starts(any);
    const bool anchored = starts.mayMatch(content) && any.matchView(content).hasMatch();
    const auto applies = [&](const Rule &rule) {
        if (rule.needs.isEmpty() ? !anchored : std::ranges::none_of(rule.needs, [&](QStringView word) {
                return findByAnchor(content, word, 0) >= 0;
            }))
            return false;
        return rule.pattern.matchView(content).hasMatch();
    };
    const auto rule = std::ranges::find_if(lineRules(), applies);
    return rule == lineRules().end() ? nullptr : &*rule;
}

/// Whether a heading may be one of ledHeadings() or a loose introduction, which can have something in front: each of
/// them has one of these in it.
bool hasLooseWord(QStringView text)
{
    static const QRegularExpression words = pattern(
        QStringLiteral("[读章频说码号群赏荐听版]|招人|novel|recommend|sponsor|showcase|job|version|résumé|sommaire"));
    return words.matchView(text).hasMatch();
}

/// From the first letter, with which all words of wholeHeadings() begin.
QStringView fromLetter(QStringView text)
{
    return text.sliced(std::ranges::find_if(text, [](QChar c) { return c.isLetter() || c.isSurrogate(); })
                       - text.begin());
}

SectionKind kindOf(const QString &text, bool story)
{
    static const QRegularExpression commentary = pattern(QStringLiteral(
        "^(?:今日|本期|本周|编辑|主编|记者|小编|AI)?(?:点评|锐评|短评|编者按|编后语?|结语|后记|总结|小结|观察)$"
        "|^(?:(?:editor'?s? )?(?:commentary|comments?|take|note)|closing (?:thoughts|notes?)|final "
        "thoughts|conclusion|wrap-?up)$"
        "|^(?:(?:听力|思考|课后|讨论|阅读)(?:问题|练习|题)|参考答案)(?:[（(].*)?$|^(?:(?:listening|comprehension) "
        "questions|answer key|answers|quiz)$"
        "|^(?:解説|編集後記|まとめ|所感)$"));
    static const QRegularExpression intro = pattern(QStringLiteral(
        "^(?:(?:AI)?(?:内容|今日|本期|本周|要点|新闻|每日|核心)?(?:摘要|概要|导读|导览|速览|提要|前言|引言|热点导览|"
        "概览)|今日热点导览|(?:只有|今日)一句话|一句话总结|\\d+ ?个关键词|关键词|前言|写在前面|卷首语?)$"
        "|^(?:(?:AI )?(?:content |today'?s |daily )?(?:summary|highlights at a "
        "glance|overview|introduction|intro|tl;?\\s?dr|résumé du jour))$"
        "|^(?:AI)?(?:コンテンツの?まとめ|本日の(?:概要|まとめ|要約)|概要|要約|はじめに)$"));
    static const QRegularExpression looseIntro = pattern(QStringLiteral("^(?:.{0,6}(?:résumé|sommaire).{0,24})$"));
    static const QRegularExpression wholes = anyOf(wholeHeadings()), leds = anyOf(ledHeadings());
    // One look tells for nearly every heading that it is a section's or a story's.
    static const StartFilter wholeStarts(wholes), commentaryStarts(commentary), introStarts(intro);
    const bool loose = hasLooseWord(text);
    if ((wholeStarts.mayMatch(fromLetter(text)) && wholes.match(text).hasMatch())
        || (!story && loose && leds.match(text).hasMatch()))
        return SectionKind::Boilerplate;
    if (commentaryStarts.mayMatch(text) && commentary.match(text).hasMatch())
        return SectionKind::Commentary;
    if ((introStarts.mayMatch(text) && intro.match(text).hasMatch()) || (loose && looseIntro.match(text).hasMatch()))
        return SectionKind::Intro;
    return SectionKind::Items;
}

} // namespace

Chrome chromeOf(QStringView text)
{
    const Rule *rule = lineRule(text);
    return rule ? rule->chrome : Chrome::None;
}

Aside lineAside(QStringView text)
{
    const Rule *rule = lineRule(text);
    return rule ? rule->aside : Aside::None;
}

Aside sectionAside(const QString &heading)
{
    if (sectionKindOf(heading) != SectionKind::Boilerplate)
        return Aside::None;
    const Rule *rule = firstMatch(wholeHeadings(), headingText(heading));
    if (!rule)
        rule = firstMatch(ledHeadings(), headingText(heading));
    return rule ? rule->aside : Aside::Outside;
}

SectionKind sectionKindOf(const QString &heading)
{
    return kindOf(headingText(heading), false);
}

SectionKind storyKindOf(const QString &heading)
{
    return kindOf(headingText(heading), true);
}

bool namesBriefs(const QString &heading)
{
    if (heading.size() > LongestHeading)
        return false;
    static const QRegularExpression names = pattern(
        QStringLiteral("(?:更多|其他|其它|其余|近期)[^，。：]{0,12}(?:动态|资讯|新闻|消息|更新)|简讯|快讯|一句话|速览|^"
                       "(?:in brief|briefs?|quick (?:hits|links|news)|more news|other news|others?|その他|短信)$"));
    return names.match(heading).hasMatch();
}

std::optional<Emptiness> emptinessOf(std::span<const QStringView> blocks)
{
    // Only such pages say so.
    static const QRegularExpression refusal = pattern(
        QStringLiteral("环境异常|完成验证后即可继续访问|该内容已被发布者删除|此内容因违规无法查看|checking your browser"
                       "|verify (?:that )?you are (?:a )?human|enable javascript (?:and cookies )?to continue|var arg1="
                       "|ddos protection by"));
    // News may say so too, but not in so few words.
    static const QRegularExpression hint = pattern(QStringLiteral(
        "链接已过期|请求过于频繁|访问被拒绝|安全验证|人机验证|access denied|attention required|just a moment"
        "|are you a robot|403 forbidden|404 not found|page not found|too many requests|security check"
        "|unusual traffic"));
    static const QRegularExpression nothing = pattern(
        QStringLiteral("^(?:今天|今日|本日)?(?:没有|暂无)(?:新的?)?(?:文章|内容|更新|新闻).{0,12}$|^no (?:new "
                       ")?(?:articles|posts|updates|stories).{0,30}$"));
    // Longer pages that mention such words are about them.
    constexpr qsizetype LongestRefusal = 800, LongestHint = 160;
    QString rest;
    bool chrome = false;
    for (const QStringView block : blocks) {
        if (chromeOf(block) != Chrome::None) {
            chrome = true;
        } else {
            rest += block;
            rest += u' ';
        }
        if (rest.size() > LongestRefusal)
            return std::nullopt;
    }
    rest = rest.simplified();
    if (rest.isEmpty())
        return chrome ? Emptiness::WechatShell : Emptiness::Blank;
    if (nothing.match(rest).hasMatch())
        return Emptiness::NothingNew;
    if (refusal.match(rest).hasMatch() || (rest.size() <= LongestHint && hint.match(rest).hasMatch()))
        return Emptiness::Refusal;
    return std::nullopt;
}

} // namespace gleaner::digest
