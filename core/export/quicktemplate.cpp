// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/quicktemplate.h"

using namespace Qt::StringLiterals;

namespace gleaner::exporting {

namespace {

using Node = QuickTemplate::Node;
using Path = QuickTemplate::Path;
using Operand = QuickTemplate::Operand;
using Condition = QuickTemplate::Condition;

class Rendering {
public:
    explicit Rendering(const QVariantHash &values)
        : m_values(values)
    { }

    QString out{};
    mutable bool fails = false; ///< a value is of another kind

    void add(const std::vector<Node> &nodes)
    {
        for (const Node &node : nodes) {
            switch (node.kind) {
            case Node::Kind::Text: out += node.text; break;
            case Node::Kind::Value: addValue(node); break;
            case Node::Kind::For: addEach(node); break;
            case Node::Kind::If: add(holds(node.condition) ? node.nodes : node.otherwise); break;
            }
        }
    }

private:
    struct Loop {
        const QVariantList &list;
        qsizetype at = 0;
    };

    void addValue(const Node &node)
    {
        QString text = textOf(node.path);
        for (const QuickTemplate::Filter &filter : node.filters)
            text = filter.change(text, textOf(filter.argument));
        out += text;
    }

    void addEach(const Node &node)
    {
        const QVariant *const value = find(node.path);
        if (!value || !value->isValid())
            return;
        if (value->typeId() != QMetaType::QVariantList) {
            fails = true;
            return;
        }
        const auto &list = *static_cast<const QVariantList *>(value->constData());
        m_loops.push_back({list});
        for (qsizetype i = 0; i < list.size() && !fails; ++i) {
            m_loops.back().at = i;
            add(node.nodes);
        }
        m_loops.pop_back();
    }

    /// Null when there is none.
    const QVariant *find(const Path &path) const
    {
        const QVariant *value = nullptr;
        const QVariantHash *hash = &m_values;
        if (path.from == Path::From::Loop) {
            const Loop &loop = m_loops[size_t(path.loop)];
            value = &loop.list[loop.at];
            hash = hashOf(value);
        }
        for (const QString &key : path.keys) {
            if (!hash)
                return nullptr;
            const auto found = hash->constFind(key);
            if (found == hash->cend()) {
                fails = fails || key == u"items"; // the engine's own word for all of a hash
                return nullptr;
            }
            value = &*found;
            hash = hashOf(value);
        }
        return value;
    }

    static const QVariantHash *hashOf(const QVariant *value)
    {
        return value->typeId() == QMetaType::QVariantHash ? static_cast<const QVariantHash *>(value->constData())
                                                          : nullptr;
    }

    QString textOf(const Operand &operand) { return operand.literal ? *operand.literal : textOf(operand.path); }

    QString textOf(const Path &path)
    {
        if (path.from == Path::From::Counter)
            return QString::number(m_loops.back().at + 1);
        if (path.from == Path::From::IsFirst || path.from == Path::From::IsLast)
            return isTrue(path) ? u"true"_s : u"false"_s;
        const QVariant *const value = find(path);
        if (!value || !value->isValid())
            return {};
        if (value->typeId() == QMetaType::QString)
            return *static_cast<const QString *>(value->constData());
        fails = fails || (value->typeId() != QMetaType::Int && value->typeId() != QMetaType::Bool);
        return value->toString();
    }

    bool holds(const Condition &condition)
    {
        switch (condition.kind) {
        case Condition::Kind::IsTrue: return isTrue(condition.left);
        case Condition::Kind::IsFalse: return !isTrue(condition.left);
        case Condition::Kind::Equals: return areEqual(condition.left, condition.right);
        case Condition::Kind::Differs: return !areEqual(condition.left, condition.right);
        }
        return false;
    }

    bool isTrue(const Operand &operand) const
    {
        return operand.literal ? !operand.literal->isEmpty() : isTrue(operand.path);
    }

    bool isTrue(const Path &path) const
    {
        if (path.from == Path::From::IsFirst)
            return m_loops.back().at == 0;
        if (path.from == Path::From::IsLast)
            return m_loops.back().at == m_loops.back().list.size() - 1;
        if (path.from == Path::From::Counter)
            return true;
        const QVariant *const value = find(path);
        if (!value)
            return false;
        switch (value->typeId()) {
        case QMetaType::Bool: return value->toBool();
        case QMetaType::Int: return value->toInt() > 0;
        case QMetaType::QVariantList: return !static_cast<const QVariantList *>(value->constData())->isEmpty();
        case QMetaType::QVariantHash: return !static_cast<const QVariantHash *>(value->constData())->isEmpty();
        default: return !value->toString().isEmpty();
        }
    }

    /// Texts; what is not there is no text.
    std::optional<QString> comparable(const Operand &operand)
    {
        if (operand.literal)
            return operand.literal;
        const QVariant *const value = find(operand.path);
        if (!value || !value->isValid())
            return {};
        fails = fails || value->typeId() != QMetaType::QString;
        return value->toString();
    }

    bool areEqual(const Operand &left, const Operand &right) { return comparable(left) == comparable(right); }

    const QVariantHash &m_values;
    std::vector<Loop> m_loops;
};

} // namespace

std::optional<QString> QuickTemplate::render(const QVariantHash &values) const
{
    Rendering rendering(values);
    rendering.add(m_nodes);
    if (rendering.fails)
        return {};
    return rendering.out;
}

} // namespace gleaner::exporting
