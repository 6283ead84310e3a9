// All choices of a part of the look; the arrow keys go from one to the next, and choose it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import face
import parts
import theme

ColumnLayout {
    id: options

    required property string name
    required property string title
    // each with value and words, and the parts of a look where it is a whole one
    required property var choices
    // a choice is a colour of the part `name`
    property bool isColour: false
    // what is worn now
    required property Look worn
    required property string chosen
    // in the title too
    property bool isTold: true
    readonly property string chosenWords: options.choices.find(choice => choice.value === options.chosen)?.words ?? ""

    signal picked(value: string)

    function step(from: int, by: int) {
        const count = options.choices.length;
        const next = (from + by + count) % count;
        (row.itemAt(next) as Item)?.forceActiveFocus(Qt.TabFocusReason);
        options.picked(options.choices[next].value);
    }

    objectName: options.name
    spacing: Theme.unit
    Accessible.role: Accessible.Grouping
    Accessible.name: options.title

    Label {
        Layout.fillWidth: true
        //: a part of a look and what is chosen of it, such as "Hair: long"
        text: options.chosenWords === "" || !options.isTold ? options.title : qsTr("%1: %2").arg(options.title).arg(options.chosenWords)
        font.weight: Font.DemiBold
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit

        Repeater {
            id: row

            model: options.choices

            LookOption {
                id: option

                required property var modelData
                required property int index

                objectName: options.name + "-" + option.modelData.value
                name: option.modelData.words
                tone: options.isColour ? options.worn.swatch(options.name, option.modelData.value) : "transparent"
                look: options.isColour ? null : option.modelData.look ?? options.worn.changedIn(options.name, option.modelData.value)
                checked: options.chosen === option.modelData.value
                // one stop of the tab key for all of them, which Qt takes only from what has not the focus
                activeFocusOnTab: option.checked || option.activeFocus || options.chosenWords === "" && option.index === 0
                onClicked: {
                    options.picked(option.modelData.value);
                    option.checked = Qt.binding(() => options.chosen === option.modelData.value);
                }
                Keys.onRightPressed: options.step(option.index, option.mirrored ? -1 : 1)
                Keys.onLeftPressed: options.step(option.index, option.mirrored ? 1 : -1)
                Keys.onDownPressed: options.step(option.index, 1)
                Keys.onUpPressed: options.step(option.index, -1)
            }
        }
    }
}
