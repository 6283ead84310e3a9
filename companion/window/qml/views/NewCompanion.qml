// How a new companion is made: a name, and who it is to be.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

ColumnLayout {
    id: creation

    required property CompanionsModel companions
    required property PersonaModel persona
    // "nobody", "guide" or "card"
    property string way: "nobody"

    signal made

    function make(who: string, card: url) {
        creation.companions.create(called.text, who, card);
    }

    spacing: Theme.gap

    FramedField {
        id: called

        objectName: "newName"
        Layout.fillWidth: true
        name: qsTr("Name")
        placeholderText: called.name
        onFinished: {
            if (create.visible)
                create.click();
        }
    }

    Choice {
        objectName: "newNobody"
        Layout.fillWidth: true
        text: qsTr("Write a description")
        checked: creation.way === "nobody"
        onClicked: creation.way = "nobody"
    }
    Choice {
        objectName: "newGuide"
        Layout.fillWidth: true
        text: qsTr("Find one that suits you, or pick one")
        checked: creation.way === "guide"
        onClicked: creation.way = "guide"
    }
    Choice {
        objectName: "newCard"
        Layout.fillWidth: true
        text: qsTr("From a Character Card")
        checked: creation.way === "card"
        onClicked: creation.way = "card"
    }

    Loader {
        Layout.fillWidth: true
        active: creation.way === "guide"
        visible: active
        sourceComponent: PersonaGuide {
            persona: creation.persona
            onChosen: who => creation.make(who, "")
        }
    }

    ActionButton {
        id: create

        objectName: "create"
        text: qsTr("Create")
        isPrimary: true
        visible: creation.way === "nobody"
        enabled: called.text.trim() !== "" && !creation.companions.isWaiting
        onClicked: creation.make("", "")
    }

    ActionButton {
        objectName: "createFromCard"
        text: qsTr("Choose the card…")
        visible: creation.way === "card"
        enabled: !creation.companions.isWaiting
        onClicked: {
            dialogs.active = true;
            (dialogs.item as CardDialogs).askForImport();
        }
    }

    Loader {
        id: dialogs

        active: false
        sourceComponent: CardDialogs {
            onImported: file => creation.make("", file)
        }
    }

    Connections {
        target: creation.companions

        function onListChanged() {
            if (creation.companions.made === "")
                return;
            called.text = "";
            creation.way = "nobody";
            creation.made();
        }
    }
}
