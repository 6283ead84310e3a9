// One companion: who it is, when it was last there, and what can be done with it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import face
import parts
import theme

Card {
    id: card

    required property CompanionsModel companions
    // companion, name, about, isHere, isElsewhere and look
    required property var entry

    objectName: "companion-" + card.entry.companion
    isChosen: card.entry.isHere
    color: card.entry.isHere ? Theme.accentSoft : Theme.surface
    Accessible.role: Accessible.Grouping
    Accessible.name: card.entry.name
    Accessible.description: card.entry.about

    RowLayout {
        spacing: Theme.gap

        Portrait {
            objectName: "portrait"
            Layout.preferredWidth: Math.round(Theme.fontPixels * 3)
            Layout.preferredHeight: Math.round(Theme.fontPixels * 3)
            parts: card.entry.look
        }

        ColumnLayout {
            spacing: 0

            Label {
                text: card.entry.name
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
            FaintLabel {
                text: card.entry.about
                Accessible.ignored: true
            }
        }
    }

    ActionButton {
        objectName: "talk-" + card.entry.companion
        Layout.topMargin: Theme.unit
        Layout.maximumWidth: parent.width
        //: begins to talk with another companion
        text: qsTr("Talk")
        visible: !card.entry.isHere
        enabled: !card.entry.isElsewhere && !card.companions.isWaiting
        Accessible.name: qsTr("Talk with %1").arg(card.entry.name)
        onClicked: card.companions.use(card.entry.companion)
    }

    Fold {
        title: qsTr("Save to a file")
        buttonName: "save-" + card.entry.companion

        SaveCompanion {
            companions: card.companions
            entry: card.entry
        }
    }

    Fold {
        id: more

        title: qsTr("Duplicate or archive")
        buttonName: "more-" + card.entry.companion
        onIsOpenChanged: {
            if (more.isOpen && copy.text === "")
                copy.text = card.companions.nameForCopy(card.entry.companion);
        }

        FaintLabel {
            text: qsTr("A duplicate has the same character, boundaries, voice and face.")
        }
        FramedField {
            id: copy

            objectName: "copyName"
            name: qsTr("Name of the duplicate")
            placeholderText: copy.name
            onFinished: duplicate.click()
        }
        TickBox {
            id: memories

            objectName: "copyMemories"
            text: qsTr("Copy the memories of %1, too").arg(card.entry.name)
        }
        ActionButton {
            id: duplicate

            objectName: "duplicate"
            text: qsTr("Duplicate")
            enabled: copy.text.trim() !== "" && !card.companions.isWaiting
            onClicked: card.companions.duplicate(card.entry.companion, copy.text, memories.checked)
        }
        FaintLabel {
            Layout.topMargin: Theme.gap
            text: card.entry.isHere ? qsTr("You can archive %1 while you talk with another one.").arg(card.entry.name) : qsTr("An archived companion is kept and can be restored.")
        }
        ActionButton {
            objectName: "archive"
            text: qsTr("Archive")
            visible: !card.entry.isHere
            enabled: !card.entry.isElsewhere && !card.companions.isWaiting
            Accessible.name: qsTr("Archive %1").arg(card.entry.name)
            onClicked: card.companions.archive(card.entry.companion)
        }
    }

    // How a companion is saved to a file: with a password, typed twice, or without.
    component SaveCompanion: ColumnLayout {
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
            text: qsTr("Everything about this companion in one file, for another computer. The file keeps what you delete later.")
        }
        PasswordField {
            id: password

            objectName: "packPassword"
            name: qsTr("Password")
        }
        PasswordField {
            id: again

            objectName: "packPasswordAgain"
            name: qsTr("Repeat the password")
        }
        SideNote {
            objectName: "packNote"
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
            onClicked: writing.offer(saving.entry.name)
        }

        FileChoice {
            id: writing

            title: qsTr("Save a companion to a file")
            suffix: "companion"
            nameFilters: [qsTr("Companions (*.companion)")]
            onChosen: file => saving.save(file)
        }
    }
}
