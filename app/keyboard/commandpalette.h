// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keyboard/command.h"

#include <QFrame>
#include <QPointer>
#include <QStringList>

class QLabel;
class QLineEdit;
class QTreeView;

namespace gleaner::keyboard {

class CommandModel;

/// Finds a command by its name and runs it, or a place and goes there: a field and a list over the window, which go
/// when the focus does.
///
/// The focus stays in the field, the arrow keys choose. A command runs with the focus back where it was, for many mean
/// what has it.
class CommandPalette final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CommandPalette)

public:
    explicit CommandPalette(QWidget *window);

    /// Shows the commands; `recent`: object names, the last used first.
    void open(const QList<Command> &commands, const QStringList &recent);

    /// What was asked for by placesWanted(), the best first; for another text than is typed by now it is too late.
    void setPlaces(const QString &typed, const QList<Place> &places);

signals:
    void placesWanted(const QString &typed);
    void placeChosen(qint64 id);
    void commandRun(const QString &name); ///< object name

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter();
    void showRows();
    [[nodiscard]] QModelIndex firstThatCanBeDone() const;
    void place();
    void run(int row);
    void runCurrent();
    [[nodiscard]] bool arePlacesOfWhatIsTyped() const;
    void close();
    void speakCurrent();
    bool fieldKey(QEvent *event);

    CommandModel *m_model;
    QLineEdit *m_field;
    QTreeView *m_list;
    QLabel *m_nothing;
    QPointer<QWidget> m_before;  ///< had the focus
    QString m_placesFor;         ///< the text that found the places
    bool m_isRunAwaited = false; ///< Enter was pressed before the places of what is typed had come
};

} // namespace gleaner::keyboard
