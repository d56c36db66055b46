// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/templatepane.h"

#include "app/exporting/dialogbutton.h"
#include "app/exporting/templatestore.h"
#include "app/notes/writtentext.h"

#include <QDir>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTextBlock>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gleaner::exports {

TemplatePane::TemplatePane(library::Location location, QWidget *parent)
    : QWidget(parent)
    , m_location(std::move(location))
    , m_title(new QLabel(this))
    , m_text(new QPlainTextEdit(this))
    , m_mistake(new QLabel(this))
    , m_name(new QLineEdit(this))
    , m_new(dialogButton(tr("New from &preset"), u"templateNew"_s))
    , m_save(dialogButton(tr("&Save"), u"templateSave"_s))
    , m_rename(dialogButton(tr("&Rename"), u"templateRename"_s))
    , m_delete(dialogButton(tr("&Delete"), u"templateDelete"_s))
{
    build();
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        updateParts();
        emit changed();
    });
    connect(m_name, &QLineEdit::textChanged, this, &TemplatePane::updateParts);
    connect(m_new, &QPushButton::clicked, this, &TemplatePane::startNew);
    connect(m_save, &QPushButton::clicked, this, &TemplatePane::save);
    connect(m_rename, &QPushButton::clicked, this, &TemplatePane::rename);
    connect(m_delete, &QPushButton::clicked, this, &TemplatePane::remove);
    setMistake({}, {});
    load();
}

void TemplatePane::build()
{
    m_title->setObjectName(u"templateTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_text->setObjectName(u"templateText"_s);
    m_text->setAccessibleName(tr("Template"));
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    m_mistake->setObjectName(u"templateMistake"_s);
    m_mistake->setWordWrap(true);
    m_mistake->setTextFormat(Qt::PlainText);
    m_name->setObjectName(u"templateName"_s);
    m_name->setAccessibleName(tr("Name of the template"));
    m_name->setPlaceholderText(tr("Name of your template"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_new);
    auto *row = new QHBoxLayout;
    row->addWidget(m_name, 1);
    for (QPushButton *each : {m_save, m_rename, m_delete})
        row->addWidget(each);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_mistake);
    layout->addLayout(row);
}

QString TemplatePane::key() const
{
    // No name of a file begins so.
    return m_own.name.isEmpty() ? u'/' + exporting::presetKey(m_preset) : m_own.name;
}

void TemplatePane::choose(exporting::Preset preset, const QString &own)
{
    if (own == m_own.name && (preset == m_preset || !own.isEmpty())) {
        m_preset = preset;
        return;
    }
    m_drafts = drafts();
    m_preset = preset;
    m_own = {.name = own, .path = {}, .text = {}};
    load();
}

void TemplatePane::load()
{
    m_isDeleted = false;
    m_stored = exporting::presetTemplate(m_preset);
    if (!m_own.name.isEmpty()) {
        if (const auto found = ownTemplate(m_location, m_own.name)) {
            m_own = *found;
            m_stored = found->text;
        } else {
            emit refused(found.error());
        }
    }
    m_stored.replace(u"\r\n"_s, u"\n"_s);
    setText(m_drafts.value(key(), m_stored).toString());
    m_name->setText(m_own.name);
    updateParts();
}

void TemplatePane::setText(const QString &text)
{
    const QSignalBlocker quiet(m_text);
    m_text->setPlainText(text);
}

QString TemplatePane::source() const
{
    return notes::writtenText(*m_text->document());
}

bool TemplatePane::isChanged() const
{
    return source() != m_stored;
}

QVariantMap TemplatePane::drafts() const
{
    QVariantMap drafts = m_drafts;
    if (m_isDeleted)
        return drafts;
    if (isChanged())
        drafts.insert(key(), source());
    else
        drafts.remove(key());
    return drafts;
}

void TemplatePane::setDrafts(const QVariantMap &drafts)
{
    m_drafts = drafts;
    load();
}

void TemplatePane::setMistake(const QString &message, const QString &where)
{
    m_mistake->setVisible(!message.isEmpty());
    QList<QTextEdit::ExtraSelection> marks;
    const int line = where.section(u':', -2, -2).toInt();
    const int column = where.section(u':', -1).toInt();
    if (message.isEmpty() || line == 0) {
        m_mistake->setText(message);
    } else {
        m_mistake->setText(tr("Line %1, column %2: %3").arg(line).arg(column).arg(message));
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_text->document()->findBlockByNumber(line - 1));
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        mark.format.setBackground(palette().alternateBase());
        marks.append(mark);
        mark.cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor,
                                 std::min(column - 1, std::max(0, mark.cursor.block().length() - 2)));
        mark.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        mark.format = {};
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        marks.append(mark);
    }
    m_text->setExtraSelections(marks);
}

void TemplatePane::startNew()
{
    if (!m_own.name.isEmpty() || m_isDeleted) {
        m_drafts = drafts();
        m_own = {};
        load();
        emit chosen({});
    }
    //: name of a template; %1 is a preset
    m_name->setText(tr("My %1").arg(exporting::presetName(m_preset)));
    m_name->selectAll();
    m_name->setFocus();
}

void TemplatePane::save()
{
    const auto kept = keepTemplate(m_location, m_name->text(), source(), m_own);
    if (!kept) {
        emit refused(kept.error());
        return;
    }
    // The preset's own draft is another one than the text of a template that was deleted.
    if (!m_isDeleted)
        m_drafts.remove(key());
    m_own = *kept;
    m_drafts.remove(key());
    load();
    emit told(tr("The template is saved as “%1”.").arg(QDir::toNativeSeparators(m_own.path)));
    emit chosen(m_own.name);
}

void TemplatePane::rename()
{
    const QString text = source();
    const auto renamed = renameTemplate(m_location, m_own, m_name->text());
    if (!renamed) {
        emit refused(renamed.error());
        return;
    }
    m_drafts.remove(key());
    m_own = *renamed;
    load();
    setText(text);
    updateParts();
    emit told(tr("The template is called “%1” now.").arg(m_own.name));
    emit chosen(m_own.name);
}

void TemplatePane::remove()
{
    const QString text = source();
    const QString name = m_own.name;
    if (const auto deleted = deleteTemplate(m_own); !deleted) {
        emit refused(deleted.error());
        return;
    }
    m_drafts.remove(key());
    m_own = {};
    load();
    m_isDeleted = true;
    setText(text);
    m_name->setText(name);
    updateParts();
    emit told(tr("The template “%1” is deleted. Its text stands here until another one is chosen: “Save” brings it "
                 "back.")
                  .arg(name));
    emit chosen({});
}

void TemplatePane::updateParts()
{
    const QString name = m_name->text().trimmed();
    const bool isOther = name != m_own.name;
    m_save->setEnabled(!name.isEmpty() && (isOther || isChanged()));
    m_rename->setEnabled(!m_own.path.isEmpty() && !name.isEmpty() && isOther);
    m_delete->setEnabled(!m_own.path.isEmpty());
    const QString which = m_isDeleted          ? tr("A template that is deleted")
                        : m_own.name.isEmpty() ? tr("Template of the preset “%1”").arg(exporting::presetName(m_preset))
                                               : tr("Your template “%1”").arg(m_own.name);
    //: %1 is "Your template “mine”"
    m_title->setText(isChanged() && !m_isDeleted ? tr("%1, changed").arg(which) : which);
}

} // namespace gleaner::exports
