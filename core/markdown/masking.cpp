// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "masking.h"

#include "writing.h"

#include <QChar>

namespace gleaner::markdown {

namespace {

constexpr QStringView FamilyNames =
    u"王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程"
    u"苏魏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫阎段雷龙黎史陶贺毛郝顾"
    u"龚邵万覃武钱戴严莫孔向常汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟申耿关兰焦柳祝殷纪欧"
    u"骆舒解管辛裴包喻柯卜司诸皇慕尉某";

/// What a person's name follows without a break: 嫌疑人, 记者, 职员, 被告, 名单, 和 and the like end so.
constexpr QStringView NameCues = u"人者员生师犯告长友民子孩士机客户任理工学姓名单叫某和与及";

bool isHan(char32_t c)
{
    return QChar::script(c) == QChar::Script_Han && QChar::isLetter(c);
}

bool mayBeginAt(QStringView before)
{
    const char32_t last = lastCharacter(before);
    return !QChar::isLetterOrNumber(last) || NameCues.contains(before.back());
}

} // namespace

bool mayMaskName(QStringView before)
{
    if (before.isEmpty() || !isHan(lastCharacter(before)))
        return false;
    const auto isFamilyName = [](QChar c) { return FamilyNames.contains(c); };
    const QStringView upToLast = before.chopped(before.back().isLowSurrogate() ? 2 : 1);
    if (!QChar::isLetterOrNumber(lastCharacter(upToLast)) || (isFamilyName(before.back()) && mayBeginAt(upToLast)))
        return true;
    return isFamilyName(upToLast.back()) && mayBeginAt(upToLast.chopped(1));
}

bool isAllQuoted(QStringView before, QStringView after)
{
    const QStringView trimmedBefore = before.trimmed();
    const QStringView trimmedAfter = after.trimmed();
    if (trimmedBefore.isEmpty() || trimmedAfter.isEmpty())
        return false;
    const QChar open = trimmedBefore.back();
    const QChar close = trimmedAfter.front();
    if (open == u'"' || open == u'\'' || open == u'`')
        return close == open;
    const auto opens = open.category();
    const auto closes = close.category();
    return (opens == QChar::Punctuation_Open || opens == QChar::Punctuation_InitialQuote)
        && (closes == QChar::Punctuation_Close || closes == QChar::Punctuation_FinalQuote);
}

} // namespace gleaner::markdown
