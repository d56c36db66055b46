// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keyboard/commandpalette.h"

#include "app/keyboard/commandmodel.h"
#include "app/matching/pinyinkeys.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStyledItemDelegate>
#include <QThreadPool>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace gleaner::keyboard {

namespace {

constexpr int Widest = 640;
constexpr int MostRows = 12;
constexpr int Edge = 8;
constexpr int Top = 48; ///< from the window's upper edge

/// Rows as high as those of the other lists, and the current one as if the list had the focus: its keys come from the
/// field.
class RowDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index).expandedTo({0, option.fontMetrics.lineSpacing() + 8});
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state |= QStyle::State_Active;
    }
};

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QFrame(window)
    , m_model(new CommandModel(this))
    , m_field(new QLineEdit(this))
    , m_list(new QTreeView(this))
    , m_nothing(new QLabel(tr("No command and no digest is called so."), this))
{
    setObjectName(u"palette"_s);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setAccessibleName(tr("Find a command or a digest"));

    m_field->setObjectName(u"paletteField"_s);
    m_field->setPlaceholderText(tr("Find a command or a digest"));
    m_field->setAccessibleName(tr("Find a command or a digest"));
    m_field->setAccessibleDescription(tr("The arrow keys choose, Enter runs the command or opens the digest."));
    m_field->setClearButtonEnabled(true);
    m_field->addAction(QIcon::fromTheme(u"edit-find"_s), QLineEdit::LeadingPosition)->setText(tr("Find a command"));

    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("Commands and digests"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderHidden(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setMinimumSectionSize(0);
    m_nothing->setObjectName(u"paletteNothing"_s);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setContentsMargins(Edge, 4, Edge, 4);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Edge, Edge, Edge, Edge);
    layout->setSpacing(4);
    layout->addWidget(m_field);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing);

    m_field->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QTreeView::clicked, this, [this](const QModelIndex &index) { run(index.row()); });
    hide();
}

void CommandPalette::open(const QList<Command> &commands, const QStringList &recent)
{
    // Read once, before the first letter is typed.
    QThreadPool::globalInstance()->start(&matching::PinyinKeys::prepare);
    if (isHidden())
        m_before = QApplication::focusWidget();
    m_field->clear();
    m_model->setCommands(commands, recent);
    show();
    raise();
    filter();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::filter()
{
    const QString typed = m_field->text().trimmed();
    m_isRunAwaited = false;
    m_model->setTyped(m_field->text());
    // The places stay until the next ones come, so that nothing blinks.
    if (typed.isEmpty())
        setPlaces(typed, {});
    else
        emit placesWanted(typed);
    m_list->setCurrentIndex({});
    showRows();
}

void CommandPalette::setPlaces(const QString &typed, const QList<Place> &places)
{
    if (isHidden() || typed != m_field->text().trimmed())
        return;
    m_placesFor = typed;
    m_model->setPlaces(places);
    if (m_isRunAwaited)
        m_list->setCurrentIndex({}); // what was marked stood there for another text
    showRows();
    if (std::exchange(m_isRunAwaited, false))
        run(m_list->currentIndex().row());
}

void CommandPalette::showRows()
{
    const bool any = m_model->rowCount() > 0;
    m_list->setVisible(any);
    m_nothing->setVisible(!any);
    place();
    if (any && !m_list->currentIndex().flags().testFlag(Qt::ItemIsEnabled))
        m_list->setCurrentIndex(firstThatCanBeDone());
    speakCurrent();
}

/// The first row that can be chosen, or the first one.
QModelIndex CommandPalette::firstThatCanBeDone() const
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (const QModelIndex index = m_model->index(row, 0); index.flags().testFlag(Qt::ItemIsEnabled))
            return index;
    }
    return m_model->index(0, 0);
}

void CommandPalette::place()
{
    const QWidget *window = parentWidget();
    const int width = std::min(Widest, window->width() - 2 * Edge);
    const int height = layout()->minimumSize().height() - m_list->minimumSizeHint().height();
    const int rows = std::min(m_model->rowCount(), MostRows) * std::max(m_list->sizeHintForRow(0), 1);
    const int wanted = m_list->isHidden() ? sizeHint().height() : height + rows + 2 * m_list->frameWidth();
    setGeometry((window->width() - width) / 2, Top, width, std::min(wanted, window->height() - Top - Edge));
    layout()->activate();

    // The name and the keys have the room they need; the menu's name is cut first.
    const int room = m_list->viewport()->width();
    m_list->resizeColumnToContents(CommandModel::KeysColumn);
    m_list->resizeColumnToContents(CommandModel::NameColumn);
    const int keys = m_list->columnWidth(CommandModel::KeysColumn);
    const int name = std::min(m_list->columnWidth(CommandModel::NameColumn), (room - keys) * 3 / 4);
    m_list->setColumnWidth(CommandModel::NameColumn, name);
    m_list->setColumnWidth(CommandModel::GroupColumn, std::max(room - keys - name, 0));
}

bool CommandPalette::arePlacesOfWhatIsTyped() const
{
    return m_placesFor == m_field->text().trimmed();
}

void CommandPalette::runCurrent()
{
    const int row = m_list->isHidden() ? -1 : m_list->currentIndex().row();
    if ((row < 0 || m_model->isPlace(row)) && !arePlacesOfWhatIsTyped())
        m_isRunAwaited = true; // somebody types faster than digests are found
    else
        run(row);
}

void CommandPalette::run(int row)
{
    if (row < 0 || !m_model->index(row, 0).flags().testFlag(Qt::ItemIsEnabled))
        return;
    if (m_model->isPlace(row)) {
        if (!arePlacesOfWhatIsTyped())
            return;
        const qint64 id = m_model->place(row).id;
        close();
        emit placeChosen(id);
        return;
    }
    const QPointer<QAction> action = m_model->action(row);
    close();
    emit commandRun(action->objectName());
    if (action)
        action->trigger();
}

void CommandPalette::close()
{
    m_isRunAwaited = false;
    // The focus goes first: a widget that hides with it gives it to whoever is next.
    if (const QPointer<QWidget> before = std::exchange(m_before, {}))
        before->setFocus(Qt::OtherFocusReason);
    hide();
    m_model->setCommands({}, {});
    m_model->setPlaces({});
}

void CommandPalette::speakCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    const QString text = m_list->isHidden() ? m_nothing->text() : current.data(Qt::AccessibleTextRole).toString();
    QAccessibleAnnouncementEvent event(m_field, text);
    QAccessible::updateAccessibility(&event);
}

bool CommandPalette::fieldKey(QEvent *event)
{
    auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Escape: close(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: runCurrent(); return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab: return true; // the list has no focus to get
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        m_isRunAwaited = false;
        QApplication::sendEvent(m_list, event);
        speakCurrent();
        return true;
    default: return false;
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize && isVisible())
            place();
    } else if (event->type() == QEvent::KeyPress) {
        return fieldKey(event);
    } else if (event->type() == QEvent::FocusOut && isVisible()) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason) {
            m_before.clear(); // somebody else wants it
            close();
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace gleaner::keyboard
