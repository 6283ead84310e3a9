// A box to tick, with words that wrap.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import theme

T.CheckBox {
    id: box

    Layout.fillWidth: true
    implicitWidth: Theme.fontPixels * 12
    implicitHeight: Math.max(Theme.controlHeight, label.implicitHeight + Theme.unit * 2)
    // its words are lower than it is, and stand far enough from the next ones without more room between
    Layout.topMargin: -Theme.unit / 2
    Layout.bottomMargin: -Theme.unit / 2
    spacing: Theme.gap
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: box.text

    indicator: Rectangle {
        x: box.mirrored ? box.width - width : 0
        y: (box.height - height) / 2
        width: Theme.tick
        height: width
        radius: Theme.unit
        color: box.checked ? Theme.accent : Theme.surface
        border.width: Math.max(Theme.hairline, 1.5)
        border.color: box.checked ? Theme.accent : Theme.inkFaint
        opacity: box.enabled ? 1 : 0.45

        Glyph {
            anchors.fill: parent
            anchors.margins: 2
            outline: Glyphs.tick
            ink: Theme.accentInk
            visible: box.checked
        }

        FocusRing {
            control: box
            isShown: box.visualFocus
        }
    }

    // the words have their own height: Qt lays centered words out anew where their height changes, and what follows from
    // how high they are would be asked while it is being told
    contentItem: Item {
        implicitHeight: label.implicitHeight

        Label {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            leftPadding: box.mirrored ? 0 : box.indicator.width + box.spacing
            rightPadding: box.mirrored ? box.indicator.width + box.spacing : 0
            text: box.text
            Accessible.ignored: true
        }
    }

    Keys.onReturnPressed: box.click()
    Keys.onEnterPressed: box.click()
}
