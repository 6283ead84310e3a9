// What there is to tell the person, one card below the other.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import theme

ColumnLayout {
    id: list

    required property ConversationModel conversation
    readonly property int count: cards.count

    spacing: Theme.gap
    visible: list.count > 0

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
