// Words of which one at most is chosen; what is chosen is clicked again to be given up.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import theme

Flow {
    id: chips

    required property string name
    // each with value and words
    required property var choices
    required property string chosen
    property string buttonName: "chip"

    signal picked(value: string)

    Layout.fillWidth: true
    Accessible.role: Accessible.Grouping
    Accessible.name: chips.name

    Repeater {
        model: chips.choices

        T.Button {
            id: chip

            required property var modelData

            objectName: chips.buttonName + "-" + chip.modelData.value
            // the gap beside it is its own
            readonly property real beside: Theme.unit * 1.5

            implicitWidth: Math.max(Theme.controlHeight, label.implicitWidth + Theme.gap * 2.5 + chip.beside)
            implicitHeight: Theme.controlHeight
            topInset: Theme.reach
            bottomInset: Theme.reach
            leftInset: chip.mirrored ? chip.beside : 0
            rightInset: chip.mirrored ? 0 : chip.beside
            leftPadding: chip.leftInset
            rightPadding: chip.rightInset
            text: chip.modelData.words
            checked: chips.chosen === chip.modelData.value
            focusPolicy: Qt.StrongFocus
            Accessible.role: Accessible.RadioButton
            Accessible.name: chip.text
            Accessible.checkable: true
            Accessible.checked: chip.checked
            onClicked: chips.picked(chip.checked ? "" : chip.modelData.value)

            contentItem: Label {
                id: label

                text: chip.text
                color: chip.checked ? Theme.accent : Theme.ink
                font.pixelSize: Theme.textSmall
                font.weight: chip.checked ? Font.DemiBold : Font.Normal
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }

            background: Rectangle {
                radius: height / 2
                color: chip.checked ? Theme.accentSoft : chip.down ? Theme.pressed : chip.hovered ? Theme.raised : Theme.surface
                border.width: chip.checked ? Theme.focusWidth : Theme.hairline
                border.color: chip.checked ? Theme.accent : Theme.line

                FocusRing {
                    control: chip
                    isShown: chip.visualFocus
                    radius: height / 2
                }
            }

            Keys.onReturnPressed: chip.click()
            Keys.onEnterPressed: chip.click()
        }
    }
}
