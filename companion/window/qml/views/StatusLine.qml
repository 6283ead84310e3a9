// What the companion is doing, why, and how long a large model still takes.
import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

ColumnLayout {
    id: line

    required property ConversationModel conversation

    spacing: Theme.unit

    RowLayout {
        Layout.alignment: Qt.AlignHCenter
        Layout.fillWidth: false
        spacing: Theme.gap

        Glyph {
            outline: Glyphs.warning
            ink: Theme.danger
            visible: line.conversation.isTroubled
        }

        Label {
            objectName: "headline"
            Layout.fillWidth: false
            text: line.conversation.headline
            color: line.conversation.isTroubled ? Theme.danger : Theme.accent
            font.pixelSize: Theme.textTitle
            font.weight: Font.DemiBold
        }
    }

    Label {
        objectName: "opening"
        horizontalAlignment: Text.AlignHCenter
        text: line.conversation.notices.opening
        visible: text !== ""
    }

    Label {
        objectName: "detail"
        horizontalAlignment: Text.AlignHCenter
        text: line.conversation.detail
        color: Theme.inkFaint
        visible: text !== ""
    }

    Label {
        objectName: "quiet"
        horizontalAlignment: Text.AlignHCenter
        text: line.conversation.notices.quiet
        color: Theme.inkFaint
        visible: text !== ""
    }

    Label {
        objectName: "warming"
        horizontalAlignment: Text.AlignHCenter
        text: line.conversation.warming
        color: Theme.inkFaint
        visible: text !== ""
    }

    ActionButton {
        objectName: "tryAgain"
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: Theme.unit
        text: qsTr("Try again")
        isPrimary: true
        visible: line.conversation.isStopped
        onClicked: line.conversation.tryAgain()
    }
}
