// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/choices.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QStackedWidget;

namespace gleaner::exports {

/// The fields of an export. What cannot be, as the shown digest while none is shown, cannot be chosen.
class ExportForm final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportForm)

public:
    explicit ExportForm(QWidget *parent = nullptr);

    void setSituation(const Situation &situation);
    void setChoices(const Choices &choices);
    [[nodiscard]] Choices choices() const;
    void setOut(const QString &path);
    void setTags(const QStringList &tags);
    void setTemplates(const QStringList &names);
    void setTemplate(const QString &name);
    /// What is wrong with the template of file names; empty: nothing.
    void setFileMistake(const QString &message);

signals:
    void changed();
    void folderWanted();
    void fileWanted();

private:
    void build();
    QWidget *buildWhat();
    QWidget *buildFiles();
    QWidget *buildOut();
    void updateParts();
    void changeShape();

    QComboBox *m_what;
    QStackedWidget *m_which;
    QLabel *m_title;
    QLineEdit *m_search;
    QComboBox *m_tag;
    QDateEdit *m_day;
    QComboBox *m_preset;
    QComboBox *m_content;
    QCheckBox *m_images;
    QComboBox *m_first;
    QComboBox *m_second;
    QComboBox *m_template;
    QLineEdit *m_files;
    QLabel *m_mistake;
    QComboBox *m_shape;
    QLineEdit *m_out;
};

} // namespace gleaner::exports
