// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/yamlhead.h"

#include <QStringList>

#include <algorithm>
#include <sstream>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

namespace gleaner::document {

namespace {

constexpr qsizetype DeepestNesting = 16;
// No digest has a head near it, and the parser takes its time.
constexpr qsizetype LongestText = 16 * 1024;

/// Reads events instead of a tree: an alias is seen before anything is built from it.
class FieldCollector final : public YAML::EventHandler {
public:
    explicit FieldCollector(int firstLine)
        : m_firstLine(firstLine)
    { }

    [[nodiscard]] bool isMapping() const { return m_isMapping && !m_refused; }
    [[nodiscard]] QList<FrontMatter::Field> takeFields() { return std::move(m_fields); }

    void OnDocumentStart(const YAML::Mark & /*mark*/) override { }
    void OnDocumentEnd() override { }
    void OnAlias(const YAML::Mark & /*mark*/, YAML::anchor_t /*anchor*/) override { m_refused = true; }

    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override { scalar(mark, {}, anchor, true); }

    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        refuseTag(tag);
        scalar(mark, QString::fromStdString(value), anchor, false);
    }

    void OnSequenceStart(const YAML::Mark & /*mark*/, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value /*style*/) override
    {
        enter(Frame::Sequence, tag, anchor);
    }
    void OnSequenceEnd() override { leave(); }

    void OnMapStart(const YAML::Mark & /*mark*/, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value /*style*/) override
    {
        if (m_frames.isEmpty())
            m_isMapping = true;
        enter(Frame::Map, tag, anchor);
    }
    void OnMapEnd() override { leave(); }

private:
    struct Frame {
        enum Kind { Map, Sequence } kind = Map;
        bool atKey = true;  ///< Map: a key comes next
        QString key;        ///< Map: the key whose value comes next
        int line = 0;       ///< Map: source line of that key
        bool named = false; ///< Sequence: its key already has a field
    };

    void refuseTag(const std::string &tag)
    {
        // "?" is a plain scalar, "!" a quoted one.
        m_refused = m_refused || (!tag.empty() && tag != "?" && tag != "!");
    }

    void enter(Frame::Kind kind, const std::string &tag, YAML::anchor_t anchor)
    {
        refuseTag(tag);
        m_refused = m_refused || anchor != YAML::NullAnchor || m_frames.size() >= DeepestNesting || isAtKey();
        m_frames.append({kind, true, {}, 0, false});
    }

    void leave()
    {
        m_frames.removeLast();
        valueDone();
    }

    [[nodiscard]] bool isAtKey() const
    {
        return !m_frames.isEmpty() && m_frames.last().kind == Frame::Map && m_frames.last().atKey;
    }

    void valueDone()
    {
        if (!m_frames.isEmpty() && m_frames.last().kind == Frame::Map)
            m_frames.last().atKey = true;
    }

    void scalar(const YAML::Mark &mark, const QString &text, YAML::anchor_t anchor, bool isNull)
    {
        m_refused = m_refused || anchor != YAML::NullAnchor;
        if (m_frames.isEmpty() || m_refused)
            return;
        Frame &frame = m_frames.last();
        if (isAtKey()) {
            frame.key = text.toLower();
            frame.line = m_firstLine + mark.line;
            frame.atKey = false;
            return;
        }
        addValue(text, isNull);
        valueDone();
    }

    void addValue(const QString &text, bool isNull)
    {
        QStringList path;
        int line = 0;
        for (const Frame &frame : std::as_const(m_frames)) {
            if (frame.kind != Frame::Map)
                continue;
            path.append(frame.key);
            line = frame.line;
        }
        const QString key = path.join(u'.');
        if (key.isEmpty())
            return;
        const bool inSequence = m_frames.last().kind == Frame::Sequence;
        if (!inSequence || !m_frames.last().named || m_fields.isEmpty() || m_fields.last().key != key)
            m_fields.append({key, {}, line});
        m_frames.last().named = inSequence;
        if (!isNull)
            m_fields.last().values.append(text);
    }

    QList<Frame> m_frames;
    QList<FrontMatter::Field> m_fields;
    int m_firstLine;
    bool m_isMapping = false;
    bool m_refused = false;
};

bool isNullWord(QStringView value)
{
    return value == u"null" || value == u"Null" || value == u"NULL";
}

/// The text of a double-quoted scalar with the escapes people use; nothing when it has others or quotes within.
std::optional<QString> unescaped(QStringView inside)
{
    QString text;
    text.reserve(inside.size());
    for (qsizetype i = 0; i < inside.size(); ++i) {
        QChar c = inside[i];
        if (c == u'"')
            return {};
        if (c == u'\\') {
            if (++i == inside.size())
                return {};
            c = inside[i] == u'n' ? QChar(u'\n') : inside[i] == u't' ? QChar(u'\t') : inside[i];
            if (!QStringView(u"nt\"\\/").contains(inside[i]))
                return {};
        }
        text += c;
    }
    return text;
}

/// The value of a key where it can only be one thing: quoted text, or words that begin with a letter or a digit and
/// hold nothing that means something to YAML.
std::optional<QString> plainValue(QStringView rest)
{
    while (rest.endsWith(u' '))
        rest.chop(1);
    if (rest.isEmpty())
        return {};
    const QChar quote = rest.front();
    if (quote == u'"' || quote == u'\'') {
        if (rest.size() < 2 || rest.back() != quote)
            return {};
        const QStringView inside = rest.sliced(1).chopped(1);
        if (quote == u'"')
            return unescaped(inside);
        return inside.contains(quote) || inside.contains(u'\\') ? std::nullopt : std::optional(inside.toString());
    }
    if (!quote.isLetterOrNumber() || rest.endsWith(u':') || rest.contains(u": ") || rest.contains(u" #")
        || isNullWord(rest))
        return {};
    return rest.toString();
}

/// "[a, b]" of plain values.
std::optional<QStringList> plainSequence(QStringView rest)
{
    while (rest.endsWith(u' '))
        rest.chop(1);
    if (!rest.startsWith(u'[') || !rest.endsWith(u']'))
        return {};
    QStringList values;
    for (QStringView part : rest.sliced(1).chopped(1).tokenize(u',')) {
        while (part.startsWith(u' '))
            part = part.sliced(1);
        std::optional<QString> value = plainValue(part);
        if (!value || std::ranges::any_of(*value, [](QChar c) { return QStringView(u"[]{}:#").contains(c); }))
            return {};
        values.append(*std::move(value));
    }
    return values;
}

/// Words, and a colon within that would have to be quoted: no parser of YAML takes the line, nor what it stands in.
bool hasStrayColon(QStringView rest)
{
    const qsizetype colon = rest.indexOf(u": ");
    return !rest.isEmpty() && rest.front().isLetterOrNumber() && (colon > 0 || rest.endsWith(u':'))
        && rest.indexOf(u" #") < 0;
}

/// The fields of a mapping in the form nearly all digests use, lines `key: value`, `key: [a, b]` and `key:` above
/// `- value`, and nothing else, which is the same by YAML's rules and needs none of its parser.
class PlainMapping {
public:
    enum class Verdict { Read, Refused, Unknown }; ///< Refused: no mapping by YAML's rules either

    Verdict read(QStringView text, int firstLine)
    {
        int number = firstLine - 1;
        for (const QStringView line : text.tokenize(u'\n')) {
            ++number;
            if (line.isEmpty())
                continue;
            if (std::ranges::any_of(line, [](QChar c) { return c.unicode() < 0x20 || c == QChar(0xfeff); }))
                return Verdict::Unknown;
            const Verdict verdict = isEntry(line) ? readEntry(line) : readKey(line, number);
            if (verdict != Verdict::Read)
                return verdict;
        }
        return m_fields.isEmpty() || m_awaitsEntry ? Verdict::Unknown : Verdict::Read;
    }

    QList<FrontMatter::Field> takeFields() { return std::move(m_fields); }

private:
    static qsizetype indentOf(QStringView line)
    {
        qsizetype indent = 0;
        while (indent < line.size() && line[indent] == u' ')
            ++indent;
        return indent;
    }

    static bool isEntry(QStringView line) { return line.sliced(indentOf(line)).startsWith(u"- "); }

    Verdict readEntry(QStringView line)
    {
        const qsizetype indent = indentOf(line);
        if (!m_awaitsEntry && indent != m_indent)
            return Verdict::Unknown;
        QStringView rest = line.sliced(indent + 1);
        std::optional<QString> value = plainValue(rest.sliced(indentOf(rest)));
        if (!value)
            return Verdict::Unknown;
        m_fields.last().values.append(*std::move(value));
        m_awaitsEntry = false;
        m_indent = indent;
        return Verdict::Read;
    }

    Verdict readKey(QStringView line, int number)
    {
        if (m_awaitsEntry)
            return Verdict::Unknown;
        m_indent = NoList;
        const qsizetype colon = line.indexOf(u':');
        const QStringView key = line.first(std::max<qsizetype>(colon, 0));
        const auto isKeyCharacter = [](QChar c) {
            return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'_' || c == u'-');
        };
        if (key.isEmpty() || !key.front().isLetter() || !std::ranges::all_of(key, isKeyCharacter) || isNullWord(key))
            return Verdict::Unknown;
        QStringView rest = line.sliced(colon + 1);
        if (rest.isEmpty()) {
            m_fields.append({key.toString().toLower(), {}, number});
            m_awaitsEntry = true;
            return Verdict::Read;
        }
        if (!rest.startsWith(u' '))
            return Verdict::Unknown;
        rest = rest.sliced(indentOf(rest));
        if (std::optional<QString> value = plainValue(rest))
            m_fields.append({key.toString().toLower(), {*std::move(value)}, number});
        else if (std::optional<QStringList> values = plainSequence(rest))
            m_fields.append({key.toString().toLower(), *std::move(values), number});
        else
            return hasStrayColon(rest) ? Verdict::Refused : Verdict::Unknown;
        return Verdict::Read;
    }

    static constexpr qsizetype NoList = -1;
    QList<FrontMatter::Field> m_fields;
    qsizetype m_indent = NoList; ///< of the list's entries we are in
    bool m_awaitsEntry = false;  ///< a key without a value came last
};

/// Whether a value opens a quotation that never ends. The parser takes all that follows for its text.
bool hasOpenQuote(QStringView text)
{
    for (qsizetype at = text.indexOf(u": "); at >= 0; at = text.indexOf(u": ", at + 2)) {
        const QStringView rest = text.sliced(at + 2);
        if ((rest.startsWith(u'"') || rest.startsWith(u'\'')) && rest.indexOf(rest.front(), 1) < 0)
            return true;
    }
    return false;
}

} // namespace

std::optional<QList<FrontMatter::Field>> yamlFields(QStringView text, int firstLine)
{
    PlainMapping plain;
    switch (plain.read(text, firstLine)) {
    case PlainMapping::Verdict::Read: return plain.takeFields();
    case PlainMapping::Verdict::Refused: return {};
    case PlainMapping::Verdict::Unknown: break;
    }
    if (text.size() > LongestText)
        return {};
    if (hasOpenQuote(text))
        return {};
    std::istringstream stream(text.toUtf8().toStdString());
    FieldCollector collector(firstLine);
    try {
        YAML::Parser parser(stream);
        if (!parser.HandleNextDocument(collector))
            return {};
    } catch (const YAML::Exception &) {
        return {}; // what is wrong with it does not matter: the line-wise form comes next
    }
    if (!collector.isMapping())
        return {};
    return collector.takeFields();
}

} // namespace gleaner::document
