// A heading that unfolds what is below it.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import theme

ColumnLayout {
    id: fold

    required property string title
    property string buttonName: "fold"
    property bool isOpen: false
    default property alias content: inside.data

    spacing: Theme.gap

    T.Button {
        id: button

        objectName: fold.buttonName
        Layout.fillWidth: true
        implicitHeight: Math.max(Theme.controlHeight, words.implicitHeight + Theme.unit * 2)
        topInset: Theme.reach / 2
        bottomInset: Theme.reach / 2
        focusPolicy: Qt.StrongFocus
        Accessible.role: Accessible.Button
        Accessible.name: fold.title
        Accessible.description: fold.isOpen ? qsTr("expanded") : qsTr("collapsed")
        onClicked: fold.isOpen = !fold.isOpen

        contentItem: RowLayout {
            spacing: Theme.gap

            Glyph {
                outline: fold.isOpen ? Glyphs.unfolded : fold.LayoutMirroring.enabled ? Glyphs.foldedBack : Glyphs.folded
                ink: Theme.inkFaint
            }
            Label {
                id: words

                text: fold.title
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
        }

        background: Rectangle {
            radius: Theme.radius
            color: button.down ? Theme.pressed : button.hovered ? Theme.raised : "transparent"

            FocusRing {
                control: button
                isShown: button.visualFocus
            }
        }

        Keys.onReturnPressed: button.click()
        Keys.onEnterPressed: button.click()
    }

    ColumnLayout {
        id: inside

        spacing: Theme.gap
        visible: fold.isOpen
    }
}
