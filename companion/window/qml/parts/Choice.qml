// One of several answers of which one can be chosen, with words that wrap.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import theme

T.RadioButton {
    id: choice

    Layout.fillWidth: true
    implicitWidth: Theme.fontPixels * 12
    implicitHeight: Math.max(Theme.controlHeight, label.implicitHeight + Theme.unit * 2)
    // its words are lower than it is, and stand far enough from the next ones without more room between
    Layout.topMargin: -Theme.unit / 2
    Layout.bottomMargin: -Theme.unit / 2
    spacing: Theme.gap
    autoExclusive: false
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: choice.text

    indicator: Rectangle {
        x: choice.mirrored ? choice.width - width : 0
        y: (choice.height - height) / 2
        width: Math.round(Theme.fontPixels * 1.2)
        height: width
        radius: width / 2
        color: Theme.surface
        border.width: Math.max(Theme.hairline, 1.5)
        border.color: choice.checked ? Theme.accent : Theme.inkFaint
        opacity: choice.enabled ? 1 : 0.45

        Rectangle {
            anchors.centerIn: parent
            width: Math.round(parent.width * 0.5)
            height: width
            radius: width / 2
            color: Theme.accent
            visible: choice.checked
        }

        FocusRing {
            control: choice
            isShown: choice.visualFocus
            radius: height / 2
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
            leftPadding: choice.mirrored ? 0 : choice.indicator.width + choice.spacing
            rightPadding: choice.mirrored ? choice.indicator.width + choice.spacing : 0
            text: choice.text
            Accessible.ignored: true
        }
    }

    Keys.onReturnPressed: choice.click()
    Keys.onEnterPressed: choice.click()
}
