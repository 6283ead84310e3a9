// One model: what it is, under which licence, and what can be done about it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

Card {
    id: entry

    required property ModelsModel models
    // as the model's `rows` have them
    required property var row

    objectName: "model-" + entry.row.name
    isChosen: entry.row.isUsed
    Accessible.role: Accessible.Grouping
    Accessible.name: entry.row.title
    Accessible.description: entry.row.state

    Label {
        text: entry.row.title
        font.weight: Font.DemiBold
    }

    Label {
        objectName: "state"
        text: entry.row.state
        color: entry.row.isDamaged ? Theme.danger : entry.row.isUsed ? Theme.accent : Theme.inkFaint
        font.pixelSize: Theme.textSmall
    }

    FaintLabel {
        text: entry.row.about
    }

    LinkButton {
        text: qsTr("Licence: %1").arg(entry.row.licence)
        address: entry.row.licenceUrl
        visible: entry.row.licence !== ""
    }

    SideNote {
        objectName: "forbidden"
        text: entry.row.forbidden
    }

    TickBox {
        objectName: "licence"
        text: qsTr("I accept this licence")
        checked: entry.row.isAccepted
        visible: entry.row.mustAccept
        onToggled: entry.models.accept(entry.row.name, checked)
    }

    ProgressLine {
        name: qsTr("Download")
        value: entry.row.progress
        visible: entry.row.isComing
    }

    FaintLabel {
        text: entry.row.progressWords
        visible: entry.row.isComing
    }

    SideNote {
        objectName: "ended"
        text: entry.row.ended
        isError: entry.row.hasFailed
    }

    SideNote {
        objectName: "verified"
        text: entry.row.verified
        isError: entry.row.isWrong
    }

    Label {
        objectName: "question"
        text: entry.row.question
        visible: entry.row.isGoing
    }

    Flow {
        Layout.fillWidth: true
        Layout.topMargin: Theme.unit
        spacing: Theme.gap
        // what came with the program has no buttons, and no room for them
        visible: entry.row.isOffered || entry.row.isComing || entry.row.canVerify || entry.row.canRemove

        ActionButton {
            objectName: "get-" + entry.row.name
            text: entry.row.getWords
            outline: Glyphs.download
            enabled: entry.row.canGet
            visible: entry.row.isOffered
            onClicked: entry.models.get(entry.row.name)
        }
        ActionButton {
            objectName: "cancelDownload"
            text: qsTr("Cancel")
            visible: entry.row.isComing
            onClicked: entry.models.cancel()
        }
        ActionButton {
            objectName: "verify-" + entry.row.name
            text: entry.row.isVerifying ? qsTr("Checking the files…") : qsTr("Verify")
            enabled: !entry.row.isVerifying
            visible: entry.row.canVerify && !entry.row.isGoing
            onClicked: entry.models.verify(entry.row.name)
        }
        ActionButton {
            id: remove

            objectName: "remove-" + entry.row.name
            text: qsTr("Remove")
            outline: Glyphs.remove
            visible: entry.row.canRemove && !entry.row.isGoing
            onClicked: {
                entry.models.askToRemove(entry.row.name);
                keep.forceActiveFocus(Qt.TabFocusReason);
            }
        }
        ActionButton {
            objectName: "confirmRemove"
            text: qsTr("Remove it")
            isDangerous: true
            visible: entry.row.isGoing
            onClicked: entry.models.remove()
        }
        ActionButton {
            id: keep

            objectName: "keepModel"
            text: qsTr("Keep it")
            visible: entry.row.isGoing
            onClicked: {
                entry.models.askToRemove("");
                remove.forceActiveFocus(Qt.TabFocusReason);
            }
        }
    }
}
