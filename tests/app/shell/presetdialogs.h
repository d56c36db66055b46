// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/dialogs.h"

namespace gleaner::test {

/// Answers at once with what it was given, declines where that is empty, and remembers what was asked.
class PresetDialogs final : public shell::Dialogs {
public:
    QString folder;
    QStringList files;
    bool confirm = true;
    QList<QUrl> asked;  ///< addresses asked about
    QList<QUrl> opened; ///< handed to the desktop

    void chooseFolder(QWidget *, const QString &, const QString &, std::function<void(const QString &)> chosen) override
    {
        if (!folder.isEmpty())
            chosen(folder);
    }
    void chooseFiles(QWidget *, const QString &, const QString &,
                     std::function<void(const QStringList &)> chosen) override
    {
        if (!files.isEmpty())
            chosen(files);
    }
    void chooseFile(QWidget *, const QString &, const QString &, const QString &,
                    std::function<void(const QString &)> chosen) override
    {
        if (!files.isEmpty())
            chosen(files.first());
    }
    void chooseNewFile(QWidget *, const QString &, const QString &, const QString &,
                       std::function<void(const QString &)> chosen) override
    {
        if (!files.isEmpty())
            chosen(files.first());
    }
    void confirmOpening(QWidget *, const QUrl &url, std::function<void()> confirmed) override
    {
        asked.append(url);
        if (confirm)
            confirmed();
    }
    void open(const QUrl &url) override { opened.append(url); }
};

} // namespace gleaner::test
