// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

class QPrinter;
class QWidget;

namespace gleaner::article {
class ArticleView;
struct PaperDocument; // htmlpdf.h
} // namespace gleaner::article

namespace gleaner::shell {

class Dialogs;
class StatusBar;

/// Puts the digest that is shown on paper, or into a PDF file: black on white whatever the theme, with its highlights.
class Printing final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Printing)

public:
    struct Parts {
        Dialogs &dialogs;
        StatusBar &status;
    };
    /// The parts must outlive the object; `window` is the parent of dialogs.
    Printing(const Parts &parts, QWidget *window);
    ~Printing() override;

    /// Asks for a file and writes what the view shows. The file is written whole or stays as it was.
    void savePdf(article::ArticleView &view);
    /// Writes a document of ours.
    void savePdf(const article::PaperDocument &document, const QString &path);
    /// Asks for a printer. The view must outlive the question.
    void print(article::ArticleView &view);

private:
    void write(const QString &path, const QByteArray &pdf);
    void endPrinting(bool success);

    Parts m_parts;
    QWidget *m_window;
    std::unique_ptr<QPrinter> m_printer; ///< while something is printed
};

} // namespace gleaner::shell
