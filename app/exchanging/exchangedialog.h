// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchanging/annotationfile.h"
#include "app/notes/tabledialog.h"

class QLabel;

namespace gleaner::exchanging {

class ExchangeModel;

/// What taking in a file of annotations would do, before it is done, and what it did.
class ExchangeDialog final : public notes::TableDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExchangeDialog)

public:
    explicit ExchangeDialog(const QString &path, QWidget *parent = nullptr);

    /// What the file would do; nothing can be taken in before.
    void offer(const AnnotationFile &file, const exchange::MergeReport &report);
    void tellTaken(const exchange::MergeReport &report);
    void tellError(const Error &error);

signals:
    void takeRequested(const gleaner::exchanging::AnnotationFile &file);

private:
    void show(const exchange::MergeReport &report, const QString &summary);
    void showCurrent();

    AnnotationFile m_file;
    ExchangeModel *m_model;
    QLabel *m_summary;
    QPushButton *m_take;
};

} // namespace gleaner::exchanging
