// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/engine/templateengine.h"

#include <KTextTemplate/TagLibraryInterface>

#include <QObject>

namespace gleaner::exporting {

/// The engine, and for KTextTemplate a library of filters: it takes those from plugins only.
class KTextTemplateEngine final : public QObject, public TemplateEngine, public KTextTemplate::TagLibraryInterface {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.gleaner.TemplateEngine/1")
    Q_INTERFACES(gleaner::exporting::TemplateEngine KTextTemplate::TagLibraryInterface)

public:
    std::shared_ptr<const CompiledTemplate> compile(const QString &source, Preset preset, const QString &folder,
                                                    QString &error) override;
    QHash<QString, KTextTemplate::Filter *> filters(const QString &name) override;
};

} // namespace gleaner::exporting
