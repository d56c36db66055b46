// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/support/testlibrary.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using gleaner::library::Reader;
using gleaner::library::Writer;

namespace gleaner::test {

QString smallDigest()
{
    return uR"(---
title: 智能早报 第 7 期
date: 2026-03-05
---

# 智能早报 第 7 期

今天的三条。

1.  [星图智能发布 Aurora 3 模型](https://news.example.com/a/1)

    星图智能今天发布 **Aurora 3**，上下文长度提升到 128K。星图智能 CEO 王小明表示，推理成本下降 40%。

2.  [微软扩建数据中心，投资 20 亿美元](https://news.example.com/a/2)

    微软宣布在日本投资 20 亿美元扩建数据中心，预计 2027 年投用。

3.  [谷歌翻译加入离线模式](https://news.example.com/a/3)

    谷歌翻译推出离线模式，首批支持中文和日文。微软未予置评。
)"_s;
}

TestLibrary::TestLibrary()
{
    QDir().mkpath(sources());
    put(u"2026-03-05.md"_s, smallDigest());
    put(u"2026-03-06.md"_s, uR"(---
title: 智能早报 第 8 期
date: 2026-03-06
---

# 智能早报 第 8 期

1.  [微软更新办公套件](https://news.example.com/b/1)

    微软为办公套件加入语音输入。

2.  [云石机器人完成融资](https://news.example.com/b/2)

    云石机器人宣布完成 3 亿元融资。
)"_s);
    auto service = shell::LibraryService::open({m_folder.filePath(u"library"_s)});
    if (!service)
        qFatal("%s", qPrintable(service.error().toString()));
    m_service = std::move(*service);
    std::vector<library::PreparedFile> files;
    for (const QString &path : library::collectFiles({sources()}))
        files.push_back(library::prepareFile(path, m_service->extractor()));
    auto stored = m_service->write([&files](Writer &writer) { return writer.store(files); });
    stored.waitForFinished();
    const auto entries = stored.result();
    if (!entries || entries->size() != 2 || !entries->first().digest.isValid())
        qFatal("the test digests were not stored");
    m_digest = entries->first().digest;
    const auto rows = read([this](const Reader &reader) { return reader.items(m_digest); });
    for (const library::ItemRow &row : rows)
        m_items += row.id;
    if (m_items.size() != 3)
        qFatal("the test digest has %d items, not 3", int(m_items.size()));
}

QString TestLibrary::put(const QString &name, const QString &text) const
{
    const QString path = sources() + u'/' + name;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

} // namespace gleaner::test
