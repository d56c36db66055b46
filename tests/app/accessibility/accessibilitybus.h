// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QDBusPendingCall>
#include <QList>
#include <QProcess>
#include <QString>

namespace gleaner::test {

/// An object as AT-SPI names it.
struct AccessibleReference {
    QString bus;
    QDBusObjectPath path;
};

QDBusArgument &operator<<(QDBusArgument &argument, const AccessibleReference &reference);
const QDBusArgument &operator>>(const QDBusArgument &argument, AccessibleReference &reference);

/// An object as a screen reader gets it.
struct Accessible {
    AccessibleReference reference;
    QString role{}; ///< AT-SPI's name of it, "push button"
    QString name{};
    bool isFocusable = false;
    bool isShowing = false;
    int depth = 0;
};

/// A display, a session bus and an accessibility bus of the test's own, and what programs on them tell screen readers.
class AccessibilityBus {
public:
    AccessibilityBus();
    ~AccessibilityBus();

    /// What is missing to use it; empty when nothing is.
    [[nodiscard]] QString problem() const { return m_problem; }
    /// For a program that is to be looked at.
    [[nodiscard]] QProcessEnvironment environment() const;
    /// Programs that have come to the bus.
    [[nodiscard]] QList<AccessibleReference> programs() const;
    /// All objects of a program, each after its parent.
    [[nodiscard]] QList<Accessible> tree(const AccessibleReference &program) const;
    /// Does an object's first action.
    [[nodiscard]] bool act(const AccessibleReference &object) const;

private:
    void startDisplay();
    void startBus();
    void connectToAccessibility();
    [[nodiscard]] QDBusPendingCall ask(const AccessibleReference &object, const QString &interface,
                                       const QString &method, const QVariantList &arguments = {}) const;
    /// Waits for the first value of an answer; none when it is an error.
    [[nodiscard]] static QVariant answer(QDBusPendingCall call);
    [[nodiscard]] QList<AccessibleReference> children(const AccessibleReference &object) const;

    QString m_problem;
    QProcess m_display;
    QProcess m_bus;
    QString m_displayName;
    QString m_busAddress;
    QDBusConnection m_connection{QString()};
};

} // namespace gleaner::test

Q_DECLARE_METATYPE(gleaner::test::AccessibleReference)
