// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/entities/panelchoices.h"
#include "core/annotation/highlight.h"
#include "core/library/searching.h"
#include "core/library/types.h"

#include <QByteArray>
#include <QHash>
#include <QSettings>
#include <QSize>
#include <QString>
#include <QStringList>
#include <QVariantMap>

namespace gleaner::shell {

/// What the window looks like and where a person was, kept from one run to the next in one file.
class Session final {
public:
    /// `file` is made when something is first stored.
    explicit Session(const QString &file = standardFile());

    /// `gleaner.ini` in the person's folder for settings.
    [[nodiscard]] static QString standardFile();

    enum class Colours { System, Light, Dark, Sepia };
    /// "light", "dark", "sepia"; others give System.
    [[nodiscard]] static Colours coloursFromKey(const QString &key);
    [[nodiscard]] Colours colours() const;
    void setColours(Colours colours);
    [[nodiscard]] double zoom() const; ///< 1 is the original size
    void setZoom(double zoom);
    [[nodiscard]] bool isTextOnly() const; ///< the item's text stands in place of the page
    void setTextOnly(bool textOnly);

    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    /// A splitter's state by the name of its place.
    [[nodiscard]] QByteArray splitter(const QString &name) const;
    void setSplitter(const QString &name, const QByteArray &state);
    [[nodiscard]] bool isShown(const QString &pane) const; ///< shown unless told otherwise
    void setShown(const QString &pane, bool shown);
    /// Of a window beside the main one, by its name; invalid before it was first kept.
    [[nodiscard]] QSize size(const QString &name) const;
    void setSize(const QString &name, QSize size);
    [[nodiscard]] int sideTab() const;
    void setSideTab(int tab);

    [[nodiscard]] entities::PanelChoices panelChoices() const;
    void setPanelChoices(const entities::PanelChoices &choices);

    [[nodiscard]] annotation::Colour highlightColour() const; ///< what was marked last was marked as
    void setHighlightColour(annotation::Colour colour);

    [[nodiscard]] library::Filter filter() const;
    void setFilter(const library::Filter &filter);
    [[nodiscard]] library::SearchOrder searchOrder() const;
    void setSearchOrder(library::SearchOrder order);
    /// Where a person reads, in ids that outlive a rebuilt index.
    struct Place {
        QString digest;    ///< uid; empty: nothing was open
        QString item;      ///< uid; empty: the top of the page
        double offset = 0; ///< as in article::Place
        bool operator==(const Place &) const = default;
    };
    [[nodiscard]] Place place() const;
    void setPlace(const Place &place);

    /// What is read beside it.
    struct Beside {
        Place place;      ///< empty: nothing is; the item of an earlier revision is its number
        int revision = 0; ///< number of the earlier revision; 0: the newest
        bool operator==(const Beside &) const = default;
    };
    [[nodiscard]] Beside beside() const;
    void setBeside(const Beside &beside);

    /// The brief beside the page.
    struct Brief {
        bool shown = false;
        QString uid{}; ///< of the one that was chosen; empty: none was
        bool operator==(const Brief &) const = default;
    };
    [[nodiscard]] Brief brief() const;
    void setBrief(const Brief &brief);

    /// Folders and files opened lately, the last one first, at most ten.
    [[nodiscard]] QStringList recent() const;
    void addRecent(const QString &path);
    void clearRecent();
    /// Object names of commands run lately, the last one first, at most eight.
    [[nodiscard]] QStringList recentCommands() const;
    void addRecentCommand(const QString &name);
    /// Keys a person chose, in QKeySequence's portable form, by the object names of commands.
    [[nodiscard]] QHash<QString, QStringList> chosenKeys() const;
    void setChosenKeys(const QString &name, const QStringList &keys);
    void forgetChosenKeys(const QString &name);
    /// The person's name in bundles; empty before it was given.
    [[nodiscard]] QString author() const;
    void setAuthor(const QString &name);
    /// As exports::toMap() gives them, by the folder of the library.
    [[nodiscard]] QVariantMap exportChoices(const QString &library) const;
    void setExportChoices(const QString &library, const QVariantMap &choices);

    void sync() { m_settings.sync(); }

private:
    QSettings m_settings;
};

} // namespace gleaner::shell
