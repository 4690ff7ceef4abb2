// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans/ProcessStep.h"

#include "plans/StepScene.h"
#include "tasks/CommandText.h"

namespace tenantry {

QString ProcessStep::text() const
{
    return commandText(program(), arguments());
}

void ProcessStep::heard(StepScene & /*scene*/, const QByteArray & /*line*/) const {}

Status ProcessStep::start(StepScene &scene, const Environment &environment) const
{
    constexpr qsizetype mostLines = 500;
    constexpr qsizetype longestLine = 2000;
    ProcessSpec spec;
    spec.program = program();
    spec.arguments = arguments();
    spec.inherited = Inherited::ToConnect;
    spec.environment = environment;
    QByteArrayList lines;
    spec.onErrorLine = [this, &scene, &lines](const QByteArray &line) {
        if (lines.size() == mostLines)
            lines.removeFirst();
        lines << line.left(longestLine);
        heard(scene, line);
    };
    const Result<ProcessResult> ended = runProcess(spec, scene.stopToken());
    if (!ended)
        return failure(meaningOf(ended.error(), lines));
    return {};
}

} // namespace tenantry
