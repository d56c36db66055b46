// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/dialogs.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>

namespace gleaner::shell {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(gleaner::shell::Dialogs)
};

} // namespace

void DesktopDialogs::chooseFolder(QWidget *parent, const QString &title, const QString &start,
                                  std::function<void(const QString &)> chosen)
{
    auto *dialog = new QFileDialog(parent, title, start);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
    dialog->open();
}

void DesktopDialogs::chooseFiles(QWidget *parent, const QString &title, const QString &start,
                                 std::function<void(const QStringList &)> chosen)
{
    auto *dialog = new QFileDialog(
        parent, title, start,
        Text::tr("Digests and archives (*.md *.markdown *.txt *.zip *.tar *.tar.gz *.tgz *.tar.xz "
                 "*.txz *.tar.zst *.tzst)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, parent, std::move(chosen));
    dialog->open();
}

void DesktopDialogs::chooseFile(QWidget *parent, const QString &title, const QString &start, const QString &filter,
                                std::function<void(const QString &)> chosen)
{
    auto *dialog = new QFileDialog(parent, title, start, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
    dialog->open();
}

void DesktopDialogs::chooseNewFile(QWidget *parent, const QString &title, const QString &suggested,
                                   const QString &filter, std::function<void(const QString &)> chosen)
{
    auto *dialog = new QFileDialog(parent, title, suggested, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    // A name without an ending gets that of the filter, so that what is asked about is what is written.
    const auto useEnding = [dialog](const QString &chosenFilter) {
        static const QRegularExpression ending(QStringLiteral("\\*\\.(\\w+)"));
        dialog->setDefaultSuffix(ending.match(chosenFilter).captured(1));
    };
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, useEnding);
    useEnding(dialog->selectedNameFilter());
    dialog->selectFile(suggested);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
    dialog->open();
}

void DesktopDialogs::confirmOpening(QWidget *parent, const QUrl &url, std::function<void()> confirmed)
{
    auto *box = new QMessageBox(QMessageBox::Question, Text::tr("Open outside"),
                                Text::tr("Open this address with another program? It will use the network."),
                                QMessageBox::Cancel, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(url.toDisplayString());
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QPushButton *button = box->addButton(Text::tr("&Open"), QMessageBox::AcceptRole);
    box->setDefaultButton(button);
    QObject::connect(button, &QPushButton::clicked, parent, std::move(confirmed));
    box->open();
}

void DesktopDialogs::open(const QUrl &url)
{
    QDesktopServices::openUrl(url);
}

} // namespace gleaner::shell
