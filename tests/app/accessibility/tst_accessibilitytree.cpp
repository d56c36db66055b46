// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/accessibility/accessibilitybus.h"

#include <QDBusVariant>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using gleaner::test::AccessibilityBus;
using gleaner::test::Accessible;
using gleaner::test::AccessibleReference;

namespace {

/// What a person acts on or goes through: a screen reader that finds no name there says "button" and nothing else.
bool needsAName(const Accessible &object, bool isOnThePage)
{
    static const QSet<QString> roles{
        u"push button"_s, u"toggle button"_s, u"check box"_s,  u"radio button"_s, u"combo box"_s, u"text"_s,
        u"list"_s,        u"tree"_s,          u"tree table"_s, u"table"_s,        u"menu item"_s, u"check menu item"_s,
        u"page tab"_s,    u"spin button"_s,   u"slider"_s,     u"link"_s,         u"list item"_s, u"tree item"_s,
        u"dialog"_s,      u"frame"_s,         u"table cell"_s, u"column header"_s};
    // Of a digest's own lists and tables the words are read; what hides until it has something to say has no name yet.
    if (isOnThePage)
        return object.isFocusable;
    return object.isShowing
             ? object.isFocusable || roles.contains(object.role)
             : roles.contains(object.role) && object.role != u"push button" && object.role != u"table cell";
}

QString described(const Accessible &object, const QList<Accessible> &tree, qsizetype at)
{
    QString path = object.role;
    int depth = object.depth;
    for (qsizetype i = at - 1; i >= 0; --i) {
        if (tree[i].depth < depth) {
            depth = tree[i].depth;
            path = tree[i].role + u" “"_s + tree[i].name + u"” / "_s + path;
        }
    }
    return path;
}

} // namespace

/// The program as a screen reader sees it, over AT-SPI.
class AccessibilityTreeTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyControlHasAName();
    void thePanesAreThere();
    void dialogsHaveNames_data();
    void dialogsHaveNames();
    void cleanupTestCase();

private:
    [[nodiscard]] QList<Accessible> tree() const
    {
        const auto programs = m_bus->programs();
        return programs.isEmpty() ? QList<Accessible>() : m_bus->tree(programs.last());
    }
    [[nodiscard]] static const Accessible *find(const QList<Accessible> &tree, const QString &role, const QString &name)
    {
        const auto it = std::ranges::find_if(
            tree, [&](const Accessible &each) { return each.role == role && each.name == name; });
        return it == tree.end() ? nullptr : &*it;
    }
    [[nodiscard]] static qsizetype showing(const QList<Accessible> &tree)
    {
        return std::ranges::count_if(tree, &Accessible::isShowing);
    }
    [[nodiscard]] static QStringList namelessIn(const QList<Accessible> &tree)
    {
        QStringList nameless;
        int page = -1; // depth of the page that the object is on
        for (qsizetype at = 0; at < tree.size(); ++at) {
            const Accessible &each = tree[at];
            if (page >= 0 && each.depth <= page)
                page = -1;
            if (each.name.trimmed().isEmpty() && needsAName(each, page >= 0))
                nameless.append(described(each, tree, at));
            if (page < 0 && each.role.contains(u"document"))
                page = each.depth;
        }
        return nameless;
    }

    std::unique_ptr<AccessibilityBus> m_bus;
    QTemporaryDir m_folder;
    QProcess m_program;
};

void AccessibilityTreeTest::initTestCase()
{
    m_bus = std::make_unique<AccessibilityBus>();
    if (!m_bus->problem().isEmpty())
        QSKIP(qPrintable(m_bus->problem()));
    QProcessEnvironment environment = m_bus->environment();
    for (const QString &name : {u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_CACHE_HOME"_s})
        environment.insert(name, m_folder.filePath(name.toLower()));
    m_program.setProcessEnvironment(environment);
    m_program.setProcessChannelMode(QProcess::ForwardedChannels);
    m_program.start(QStringLiteral(GLEANER_PROGRAM),
                    {u"--lang"_s, u"en"_s, u"--library"_s, m_folder.filePath(u"library"_s),
                     QStringLiteral(SAMPLES_DIR "/2026-10-12-ai-daily.md")});
    QVERIFY(m_program.waitForStarted());
    // The digest is on the page, and its items are in the list.
    QTRY_VERIFY_WITH_TIMEOUT(
        std::ranges::any_of(tree(), [](const Accessible &each) { return each.role.contains(u"document"); }), 60'000);
}

void AccessibilityTreeTest::everyControlHasAName()
{
    // The list of digests has its place where the window is narrow, too.
    QList<Accessible> all = tree();
    if (const Accessible *list = find(all, u"check box"_s, u"List of digests"_s))
        (void)m_bus->act(list->reference);
    QTRY_VERIFY_WITH_TIMEOUT((all = tree(), find(all, u"tree"_s, u"Digests"_s) != nullptr), 20'000);
    QVERIFY(all.size() > 200);
    QVERIFY2(namelessIn(all).isEmpty(), qPrintable(namelessIn(all).join(u'\n')));
}

void AccessibilityTreeTest::thePanesAreThere()
{
    const QList<Accessible> all = tree();
    QVERIFY(find(all, u"filler"_s, u"Side panel"_s));
    QVERIFY(find(all, u"tree"_s, u"Entities"_s));
    QVERIFY(find(all, u"tree"_s, u"Outline of the digest"_s));
    // The engine tells of the page's content when it has time.
    QTRY_VERIFY_WITH_TIMEOUT(
        std::ranges::any_of(
            tree(), [](const Accessible &each) { return each.role == u"heading" && each.name.contains(u"StarCode"); }),
        20'000);
}

void AccessibilityTreeTest::dialogsHaveNames_data()
{
    QTest::addColumn<QString>("command");
    for (const char *command : {"Notes and highlights…", "Export notes…", "Review highlights…", "Reading queue…",
                                "Figures…", "Shortcuts", "Change shortcuts…", "Trash…", "Find a command or a digest…"})
        QTest::newRow(command) << QString::fromUtf8(command);
}

void AccessibilityTreeTest::dialogsHaveNames()
{
    QFETCH(const QString, command);
    const QList<Accessible> before = tree();
    const Accessible *item = find(before, u"menu item"_s, command);
    QVERIFY(item);
    QVERIFY(m_bus->act(item->reference));
    QList<Accessible> after;
    QTRY_VERIFY_WITH_TIMEOUT((after = tree(), showing(after) > showing(before)), 20'000);
    QVERIFY2(namelessIn(after).isEmpty(), qPrintable(namelessIn(after).join(u'\n')));
}

void AccessibilityTreeTest::cleanupTestCase()
{
    m_program.terminate();
    if (!m_program.waitForFinished(10'000))
        m_program.kill();
    m_program.waitForFinished(5'000);
    m_bus.reset();
}

QTEST_GUILESS_MAIN(AccessibilityTreeTest)
#include "tst_accessibilitytree.moc"
