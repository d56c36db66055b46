// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/decisionmap.h"

#include <QDialog>
#include <QHash>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace gleaner::shell {
class LibraryService;
}

namespace gleaner::entities {

/// Asks what a thing, one of its surfaces, or a text is: a name and a type. Says beforehand when there is such a thing
/// already, or when it is hidden.
class NameDialog final : public QDialog {
    Q_OBJECT

public:
    struct Question {
        QString title;
        QString explanation;
        QString accept;           ///< text of the button
        library::EntityKey thing; ///< what the fields begin with
        QStringList surfaces{};   ///< to choose one of; none: the question is about all of it
        bool mayStay = false;     ///< whether `thing` itself is an answer
    };
    NameDialog(shell::LibraryService &service, const Question &question, QWidget *parent = nullptr);

    [[nodiscard]] library::EntityKey answer() const;
    [[nodiscard]] QString surface() const; ///< chosen among the question's

signals:
    void answered(const gleaner::library::EntityKey &thing, const QString &surface);

private:
    void accept() override;
    void load(shell::LibraryService &service);
    void look();
    /// What is to be said of an answer; nothing when it is as any other.
    [[nodiscard]] QString noteOn(const library::EntityKey &asked) const;
    [[nodiscard]] bool isPossible(const library::EntityKey &asked) const;

    Question m_question;
    library::DecisionMap m_decisions;
    QHash<library::EntityKey, int> m_mentions; ///< of the things the library knows
    QComboBox *m_surface = nullptr;
    QLineEdit *m_name;
    QComboBox *m_type;
    QLabel *m_note;
    QPushButton *m_ok;
};

} // namespace gleaner::entities
