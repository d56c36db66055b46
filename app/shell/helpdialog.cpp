// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/helpdialog.h"

#include "app/shell/actions.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFile>
#include <QLocale>
#include <QMessageBox>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace gleaner::shell {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(gleaner::shell::Help)
};

QString howToText()
{
    //: the file of the help page in this language: howto.md, howto.zh_CN.md
    QFile file(u":/help/" + Text::tr("howto.md"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

void connectHelp(const Actions &actions, QWidget *window)
{
    QObject::connect(actions[ActionId::HowTo], &QAction::triggered, window, [window] { showHowTo(window); });
    QObject::connect(actions[ActionId::About], &QAction::triggered, window, [window] { showAbout(window); });
}

void showHowTo(QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(u"howToDialog");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Text::tr("How to"));
    dialog->resize(640, 560);
    auto *page = new QTextBrowser(dialog);
    page->setAccessibleName(dialog->windowTitle());
    page->setFrameShape(QFrame::NoFrame);
    page->setOpenLinks(false);
    page->document()->setDocumentMargin(16);
    page->setMarkdown(howToText());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(page);
    layout->addWidget(buttons);
    dialog->open();
}

void showAbout(QWidget *parent)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(Text::tr("About Gleaner"));
    box->setIconPixmap(parent->windowIcon().pixmap(64));
    box->setText(Text::tr("<b>Gleaner %1</b><br>Reads and annotates news digests, offline.")
                     .arg(QCoreApplication::applicationVersion()));
    box->setInformativeText(
        Text::tr("Free software under the GNU General Public License, version 3 or later. Built with Qt %1.")
            .arg(QString::fromLatin1(qVersion())));
    box->setStandardButtons(QMessageBox::Close);
    box->open();
}

} // namespace gleaner::shell
