// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"
#include "core/export/briefpieces.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace gleaner::briefs {

class BriefCommands;
class BriefKeeper;

/// Says what has become of the sources that the brief in the editor refers to, and archives them anew; hidden while
/// there is nothing to say.
class SourceNews final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SourceNews)

public:
    /// Both must outlive the object.
    SourceNews(BriefCommands &commands, BriefKeeper &keeper, QWidget *parent);

    /// Looks again. Which sources the text refers to is found out beside the window: it takes the longer the brief is.
    void look();
    void setTheme(article::Theme theme);

private:
    void tell(const QStringList &cited, const QList<exporting::SourceCheck> &checks);
    void refresh();

    BriefCommands &m_commands;
    BriefKeeper &m_keeper;
    QLabel *m_text;
    QPushButton *m_update;
    int m_question = 0; ///< answers to earlier ones are passed over
};

} // namespace gleaner::briefs
