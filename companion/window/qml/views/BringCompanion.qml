// How a companion is brought in from a file, by its password where it has one, and what of its settings is trusted.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

ColumnLayout {
    id: bringing

    required property CompanionsModel companions
    readonly property bool isLocked: bringing.companions.locked !== ""
    readonly property bool asksForTrust: bringing.companions.leftOut !== ""

    spacing: Theme.gap
    onIsLockedChanged: {
        password.clear();
        if (bringing.isLocked)
            password.forceActiveFocus(Qt.TabFocusReason);
        else if (password.activeFocus || leave.activeFocus)
            choose.forceActiveFocus(Qt.OtherFocusReason);
    }

    onAsksForTrustChanged: {
        if (bringing.asksForTrust)
            leaveOut.forceActiveFocus(Qt.TabFocusReason);
    }

    ActionButton {
        id: choose

        objectName: "unpack"
        text: qsTr("Import from a file…")
        enabled: bringing.companions.isReady && !bringing.companions.isWaiting
        onClicked: reading.open()
    }

    Label {
        objectName: "lockedFile"
        text: qsTr("%1 is encrypted. Enter its password.").arg(bringing.companions.locked)
        visible: bringing.isLocked
    }
    PasswordField {
        id: password

        objectName: "unpackPassword"
        name: qsTr("Password")
        visible: bringing.isLocked
        onAccepted: unlock.click()
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.gap
        visible: bringing.isLocked

        ActionButton {
            id: unlock

            objectName: "unlock"
            text: qsTr("Import")
            isPrimary: true
            enabled: password.text !== "" && bringing.companions.isReady && !bringing.companions.isWaiting
            onClicked: {
                bringing.companions.unlock(password.text);
                password.clear();
                password.forceActiveFocus(Qt.OtherFocusReason);
            }
        }
        ActionButton {
            id: leave

            objectName: "leaveLocked"
            text: qsTr("Cancel")
            enabled: !bringing.companions.isWaiting
            onClicked: bringing.companions.leaveLocked()
        }
    }

    Label {
        objectName: "leftOut"
        text: qsTr("The file of %1 also changes settings that affect your privacy. Accept them only if you trust its author.").arg(bringing.companions.madeName) + "\n\n" + bringing.companions.leftOut
        visible: bringing.asksForTrust
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.gap
        visible: bringing.asksForTrust

        ActionButton {
            objectName: "takeOver"
            //: sets what a file brings that has to be trusted
            text: qsTr("Accept")
            enabled: bringing.companions.isReady && !bringing.companions.isWaiting
            onClicked: bringing.companions.takeOver()
        }
        ActionButton {
            id: leaveOut

            objectName: "leaveOut"
            //: sets nothing of what a file brings that has to be trusted
            text: qsTr("Don't accept")
            onClicked: bringing.companions.leaveOut()
        }
    }

    FileChoice {
        id: reading

        title: qsTr("Import a companion")
        nameFilters: [qsTr("Companions (*.companion)"), qsTr("All files (*)")]
        onChosen: file => bringing.companions.unpack(file)
    }
}
