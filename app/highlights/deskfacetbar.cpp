// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlights/deskfacetbar.h"

#include "app/highlights/colourmark.h"
#include "app/notes/tagsmodel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace gleaner::highlights {

namespace {

constexpr qsizetype MostChoices = 300; ///< of one facet: more are found by typing

/// In the order of Facets.
const PerFacet<QString> &boxNames()
{
    static const PerFacet<QString> Names{u"deskKind"_s,      u"deskColour"_s, u"deskTag"_s,  u"deskEntity"_s,
                                         u"deskPublisher"_s, u"deskDate"_s,   u"deskState"_s};
    return Names;
}

} // namespace

DeskFacetBar::DeskFacetBar(QWidget *parent)
    : QWidget(parent)
    , m_words(new QLineEdit(this))
{
    m_words->setObjectName(u"deskWords"_s);
    m_words->setPlaceholderText(tr("Filter by words, names also by pinyin"));
    m_words->setAccessibleName(tr("Filter by words"));
    m_words->setClearButtonEnabled(true);
    m_typed.setSingleShot(true);
    m_typed.setInterval(120ms);
    connect(m_words, &QLineEdit::textChanged, &m_typed, qOverload<>(&QTimer::start));
    connect(&m_typed, &QTimer::timeout, this, [this] {
        m_facets.words = m_words->text();
        emit changed();
    });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *upper = new QHBoxLayout;
    auto *lower = new QHBoxLayout;
    for (QHBoxLayout *row : {upper, lower}) {
        row->setSpacing(8);
        column->addLayout(row);
    }
    upper->addWidget(m_words, 2);
    for (const Facet facet : Facets) {
        auto *box = new QComboBox(this);
        box->setObjectName(boxNames()[size_t(facet)]);
        box->setAccessibleName(facetName(facet));
        box->setToolTip(facetName(facet));
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
        m_boxes[size_t(facet)] = box;
        const bool isUpper = facet == Facet::Kind || facet == Facet::State;
        (isUpper ? upper : lower)->addWidget(box, 1);
        setCounts(facet, {});
        connect(box, &QComboBox::currentIndexChanged, this, [this, facet, box] {
            m_facets.of(facet) = box->currentData().toString();
            emit changed();
        });
    }
    QWidget *before = m_words;
    for (const Facet facet :
         {Facet::Kind, Facet::State, Facet::Colour, Facet::Tag, Facet::Entity, Facet::Publisher, Facet::Month}) {
        setTabOrder(before, m_boxes[size_t(facet)]);
        before = m_boxes[size_t(facet)];
    }
}

QWidget *DeskFacetBar::last() const
{
    return m_boxes[size_t(Facet::Month)];
}

QIcon DeskFacetBar::iconOf(Facet facet, const QString &key) const
{
    if (facet == Facet::Colour) {
        if (const auto colour = annotation::colourFromKey(key))
            return colourMark(*colour, m_theme);
    } else if (facet == Facet::Tag && m_tagColours.contains(key)) {
        return notes::tagDot(m_tagColours.value(key), m_theme);
    }
    return {};
}

void DeskFacetBar::setCounts(Facet facet, const FacetCounts &counts)
{
    QComboBox *box = m_boxes[size_t(facet)];
    const QString chosen = m_facets.of(facet);
    QStringList keys = facetOrder(facet, counts, MostChoices);
    if (!chosen.isEmpty() && !keys.contains(chosen))
        keys.prepend(chosen);
    const QSignalBlocker quiet(box);
    box->clear();
    box->addItem(facetAllText(facet), QString());
    for (const QString &key : std::as_const(keys)) {
        //: %1 is a choice, %2 how many rows it leaves
        box->addItem(iconOf(facet, key),
                     tr("%1 (%2)").arg(facetText(facet, key, m_colourNames), locale().toString(counts.value(key))),
                     key);
    }
    box->setCurrentIndex(chosen.isEmpty() ? 0 : int(keys.indexOf(chosen)) + 1);
}

void DeskFacetBar::setTheme(article::Theme theme)
{
    m_theme = theme;
    for (const Facet facet : {Facet::Colour, Facet::Tag}) {
        QComboBox *box = m_boxes[size_t(facet)];
        for (int at = 1; at < box->count(); ++at)
            box->setItemIcon(at, iconOf(facet, box->itemData(at).toString()));
    }
}

void DeskFacetBar::setTagColours(const QHash<QString, annotation::TagColour> &colours)
{
    m_tagColours = colours;
}

void DeskFacetBar::clear()
{
    m_facets = {};
    const QSignalBlocker quiet(m_words);
    m_words->clear();
    for (QComboBox *box : m_boxes) {
        const QSignalBlocker quietBox(box);
        box->setCurrentIndex(0);
    }
    emit changed();
}

} // namespace gleaner::highlights
