// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/export/pagetemplate.h"
#include "core/library/library.h"

#include <QVariantMap>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace gleaner::exports {

/// The template of an export, to look at, change and keep as a person's own, and where it is wrong. What is changed and
/// not saved is there again when the template is gone back to.
class TemplatePane final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TemplatePane)

public:
    explicit TemplatePane(library::Location location, QWidget *parent = nullptr);

    /// A person's own template by name, or, without one, that of the preset.
    void choose(exporting::Preset preset, const QString &own);
    [[nodiscard]] QString source() const;
    [[nodiscard]] bool isChanged() const;
    /// `where` is "NAME:LINE:COLUMN"; the place is marked. Without a message nothing is wrong.
    void setMistake(const QString &message, const QString &where);
    /// Changes that are not saved: texts by what they are changes of.
    [[nodiscard]] QVariantMap drafts() const;
    void setDrafts(const QVariantMap &drafts);

signals:
    void changed();
    /// Another one is chosen now, and the list of a person's own may be another.
    void chosen(const QString &own);
    void told(const QString &message);
    void refused(const gleaner::Error &error);

private:
    void build();
    void load();
    void setText(const QString &text);
    void startNew();
    void save();
    void rename();
    void remove();
    void updateParts();
    [[nodiscard]] QString key() const;

    library::Location m_location;
    exporting::Preset m_preset = exporting::Preset::CommonMark;
    exporting::TemplateSource m_own; ///< without a name: the preset's
    bool m_isDeleted = false;        ///< what stands there is the text of a template that was just deleted
    QString m_stored;                ///< as it was loaded
    QVariantMap m_drafts;
    QLabel *m_title;
    QPlainTextEdit *m_text;
    QLabel *m_mistake;
    QLineEdit *m_name;
    QPushButton *m_new;
    QPushButton *m_save;
    QPushButton *m_rename;
    QPushButton *m_delete;
};

} // namespace gleaner::exports
