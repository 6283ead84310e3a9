// How a companion is saved to a file: with a password, typed twice, or without.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

ColumnLayout {
    id: saving

    required property CompanionsModel companions
    // companion and name
    required property var entry
    readonly property bool agrees: password.text === again.text
    readonly property bool isPlain: password.text === "" && again.text === ""
    readonly property bool isSaved: saving.isPlain && saving.companions.packed === saving.entry.companion

    function save(file: url) {
        saving.companions.pack(saving.entry.companion, file, password.text);
        password.clear();
        again.clear();
    }

    objectName: "saveCompanion"
    spacing: Theme.gap
    onIsSavedChanged: {
        if (saving.isSaved)
            saving.Accessible.announce(saving.companions.packedWords, Accessible.Polite);
    }

    Label {
        Layout.fillWidth: true
        text: qsTr("All that it is and keeps, in one file that can be brought in on another computer. What you forget later, the file still has.")
        color: Theme.inkFaint
        font.pixelSize: Theme.textSmall
    }
    PasswordField {
        id: password

        objectName: "packPassword"
        Layout.fillWidth: true
        name: qsTr("Password")
    }
    PasswordField {
        id: again

        objectName: "packPasswordAgain"
        Layout.fillWidth: true
        name: qsTr("The same password again")
    }
    SideNote {
        objectName: "packNote"
        Layout.fillWidth: true
        text: {
            if (saving.isSaved)
                return saving.companions.packedWords;
            if (!saving.agrees)
                return qsTr("These are two different passwords.");
            return saving.isPlain ? qsTr("Without a password the file is not encrypted: whoever has it can read everything in it.") : qsTr("Nobody opens the file without the password, so keep that.");
        }
        isError: !saving.agrees && again.text !== ""
    }
    ActionButton {
        objectName: "pack"
        text: qsTr("Save to a file …")
        outline: Glyphs.download
        enabled: saving.agrees && saving.companions.isReady && !saving.companions.isWaiting
        name: qsTr("Save %1 to a file").arg(saving.entry.name)
        onClicked: {
            dialogs.active = true;
            (dialogs.item as CompanionDialogs).askWhereTo();
        }
    }

    Loader {
        id: dialogs

        active: false
        visible: false
        sourceComponent: CompanionDialogs {
            onChosen: file => saving.save(file)
        }
    }
}
