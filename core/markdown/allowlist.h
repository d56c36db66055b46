// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace gleaner::markdown {

enum class Treatment {
    Keep,
    Unwrap,      ///< the tag goes, its content stays
    Placeholder, ///< something to load: a box stands for it
    Drop,        ///< goes with its content
};

/// `name` in lower case.
[[nodiscard]] Treatment treatmentOf(const QString &name);
[[nodiscard]] bool isVoid(const QString &name);

/// The value an attribute may have on an element; none when the attribute goes. Empty values are kept as bare attributes.
[[nodiscard]] std::optional<QString> allowedValue(const QString &element, const QString &attribute, const QString &value);

/// Addresses a person can follow: http, https, mailto and fragments.
[[nodiscard]] bool isLinkAddress(const QString &url);
/// Addresses an image can be asked for from: http, https and relative ones.
[[nodiscard]] bool isImageAddress(const QString &url);

} // namespace gleaner::markdown
