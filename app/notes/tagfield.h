// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/matching/pinyinkeys.h"
#include "core/base/error.h"

#include <QLineEdit>
#include <QStringList>

class QCompleter;
class QStringListModel;

namespace gleaner::notes {

/// Tags in one line, parted by commas. Those of the library that fit what is being typed, also by pinyin and its
/// initials, are shown below: an arrow key and Enter, or Tab, takes one.
class TagField final : public QLineEdit {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TagField)

public:
    explicit TagField(QWidget *parent = nullptr);

    /// What is offered, in this order.
    void setKnown(const QStringList &tags) { m_known = tags; }
    void setTags(const QStringList &tags);
    /// As stored, each once. Errors: Usage for what is no tag.
    [[nodiscard]] Result<QStringList> tags() const;

protected:
    bool event(QEvent *event) override;

private:
    /// The tag that the cursor is in, [first, second) of the text.
    [[nodiscard]] std::pair<int, int> placeAtCursor() const;
    void suggest();
    void insertTag(const QString &tag);
    bool takeSuggestion();

    QStringList m_known;
    matching::PinyinKeys m_pinyin;
    QStringListModel *m_model;
    QCompleter *m_completer;
};

} // namespace gleaner::notes
