// The companion's name; it opens the choice of companions.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import parts
import theme

T.Button {
    id: button

    // without the sign that it unfolds
    property bool isPlain: false
    readonly property real signWidth: content.spacing + unfolds.side
    // what it needs with that sign and the whole name
    readonly property real fullWidth: label.implicitWidth + button.signWidth + button.leftPadding + button.rightPadding

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
            visible: !button.isPlain
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
