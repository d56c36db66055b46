// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/generator.h"

#include <QRandomGenerator>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace gleaner::bench {

namespace {

const QStringList companies{u"微软"_s,   u"谷歌"_s,     u"英伟达"_s, u"星图智能"_s, u"云石机器人"_s,
                            u"OpenAI"_s, u"字节跳动"_s, u"小米"_s,   u"百度"_s,     u"腾讯"_s};
const QStringList verbs{u"发布"_s, u"开源"_s, u"收购"_s, u"投资"_s, u"下线"_s, u"升级"_s, u"推迟"_s, u"公布"_s};
const QStringList things{u"语音模型"_s,    u"数据中心"_s,      u"办公套件"_s, u"机械臂"_s,
                         u"GPT-4o 接口"_s, u"Aurora 3 芯片"_s, u"翻译应用"_s, u"智能眼镜"_s};
const QStringList clauses{u"预计明年上半年投用"_s,    u"首批面向企业用户"_s,       u"推理成本下降 40%"_s,
                          u"上下文长度提升到 128K"_s, u"总投资 20 亿美元"_s,       u"团队规模扩大到 300 人"_s,
                          u"将与多家高校合作"_s,      u"源代码以宽松许可证公开"_s, u"分析师认为竞争会更激烈"_s};

} // namespace

QByteArray digest(int number, int items, QDate date)
{
    QRandomGenerator random(quint32(number) + 1);
    const auto pick = [&random](const QStringList &list) { return list[random.bounded(int(list.size()))]; };
    if (!date.isValid())
        date = QDate(2020, 1, 1).addDays(number);
    QString text = u"---\ntitle: \"每日简报 %1\"\ndate: %1\n---\n\n今天共有 %2 条消息。\n\n---\n\n"_s
                       .arg(date.toString(Qt::ISODate))
                       .arg(items);
    for (int i = 1; i <= items; ++i) {
        const QString company = pick(companies);
        // What follows belongs to the entry where it stands below the entry's text.
        const QString marker = u"%1. "_s.arg(i).leftJustified(4);
        text += u"%1[%2%3%4](https://news.example.com/%5/%6.htm)\n\n%7%2宣布%3**%4**"_s
                    .arg(marker, company, pick(verbs), pick(things))
                    .arg(number)
                    .arg(i)
                    .arg(QString(marker.size(), u' '));
        for (int clause = random.bounded(4, 10); clause > 0; --clause)
            text += u"，"_s + pick(clauses);
        text += u"。%1对此未予置评。\n\n"_s.arg(pick(companies));
    }
    return text.toUtf8();
}

} // namespace gleaner::bench
