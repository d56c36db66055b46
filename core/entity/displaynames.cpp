// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/displaynames.h"

#include "core/entity/chars.h"
#include "core/entity/knowledge.h"

#include <QHash>

#include <algorithm>

namespace gleaner::entity {

namespace {

bool isChinese(QStringView language)
{
    return language == u"zh" || language.startsWith(u"zh-") || language.startsWith(u"zh_");
}

/// The names of known things that a script other than that of the canonical name has.
class DisplayNames {
public:
    DisplayNames()
    {
        for (const KnownName &name : knownNames())
            add(name);
    }

    [[nodiscard]] QString name(const QString &canonical, Type type, QStringView language) const
    {
        const auto &table = isChinese(language) ? m_wide : m_latin;
        const auto it = table.constFind({canonical, type});
        return it == table.constEnd() ? canonical : it->written;
    }

private:
    struct Shown {
        QString written;
        bool marked = false;
    };
    using Table = QHash<std::pair<QString, Type>, Shown>;

    void add(const KnownName &name)
    {
        const bool wide = std::ranges::any_of(name.written, [](QChar c) { return isCjk(c.unicode()); });
        const bool latin = std::ranges::any_of(name.written, [](QChar c) { return isLatinLetter(c.unicode()); });
        // The canonical name is the one usual in Chinese; another is taken for Chinese only when it is marked.
        if (wide ? !name.shown : !latin)
            return;
        Table &table = wide ? m_wide : m_latin;
        Shown &shown = table[{name.canonical, name.type}];
        if (shown.written.isEmpty() || (name.shown && !shown.marked))
            shown = {name.written, name.shown};
    }

    Table m_latin;
    Table m_wide;
};

} // namespace

QString nameIn(const QString &name, Type type, QStringView language)
{
    static const DisplayNames names;
    return names.name(name, type, language);
}

} // namespace gleaner::entity
