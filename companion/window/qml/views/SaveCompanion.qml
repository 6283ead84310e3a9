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

    FaintLabel {
        Layout.fillWidth: true
        text: qsTr("Everything about this companion in one file, for another computer. The file keeps what you delete later.")
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
        name: qsTr("Repeat the password")
    }
    SideNote {
        objectName: "packNote"
        Layout.fillWidth: true
        text: {
            if (saving.isSaved)
                return saving.companions.packedWords;
            if (!saving.agrees)
                return qsTr("The passwords don't match.");
            return saving.isPlain ? qsTr("Without a password, anyone who has the file can read everything in it.") : qsTr("The file can't be opened without the password, so keep it safe.");
        }
        isError: !saving.agrees && again.text !== ""
    }
    ActionButton {
        objectName: "pack"
        text: qsTr("Save to a file…")
        outline: Glyphs.download
        enabled: saving.agrees && saving.companions.isReady && !saving.companions.isWaiting
        name: qsTr("Save %1 to a file").arg(saving.entry.name)
        onClicked: {
            dialogs.active = true;
            (dialogs.item as CompanionDialogs).askWhereTo(saving.entry.name);
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
