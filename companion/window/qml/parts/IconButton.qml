// A button that shows an icon; its name is told by the hint and to screen readers.
import QtQuick
import QtQuick.Templates as T
import theme

T.Button {
    id: button

    required property string name
    required property string outline
    // what the keyboard can do instead, such as "Esc"
    property string keys: ""
    property bool isPrimary: false
    property bool isFilled: false
    property bool isDangerous: false
    readonly property color ink: button.isPrimary ? Theme.accentInk : button.isDangerous ? Theme.danger : Theme.ink

    implicitWidth: Theme.controlHeight
    implicitHeight: Theme.controlHeight
    topInset: Theme.reach / 2
    bottomInset: Theme.reach / 2
    leftInset: Theme.reach / 2
    rightInset: Theme.reach / 2
    focusPolicy: Qt.StrongFocus
    opacity: button.enabled ? 1 : 0.38
    Accessible.role: Accessible.Button
    Accessible.name: button.name
    Accessible.description: button.keys

    contentItem: Item {
        Glyph {
            anchors.centerIn: parent
            outline: button.outline
            ink: button.checked && !button.isPrimary ? Theme.accent : button.ink
            isFilled: button.isFilled
        }
    }

    background: Rectangle {
        readonly property color still: button.isPrimary ? Theme.accent : button.checked ? Theme.accentSoft : Theme.clear
        readonly property color pushed: button.isPrimary ? Theme.accentPressed : Theme.pressed

        radius: height / 2
        color: button.down ? pushed : button.hovered && !button.isPrimary ? Theme.raised : still
        border.width: Theme.isContrast ? Theme.hairline : 0
        border.color: Theme.line

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
        text: button.keys ? qsTr("%1 (%2)").arg(button.name).arg(button.keys) : button.name
        // a page that is opened by a key begins at its button, whose hint would lie over what one has come to read
        visible: button.hovered || button.visualFocus && button.focusReason !== Qt.ShortcutFocusReason
    }

    Keys.onReturnPressed: button.click()
    Keys.onEnterPressed: button.click()
}
