// All choices of a part of the look; the arrow keys go from one to the next, and choose it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
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

    // One choice of a part of the look: a small face that has it, or a round of its colour.
    component LookOption: T.RadioButton {
        id: lookOption

        // what it says to screen readers and in the hint
        required property string name
        // a colour, or the parts of a look, which is drawn
        property color tone: "transparent"
        property var look: null

        implicitWidth: lookOption.look ? Math.round(Theme.fontPixels * 4.4) : Theme.controlHeight
        implicitHeight: width
        padding: Theme.unit
        autoExclusive: false
        focusPolicy: Qt.StrongFocus
        Accessible.role: Accessible.RadioButton
        Accessible.name: lookOption.name

        background: Rectangle {
            radius: width / 2
            color: lookOption.checked ? Theme.accentSoft : lookOption.hovered ? Theme.raised : "transparent"
            border.width: lookOption.checked ? Theme.focusWidth : 0
            border.color: Theme.accent

            FocusRing {
                control: lookOption
                isShown: lookOption.visualFocus
                radius: height / 2
            }
        }

        contentItem: Item {
            Rectangle {
                anchors.fill: parent
                radius: width / 2
                color: lookOption.tone
                border.width: Theme.hairline
                border.color: Theme.line
                visible: !lookOption.look
            }
            Loader {
                anchors.fill: parent
                active: lookOption.look !== null

                sourceComponent: Portrait {
                    parts: lookOption.look
                }
            }
            // what is chosen is told by more than its frame's colour
            Rectangle {
                anchors {
                    right: parent.right
                    bottom: parent.bottom
                }
                width: Math.round(Theme.fontPixels * 0.95)
                height: width
                radius: width / 2
                color: Theme.accent
                visible: lookOption.checked

                Glyph {
                    anchors.centerIn: parent
                    side: parent.width * 0.75
                    outline: Glyphs.tick
                    ink: Theme.accentInk
                }
            }
        }

        Hint {
            control: lookOption
            text: lookOption.name
            visible: lookOption.hovered || lookOption.visualFocus
        }

        Keys.onReturnPressed: lookOption.click()
        Keys.onEnterPressed: lookOption.click()
    }
}
