// What the companion is doing, why, and how long a large model still takes.
import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

ColumnLayout {
    id: status

    required property ConversationModel conversation

    spacing: Theme.unit

    RowLayout {
        Layout.alignment: Qt.AlignHCenter
        Layout.fillWidth: false
        spacing: Theme.gap

        Glyph {
            outline: Glyphs.warning
            ink: Theme.danger
            visible: status.conversation.isTroubled
        }

        Label {
            objectName: "headline"
            text: status.conversation.headline
            color: status.conversation.isTroubled ? Theme.danger : Theme.accent
            font.pixelSize: Theme.textTitle
            font.weight: Font.DemiBold
        }
    }

    Label {
        objectName: "detail"
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: status.conversation.detail
        color: Theme.inkFaint
        visible: text !== ""
    }

    Label {
        objectName: "warming"
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: status.conversation.warming
        color: Theme.inkFaint
        visible: text !== ""
    }

    ActionButton {
        objectName: "tryAgain"
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: Theme.unit
        text: qsTr("Try again")
        isPrimary: true
        visible: status.conversation.isStopped
        onClicked: status.conversation.tryAgain()
    }
}
