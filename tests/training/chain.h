// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entity/tagmodel.h"
#include "tests/training/examples.h"

#include <memory>

namespace gleaner::training {

/// Trains a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) on all sentences but those of
/// `leftOut` (-1: none): stochastic gradient ascent of the conditional log-likelihood with AdaGrad steps (Duchi, Hazan
/// and Singer 2011) and a little L2 on what is updated. The same examples always give the same model. Weights are
/// rounded to bytes; features whose weights all come out small are left out.
[[nodiscard]] std::shared_ptr<const entity::TagModel> trainChain(const Examples &examples, int leftOut);

} // namespace gleaner::training
