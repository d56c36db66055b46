// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"
#include "core/annotation/colourname.h"

#include <QDialog>

#include <array>

class QLabel;
class QLineEdit;

namespace gleaner::highlights {

/// What a person calls the colours of highlights: a field for each, beside its swatch. An empty one stands for the
/// program's own name, which it shows.
class ColourNamesDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ColourNamesDialog)

public:
    explicit ColourNamesDialog(const annotation::ColourNames &names, QWidget *parent = nullptr);

    void setTheme(article::Theme theme);

signals:
    /// Names as checked, others than those before.
    void answered(const gleaner::annotation::ColourNames &names);

private:
    void accept() override;
    void refuse(const Error &error);

    annotation::ColourNames m_before;
    std::array<QLabel *, annotation::Colours.size()> m_swatches{};
    std::array<QLineEdit *, annotation::Colours.size()> m_fields{};
    QLabel *m_problem;
};

} // namespace gleaner::highlights
