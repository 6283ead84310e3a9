// Words that open a page in the browser; in a layout they wrap where they don't fit.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import theme

T.Button {
    id: button

    required property string address

    Layout.fillWidth: true
    Layout.maximumWidth: implicitWidth
    implicitWidth: Math.max(Theme.controlHeight, label.implicitWidth)
    implicitHeight: Math.max(Theme.controlHeight, label.implicitHeight + Theme.unit)
    focusPolicy: Qt.StrongFocus
    enabled: button.address !== ""
    Accessible.role: Accessible.Link
    Accessible.name: button.text
    Accessible.description: button.address

    contentItem: Label {
        id: label

        text: button.text
        color: button.enabled ? Theme.accent : Theme.inkFaint
        font.underline: button.enabled
        font.pixelSize: Theme.textSmall
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }

    background: FocusRing {
        control: button
        isShown: button.visualFocus
        anchors.fill: undefined
    }

    HoverHandler {
        cursorShape: Qt.PointingHandCursor
    }

    Keys.onReturnPressed: button.click()
    Keys.onEnterPressed: button.click()
    onClicked: Qt.openUrlExternally(button.address)
}
