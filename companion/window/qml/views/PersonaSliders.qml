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
    // each with key, name, low, high, least, most and step
    required property var rows

    spacing: Theme.margin

    Repeater {
        model: sliders.rows

        GradedSlider {
            id: graded

            required property var modelData

            objectName: graded.modelData.key
            Layout.fillWidth: true
            name: graded.modelData.name
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
