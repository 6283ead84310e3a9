// The companion's name; it opens the choice of companions.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import parts
import theme

T.Button {
    id: button

    // what it needs for the whole name
    readonly property real fullWidth: label.implicitWidth + content.spacing + unfolds.width + button.leftPadding + button.rightPadding

    implicitWidth: content.implicitWidth + button.leftPadding + button.rightPadding
    implicitHeight: Math.max(Theme.controlHeight, content.implicitHeight + Theme.unit * 2)
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    topInset: Theme.reach / 2
    bottomInset: Theme.reach / 2
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    //: %1 is the companion's name; the button opens the list of companions
    Accessible.name: qsTr("%1: choose a companion").arg(button.text)

    contentItem: RowLayout {
        id: content

        spacing: Theme.unit

        Label {
            id: label

            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth)
            text: button.text
            color: button.checked ? Theme.accent : Theme.ink
            font.pixelSize: Theme.textTitle
            font.weight: Font.DemiBold
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }

        Glyph {
            id: unfolds

            outline: Glyphs.unfolded
            ink: Theme.inkFaint
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: button.checked ? Theme.accentSoft : button.down ? Theme.pressed : button.hovered ? Theme.raised : "transparent"

        FocusRing {
            control: button
            isShown: button.visualFocus
        }
    }

    Hint {
        control: button
        text: qsTr("Choose a companion")
        visible: button.hovered || button.visualFocus
    }

    Keys.onReturnPressed: button.click()
    Keys.onEnterPressed: button.click()
}
