// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

#include <functional>

class QWidget;

namespace gleaner::shell {

/// What the program asks a person and the desktop for. Answers come later, by the function given, and not at all when a
/// person declines. Tests give preset answers.
class Dialogs {
public:
    virtual ~Dialogs() = default;

    virtual void chooseFolder(QWidget *parent, const QString &title, const QString &start,
                              std::function<void(const QString &)> chosen) = 0;
    /// Digest files, several at once.
    virtual void chooseFiles(QWidget *parent, const QString &title, const QString &start,
                             std::function<void(const QStringList &)> chosen) = 0;
    /// One file that is there, or one to be written; `filter` as QFileDialog has it.
    virtual void chooseFile(QWidget *parent, const QString &title, const QString &start, const QString &filter,
                            std::function<void(const QString &)> chosen) = 0;
    virtual void chooseNewFile(QWidget *parent, const QString &title, const QString &suggested, const QString &filter,
                               std::function<void(const QString &)> chosen) = 0;
    /// Asks before an address leaves for a program outside; shows all of it.
    virtual void confirmOpening(QWidget *parent, const QUrl &url, std::function<void()> confirmed) = 0;
    /// Hands an address or a folder to the desktop.
    virtual void open(const QUrl &url) = 0;
};

/// The real ones: Qt's dialogs, shown without a nested event loop.
class DesktopDialogs final : public Dialogs {
public:
    void chooseFolder(QWidget *parent, const QString &title, const QString &start,
                      std::function<void(const QString &)> chosen) override;
    void chooseFiles(QWidget *parent, const QString &title, const QString &start,
                     std::function<void(const QStringList &)> chosen) override;
    void chooseFile(QWidget *parent, const QString &title, const QString &start, const QString &filter,
                    std::function<void(const QString &)> chosen) override;
    void chooseNewFile(QWidget *parent, const QString &title, const QString &suggested, const QString &filter,
                       std::function<void(const QString &)> chosen) override;
    void confirmOpening(QWidget *parent, const QUrl &url, std::function<void()> confirmed) override;
    void open(const QUrl &url) override;
};

} // namespace gleaner::shell
