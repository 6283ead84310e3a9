// Keys that are chosen by pressing them, and no key again.
import QtQuick
import companion.window
import parts
import theme

Flow {
    id: entry

    required property SettingsModel settings
    // key, title and does
    required property var part
    required property string value
    property bool isListening: false

    spacing: Theme.gap

    ActionButton {
        id: chosen

        objectName: "chooseKeys"
        text: entry.isListening ? qsTr("Press the keys now…") : entry.value === "" ? qsTr("Choose keys") : entry.value
        outline: Glyphs.keys
        checked: entry.isListening
        Accessible.name: qsTr("%1: %2").arg(entry.part.title).arg(chosen.text)
        Accessible.description: entry.isListening ? qsTr("Press Esc to cancel.") : entry.part.does
        onClicked: entry.isListening = true
        onActiveFocusChanged: {
            if (!chosen.activeFocus)
                entry.isListening = false;
        }
        // what is pressed now is chosen, and does nothing else
        Keys.onShortcutOverride: event => event.accepted = entry.isListening
        Keys.priority: Keys.BeforeItem
        Keys.onPressed: event => {
            if (!entry.isListening)
                return;
            event.accepted = true;
            if (event.key === Qt.Key_Escape || entry.settings.pressKeys(entry.part.key, event.key, event.modifiers))
                entry.isListening = false;
        }
    }

    ActionButton {
        objectName: "noKeys"
        text: qsTr("No keys")
        visible: entry.value !== "" && !entry.isListening
        onClicked: {
            chosen.forceActiveFocus(Qt.TabFocusReason);
            entry.settings.setDefault(entry.part.key);
        }
    }
}
