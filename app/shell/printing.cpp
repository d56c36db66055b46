// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/printing.h"

#include "app/article/articleview.h"
#include "app/article/htmlpdf.h"
#include "app/article/paper.h"
#include "app/shell/dialogs.h"
#include "app/shell/filename.h"
#include "app/shell/statusbar.h"

#include <QDir>
#include <QFileInfo>
#include <QPageLayout>
#include <QPointer>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUrl>

using namespace Qt::StringLiterals;
using gleaner::article::ArticleView;

namespace gleaner::shell {

namespace {

constexpr double MarginMillimetres = 18;

QPageLayout pageLayout()
{
    constexpr QMarginsF margins(MarginMillimetres, MarginMillimetres, MarginMillimetres, MarginMillimetres);
    const bool letter = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
    return {QPageSize(letter ? QPageSize::Letter : QPageSize::A4), QPageLayout::Portrait, margins,
            QPageLayout::Millimeter};
}

} // namespace

Printing::Printing(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
{ }

Printing::~Printing() = default;

void Printing::savePdf(ArticleView &view)
{
    if (!view.digest().isValid())
        return;
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString suggested = folder.filePath(fileName(article::pageTitle(view), tr("Digest")) + u".pdf"_s);
    m_parts.dialogs.chooseNewFile(m_window, tr("Save the digest as PDF"), suggested, tr("PDF documents (*.pdf)"),
                                  [this, &view](const QString &path) {
                                      const QString file = QFileInfo(path).suffix().isEmpty() ? path + u".pdf"_s : path;
                                      m_parts.status.tell(tr("Writing %1…").arg(QFileInfo(file).fileName()));
                                      article::makePdf(view, pageLayout(),
                                                       [that = QPointer(this), file](const QByteArray &pdf) {
                                                           if (that)
                                                               that->write(file, pdf);
                                                       });
                                  });
}

void Printing::savePdf(const article::PaperDocument &document, const QString &path)
{
    m_parts.status.tell(tr("Writing %1…").arg(QFileInfo(path).fileName()));
    article::makePdf(document, pageLayout(), this, [this, path](const QByteArray &pdf) { write(path, pdf); });
}

void Printing::write(const QString &path, const QByteArray &pdf)
{
    if (pdf.isEmpty()) {
        m_parts.status.warn(tr("The page could not be made into a PDF. Open the digest again and try once more."));
        return;
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.commit()) {
        m_parts.status.warn(tr("%1 could not be written: %2. Choose another folder.")
                                .arg(QDir::toNativeSeparators(path), file.errorString()));
        return;
    }
    m_parts.status.tell(tr("Saved as %1.").arg(QFileInfo(path).fileName()), tr("Open"), QUrl::fromLocalFile(path));
}

void Printing::print(ArticleView &view)
{
    if (!view.digest().isValid() || m_printer)
        return;
    m_printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    m_printer->setPageLayout(pageLayout());
    m_printer->setDocName(article::pageTitle(view));
    auto *dialog = new QPrintDialog(m_printer.get(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::rejected, this, [this] { m_printer.reset(); });
    connect(dialog, &QDialog::accepted, this, [this, &view] {
        article::printPage(view, *m_printer, [that = QPointer(this)](bool success) {
            if (that)
                that->endPrinting(success);
        });
    });
    dialog->open();
}

void Printing::endPrinting(bool success)
{
    m_printer.reset();
    if (success)
        m_parts.status.tell(tr("Printed."));
    else
        m_parts.status.warn(tr("The digest could not be printed. See whether the printer is ready."));
}

} // namespace gleaner::shell
