// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QLatin1StringView>
#include <QStringView>

#include <concepts>

namespace gleaner::cli {

/// Writes JSON text in the order of the calls, which QJsonObject would sort, and numbers in full, which QJsonDocument
/// would round off to an exponent. Output is one line of UTF-8.
class Json {
public:
    Json &beginObject() { return begin('{'); }
    Json &endObject() { return end('}'); }
    Json &beginArray() { return begin('['); }
    Json &endArray() { return end(']'); }
    Json &key(QLatin1StringView name);

    Json &value(QStringView text);
    Json &value(const QString &text) { return value(QStringView(text)); }
    Json &value(bool flag) { return raw(flag ? "true" : "false"); }
    Json &value(std::integral auto number) { return raw(QByteArray::number(number)); }
    /// Null when it is no finite number.
    Json &value(double number);
    /// ISO 8601; null when there is none.
    Json &value(QDate date);
    Json &null() { return raw("null"); }

    template<typename T>
    Json &field(QLatin1StringView name, const T &content)
    {
        return key(name).value(content);
    }

    [[nodiscard]] QByteArray take() { return std::move(m_text); }

private:
    Json &begin(char bracket);
    Json &end(char bracket);
    Json &raw(QByteArrayView text);
    void separate();

    QByteArray m_text;
    bool m_afterValue = false;
};

} // namespace gleaner::cli
