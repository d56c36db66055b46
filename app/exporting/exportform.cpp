// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/exportform.h"

#include "core/export/pagetemplate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QStandardItemModel>

#include <array>

using namespace Qt::StringLiterals;

namespace gleaner::exports {

namespace {

using exporting::Content;
using exporting::GroupBy;

constexpr int NoGroup = -1;
// Of the shapes of an export.
constexpr int Folder = 0;
constexpr int OneFile = 1;

QString nameOf(Content content)
{
    switch (content) {
    case Content::Notes: return ExportForm::tr("Notes alone");
    case Content::Quotes: return ExportForm::tr("Notes and quotes");
    case Content::FullText: break;
    }
    return ExportForm::tr("Full text with highlights");
}

QString nameOf(GroupBy group)
{
    switch (group) {
    case GroupBy::Publisher: return ExportForm::tr("Publisher");
    case GroupBy::Date: return ExportForm::tr("Date");
    case GroupBy::Tag: return ExportForm::tr("Tag");
    case GroupBy::Colour: return ExportForm::tr("Colour");
    case GroupBy::Entity: return ExportForm::tr("Entity");
    case GroupBy::Section: break;
    }
    return ExportForm::tr("Section");
}

void add(QComboBox *box, const QString &text, int value)
{
    box->addItem(text, value);
}

void choose(QComboBox *box, int value)
{
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

void enable(QComboBox *box, int value, bool enabled)
{
    auto *model = qobject_cast<QStandardItemModel *>(box->model());
    if (QStandardItem *item = model->item(box->findData(value)))
        item->setEnabled(enabled);
}

} // namespace

ExportForm::ExportForm(QWidget *parent)
    : QWidget(parent)
    , m_what(new QComboBox(this))
    , m_which(new QStackedWidget(this))
    , m_title(new QLabel(this))
    , m_search(new QLineEdit(this))
    , m_tag(new QComboBox(this))
    , m_day(new QDateEdit(QDate::currentDate(), this))
    , m_preset(new QComboBox(this))
    , m_content(new QComboBox(this))
    , m_images(new QCheckBox(tr("Copy images &beside"), this))
    , m_first(new QComboBox(this))
    , m_second(new QComboBox(this))
    , m_template(new QComboBox(this))
    , m_files(new QLineEdit(this))
    , m_mistake(new QLabel(this))
    , m_shape(new QComboBox(this))
    , m_out(new QLineEdit(this))
{
    build();
    setTemplates({});
    for (QComboBox *box : {m_what, m_tag, m_preset, m_content, m_first, m_second, m_template})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportForm::updateParts);
    for (QLineEdit *field : {m_search, m_files})
        connect(field, &QLineEdit::textChanged, this, &ExportForm::changed);
    connect(m_out, &QLineEdit::textChanged, this, &ExportForm::updateParts);
    connect(m_shape, &QComboBox::activated, this, &ExportForm::changeShape);
    connect(m_images, &QCheckBox::toggled, this, &ExportForm::changed);
    connect(m_day, &QDateEdit::dateChanged, this, &ExportForm::changed);
    updateParts();
}

void ExportForm::build()
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    for (QComboBox *box : {m_preset, m_what, m_tag, m_content, m_first, m_second, m_template, m_shape})
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    const auto row = [&](const QString &label, QWidget *field, QWidget *named, const QString &objectName) {
        form->addRow(label, field);
        QString name = label;
        named->setAccessibleName(name.remove(u'&').remove(u':'));
        named->setObjectName(objectName);
        if (auto *shown = qobject_cast<QLabel *>(form->labelForField(field)))
            shown->setBuddy(named);
    };
    for (const exporting::Preset preset : exporting::Presets)
        add(m_preset, exporting::presetName(preset), int(preset));
    for (const Content content : exporting::Contents)
        add(m_content, nameOf(content), int(content));
    for (QComboBox *box : {m_first, m_second}) {
        add(box, box == m_first ? tr("Digest") : tr("Nothing more"), NoGroup);
        for (const GroupBy group : exporting::GroupBys)
            add(box, nameOf(group), int(group));
    }
    row(tr("&For:"), m_preset, m_preset, u"exportPreset"_s);
    row(tr("&What:"), buildWhat(), m_what, u"exportWhat"_s);
    row(tr("&Content:"), m_content, m_content, u"exportContent"_s);
    m_images->setObjectName(u"exportImages"_s);
    m_images->setToolTip(tr("Those that were loaded and are kept in the library; others stay links."));
    form->addRow(QString(), m_images);
    row(tr("&Group by:"), m_first, m_first, u"exportGroup"_s);
    row(tr("&then by:"), m_second, m_second, u"exportSecondGroup"_s);
    row(tr("Te&mplate:"), m_template, m_template, u"exportTemplate"_s);
    m_shape->addItems({tr("A folder, one file a page"), tr("One file")});
    row(tr("&Into:"), m_shape, m_shape, u"exportShape"_s);
    row(tr("File &names:"), buildFiles(), m_files, u"exportFiles"_s);
    row(tr("At:"), buildOut(), m_out, u"exportOut"_s);
}

QWidget *ExportForm::buildWhat()
{
    auto *part = new QWidget(this);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    add(m_what, tr("All of the library"), int(What::Library));
    add(m_what, tr("This digest"), int(What::Digest));
    add(m_what, tr("%n selected item(s)", nullptr, 0), int(What::Items));
    add(m_what, tr("What a search finds"), int(What::Search));
    add(m_what, tr("What has a tag"), int(What::Tag));
    add(m_what, tr("Digests of a day"), int(What::Day));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_search->setObjectName(u"exportSearch"_s);
    m_search->setAccessibleName(tr("Search for"));
    m_search->setPlaceholderText(tr("Words, or fields such as tag:"));
    m_tag->setObjectName(u"exportTag"_s);
    m_tag->setAccessibleName(tr("Tag"));
    m_day->setObjectName(u"exportDay"_s);
    m_day->setAccessibleName(tr("Day"));
    m_day->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_day->setCalendarPopup(true);
    // In the order of What.
    const std::array<QWidget *, 6> fields{new QWidget(this), m_title, new QWidget(this), m_search, m_tag, m_day};
    for (QWidget *field : fields)
        m_which->addWidget(field);
    layout->addWidget(m_what);
    layout->addWidget(m_which);
    return part;
}

QWidget *ExportForm::buildFiles()
{
    auto *part = new QWidget(this);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_files);
    layout->addWidget(m_mistake);
    m_files->setToolTip(tr("Made from title, date, year, month, day, publisher, section, id and uid; a slash makes a "
                           "folder."));
    m_mistake->setObjectName(u"exportFilesMistake"_s);
    m_mistake->setTextFormat(Qt::PlainText);
    m_mistake->setWordWrap(true);
    m_mistake->hide();
    return part;
}

QWidget *ExportForm::buildOut()
{
    auto *part = new QWidget(this);
    auto *layout = new QHBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *browse = new QPushButton(tr("&Browse…"), part);
    browse->setObjectName(u"exportBrowse"_s);
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, [this] {
        if (m_shape->currentIndex() == OneFile)
            emit fileWanted();
        else
            emit folderWanted();
    });
    layout->addWidget(m_out, 1);
    layout->addWidget(browse);
    return part;
}

void ExportForm::updateParts()
{
    const auto what = What(m_what->currentData().toInt());
    m_which->setCurrentIndex(int(what));
    m_which->setVisible(what != What::Library && what != What::Items);
    const int first = m_first->currentData().toInt();
    m_second->setEnabled(first != NoGroup);
    for (const GroupBy group : exporting::GroupBys)
        enable(m_second, int(group), int(group) != first);
    if (first == NoGroup || m_second->currentData().toInt() == first) {
        const QSignalBlocker quiet(m_second);
        choose(m_second, NoGroup);
    }
    const bool isFile = isOneFile(m_out->text().trimmed());
    m_shape->setCurrentIndex(isFile ? OneFile : Folder);
    m_files->setEnabled(!isFile);
    m_images->setEnabled(Content(m_content->currentData().toInt()) == Content::FullText && !isFile);
    m_files->setPlaceholderText(exporting::presetFileTemplate(exporting::Preset(m_preset->currentData().toInt())));
    emit changed();
}

/// The place becomes one of the other kind near by.
void ExportForm::changeShape()
{
    const QString out = QDir::fromNativeSeparators(m_out->text().trimmed());
    const bool wantsFile = m_shape->currentIndex() == OneFile;
    if (wantsFile == isOneFile(out))
        return;
    if (wantsFile)
        m_out->setText(out + (out.isEmpty() || out.endsWith(u'/') ? u""_s : u"/"_s) + tr("notes", "name of a file")
                       + u".md"_s);
    else
        m_out->setText(QFileInfo(out).path());
}

void ExportForm::setSituation(const Situation &situation)
{
    const auto rename = [this](What what, const QString &text, bool possible) {
        m_what->setItemText(m_what->findData(int(what)), text);
        enable(m_what, int(what), possible);
    };
    const int digests = int(situation.digests.size());
    rename(What::Digest, digests > 1 ? tr("%n selected digest(s)", nullptr, digests) : tr("This digest"), digests > 0);
    rename(What::Items, tr("%n selected item(s)", nullptr, int(situation.items.size())), !situation.items.isEmpty());
    m_title->setText(digests == 1 ? situation.digestTitle : QString());
    if (!situation.search.isEmpty())
        m_search->setText(situation.search);
}

void ExportForm::setChoices(const Choices &choices)
{
    {
        const QSignalBlocker quiet(this);
        choose(m_what, int(choices.what));
        choose(m_preset, int(choices.preset));
        choose(m_content, int(choices.content));
        choose(m_first, choices.groups.isEmpty() ? NoGroup : int(choices.groups.first()));
        choose(m_second, choices.groups.size() < 2 ? NoGroup : int(choices.groups[1]));
        setTemplate(choices.templateName);
        m_images->setChecked(choices.images == exporting::Images::Copied);
        m_files->setText(choices.fileTemplate);
        m_out->setText(choices.out);
        if (!choices.search.isEmpty())
            m_search->setText(choices.search);
        if (!choices.tag.isEmpty()) {
            if (m_tag->findText(choices.tag) < 0)
                m_tag->addItem(choices.tag);
            m_tag->setCurrentText(choices.tag);
        }
        if (choices.day.isValid())
            m_day->setDate(choices.day);
    }
    updateParts();
}

Choices ExportForm::choices() const
{
    Choices choices;
    choices.what = What(m_what->currentData().toInt());
    choices.search = m_search->text();
    choices.tag = m_tag->currentText();
    choices.day = m_day->date();
    choices.out = m_out->text().trimmed();
    choices.preset = exporting::Preset(m_preset->currentData().toInt());
    choices.content = Content(m_content->currentData().toInt());
    choices.images = m_images->isChecked() ? exporting::Images::Copied : exporting::Images::Linked;
    for (const QComboBox *box : {m_first, m_second}) {
        if (const int group = box->currentData().toInt(); group != NoGroup)
            choices.groups += GroupBy(group);
    }
    choices.templateName = m_template->currentData().toString();
    choices.fileTemplate = m_files->text();
    return choices;
}

void ExportForm::setOut(const QString &path)
{
    m_out->setText(path);
}

void ExportForm::setTags(const QStringList &tags)
{
    const QSignalBlocker quiet(m_tag);
    const QString chosen = m_tag->currentText();
    m_tag->clear();
    m_tag->addItems(tags);
    // One that is gone is not silently another one.
    m_tag->setCurrentIndex(chosen.isEmpty() && !tags.isEmpty() ? 0 : m_tag->findText(chosen));
    enable(m_what, int(What::Tag), !tags.isEmpty());
}

void ExportForm::setTemplates(const QStringList &names)
{
    const QSignalBlocker quiet(m_template);
    const QString chosen = m_template->currentData().toString();
    m_template->clear();
    m_template->addItem(tr("That of the preset"), QString());
    for (const QString &name : names)
        m_template->addItem(name, name);
    setTemplate(chosen);
}

void ExportForm::setTemplate(const QString &name)
{
    m_template->setCurrentIndex(std::max(0, m_template->findData(name)));
}

void ExportForm::setFileMistake(const QString &message)
{
    m_mistake->setText(message);
    m_mistake->setVisible(!message.isEmpty());
}

} // namespace gleaner::exports
