// Some sliders of the persona.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

ColumnLayout {
    id: sliders

    required property SettingsModel settings
    // which of the persona's parts
    required property string group
    readonly property string page: "persona"
    readonly property var parts: sliders.settings.pages[sliders.page][sliders.group].parts

    spacing: Theme.margin

    Repeater {
        model: sliders.parts.length

        GradedSlider {
            id: graded

            required property int index
            readonly property var part: sliders.parts[graded.index]

            objectName: graded.part.key
            Layout.fillWidth: true
            name: graded.part.title
            low: graded.part.low
            high: graded.part.high
            least: graded.part.least
            most: graded.part.most
            step: graded.part.step
            value: Number(sliders.settings.values[graded.part.key] ?? graded.part.least)
            onChosen: value => sliders.settings.setNumber(graded.part.key, value)
        }
    }
}
