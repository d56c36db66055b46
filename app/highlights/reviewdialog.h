// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"
#include "app/highlights/places.h"

#include <QDialog>
#include <QSet>

#include <functional>

class QBoxLayout;
class QKeySequence;
class QLabel;
class QListView;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTreeView;
class QUndoStack;

namespace gleaner::notes {
class HighlightCommands;
}

namespace gleaner::highlights {

class PassageText;
class PlaceModel;
class ReviewModel;

/// The highlights whose words changed or were lost, one after the other: what was marked beside the places that may be
/// it now. Enter accepts the chosen place, D detaches, J and K go through the highlights, Left and Right and the number
/// keys through the places, G goes to the place in its article. Every answer can be undone.
class ReviewDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReviewDialog)

public:
    struct Parts {
        notes::HighlightCommands &commands;
        QUndoStack &undo; ///< that of the commands
    };
    /// The parts must outlive the dialog.
    explicit ReviewDialog(const Parts &parts, QWidget *parent = nullptr);

    void setTheme(article::Theme theme);

signals:
    /// To the words of an item; empty: to the item.
    void placeRequested(gleaner::ItemId item, const QString &words);
    /// To where it stands today.
    void highlightRequested(gleaner::ItemId item, gleaner::HighlightId highlight);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *buildPassages();
    QLayout *buildButtons();
    void connectParts();
    void addKey(const QList<QKeySequence> &keys, const std::function<void()> &run, QWidget *where = nullptr);
    void reload();
    void showCurrent();
    void showPlaces(const Result<QList<Place>> &places);
    void showPlace();
    void step(int by);
    void stepPlace(int by);
    void acceptPlace();
    void detach();
    void go();
    [[nodiscard]] std::function<void()> whenWritten(HighlightId highlight);
    /// Before the command is given, whose answer may come at once.
    void settle(HighlightId highlight, const QString &told);
    void tell(const QString &message);
    [[nodiscard]] const library::HighlightRow *current() const;
    [[nodiscard]] const Place *currentPlace() const;

    Parts m_parts;
    int m_question = 0;           ///< answers to earlier ones are passed over
    int m_placesQuestion = 0;     ///< likewise
    HighlightId m_shown;          ///< whose places are there
    QSet<HighlightId> m_settling; ///< answered, and on their way to the library
    ReviewModel *m_model;
    PlaceModel *m_placeModel;
    QLabel *m_summary;
    QStackedWidget *m_stack;
    QSplitter *m_panes;
    QLabel *m_nothing;
    QTreeView *m_list;
    QBoxLayout *m_sides;
    QLabel *m_nowLabel;
    PassageText *m_before;
    PassageText *m_now;
    QListView *m_places;
    QLabel *m_told;
    QPushButton *m_accept;
    QPushButton *m_detach;
    QPushButton *m_go;
    QPushButton *m_undo;
};

} // namespace gleaner::highlights
