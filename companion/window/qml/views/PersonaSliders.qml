// Some sliders of the persona.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

ColumnLayout {
    id: sliders

    required property PersonaModel persona
    // which of the persona's parts
    required property string group

    spacing: Theme.margin

    Repeater {
        model: sliders.persona.parts[sliders.group]

        GradedSlider {
            id: graded

            required property var modelData

            objectName: graded.modelData.key
            Layout.fillWidth: true
            name: graded.modelData.title
            low: graded.modelData.low
            high: graded.modelData.high
            least: graded.modelData.least
            most: graded.modelData.most
            step: graded.modelData.step
            value: sliders.persona.steps[graded.modelData.key] ?? graded.modelData.least
            onChosen: value => sliders.persona.setStep(graded.modelData.key, value)
        }
    }
}
