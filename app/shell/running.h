// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/commandline.h"
#include "core/library/backupfolder.h"

#include <QObject>

#include <functional>
#include <memory>

class KDSingleApplication;

namespace gleaner::shell {

class Application;

/// A run of the program with its window: one for each library, to which later starts hand what they were started with.
/// A library that does not open is put right where it can be; one that is to be as in a backup is closed, replaced and
/// opened again.
class Running final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Running)

public:
    using Create = std::function<Result<std::unique_ptr<Application>>(const QString &library)>;
    /// `create` makes the program of the library in a folder.
    explicit Running(const CommandLine &line, Create create = createUsual);
    ~Running() override;

    /// Until the window is closed for good. Gives the exit code.
    [[nodiscard]] int run();
    /// None between two libraries.
    [[nodiscard]] Application *application() const { return m_application.get(); }

signals:
    void opened(); ///< the window is shown; once more after a backup was restored

private:
    [[nodiscard]] static Result<std::unique_ptr<Application>> createUsual(const QString &library);
    /// Opens the library; false when the person gives up.
    [[nodiscard]] bool open();
    /// Puts a backup in the place of the library, which is closed. Gives what is to be told of it.
    [[nodiscard]] Result<QString> restore(const library::BackupFile &backup) const;
    void obey(const QByteArray &told);

    CommandLine m_line;
    library::Location m_location;
    Create m_create;
    std::unique_ptr<KDSingleApplication> m_instance;
    std::unique_ptr<Application> m_application;
    QList<QByteArray> m_waiting; ///< told by other starts while no library was open
};

} // namespace gleaner::shell
