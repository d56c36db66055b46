// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"
#include "core/base/error.h"
#include "core/library/entitypage.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QListView;
class QPushButton;
class QSplitter;
class QTableView;
class QToolButton;

namespace gleaner::figures {
class FigureModel;
class FigureView;
} // namespace gleaner::figures
namespace gleaner::shell {
class LibraryService;
}

namespace gleaner::entities {

class CompanionModel;
class MentionChart;
class OccurrenceDelegate;
class OccurrenceModel;

/// What the whole library tells of one name: where it stands by date, with whom, and its figures. Other names lead to
/// their pages, Alt+Left back.
class EntityPage final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EntityPage)

public:
    /// `service` must outlive the dialog.
    explicit EntityPage(shell::LibraryService &service, QWidget *parent = nullptr);

    /// Shows a name; the one shown so far is a step back.
    void showEntity(const library::EntityKey &entity);
    void goBack();
    [[nodiscard]] const library::EntityKey &entity() const { return m_entity; }
    void setTheme(article::Theme theme);

signals:
    void shown(); ///< the page is there to be seen
    /// `written` is what to look for in the item.
    void itemRequested(gleaner::ItemId item, const QString &written);
    void watchRequested(const gleaner::library::EntityKey &entity, bool watched);
    void notesRequested(const gleaner::library::EntityKey &entity);
    void failed(const gleaner::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Loaded;
    void build();
    [[nodiscard]] QWidget *buildHead();
    void load(bool refreshed);
    void present(const Loaded &loaded, bool refreshed);
    void showHead();
    void showOccurrences();
    void openOccurrence(int row);
    void openCompanion(int row);

    shell::LibraryService &m_service;
    library::EntityKey m_entity;
    library::EntityPage m_page;
    QList<library::EntityKey> m_history; ///< the last one is a step back
    int m_question = 0;                  ///< answers to earlier ones are passed over
    article::Theme m_theme = article::Theme::Light;
    QTimer m_settled; ///< the library changes: an import tells it often

    OccurrenceModel *m_occurrences;
    CompanionModel *m_companions;
    figures::FigureModel *m_figures;
    QToolButton *m_back;
    QLabel *m_name;
    QLabel *m_summary;
    QLabel *m_surfaces;
    QPushButton *m_notes;
    QPushButton *m_watch;
    MentionChart *m_chart;
    QLabel *m_period;
    QToolButton *m_all;
    QListView *m_occurrenceView;
    OccurrenceDelegate *m_delegate;
    QTableView *m_companionView;
    QLabel *m_figureHead;
    figures::FigureView *m_figureView;
    QSplitter *m_panes;
};

} // namespace gleaner::entities
