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

/// The value of a key where it can only be one thing: quotes round text without quotes and escapes, or words that begin
/// with a letter or a digit and hold nothing that means something to YAML.
std::optional<QStringView> plainValue(QStringView rest)
{
    while (rest.endsWith(u' '))
        rest.chop(1);
    if (rest.isEmpty())
        return {};
    const QChar quote = rest.front();
    if (quote == u'"' || quote == u'\'') {
        const QStringView inside = rest.sliced(1);
        const bool simple = !inside.isEmpty() && inside.indexOf(quote) == inside.size() - 1 && !inside.contains(u'\\');
        return simple ? std::optional(inside.chopped(1)) : std::nullopt;
    }
    if (!quote.isLetterOrNumber() || rest.endsWith(u':') || rest.contains(u": ") || rest.contains(u" #")
        || isNullWord(rest))
        return {};
    return rest;
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
        const std::optional<QStringView> value = plainValue(part);
        if (!value || std::ranges::any_of(*value, [](QChar c) { return QStringView(u"[]{}:#").contains(c); }))
            return {};
        values.append(value->toString());
    }
    return values;
}

/// The fields of a mapping in the form nearly all digests use, lines `key: value` and `key: [a, b]` and nothing else,
/// which is the same by YAML's rules and needs none of its parser; nothing for any other text.
std::optional<QList<FrontMatter::Field>> plainFields(QStringView text, int firstLine)
{
    QList<FrontMatter::Field> fields;
    int number = firstLine - 1;
    for (const QStringView line : text.tokenize(u'\n')) {
        ++number;
        if (line.isEmpty())
            continue;
        const qsizetype colon = line.indexOf(u':');
        const QStringView key = line.first(std::max<qsizetype>(colon, 0));
        const auto isKeyCharacter = [](QChar c) {
            return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'_' || c == u'-');
        };
        if (key.isEmpty() || !key.front().isLetter() || !std::ranges::all_of(key, isKeyCharacter) || isNullWord(key)
            || !line.sliced(colon).startsWith(u": ")
            || std::ranges::any_of(line, [](QChar c) { return c.unicode() < 0x20 || c == QChar(0xfeff); }))
            return {};
        QStringView rest = line.sliced(colon + 1);
        while (rest.startsWith(u' '))
            rest = rest.sliced(1);
        if (const std::optional<QStringView> value = plainValue(rest))
            fields.append({key.toString().toLower(), {value->toString()}, number});
        else if (std::optional<QStringList> values = plainSequence(rest))
            fields.append({key.toString().toLower(), *std::move(values), number});
        else
            return {};
    }
    return fields.isEmpty() ? std::nullopt : std::optional(fields);
}

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
    if (auto plain = plainFields(text, firstLine))
        return plain;
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
