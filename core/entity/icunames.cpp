// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/icunames.h"

#include "core/entity/chars.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <memory>

#include <unicode/locid.h>
#include <unicode/strenum.h>
#include <unicode/timezone.h>
#include <unicode/tznames.h>
#include <unicode/ucurr.h>

namespace gleaner::entity {

namespace {

// The first is the language of canonical names.
constexpr const char *Languages[] = {"zh", "en", "zh_Hant", "ja"};

QString toQString(const icu::UnicodeString &text)
{
    return QString(reinterpret_cast<const QChar *>(text.getBuffer()), text.length());
}

QString foldedName(const QString &name)
{
    return name.toLower().remove(u' ');
}

/// "Myanmar (Burma)" is Myanmar; what is written in two parts is no name in running text.
QString plainName(QString name)
{
    if (const qsizetype open = name.indexOf(u" ("); open > 0)
        name.truncate(open);
    if (name.contains(u" - ") || name.contains(u',') || name.contains(u" SAR") || name.contains(u'&'))
        return {};
    return name;
}

/// Persons, products and words share these.
bool isShared(QStringView name)
{
    static constexpr QStringView shared[] = {
        u"Georgia",  u"Jordan",     u"Chad",      u"Jersey",    u"Monaco",   u"Montserrat", u"Mali",       u"Niger",
        u"Togo",     u"Cuba",       u"Regina",    u"Nome",      u"Easter",   u"Dominica",   u"Malta",      u"Turkey",
        u"Guam",     u"Aden",       u"Marengo",   u"Creston",   u"Wake",     u"Bermuda",    u"Currie",     u"Denver",
        u"Adelaide", u"Petersburg", u"Vevay",     u"Dawson",    u"Lindeman", u"Tripoli",    u"Kiritimati", u"多米尼克",
        u"万象",     u"圣马丁",     u"乔治亚",    u"Melbourne", u"Oral",     u"Resolute",   u"Stanley",    u"斯坦利",
        u"史坦利",   u"Canary",     u"Christmas", u"Darwin",    u"达尔文",   u"達爾文",     u"Santiago",   u"自由市",
        u"自由城",   u"Sofia",      u"索菲亞",    u"Samara",    u"萨马拉",   u"Midway",     u"Chatham",    u"Riga",
        u"Nassau",   u"Mendoza",    u"门多萨",    u"門多薩",    u"Salta",    u"Cocos",      u"Sark",       u"Mahe",
        u"Chita",    u"Lome",       u"Hebron",    u"林德曼",    u"Comoro",   u"Muscat",     u"Belem",      u"Bahia",
        u"Bissau",   u"Gambier",    u"甘比尔",    u"基洛夫",    u"Kirov",    u"Thule",      u"可可斯",     u"梅里达",
        u"梅里達",   u"Mérida",     u"马德拉",    u"Madeira",   u"Noronha"};
    return std::ranges::find(shared, name) != std::end(shared);
}

std::optional<KnownName::Use> useOf(const QString &name)
{
    const auto isKana = [](QChar c) { return c.unicode() >= 0x3040 && c.unicode() <= 0x30FF; };
    const bool kana = std::ranges::any_of(name, isKana);
    // Nothing marks where a word in kana ends.
    if (name.size() < 2 || (name.size() == 2 && !isHan(name.front().unicode())) || (kana && name.size() < 4))
        return std::nullopt;
    const bool han = !kana && isHan(name.front().unicode());
    return isShared(name) || (han && name.size() == 2) ? KnownName::Use::Context : KnownName::Use::Exact;
}

class Places {
public:
    explicit Places(const std::vector<KnownName> &own)
    {
        for (const KnownName &name : own) {
            if (name.type == Type::Place)
                m_owners.insert(foldedName(name.written), name.canonical);
            else
                m_others.insert(foldedName(name.written));
        }
    }

    /// One thing in the order of Languages.
    void add(const QStringList &names)
    {
        QString canonical = names.first();
        for (const QString &name : names.first(2))
            canonical = m_owners.value(foldedName(name), canonical);
        if (canonical.isEmpty())
            return;
        for (const QString &name : names) {
            const QString folded = foldedName(name);
            const auto use = useOf(name);
            if (!use || m_owners.contains(folded) || m_others.contains(folded))
                continue;
            m_owners.insert(folded, canonical);
            found.push_back({Type::Place, name, canonical, *use});
        }
    }

    std::vector<KnownName> found;

private:
    QHash<QString, QString> m_owners;
    QSet<QString> m_others;
};

void addCountries(Places &places)
{
    for (const char *const *code = icu::Locale::getISOCountries(); *code; ++code) {
        const icu::Locale country("", *code);
        QStringList names;
        for (const char *language : Languages) {
            icu::UnicodeString name;
            country.getDisplayCountry(icu::Locale::createFromName(language), name);
            names << plainName(toQString(name));
        }
        places.add(names);
    }
}

void addCities(Places &places)
{
    UErrorCode status = U_ZERO_ERROR;
    std::vector<std::unique_ptr<icu::TimeZoneNames>> tables;
    for (const char *language : Languages)
        tables.emplace_back(icu::TimeZoneNames::createInstance(icu::Locale::createFromName(language), status));
    const std::unique_ptr<icu::StringEnumeration> zones(
        icu::TimeZone::createTimeZoneIDEnumeration(UCAL_ZONE_TYPE_CANONICAL_LOCATION, nullptr, nullptr, status));
    if (U_FAILURE(status))
        return;
    while (const icu::UnicodeString *zone = zones->snext(status)) {
        // Stations are named after people.
        if (zone->startsWith(u"Antarctica/"))
            continue;
        QStringList names;
        for (const auto &table : tables) {
            icu::UnicodeString name;
            table->getExemplarLocationName(*zone, name);
            names << plainName(toQString(name));
        }
        places.add(names);
    }
}

} // namespace

std::vector<KnownName> icuPlaces(const std::vector<KnownName> &own)
{
    Places places(own);
    addCountries(places);
    addCities(places);
    return std::move(places.found);
}

std::vector<std::pair<QString, QString>> icuCurrencies()
{
    std::vector<std::pair<QString, QString>> result;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UEnumeration, decltype(&uenum_close)> codes(
        ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, &status), uenum_close);
    if (U_FAILURE(status))
        return result;
    const auto add = [&](const char16_t *name, int32_t length, const QString &iso) {
        if (U_SUCCESS(status) && length > 1 && length < 40)
            result.emplace_back(QString(reinterpret_cast<const QChar *>(name), length), iso);
        status = U_ZERO_ERROR;
    };
    int32_t size = 0;
    while (const char16_t *code = uenum_unext(codes.get(), &size, &status)) {
        const QString iso(reinterpret_cast<const QChar *>(code), size);
        // X: metals, funds and units of account; TOP, ALL and the like are words in capitals.
        static constexpr QStringView words[] = {u"ALL", u"TOP", u"CUP", u"PEN", u"SOS",
                                                u"MOP", u"BAM", u"COP", u"MAD", u"BOB"};
        if (iso.startsWith(u'X'))
            continue;
        if (std::ranges::find(words, iso) == std::end(words))
            result.emplace_back(iso, iso);
        int32_t length = 0;
        for (const char *language : Languages) {
            const char16_t *name = ucurr_getName(code, language, UCURR_LONG_NAME, nullptr, &length, &status);
            add(name, length, iso);
        }
        const char16_t *plural = ucurr_getPluralName(code, "en", nullptr, "other", &length, &status);
        add(plural, length, iso);
    }
    return result;
}

} // namespace gleaner::entity
