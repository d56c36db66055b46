// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/session.h"

#include <QStandardPaths>

#include <algorithm>
#include <array>

using gleaner::library::Filter;

namespace gleaner::shell {

namespace {

constexpr int RecentLimit = 10;
constexpr int RecentCommandsLimit = 8;
constexpr std::array ColourKeys{"system", "light", "dark", "sepia"};
constexpr std::array ViewKeys{"all", "unread", "bookmarked", "notes", "highlights"};
constexpr std::array OrderKeys{"count", "place"};

/// An enumerator by its key in a settings file that may hold anything; unknown keys give the first.
template<typename Enum, size_t N>
Enum fromKey(const std::array<const char *, N> &keys, const QString &key)
{
    const auto found = std::ranges::find_if(keys,
                                            [&key](const char *known) { return key == QLatin1StringView(known); });
    return found == keys.end() ? Enum{} : Enum(found - keys.begin());
}

template<typename Enum, size_t N>
QString toKey(const std::array<const char *, N> &keys, Enum value)
{
    return QString::fromLatin1(keys[size_t(value)]);
}

/// Puts `value` before the others in a list of the settings that has room for `limit`.
void prepend(QSettings &settings, const QString &key, const QString &value, qsizetype limit)
{
    QStringList values = settings.value(key).toStringList();
    values.removeAll(value);
    values.prepend(value);
    settings.setValue(key, QStringList(values.first(std::min(values.size(), limit))));
}

Session::Place placeOf(const QSettings &settings, const QString &group)
{
    return {.digest = settings.value(QString(group + u"/digest")).toString(),
            .item = settings.value(QString(group + u"/item")).toString(),
            .offset = settings.value(QString(group + u"/offset"), 0.0).toDouble()};
}

void keepPlace(QSettings &settings, const QString &group, const Session::Place &place)
{
    settings.setValue(QString(group + u"/digest"), place.digest);
    settings.setValue(QString(group + u"/item"), place.item);
    settings.setValue(QString(group + u"/offset"), place.offset);
}

} // namespace

Session::Session(const QString &file)
    : m_settings(file, QSettings::IniFormat)
{ }

QString Session::standardFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/gleaner/gleaner.ini";
}

Session::Colours Session::coloursFromKey(const QString &key)
{
    return fromKey<Colours>(ColourKeys, key);
}

Session::Colours Session::colours() const
{
    return coloursFromKey(m_settings.value("view/colours").toString());
}

void Session::setColours(Colours colours)
{
    m_settings.setValue("view/colours", toKey(ColourKeys, colours));
}

double Session::zoom() const
{
    bool number = false;
    const double zoom = m_settings.value("view/zoom", 1.0).toDouble(&number);
    return number ? std::clamp(zoom, 0.5, 3.0) : 1.0;
}

void Session::setZoom(double zoom)
{
    m_settings.setValue("view/zoom", zoom);
}

bool Session::isTextOnly() const
{
    return m_settings.value("view/text-only", false).toBool();
}

void Session::setTextOnly(bool textOnly)
{
    m_settings.setValue("view/text-only", textOnly);
}

QByteArray Session::geometry() const
{
    return m_settings.value("window/geometry").toByteArray();
}

void Session::setGeometry(const QByteArray &geometry)
{
    m_settings.setValue("window/geometry", geometry);
}

QByteArray Session::splitter(const QString &name) const
{
    return m_settings.value(u"window/splitter-" + name).toByteArray();
}

void Session::setSplitter(const QString &name, const QByteArray &state)
{
    m_settings.setValue(u"window/splitter-" + name, state);
}

bool Session::isShown(const QString &pane) const
{
    return m_settings.value(u"window/shown-" + pane, true).toBool();
}

void Session::setShown(const QString &pane, bool shown)
{
    m_settings.setValue(u"window/shown-" + pane, shown);
}

QSize Session::size(const QString &name) const
{
    return m_settings.value(u"window/size-" + name).toSize();
}

void Session::setSize(const QString &name, QSize size)
{
    m_settings.setValue(u"window/size-" + name, size);
}

int Session::sideTab() const
{
    return m_settings.value("window/side-tab", 0).toInt();
}

void Session::setSideTab(int tab)
{
    m_settings.setValue("window/side-tab", tab);
}

entities::PanelChoices Session::panelChoices() const
{
    entities::PanelChoices choices;
    choices.order = fromKey<entities::PanelChoices::Order>(OrderKeys, m_settings.value("entities/order").toString());
    choices.ofItem = m_settings.value("entities/of-item", choices.ofItem).toBool();
    choices.marked = m_settings.value("entities/marked", choices.marked).toBool();
    if (const QVariant folded = m_settings.value("entities/folded"); folded.isValid()) {
        choices.collapsed.clear();
        for (const QString &key : folded.toString().split(u' ', Qt::SkipEmptyParts)) {
            if (const auto type = entity::typeFromKey(key); type && !choices.collapsed.contains(*type))
                choices.collapsed.append(*type);
        }
    }
    return choices;
}

void Session::setPanelChoices(const entities::PanelChoices &choices)
{
    m_settings.setValue("entities/order", toKey(OrderKeys, choices.order));
    m_settings.setValue("entities/of-item", choices.ofItem);
    m_settings.setValue("entities/marked", choices.marked);
    QStringList folded;
    for (const entity::Type type : choices.collapsed)
        folded.append(entity::key(type));
    m_settings.setValue("entities/folded", folded.join(u' '));
}

Filter Session::filter() const
{
    Filter filter;
    filter.view = fromKey<Filter::View>(ViewKeys, m_settings.value("filter/view").toString());
    filter.publisher = m_settings.value("filter/publisher").toString();
    filter.tag = m_settings.value("filter/tag").toString();
    filter.entity = m_settings.value("filter/entity").toString();
    filter.entityType = entity::typeFromKey(m_settings.value("filter/entity-type").toString());
    return filter;
}

void Session::setFilter(const Filter &filter)
{
    m_settings.setValue("filter/view", toKey(ViewKeys, filter.view));
    m_settings.setValue("filter/publisher", filter.publisher);
    m_settings.setValue("filter/tag", filter.tag);
    m_settings.setValue("filter/entity", filter.entity);
    m_settings.setValue("filter/entity-type", filter.entityType ? entity::key(*filter.entityType) : QString());
}

annotation::Colour Session::highlightColour() const
{
    return annotation::colourFromKey(m_settings.value("highlights/colour").toString())
        .value_or(annotation::Colour::Fact);
}

void Session::setHighlightColour(annotation::Colour colour)
{
    m_settings.setValue("highlights/colour", QString(annotation::colourKey(colour)));
}

library::SearchOrder Session::searchOrder() const
{
    return m_settings.value("search/order").toString() == u"date" ? library::SearchOrder::Date
                                                                  : library::SearchOrder::Relevance;
}

void Session::setSearchOrder(library::SearchOrder order)
{
    m_settings.setValue("search/order",
                        order == library::SearchOrder::Date ? QStringLiteral("date") : QStringLiteral("relevance"));
}

Session::Place Session::place() const
{
    return placeOf(m_settings, QStringLiteral("place"));
}

void Session::setPlace(const Place &place)
{
    keepPlace(m_settings, QStringLiteral("place"), place);
}

Session::Beside Session::beside() const
{
    return {.place = placeOf(m_settings, QStringLiteral("beside")),
            .revision = m_settings.value("beside/revision").toInt()};
}

void Session::setBeside(const Beside &beside)
{
    keepPlace(m_settings, QStringLiteral("beside"), beside.place);
    m_settings.setValue("beside/revision", beside.revision);
}

Session::Brief Session::brief() const
{
    return {.shown = m_settings.value("brief/shown").toBool(), .uid = m_settings.value("brief/uid").toString()};
}

void Session::setBrief(const Brief &brief)
{
    m_settings.setValue("brief/shown", brief.shown);
    m_settings.setValue("brief/uid", brief.uid);
}

QStringList Session::recent() const
{
    return m_settings.value("files/recent").toStringList();
}

void Session::addRecent(const QString &path)
{
    prepend(m_settings, QStringLiteral("files/recent"), path, RecentLimit);
}

void Session::clearRecent()
{
    m_settings.remove("files/recent");
}

QStringList Session::recentCommands() const
{
    return m_settings.value("palette/recent").toStringList();
}

void Session::addRecentCommand(const QString &name)
{
    prepend(m_settings, QStringLiteral("palette/recent"), name, RecentCommandsLimit);
}

QHash<QString, QStringList> Session::chosenKeys() const
{
    const QString group = QStringLiteral("keys/");
    QHash<QString, QStringList> keys;
    for (const QString &key : m_settings.allKeys()) {
        if (key.startsWith(group))
            keys.insert(key.sliced(group.size()), m_settings.value(key).toStringList());
    }
    return keys;
}

void Session::setChosenKeys(const QString &name, const QStringList &keys)
{
    m_settings.setValue(QString(u"keys/" + name), keys);
}

void Session::forgetChosenKeys(const QString &name)
{
    m_settings.remove(QString(u"keys/" + name));
}

QString Session::author() const
{
    return m_settings.value("exchange/author").toString();
}

void Session::setAuthor(const QString &name)
{
    m_settings.setValue("exchange/author", name);
}

QVariantMap Session::exportChoices(const QString &library) const
{
    return m_settings.value("files/exportChoices").toMap().value(library).toMap();
}

void Session::setExportChoices(const QString &library, const QVariantMap &choices)
{
    QVariantMap all = m_settings.value("files/exportChoices").toMap();
    all.insert(library, choices);
    m_settings.setValue("files/exportChoices", all);
}

} // namespace gleaner::shell
