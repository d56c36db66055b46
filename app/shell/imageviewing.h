// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace gleaner::article {
struct Image;
}
namespace gleaner::images {
class ImageViewer;
}

namespace gleaner::shell {

class Dialogs;
class Half;
class Halves;
class StatusBar;
class ThemeController;

/// Opens the viewer on an image of a page, has it load what a person asks for, and writes images to files.
class ImageViewing final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImageViewing)

public:
    struct Parts {
        Halves &halves;
        Dialogs &dialogs;
        StatusBar &status;
        ThemeController &theme;
        QWidget &over; ///< what the viewer covers
    };
    /// The parts must outlive the object.
    ImageViewing(const Parts &parts, QObject *parent);

private:
    void open(const Half &half, const QString &url);
    void save(const article::Image &image, const QString &text);
    void write(const QString &path, const QByteArray &bytes);

    Parts m_parts;
    images::ImageViewer *m_viewer;
    const Half *m_half = nullptr; ///< whose images are seen
};

} // namespace gleaner::shell
