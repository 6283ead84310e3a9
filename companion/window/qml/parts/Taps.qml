// A row of buttons of which one can be chosen: a question, what the ends mean, and what the chosen one means.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import theme

ColumnLayout {
    id: taps

    required property string question
    // one for each button, from left to right
    required property list<string> names
    required property list<string> outlines
    // -1 for none
    required property int chosen
    property string buttonName: "tap"

    signal tapped(int step)

    spacing: Theme.unit
    Accessible.role: Accessible.Grouping
    Accessible.name: taps.question

    Label {
        text: taps.question
        color: Theme.inkFaint
    }

    RowLayout {
        spacing: Theme.unit

        Repeater {
            model: taps.outlines

            IconButton {
                required property int index
                required property string modelData

                objectName: taps.buttonName
                name: taps.names[index]
                outline: modelData
                checked: taps.chosen === index
                Accessible.role: Accessible.RadioButton
                Accessible.checkable: true
                Accessible.checked: checked
                onClicked: taps.tapped(index)
            }
        }
    }

    Label {
        text: taps.chosen >= 0 ? taps.names[taps.chosen] : qsTr("%1 … %2").arg(taps.names[0]).arg(taps.names[taps.names.length - 1])
        color: taps.chosen >= 0 ? Theme.ink : Theme.inkFaint
        font.pixelSize: Theme.textSmall
        Accessible.ignored: true
    }
}
