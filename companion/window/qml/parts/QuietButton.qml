// A button of a few faint words, for what is good to know and asks for nothing.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import theme

T.Button {
    id: button

    // what it says to screen readers and in the hint, where the words alone are too short
    required property string name
    property string outline: ""
    readonly property color ink: button.checked ? Theme.accent : Theme.inkFaint

    // words too long for the narrowest panel go on in a second line
    implicitWidth: Math.max(Theme.controlHeight, Math.min(content.implicitWidth + button.leftPadding + button.rightPadding, Theme.widest))
    implicitHeight: Math.max(Theme.controlHeight, content.implicitHeight + button.topPadding + button.bottomPadding)
    leftPadding: Theme.gap * 1.5
    rightPadding: button.leftPadding
    topPadding: Theme.unit
    bottomPadding: Theme.unit
    topInset: Theme.reach
    bottomInset: Theme.reach
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: button.name

    contentItem: RowLayout {
        id: content

        spacing: Theme.unit

        Glyph {
            outline: button.outline
            ink: button.ink
            visible: button.outline !== ""
        }

        Label {
            Layout.fillHeight: true
            text: button.text
            color: button.ink
            font.pixelSize: Theme.textSmall
            horizontalAlignment: button.outline === "" ? Text.AlignHCenter : Text.AlignLeft
            verticalAlignment: Text.AlignVCenter
            Accessible.ignored: true
        }
    }

    background: Rectangle {
        radius: height / 2
        color: button.checked ? Theme.accentSoft : button.down ? Theme.pressed : button.hovered ? Theme.raised : Theme.clear
        border.width: button.checked ? Theme.focusWidth : Theme.isContrast ? Theme.hairline : 0
        border.color: button.checked ? Theme.accent : Theme.line

        Behavior on color {
            ColorAnimation {
                duration: Theme.quick
            }
        }

        FocusRing {
            control: button
            isShown: button.visualFocus
            radius: height / 2
        }
    }

    Hint {
        control: button
        text: button.name
        visible: button.name !== button.text && (button.hovered || button.visualFocus)
    }

    Keys.onReturnPressed: button.click()
    Keys.onEnterPressed: button.click()
}
