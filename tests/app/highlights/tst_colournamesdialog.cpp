// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlights/colournamesdialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gleaner;
using gleaner::annotation::Colour;
using gleaner::annotation::ColourNames;
using gleaner::highlights::ColourNamesDialog;

/// The names of the colours, by keyboard alone.
class ColourNamesDialogTest final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_dialog.reset(); }
    void rowsHaveSwatchAndName();
    void namesByKeys();
    void theNumberGoesToItsRow();
    void sameNamesAreRefused();
    void defaultsComeBack();
    void nothingChangedSaysNothing();

private:
    [[nodiscard]] QLineEdit *field(int number) const
    {
        return m_dialog->findChild<QLineEdit *>(u"colourName%1"_s.arg(number));
    }
    [[nodiscard]] ColourNames answer(const QSignalSpy &spy) const { return spy.last().first().value<ColourNames>(); }
    /// To the focused widget, where a person's keys go.
    static void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    std::unique_ptr<ColourNamesDialog> m_dialog;
};

void ColourNamesDialogTest::init()
{
    ColourNames names;
    names.setOwn(Colour::Doubt, u"Really"_s);
    m_dialog = std::make_unique<ColourNamesDialog>(names);
    m_dialog->show();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    QTRY_VERIFY(field(1)->hasFocus());
}

void ColourNamesDialogTest::rowsHaveSwatchAndName()
{
    for (int number = 1; number <= 6; ++number) {
        const QString own = annotation::colourName(annotation::Colours[size_t(number - 1)]);
        QCOMPARE(field(number)->placeholderText(), own);
        QVERIFY(field(number)->accessibleName().contains(own));
        QCOMPARE(field(number)->text(), number == 3 ? u"Really"_s : QString());
    }
    QSet<QByteArray> images;
    for (const QLabel *label : m_dialog->findChildren<QLabel *>()) {
        if (label->pixmap().isNull())
            continue;
        const QImage image = label->pixmap().toImage();
        images.insert(QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()));
    }
    QCOMPARE(images.size(), 6); // each with a line of its own
}

void ColourNamesDialogTest::namesByKeys()
{
    QSignalSpy answered(m_dialog.get(), &ColourNamesDialog::answered);
    type(u" Key  fact"_s);
    press(Qt::Key_Tab);
    QVERIFY(field(2)->hasFocus());
    type(u"Opinion"_s);
    press(Qt::Key_Return);
    QCOMPARE(answered.size(), 1);
    QCOMPARE(answer(answered).own(Colour::Fact), u"Key fact"_s);
    QCOMPARE(answer(answered).own(Colour::Claim), u"Opinion"_s);
    QCOMPARE(answer(answered).own(Colour::Doubt), u"Really"_s);
    QVERIFY(!m_dialog->isVisible());
}

void ColourNamesDialogTest::theNumberGoesToItsRow()
{
    press(Qt::Key_5, Qt::AltModifier);
    QTRY_VERIFY(field(5)->hasFocus());
}

void ColourNamesDialogTest::sameNamesAreRefused()
{
    QSignalSpy answered(m_dialog.get(), &ColourNamesDialog::answered);
    field(6)->setFocus();
    type(u"really"_s);
    press(Qt::Key_Return);
    QVERIFY(answered.isEmpty());
    QVERIFY(m_dialog->isVisible());
    const QString said = m_dialog->findChild<QLabel *>(u"colourNamesProblem"_s)->text();
    QVERIFY2(said.contains(u"really"), qPrintable(said));
    QVERIFY(field(6)->hasFocus());
    QCOMPARE(field(6)->selectedText(), u"really"_s);
    QCOMPARE(field(6)->accessibleDescription(), said);
    // Also that of a colour that has none of its own.
    type(u"Number"_s);
    press(Qt::Key_Return);
    QVERIFY(m_dialog->isVisible());
    field(6)->setFocus();
    field(6)->selectAll();
    type(u"Words"_s);
    press(Qt::Key_Return);
    QCOMPARE(answered.size(), 1);
    QCOMPARE(answer(answered).own(Colour::Quote), u"Words"_s);
}

void ColourNamesDialogTest::defaultsComeBack()
{
    QSignalSpy answered(m_dialog.get(), &ColourNamesDialog::answered);
    auto *buttons = m_dialog->findChild<QDialogButtonBox *>();
    QPushButton *defaults = buttons->button(QDialogButtonBox::RestoreDefaults);
    defaults->setFocus();
    press(Qt::Key_Space);
    QCOMPARE(field(3)->text(), QString());
    QVERIFY(field(1)->hasFocus());
    press(Qt::Key_Return);
    QCOMPARE(answer(answered), ColourNames());
}

void ColourNamesDialogTest::nothingChangedSaysNothing()
{
    QSignalSpy answered(m_dialog.get(), &ColourNamesDialog::answered);
    press(Qt::Key_Return);
    QVERIFY(!m_dialog->isVisible());
    QVERIFY(answered.isEmpty());
}

QTEST_MAIN(ColourNamesDialogTest)
#include "tst_colournamesdialog.moc"
