// What there is to tell the person, one card below the other; several conditions are one line that unfolds.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

ColumnLayout {
    id: list

    required property ConversationModel conversation
    readonly property int count: cards.count + (list.conversation.notices.foldedCount > 0 ? 1 : 0)

    spacing: Theme.gap
    visible: list.count > 0

    QuietButton {
        objectName: "lookAt"
        Layout.alignment: Qt.AlignHCenter
        name: qsTr("%n things to look at", "", list.conversation.notices.foldedCount)
        text: name
        outline: list.conversation.notices.isFoldedError ? Glyphs.warning : Glyphs.information
        checked: list.conversation.notices.isUnfolded
        Accessible.description: checked ? qsTr("expanded") : qsTr("collapsed")
        visible: list.conversation.notices.foldedCount > 0
        onClicked: list.conversation.notices.unfold(!checked)
    }

    Repeater {
        id: cards

        model: list.conversation.notices.shown

        NoticeCard {
            required property var modelData

            objectName: "notice"
            Layout.fillWidth: true
            sentence: modelData.sentence
            isError: modelData.isError
            canUndo: modelData.canUndo
            yes: modelData.yes
            no: modelData.no
            onDismissed: list.conversation.notices.dismiss(modelData.key)
            onUndone: list.conversation.notices.undo(modelData.key)
            onAccepted: list.conversation.notices.accept(modelData.key)
        }
    }
}
