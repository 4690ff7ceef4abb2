// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/Conversation.h"

#include <QFile>
#include <QTemporaryDir>

#include <atomic>
#include <chrono>
#include <csignal>
#include <utility>

namespace tenantry::test {

inline Conversation begin(const ConversationSpec &spec)
{
    Result<Conversation> started = Conversation::start(spec);
    if (!started)
        qFatal("%s", qPrintable(started.error().toText()));
    return std::move(*started);
}

inline Patience within(std::chrono::milliseconds time)
{
    return {time, {}};
}

/// Long enough for anything that is to succeed, on a slow machine and under a sanitizer.
inline Patience patient()
{
    return within(std::chrono::minutes(2));
}

/// Programs to talk with, as shell scripts in a throwaway folder, in which they also run.
class ConversationFixture {
public:
    ConversationSpec script(const char *body) const
    {
        static std::atomic<int> number = 0;
        const QString path = m_folder.filePath(QStringLiteral("tool-%1").arg(++number));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly)) {
            file.write(QByteArray("#!/bin/sh\n") + body + '\n');
            file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        }
        ConversationSpec spec;
        spec.program = path;
        spec.workingDirectory = m_folder.path();
        return spec;
    }
    /// The same, with a mark that the script knows as $mark.
    ConversationSpec marked(const char *body) const
    {
        ConversationSpec spec = script(body);
        spec.answerMark = newAnswerMark();
        spec.environment = {{QStringLiteral("mark"), QString::fromLatin1(spec.answerMark)}};
        return spec;
    }
    qint64 processIn(const char *name) const
    {
        QFile file(this->file(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toLongLong() : 0;
    }
    bool isAlive(const char *name) const
    {
        const qint64 process = processIn(name);
        return process > 0 && ::kill(static_cast<pid_t>(process), 0) == 0;
    }
    QString file(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

private:
    QTemporaryDir m_folder;
};

} // namespace tenantry::test
