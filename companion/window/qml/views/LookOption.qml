// One choice of a part of the look: a small face that has it, or a round of its colour.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import face
import parts
import theme

T.RadioButton {
    id: option

    // what it says to screen readers and in the hint
    required property string name
    // a colour, or the parts of a look, which is drawn
    property color tone: "transparent"
    property var look: null

    implicitWidth: option.look ? Math.round(Theme.fontPixels * 4.4) : Theme.controlHeight
    implicitHeight: width
    padding: Theme.unit
    autoExclusive: false
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: option.name

    background: Rectangle {
        radius: width / 2
        color: option.checked ? Theme.accentSoft : option.hovered ? Theme.raised : "transparent"
        border.width: option.checked ? Theme.focusWidth : 0
        border.color: Theme.accent

        FocusRing {
            control: option
            isShown: option.visualFocus
            radius: height / 2
        }
    }

    contentItem: Item {
        Rectangle {
            anchors.fill: parent
            radius: width / 2
            color: option.tone
            border.width: Theme.hairline
            border.color: Theme.line
            visible: !option.look
        }
        Loader {
            anchors.fill: parent
            active: option.look !== null

            sourceComponent: Portrait {
                parts: option.look
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
            visible: option.checked

            Glyph {
                anchors.centerIn: parent
                side: parent.width * 0.75
                outline: Glyphs.tick
                ink: Theme.accentInk
            }
        }
    }

    Hint {
        control: option
        text: option.name
        visible: option.hovered || option.visualFocus
    }

    Keys.onReturnPressed: option.click()
    Keys.onEnterPressed: option.click()
}
