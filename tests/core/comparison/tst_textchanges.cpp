// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/textchanges.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gleaner::comparison;

class TextChangesTest : public QObject {
    Q_OBJECT

private:
    /// "a[-b-]{+c+}d".
    static QString marked(const TextComparison &comparison) { return marked(comparison.pieces()); }
    static QString marked(const QList<TextPiece> &pieces)
    {
        QString text;
        for (const TextPiece &piece : pieces) {
            switch (piece.kind) {
            case TextPiece::Kind::Same: text += piece.text; break;
            case TextPiece::Kind::Removed: text += u"[-" + piece.text + u"-]"; break;
            case TextPiece::Kind::Added: text += u"{+" + piece.text + u"+}"; break;
            case TextPiece::Kind::LeftOut: text += u"<%1>"_s.arg(piece.text.size()); break;
            }
        }
        return text;
    }

    static bool isWhole(const QString &text)
    {
        return text.isEmpty() || (!text.front().isLowSurrogate() && !text.back().isHighSurrogate());
    }

    /// What is wrong with a comparison; empty when nothing is.
    static QString problem(const TextComparison &comparison)
    {
        QString before;
        QString after;
        for (const TextPiece &piece : comparison.pieces()) {
            if (piece.text.isEmpty())
                return u"a piece is empty"_s;
            if (piece.kind != TextPiece::Kind::Added)
                before += piece.text;
            if (piece.kind != TextPiece::Kind::Removed)
                after += piece.text;
        }
        if (before != comparison.before || after != comparison.after)
            return u"the pieces do not give the texts"_s;
        // The newer text out of the older one and the changes.
        QString made;
        qsizetype done = 0;
        for (const TextChange &change : comparison.changes) {
            if (change.before.start < done || (change.before.isEmpty() && change.after.isEmpty()))
                return u"the changes are not in order"_s;
            made += QStringView(comparison.before).sliced(done, change.before.start - done);
            if (made.size() != change.after.start)
                return u"what stands between changes is not equal"_s;
            made += QStringView(comparison.after).sliced(change.after.start, change.after.length());
            done = change.before.end;
        }
        made += QStringView(comparison.before).sliced(done);
        return made == comparison.after ? QString() : u"the changes do not make the newer text"_s;
    }

private slots:
    void marks_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("result");
        const auto row = [](const char *name, const QString &before, const QString &after, const QString &result) {
            QTest::newRow(name) << before << after << result;
        };
        row("same", u"同一句话。"_s, u"同一句话。"_s, u"同一句话。"_s);
        row("both empty", {}, {}, {});
        row("all new", {}, u"新的一条。"_s, u"{+新的一条。+}"_s);
        row("all gone", u"旧的一条。"_s, {}, u"[-旧的一条。-]"_s);
        row("Chinese by characters", u"清华大学发布模型"_s, u"北京大学发布模型"_s, u"[-清华-]{+北京+}大学发布模型"_s);
        row("Latin words whole", u"the model reached 81.2 points"_s, u"the models reached 81.4 points"_s,
            u"the [-model-]{+models+} reached [-81.2-]{+81.4+} points"_s);
        row("mixed", u"OpenAI发布GPT-4o模型"_s, u"OpenAI发布GPT-5模型"_s, u"OpenAI发布GPT-[-4o-]{+5+}模型"_s);
        row("no speckle in Chinese", u"他们发布了新模型，效果很好"_s, u"公司推出了旧方案，效果很好"_s,
            u"[-他们发布了新模型-]{+公司推出了旧方案+}，效果很好"_s);
        row("no speckle in English", u"A quick brown fox ran."_s, u"A slow green bear ran."_s,
            u"A [-quick brown fox-]{+slow green bear+} ran."_s);
        row("a sentence between", u"一句。三句。"_s, u"一句。二句。三句。"_s, u"一句。{+二句。+}三句。"_s);
        row("a sentence less", u"甲来了。乙走了。丙来了。"_s, u"甲来了。丙来了。"_s, u"甲来了。[-乙走了。-]丙来了。"_s);
        row("a clause with its comma", u"甲，丙"_s, u"甲，乙，丙"_s, u"甲，{+乙，+}丙"_s);
        row("a word with its space", u"one three"_s, u"one two three"_s, u"one {+two +}three"_s);
        row("a line", u"first\nthird"_s, u"first\nsecond\nthird"_s, u"first\n{+second\n+}third"_s);
        row("emoji", u"发布🚀了"_s, u"发布🚁了"_s, u"发布[-🚀-]{+🚁+}了"_s);
        row("skin tone", u"赞👍🏻"_s, u"赞👍🏿"_s, u"赞[-👍🏻-]{+👍🏿+}"_s);
        row("a family is one character", u"一👨‍👩‍👧家"_s, u"一👨‍👩‍👦家"_s,
            u"一[-👨‍👩‍👧-]{+👨‍👩‍👦+}家"_s);
        row("beyond the basic plane", u"𠮷野家"_s, u"𠮸野家"_s, u"[-𠮷-]{+𠮸+}野家"_s);
        row("combined accents", u"cafe\u0301 noir"_s, u"cafe\u0300 noir"_s, u"[-cafe\u0301-]{+cafe\u0300+} noir"_s);
        row("Japanese", u"東京でモデルを公開"_s, u"大阪でモデルを公開"_s, u"[-東京-]{+大阪+}でモデルを公開"_s);
        row("Korean words whole", u"새로운 모델을 공개"_s, u"새로운 서비스를 공개"_s,
            u"새로운 [-모델을-]{+서비스를+} 공개"_s);
        row("lines change places", u"the first line of all\nthe second line of all\n"_s,
            u"the second line of all\nthe first line of all\n"_s,
            u"[-the first line of all\n-]the second line of all\n{+the first line of all\n+}"_s);
    }
    void marks()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const TextComparison comparison = compareTexts(before, after);
        QCOMPARE(problem(comparison), QString());
        QTEST(marked(comparison), "result");
        QCOMPARE(comparison.isSame(), before == after);
    }

    void neverSplitsAPair_data()
    {
        QTest::addColumn<QString>("alphabet");
        QTest::newRow("emoji") << u"🚀🚁🛰👍🏻👍🏿"_s;
        QTest::newRow("rare Han and Chinese") << u"𠮷𠮸的了模型"_s;
        QTest::newRow("half pairs") << u"a"_s + QChar(0xD83D) + QChar(0xDE80) + QChar(0xD83D) + u"的 "_s;
        QTest::newRow("accents and words") << u"e\u0301 ab，。\n"_s;
        QTest::newRow("line ends") << u"\r\n\na \u2028"_s;
    }
    /// Random texts of few characters, pairs as they come.
    void neverSplitsAPair()
    {
        QFETCH(QString, alphabet);
        const QList<uint> points = alphabet.toUcs4();
        QRandomGenerator random(42);
        for (int round = 0; round < 1500; ++round) {
            const auto make = [&] {
                QString text;
                for (int count = random.bounded(40); count > 0; --count)
                    text += QChar::fromUcs4(points[random.bounded(points.size())]);
                return text;
            };
            const TextComparison comparison = compareTexts(make(), make());
            QCOMPARE(problem(comparison), QString());
            if (alphabet.contains(QChar(0xFFFD)) || !alphabet.isValidUtf16())
                continue;
            for (const TextPiece &piece : comparison.pieces())
                QVERIFY2(isWhole(piece.text), qPrintable(marked(comparison)));
        }
    }

    void leavesOutWhatIsFar_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("result");
        const QString far(30, u'远');
        QTest::newRow("in front") << far + u"旧"_s << far + u"新"_s << u"<26>远远远远[-旧-]{+新+}"_s;
        QTest::newRow("behind") << u"旧"_s + far << u"新"_s + far << u"[-旧-]{+新+}远远远远<26>"_s;
        QTest::newRow("between") << u"旧"_s + far + u"旧" << u"新"_s + far + u"新"
                                 << u"[-旧-]{+新+}远远远远<22>远远远远[-旧-]{+新+}"_s;
        QTest::newRow("little stays") << u"旧远远远远远远远"_s << u"新远远远远远远远"_s
                                      << u"[-旧-]{+新+}远远远远远远远"_s;
        QTest::newRow("nothing changed") << far << far << u"<30>"_s;
        QTest::newRow("no half pair") << QString(u"🚀"_s.repeated(20) + u"旧") << QString(u"🚀"_s.repeated(20) + u"新")
                                      << u"<36>🚀🚀[-旧-]{+新+}"_s;
        QTest::newRow("a pair at the cut") << QString(u"🚀"_s.repeated(20) + u"a旧")
                                           << QString(u"🚀"_s.repeated(20) + u"a新") << u"<36>🚀🚀a[-旧-]{+新+}"_s;
    }
    void leavesOutWhatIsFar()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QTEST(marked(nearChanges(compareTexts(before, after).pieces(), 4)), "result");
    }

    void staysBounded_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        constexpr qsizetype Length = 200 * 1024;
        const auto text = [](quint32 seed, auto &&next) {
            QRandomGenerator random(seed);
            QString made;
            while (made.size() < Length)
                made += next(random);
            return made;
        };
        const auto han = [](QRandomGenerator &random) { return QString(QChar(0x4E00 + random.bounded(800))); };
        const auto words = [](QRandomGenerator &random) {
            return QString(u"w%1 "_s.arg(random.bounded(500)) + (random.bounded(12) == 0 ? u"\n" : u""));
        };
        const auto lines = [](QRandomGenerator &random) { return u"第%1行的内容都不一样\n"_s.arg(random.generate()); };
        QTest::newRow("Chinese, nothing shared") << text(1, han) << text(2, han);
        QTest::newRow("English, nothing shared") << text(1, words) << text(2, words);
        QTest::newRow("lines, nothing shared") << text(1, lines) << text(2, lines);
        QTest::newRow("one character again and again") << QString(Length, u'的') << QString(Length - 100, u'的');
        QTest::newRow("one word") << QString(Length, u'a') << QString(Length, u'b');
        QTest::newRow("all gone") << text(1, han) << QString();
        QString edited = text(1, han);
        for (qsizetype at = 50; at < edited.size(); at += 97)
            edited[at] = u'改';
        QTest::newRow("many small edits") << text(1, han) << edited;
    }
    void staysBounded()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QElapsedTimer timer;
        timer.start();
        const TextComparison comparison = compareTexts(before, after);
        const qint64 time = timer.elapsed();
        QCOMPARE(problem(comparison), QString());
        QVERIFY2(time < 60'000, qPrintable(QString::number(time)));
        qInfo("%lld ms, %lld changes", time, qint64(comparison.changes.size()));
    }

    /// What was edited in a long text is found where it was, and nothing else is marked.
    void findsSmallEdits()
    {
        QRandomGenerator random(3);
        QString before;
        for (int line = 0; line < 2000; ++line)
            before += u"第%1行：某公司今天发布了编号%2的模型，参数量%3亿。\n"_s.arg(line)
                          .arg(random.bounded(900))
                          .arg(random.bounded(900));
        QString after = before;
        after.replace(u"第700行：某公司"_s, u"第700行：另一家公司"_s);
        after.remove(u"第1500行："_s);
        const TextComparison comparison = compareTexts(before, after);
        QCOMPARE(comparison.changes.size(), 2);
        QCOMPARE(problem(comparison), QString());
        const TextChange &first = comparison.changes[0];
        QCOMPARE(before.sliced(first.before.start, first.before.length()), u"某"_s);
        QCOMPARE(after.sliced(first.after.start, first.after.length()), u"另一家"_s);
    }
};

QTEST_GUILESS_MAIN(TextChangesTest)
#include "tst_textchanges.moc"
