// Some sliders of the persona; the one that has the keyboard tells what its present step sounds like.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

ColumnLayout {
    id: sliders

    required property PersonaModel persona
    // each with key, example, name, low, high, least, most and step
    required property var rows

    signal lookedAt(said: string, answer: string)

    spacing: Theme.margin

    Repeater {
        model: sliders.rows

        GradedSlider {
            id: graded

            required property var modelData
            readonly property var told: sliders.persona.examples[graded.modelData.example]
            readonly property real part: (graded.present - graded.least) / (graded.most - graded.least)
            readonly property string said: graded.told ? graded.told.said : ""
            readonly property string answer: graded.told ? graded.told.answers[Math.round(graded.part * (graded.told.answers.length - 1))] : ""

            function tell() {
                if (graded.isLookedAt)
                    sliders.lookedAt(graded.said, graded.answer);
            }

            objectName: graded.modelData.key
            Layout.fillWidth: true
            name: graded.modelData.name
            low: graded.modelData.low
            high: graded.modelData.high
            least: graded.modelData.least
            most: graded.modelData.most
            step: graded.modelData.step
            example: graded.answer
            value: sliders.persona.steps[graded.modelData.key] ?? graded.modelData.least
            onChosen: value => sliders.persona.setStep(graded.modelData.key, value)
            onIsLookedAtChanged: graded.tell()
            onAnswerChanged: {
                graded.tell();
                if (graded.isLookedAt && graded.answer)
                    graded.Accessible.announce(graded.answer, Accessible.Polite);
            }
        }
    }
}
