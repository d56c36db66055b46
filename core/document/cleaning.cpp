// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/cleaning.h"

#include "core/base/find.h"

#include <QCoreApplication>

#include <algorithm>

namespace gleaner::document {

namespace {

constexpr qsizetype MostNamedPlaces = 5;

/// Lines where something occurs that is reported once.
struct Occurrences {
    int first = 0;
    int count = 0;

    void add(int line)
    {
        if (count++ == 0)
            first = line;
    }
};

Diagnostic warning(const QString &message, int line)
{
    return {Diagnostic::Severity::Warning, message, line};
}

class Cleaner {
    Q_DECLARE_TR_FUNCTIONS(gleaner::document::Cleaner)

public:
    explicit Cleaner(const Decoded &decoded)
        : m_decoded(decoded)
    { }

    Cleaned run()
    {
        const QString &from = m_decoded.text;
        const auto isOdd = [](char16_t c) {
            return ((c < 0x20) & (c != u'\n') & (c != u'\t')) | (c == 0x7f) | (c == QChar::ReplacementCharacter);
        };
        if (findRare(from, isOdd) == from.size() && findByAnchor(from, u"<<<<<<< ", 0) < 0)
            return {from, {}};
        m_text.reserve(from.size());
        for (qsizetype i = 0; i < from.size(); ++i) {
            const qsizetype start = i;
            while (i < from.size() && isPlain(from[i]))
                ++i;
            m_text.append(QStringView(from).sliced(start, i - start));
            if (i == from.size())
                break;
            const char16_t c = from[i].unicode();
            if (c == QChar::ReplacementCharacter) {
                noteBadBytes(i);
                m_text.append(from[i]);
            } else if (c == u'\r') {
                endLine();
                i += i + 1 < from.size() && from[i + 1] == u'\n' ? 1 : 0;
            } else {
                control(c);
            }
        }
        noteConflict();
        report();
        return {std::move(m_text), std::move(m_diagnostics)};
    }

private:
    static bool isPlain(QChar c)
    {
        return c.unicode() >= 0x20 && c.unicode() != 0x7F && c.unicode() != QChar::ReplacementCharacter;
    }

    void control(char16_t c)
    {
        if (c == u'\n') {
            endLine();
        } else if (c == 0) {
            m_nuls.add(m_line);
            m_text.append(QChar::ReplacementCharacter);
        } else {
            if (c != u'\t')
                m_controls.add(m_line);
            m_text.append(QChar(c));
        }
    }

    void endLine()
    {
        noteConflict();
        m_text.append(u'\n');
        m_lineStart = m_text.size();
        ++m_line;
    }

    void noteBadBytes(qsizetype offset)
    {
        if (m_nextBad >= m_decoded.bad.size() || m_decoded.bad[m_nextBad].text != offset)
            return; // U+FFFD as the file has it
        const qsizetype byte = m_decoded.bad[m_nextBad++].byte;
        if (m_nextBad > MostNamedPlaces)
            return;
        m_diagnostics.append(warning(
            tr("The bytes at offset %1 are not valid %2; “�” stands for them.").arg(byte).arg(m_decoded.encoding),
            m_line));
    }

    /// Looks at the line that ends now.
    void noteConflict()
    {
        const QStringView line = QStringView(m_text).sliced(m_lineStart);
        if (line.startsWith(u"<<<<<<< "))
            m_openConflict = m_line;
        else if (line.startsWith(u">>>>>>> ") && m_openConflict > 0) {
            m_conflicts.add(m_openConflict);
            m_openConflict = 0;
        }
    }

    void report()
    {
        if (const qsizetype more = m_decoded.bad.size() - MostNamedPlaces; more > 0)
            m_diagnostics.append(
                warning(tr("%n more places in the file could not be decoded.", nullptr, int(more)), 0));
        if (m_nuls.count > 0)
            m_diagnostics.append(
                warning(tr("%n NUL characters were replaced by “�”.", nullptr, m_nuls.count), m_nuls.first));
        if (m_controls.count > 0)
            m_diagnostics.append(
                warning(tr("The text holds %n control characters.", nullptr, m_controls.count), m_controls.first));
        if (m_conflicts.count > 0)
            m_diagnostics.append(warning(
                tr("The file holds %n unresolved merge conflicts.", nullptr, m_conflicts.count), m_conflicts.first));
    }

    const Decoded &m_decoded;
    QString m_text;
    QList<Diagnostic> m_diagnostics;
    qsizetype m_nextBad = 0;
    qsizetype m_lineStart = 0;
    int m_line = 1;
    int m_openConflict = 0;
    Occurrences m_nuls;
    Occurrences m_controls;
    Occurrences m_conflicts;
};

} // namespace

Cleaned clean(const Decoded &decoded)
{
    return Cleaner(decoded).run();
}

} // namespace gleaner::document
