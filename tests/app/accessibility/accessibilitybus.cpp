// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/accessibility/accessibilitybus.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCall>
#include <QDBusVariant>
#include <QProcessEnvironment>
#include <QStandardPaths>

#include <array>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace gleaner::test {

QDBusArgument &operator<<(QDBusArgument &argument, const AccessibleReference &reference)
{
    argument.beginStructure();
    argument << reference.bus << reference.path;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, AccessibleReference &reference)
{
    argument.beginStructure();
    argument >> reference.bus >> reference.path;
    argument.endStructure();
    return argument;
}

namespace {

const QString Interface = u"org.a11y.atspi.Accessible"_s;
// Of AT-SPI's list of states.
constexpr int Focusable = 11;
constexpr int Showing = 25;

/// The first line a program prints.
QString firstLine(QProcess &process)
{
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(20'000))
            return {};
    }
    return QString::fromLatin1(process.readLine()).trimmed();
}

} // namespace

AccessibilityBus::AccessibilityBus()
{
    qDBusRegisterMetaType<AccessibleReference>();
    qDBusRegisterMetaType<QList<AccessibleReference>>();
    for (const QString &program : {u"Xvfb"_s, u"dbus-daemon"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty()) {
            m_problem = program + u" is not there"_s;
            return;
        }
    }
    startDisplay();
    startBus();
    connectToAccessibility();
}

AccessibilityBus::~AccessibilityBus()
{
    for (QProcess *process : {&m_bus, &m_display}) {
        process->terminate();
        process->waitForFinished(5'000);
    }
    QDBusConnection::disconnectFromBus(u"accessibility"_s);
}

void AccessibilityBus::startDisplay()
{
    m_display.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_display.start(u"Xvfb"_s,
                    {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1280x900x24"_s, u"-nolisten"_s, u"tcp"_s});
    m_displayName = u':' + firstLine(m_display);
    if (m_displayName.size() == 1)
        m_problem = u"Xvfb does not start"_s;
}

void AccessibilityBus::startBus()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // What it starts on demand, as the accessibility bus, is on the same display.
    environment.insert(u"DISPLAY"_s, m_displayName);
    m_bus.setProcessEnvironment(environment);
    m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
    m_busAddress = firstLine(m_bus);
    if (m_busAddress.isEmpty())
        m_problem = u"dbus-daemon does not start"_s;
}

void AccessibilityBus::connectToAccessibility()
{
    if (!m_problem.isEmpty())
        return;
    QDBusConnection session = QDBusConnection::connectToBus(m_busAddress, u"session"_s);
    const QDBusMessage reply = session.call(
        QDBusMessage::createMethodCall(u"org.a11y.Bus"_s, u"/org/a11y/bus"_s, u"org.a11y.Bus"_s, u"GetAddress"_s));
    QDBusConnection::disconnectFromBus(u"session"_s);
    if (reply.type() != QDBusMessage::ReplyMessage) {
        m_problem = u"there is no accessibility bus: "_s + reply.errorMessage();
        return;
    }
    m_connection = QDBusConnection::connectToBus(reply.arguments().first().toString(), u"accessibility"_s);
    if (!m_connection.isConnected())
        m_problem = u"the accessibility bus cannot be reached"_s;
}

QProcessEnvironment AccessibilityBus::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DISPLAY"_s, m_displayName);
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, m_busAddress);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    environment.insert(u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON"_s, u"1"_s);
    environment.remove(u"WAYLAND_DISPLAY"_s);
    return environment;
}

QDBusPendingCall AccessibilityBus::ask(const AccessibleReference &object, const QString &interface,
                                       const QString &method, const QVariantList &arguments) const
{
    QDBusMessage message = QDBusMessage::createMethodCall(object.bus, object.path.path(), interface, method);
    message.setArguments(arguments);
    return m_connection.asyncCall(message, 30'000);
}

QVariant AccessibilityBus::answer(QDBusPendingCall call)
{
    call.waitForFinished();
    return call.isError() ? QVariant() : call.reply().arguments().value(0);
}

QList<AccessibleReference> AccessibilityBus::children(const AccessibleReference &object) const
{
    return qdbus_cast<QList<AccessibleReference>>(answer(ask(object, Interface, u"GetChildren"_s)));
}

QList<AccessibleReference> AccessibilityBus::programs() const
{
    return children({u"org.a11y.atspi.Registry"_s, QDBusObjectPath(u"/org/a11y/atspi/accessible/root"_s)});
}

/// Asks about all objects of a level at once: each answer takes as long as the way there and back.
QList<Accessible> AccessibilityBus::tree(const AccessibleReference &program) const
{
    struct Node {
        Accessible object;
        std::vector<Node> children;
    };
    Node root{{.reference = program}, {}};
    for (std::vector<Node *> level{&root}; !level.empty();) {
        std::vector<std::array<QDBusPendingCall, 4>> asked;
        for (const Node *node : level) {
            const AccessibleReference &at = node->object.reference;
            asked.push_back({ask(at, Interface, u"GetRoleName"_s),
                             ask(at, u"org.freedesktop.DBus.Properties"_s, u"Get"_s, {Interface, u"Name"_s}),
                             ask(at, Interface, u"GetState"_s), ask(at, Interface, u"GetChildren"_s)});
        }
        std::vector<Node *> next;
        for (size_t i = 0; i < level.size(); ++i) {
            Accessible &object = level[i]->object;
            object.role = answer(asked[i][0]).toString();
            object.name = answer(asked[i][1]).value<QDBusVariant>().variant().toString();
            const auto states = qdbus_cast<QList<uint>>(answer(asked[i][2]));
            const auto has = [&](int state) { return (states.value(state / 32) >> (state % 32) & 1) != 0; };
            object.isFocusable = has(Focusable);
            object.isShowing = has(Showing);
            const auto children = qdbus_cast<QList<AccessibleReference>>(answer(asked[i][3]));
            for (const AccessibleReference &child : children)
                level[i]->children.push_back({{.reference = child, .depth = object.depth + 1}, {}});
            for (Node &child : level[i]->children)
                next.push_back(&child);
        }
        level = std::move(next);
    }
    QList<Accessible> found;
    const auto list = [&found](const auto &self, const Node &node) -> void {
        found.append(node.object);
        for (const Node &child : node.children)
            self(self, child);
    };
    list(list, root);
    return found;
}

bool AccessibilityBus::act(const AccessibleReference &object) const
{
    return answer(ask(object, u"org.a11y.atspi.Action"_s, u"DoAction"_s, {0})).toBool();
}

} // namespace gleaner::test
