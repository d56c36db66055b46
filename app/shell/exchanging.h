// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QObject>

#include <functional>

class QWidget;

namespace gleaner::exchanging {
struct AnnotationFile;
class ExchangeDialog;
} // namespace gleaner::exchanging
namespace gleaner::exporting {
enum class Table;
}
namespace gleaner::library {
struct Location;
}

namespace gleaner::shell {

class Dialogs;
class LibraryService;
class Session;
class StatusBar;

/// Annotations that go to other programs and people, and come from them.
class Exchanging final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Exchanging)

public:
    struct Parts {
        LibraryService &library;
        Session &session;
        Dialogs &dialogs;
        StatusBar &status;
    };
    /// The parts must outlive the object; `window` is the parent of dialogs.
    Exchanging(const Parts &parts, QWidget *window);

    /// Asks for a file, shows what it would bring and takes it in when the person says so.
    void takeIn();
    /// Asks for a file and writes all annotations to it, as JSON-LD. The file is written whole or stays as it was.
    void saveAnnotations();
    /// The same with what the person made, under the name that is asked for.
    void saveBundle();

    /// Asks what is to be in a table and for a file, and writes it as CSV: of what `query` finds, unless it is empty.
    void saveTable(const QString &query);

private:
    using Make = std::function<Result<QByteArray>(const library::Location &)>;
    void offer(const QString &path);
    void take(exchanging::ExchangeDialog *dialog, const exchanging::AnnotationFile &file);
    [[nodiscard]] QString startFolder() const;
    void askForFile(const QString &title, const QString &name, const Make &make);
    void write(const QString &path, const Make &make);
    void writeTable(exporting::Table table, const QString &query, const QString &path);

    Parts m_parts;
    QWidget *m_window;
};

} // namespace gleaner::shell
