// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace gleaner::shell {

/// The line below the page that finds in it.
class FindBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FindBar)

public:
    explicit FindBar(QWidget *parent = nullptr);

    /// Shows the bar with `text` selected for typing over; empty keeps what stood there.
    void open(const QString &text = {});
    /// Shows the bar for words that the page marks already; what one types takes their place. The focus stays.
    void showWords(const QStringList &words);
    /// Hides the bar when it stands for such words.
    void forgetWords();
    void findAgain(bool backward);
    void setResult(int current, int total);
    /// Hides the bar and tells so.
    void dismiss();

signals:
    void findRequested(const QString &text, bool backward);
    void stepRequested(bool backward); ///< among the words
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLineEdit *m_text;
    QLabel *m_result;
    bool m_isOfWords = false; ///< the text stands for what the page marks, and is not looked for
};

} // namespace gleaner::shell
