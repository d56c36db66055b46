// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/recognisers/recognisers.h"

#include "core/digest/frame.h"
#include "core/digest/splitter.h"

#include <QCoreApplication>

namespace gleaner::digest {

namespace {

/// A page with one article, as crawlers store it: address in the front matter, the title above the text.
class Article final : public Recogniser {
    Q_DECLARE_TR_FUNCTIONS(gleaner::digest)

public:
    QString id() const override { return QStringLiteral("article"); }
    QString name() const override { return tr("A single article"); }

    Match match(const Source &source) const override
    {
        if (namesDigest(source) || !isCrawled(source.document))
            return {};
        return {0.97, tr("The page names one address and one title: a single article.")};
    }

    Outline split(const Source &source) const override { return splitAsArticle(source); }
};

} // namespace

std::unique_ptr<Recogniser> makeArticle()
{
    return std::make_unique<Article>();
}

} // namespace gleaner::digest
