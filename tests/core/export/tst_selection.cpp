// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/selection.h"
#include "core/library/highlightrows.h"
#include "tests/core/library/fixtures.h"
#include "tests/support/testsupport.h"

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;
using namespace gleaner::library::test;
using exporting::exportSelection;
using exporting::Selection;

/// Single notes, highlights and bookmarks in a file of their own.
class SelectionTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_library = std::make_unique<TestLibrary>();
        m_digest = m_library
                       ->store(
                           preparedFile(u"/a.md"_s, u"早报"_s, {2026, 3, 1},
                                        {{u"甲"_s, u"新的芯片量产。"_s, {}, {}}, {u"乙"_s, u"新的工厂。"_s, {}, {}}}))
                       .digest;
        m_other = m_library
                      ->store(preparedFile(u"/b.md"_s, u"晚报"_s, {2026, 3, 2}, {{u"丙"_s, u"旧的工厂。"_s, {}, {}}}))
                      .digest;
        m_items = m_library->itemIds(m_digest);
    }

    void onlyWhatIsSelectedIsThere()
    {
        const auto chip = mark(m_items[0], u"芯片"_s);
        const auto production = mark(m_items[0], u"量产"_s);
        const auto note = *writer().addNote(m_items[1], u"去看看"_s);
        const auto left = *writer().addNote(m_items[1], u"与此无关"_s);
        const auto about = *writer().addNote(m_digest, u"整份的看法"_s);
        const Selection selection{{m_digest}, {chip}, {note.id, about.id}, {}};
        QCOMPARE(selection.count(), 3);
        QCOMPARE(*written(selection), 3);
        const QString text = file();
        for (const QString &there : {u"早报"_s, u"芯片"_s, u"去看看"_s, u"整份的看法"_s})
            QVERIFY2(text.contains(there), qPrintable(there + u" in " + text));
        for (const QString &missing : {u"量产"_s, u"与此无关"_s, u"晚报"_s})
            QVERIFY2(!text.contains(missing), qPrintable(missing + u" in " + text));
        Q_UNUSED(production);
        Q_UNUSED(left);
    }

    void bookmarksAndEntitiesToo()
    {
        const ItemId third = m_library->itemIds(m_other)[0];
        VERIFY_RESULT(writer().setBookmarked({third, m_items[0]}, true));
        const auto one = *writer().addNote(EntityKey{entity::Type::Org, u"星河公司"_s}, u"产能存疑"_s);
        const auto two = *writer().addNote(EntityKey{entity::Type::Org, u"星河公司"_s}, u"已澄清"_s);
        const auto elsewhere = *writer().addNote(EntityKey{entity::Type::Org, u"别家"_s}, u"不在其中"_s);
        QCOMPARE(*written({{m_other}, {}, {one.id, two.id}, {third}}), 3);
        const QString text = file();
        QCOMPARE(text.count(u"# 星河公司"_s), 1);
        for (const QString &there : {u"晚报"_s, u"丙"_s, u"产能存疑"_s, u"已澄清"_s})
            QVERIFY2(text.contains(there), qPrintable(there + u" in " + text));
        for (const QString &missing : {u"早报"_s, u"不在其中"_s})
            QVERIFY2(!text.contains(missing), qPrintable(missing + u" in " + text));
        Q_UNUSED(elsewhere);
    }

    /// The same selection gives the same bytes, and what a person wrote around stays.
    void aFileThatIsThereKeepsItsText()
    {
        const Selection selection{{m_digest}, {mark(m_items[0], u"芯片"_s)}, {}, {}};
        QCOMPARE(*written(selection), 1);
        const QString before = file();
        QCOMPARE(*written(selection), 1);
        QCOMPARE(file(), before);
        QFile open(m_library->path(u"out.md"_s));
        QVERIFY(open.open(QIODevice::Append) && open.write("\nMine.\n") > 0);
        open.close();
        QCOMPARE(*written(selection), 1);
        QVERIFY(file().endsWith(u"\nMine.\n"));
    }

    void whatHasGoneIsNotCounted()
    {
        const HighlightId gone = mark(m_items[0], u"芯片"_s);
        VERIFY_RESULT(writer().deleteHighlight(gone));
        QCOMPARE(*written({{m_digest}, {gone}, {}, {m_items[1]}}), 0); // nor is it bookmarked
    }

    void errorsAreTold()
    {
        const auto refused = exportSelection(m_library->reader(), {{m_digest}, {}, {}, {}}, u"/proc/nowhere/out.md"_s);
        QVERIFY(!refused);
    }

private:
    [[nodiscard]] Writer &writer() { return m_library->writer(); }
    HighlightId mark(ItemId item, const QString &words)
    {
        const QString text = *m_library->reader().itemText(item);
        const qsizetype at = text.indexOf(words);
        return writer().addHighlight({.item = item, .span = {at, at + words.size()}, .words = words})->id;
    }
    [[nodiscard]] Result<int> written(const Selection &selection)
    {
        return exportSelection(m_library->reader(), selection, m_library->path(u"out.md"_s));
    }
    [[nodiscard]] QString file() const
    {
        return QString::fromUtf8(gleaner::test::fileBytes(m_library->path(u"out.md"_s)));
    }

    std::unique_ptr<TestLibrary> m_library;
    DigestId m_digest;
    DigestId m_other;
    QList<ItemId> m_items;
};

QTEST_GUILESS_MAIN(SelectionTest)
#include "tst_selection.moc"
