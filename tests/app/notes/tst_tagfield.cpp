// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notes/tagfield.h"

#include <QAbstractItemView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gleaner;
using gleaner::notes::TagField;

/// Tags typed in one line.
class TagFieldTest final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_field.reset(); }
    void readsTags_data();
    void readsTags();
    void refusesWhatIsNoTag();
    void offersWhatFits();
    void offersByPinyin();
    void tabTakesTheFirst();
    void enterTakesTheMarkedOne();
    void completesInTheMiddle();
    void escapeClosesTheListOnly();

private:
    [[nodiscard]] QAbstractItemView *popup() const
    {
        for (QWidget *top : QApplication::topLevelWidgets()) {
            if (top->objectName() == u"tagSuggestions")
                return qobject_cast<QAbstractItemView *>(top);
        }
        return nullptr;
    }
    [[nodiscard]] QStringList offered() const
    {
        QStringList tags;
        if (!popup() || !popup()->isVisible())
            return tags;
        for (int row = 0; row < popup()->model()->rowCount(); ++row)
            tags.append(popup()->model()->index(row, 0).data().toString());
        return tags;
    }
    /// Where a person's keys go while the list is open.
    void press(Qt::Key key) const
    {
        QTest::keyClick(popup() && popup()->isVisible() ? static_cast<QWidget *>(popup()) : m_field.get(), key);
    }

    std::unique_ptr<TagField> m_field;
};

void TagFieldTest::init()
{
    m_field = std::make_unique<TagField>();
    m_field->setKnown({u"AI chips"_s, u"半导体"_s, u"芯片"_s, u"新品"_s});
    m_field->show();
    m_field->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_field.get()));
    m_field->setFocus();
}

void TagFieldTest::readsTags_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("tags");
    QTest::newRow("none") << u" , "_s << QStringList();
    QTest::newRow("several") << u"芯片, new fab ,"_s << QStringList{u"芯片"_s, u"new fab"_s};
    QTest::newRow("full width") << u"芯片，#产能"_s << QStringList{u"芯片"_s, u"产能"_s};
    QTest::newRow("twice") << u"GPU, gpu"_s << QStringList{u"GPU"_s};
}

void TagFieldTest::readsTags()
{
    QFETCH(QString, text);
    m_field->setText(text);
    QCOMPARE(m_field->tags().has_value(), true);
    QTEST(*m_field->tags(), "tags");
    m_field->setTags(*m_field->tags());
    QTEST(*m_field->tags(), "tags");
}

void TagFieldTest::refusesWhatIsNoTag()
{
    m_field->setText(u"芯片, "_s + QString(101, u'长'));
    QVERIFY(!m_field->tags());
    QCOMPARE(m_field->tags().error().kind, Error::Kind::Usage);
}

void TagFieldTest::offersWhatFits()
{
    QTest::keyClicks(m_field.get(), u"chip"_s);
    QTRY_COMPARE(offered(), QStringList{u"AI chips"_s});
    QVERIFY(!popup()->currentIndex().isValid()); // Enter takes nothing that was not chosen
    QTest::keyClicks(m_field.get(), u"x"_s);
    QTRY_COMPARE(offered(), QStringList());
}

void TagFieldTest::offersByPinyin()
{
    QTest::keyClicks(m_field.get(), u"xp"_s);
    QTRY_COMPARE(offered(), QStringList({u"芯片"_s, u"新品"_s}));
    m_field->clear();
    QTest::keyClicks(m_field.get(), u"bandao"_s);
    QTRY_COMPARE(offered(), QStringList{u"半导体"_s});
}

void TagFieldTest::tabTakesTheFirst()
{
    QTest::keyClicks(m_field.get(), u"xp"_s);
    QTRY_COMPARE(offered().size(), 2);
    press(Qt::Key_Tab);
    QCOMPARE(m_field->text(), u"芯片, "_s);
    QCOMPARE(offered(), QStringList());
    QVERIFY(m_field->hasFocus());
}

void TagFieldTest::enterTakesTheMarkedOne()
{
    m_field->setText(u"产能，"_s); // as an input method gives it
    QTest::keyClicks(m_field.get(), u"xp"_s);
    QTRY_COMPARE(offered().size(), 2);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QTRY_COMPARE(*m_field->tags(), QStringList({u"产能"_s, u"新品"_s}));
}

void TagFieldTest::completesInTheMiddle()
{
    m_field->setText(u"a, b"_s);
    m_field->setCursorPosition(1);
    QTest::keyClicks(m_field.get(), u"i"_s);
    QTRY_COMPARE(offered(), QStringList{u"AI chips"_s});
    press(Qt::Key_Tab);
    QCOMPARE(m_field->text(), u"AI chips, b"_s);
}

void TagFieldTest::escapeClosesTheListOnly()
{
    QTest::keyClicks(m_field.get(), u"xp"_s);
    QTRY_COMPARE(offered().size(), 2);
    press(Qt::Key_Escape);
    QTRY_COMPARE(offered(), QStringList());
    QCOMPARE(m_field->text(), u"xp"_s);
}

QTEST_MAIN(TagFieldTest)
#include "tst_tagfield.moc"
