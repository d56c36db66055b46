// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/importbar.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace gleaner::importing {

namespace {

constexpr auto LongEnough = std::chrono::milliseconds(500); ///< for progress to be shown

} // namespace

ImportBar::ImportBar(ImportController &controller, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_text(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_pause(new QToolButton(this))
    , m_cancel(new QToolButton(this))
    , m_details(new QToolButton(this))
{
    setObjectName(u"importBar"_s);
    m_text->setObjectName(u"importText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_progress->setObjectName(u"importProgress"_s);
    m_progress->setAccessibleName(tr("Import progress"));
    m_progress->setFixedWidth(160);
    m_progress->setTextVisible(false);
    m_pause->setObjectName(u"importPause"_s);
    m_pause->setAutoRaise(true);
    m_cancel->setObjectName(u"importCancel"_s);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel the import"));
    m_cancel->setAutoRaise(true);
    m_details->setObjectName(u"importDetails"_s);
    m_details->setText(tr("Details…"));
    m_details->setAccessibleName(tr("Show what the import did"));
    m_details->setAutoRaise(true);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_text);
    layout->addWidget(m_progress);
    layout->addWidget(m_pause);
    layout->addWidget(m_cancel);
    layout->addWidget(m_details);
    showPaused(false);
    hide();

    connect(&controller, &ImportController::started, this, [this] { m_running.start(); });
    connect(&controller, &ImportController::progressChanged, this, &ImportBar::showProgress);
    connect(&controller, &ImportController::finished, this, &ImportBar::showReport);
    connect(&controller, &ImportController::pausedChanged, this, &ImportBar::showPaused);
    connect(m_pause, &QToolButton::clicked, &controller,
            [&controller] { controller.setPaused(!controller.isPaused()); });
    connect(m_cancel, &QToolButton::clicked, &controller, &ImportController::cancel);
    connect(m_details, &QToolButton::clicked, this, [this] { emit reportRequested(m_report); });
}

void ImportBar::showProgress(int done, int total, const QString &path)
{
    // What nobody asked for does not flicker each time a file is saved.
    if (m_controller.isQuiet() && m_running.durationElapsed() < LongEnough)
        return;
    m_progress->setRange(0, total);
    m_progress->setValue(done);
    m_progress->show();
    m_pause->show();
    m_cancel->show();
    m_details->hide();
    if (total == 0) {
        m_progress->setValue(0);
        m_text->setText(done == 0 ? tr("Looking for digests…") : tr("Looking for digests: %n found", nullptr, done));
    } else {
        const QString name = fontMetrics().elidedText(QFileInfo(path).fileName(), Qt::ElideMiddle, 200);
        m_text->setText(tr("Importing %1 of %2: %3").arg(qMin(done + 1, total)).arg(total).arg(name));
    }
    show();
}

void ImportBar::showPaused(bool paused)
{
    m_pause->setText(paused ? tr("Go On") : tr("Pause"));
    m_pause->setAccessibleName(paused ? tr("Go on with the import") : tr("Pause the import"));
}

void ImportBar::showReport(const Report &report)
{
    const bool isTold = !report.isQuiet || report.hasNews();
    m_report = isTold ? report : m_report;
    m_hasReport |= isTold;
    showPaused(false);
    m_progress->hide();
    m_pause->hide();
    m_cancel->hide();
    m_details->show();
    if (!m_report.error.message.isEmpty())
        m_text->setText(tr("Import stopped: %1").arg(m_report.error.message));
    else
        m_text->setText(m_report.cancelled ? tr("Import cancelled: %1").arg(m_report.summary())
                                           : tr("Imported: %1").arg(m_report.summary()));
    setVisible(m_hasReport);
}

} // namespace gleaner::importing
