// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/export/vault.h"

#include "tests/support/testsupport.h"

#include "core/export/files.h"
#include "core/markdown/tree.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace gleaner::exporting::test {

namespace {

using markdown::NodeKind;

class Checker {
public:
    Checker(const QString &folder, Preset preset)
        : m_folder(folder)
        , m_preset(preset)
    {
        for (const QString &path : markdownFiles(folder)) {
            const QString text = QString::fromUtf8(gleaner::test::fileBytes(path));
            m_texts.insert(path, text);
            m_byName[QFileInfo(path).completeBaseName().toLower()] += path;
        }
    }

    VaultCheck check()
    {
        for (const auto &[path, text] : m_texts.asKeyValueRange()) {
            checkWikiLinks(path, text);
            checkTree(path, text);
            checkBlocks(path, text);
        }
        return m_check;
    }

private:
    void broken(const QString &path, const QString &what)
    {
        m_check.broken += QDir(m_folder).relativeFilePath(path) + u": "_s + what;
    }

    /// Headings of a file as their text is written.
    QStringList headingsOf(const QString &path) const
    {
        static const QRegularExpression heading(u"^(?:[\\t ]*- )?#{1,6} (.+)$"_s, QRegularExpression::MultilineOption);
        QStringList headings;
        for (auto match = heading.globalMatch(m_texts.value(path)); match.hasNext();)
            headings += match.next().captured(1);
        return headings;
    }

    void checkWikiLinks(const QString &path, const QString &text)
    {
        static const QRegularExpression link(uR"((?<!\\)\[\[([^\[\]|#]+)(?:#([^\[\]|]+))?(?:\|([^\[\]]+))?\]\])"_s);
        for (auto match = link.globalMatch(text); match.hasNext();) {
            const QRegularExpressionMatch found = match.next();
            // A tag of several words is written like a link, and needs no page.
            if (found.capturedStart() > 0 && text[found.capturedStart() - 1] == u'#')
                continue;
            ++m_check.links;
            const QStringList targets = m_byName.value(found.captured(1).toLower());
            if (targets.size() != 1)
                broken(path, found.captured(0) + u" leads to %1 files"_s.arg(targets.size()));
            if (found.captured(2).isEmpty())
                continue;
            ++m_check.headings;
            if (targets.size() == 1 && !headingsOf(targets.first()).contains(found.captured(2)))
                broken(path, found.captured(0) + u" names no heading"_s);
        }
    }

    void checkTree(const QString &path, const QString &text)
    {
        const auto tree = markdown::Tree::parse(text);
        if (!tree) {
            broken(path, tree.error().message);
            return;
        }
        for (const markdown::Node &node : tree->nodes()) {
            if (node.kind != NodeKind::Link && node.kind != NodeKind::Image)
                continue;
            if (!QUrl(node.url).scheme().isEmpty() || node.url.startsWith(u"[["))
                continue; // elsewhere, or looked at as a page's name
            const QString target = QDir(QFileInfo(path).path()).filePath(QUrl::fromPercentEncoding(node.url.toUtf8()));
            ++(node.kind == NodeKind::Image ? m_check.images : m_check.links);
            if (!QFileInfo(target).isFile())
                broken(path, node.url + u" is not there"_s);
        }
    }

    void checkBlocks(const QString &path, const QString &text)
    {
        static const QRegularExpression blockId(u"^\\^([A-Za-z0-9-]+)$"_s, QRegularExpression::MultilineOption);
        static const QRegularExpression uuid(u"^\\s+id:: ([0-9a-f-]{36})$"_s, QRegularExpression::MultilineOption);
        QSet<QString> ids;
        QSet<QString> &seen = m_preset == Preset::Logseq ? m_uuids : ids;
        for (auto match = (m_preset == Preset::Logseq ? uuid : blockId).globalMatch(text); match.hasNext();) {
            const QRegularExpressionMatch found = match.next();
            ++m_check.blocks;
            if (seen.contains(found.captured(1)))
                broken(path, found.captured(0) + u" is there twice"_s);
            seen.insert(found.captured(1));
            // It names the block right before it: that has to be a quote, apart by one empty line on both sides.
            if (m_preset == Preset::Obsidian && !isAfterQuote(text, found.capturedStart(), found.capturedEnd()))
                broken(path, found.captured(0) + u" stands behind no quote"_s);
        }
    }

    static bool isAfterQuote(const QString &text, qsizetype start, qsizetype end)
    {
        const QString above = text.left(start);
        const QString below = text.mid(end);
        const QString last = above.trimmed().section(u'\n', -1);
        return above.endsWith(u"\n\n") && last.startsWith(u'>') && below.startsWith(u"\n\n");
    }

    QString m_folder;
    Preset m_preset;
    QMap<QString, QString> m_texts; ///< by path
    QHash<QString, QStringList> m_byName;
    QSet<QString> m_uuids;
    VaultCheck m_check;
};

} // namespace

VaultCheck checkVault(const QString &folder, Preset preset)
{
    return Checker(folder, preset).check();
}

} // namespace gleaner::exporting::test
