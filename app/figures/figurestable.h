// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"
#include "app/dragging/things.h"
#include "core/base/error.h"
#include "core/library/entitydecision.h"
#include "core/library/figures.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace gleaner::shell {
class LibraryService;
}

namespace gleaner::figures {

class FigureModel;
class FigureView;

/// The table of figures of a digest, of a search or of the whole library: what is told of whom, in which sentence.
class FiguresTable final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FiguresTable)

public:
    /// `service` must outlive the dialog.
    explicit FiguresTable(shell::LibraryService &service, QWidget *parent = nullptr);

    /// What can be chosen between: the digest on the page and what is searched for, where there is any.
    struct Offer {
        DigestId digest;
        QString search;
    };
    /// Shows the figures of the digest offered, else of the library.
    void show(const Offer &offer);
    /// The same with another scope.
    void showScope(const Offer &offer, library::FigureQuery::Scope scope);
    void setTheme(article::Theme theme);
    [[nodiscard]] const FigureModel &model() const { return *m_model; }
    /// Says that so many figures were saved, or why they were not.
    void tellSaved(const Result<int> &figures, const QString &path);

signals:
    void itemRequested(gleaner::ItemId item, const QString &written);
    void entityPageRequested(const gleaner::library::EntityKey &entity);
    void sendRequested(const QList<gleaner::dragging::Thing> &things); ///< to the brief
    void saveRequested(const gleaner::library::FigureQuery &query, const QString &name);
    void failed(const gleaner::Error &error);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void setQuery();
    void readTitle();
    void tellCount();
    [[nodiscard]] QString fileName() const;

    shell::LibraryService &m_service;
    FigureModel *m_model;
    Offer m_offer;
    QString m_title; ///< of the digest offered
    QComboBox *m_scope;
    QComboBox *m_kind;
    QLineEdit *m_filter;
    FigureView *m_view;
    QLabel *m_empty;
    QLabel *m_state;
    QPushButton *m_copy;
    QPushButton *m_save;
    QPushButton *m_send;
    QTimer m_soon;    ///< typing goes on
    QTimer m_settled; ///< the library changes: an import tells it often
    QTimer m_slow;    ///< a query takes long enough to say so
};

} // namespace gleaner::figures
