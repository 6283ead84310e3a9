// One setting of a page: what it does, how it stands, and beside it what overrules or refuses it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

ColumnLayout {
    id: entry

    required property SettingsModel settings
    // key, kind, title, does, hint, options, least, most, step, low and high
    required property var part
    // what there is to choose beside the setting's own options: value, words and perhaps about
    property var found: []
    // what is said of what is set and is none of these
    property string odd: ""
    // how it stands beside what is set, such as how much of it there is
    property string told: ""
    // no heading above it says the same
    property bool isTitled: true
    readonly property string key: entry.part.key
    readonly property string kind: entry.part.kind
    readonly property string value: entry.settings.values[entry.key] ?? ""
    readonly property string refused: entry.settings.refused[entry.key] ?? ""
    readonly property string note: entry.settings.notes[entry.key] ?? ""
    readonly property var options: entry.part.options.concat(entry.found)
    readonly property bool isOdd: entry.kind === "choice" && entry.options.length > 0 && entry.value !== "" && !entry.options.some(entry.isChosen)

    function isChosen(option: var): bool {
        return option.value === entry.value;
    }

    objectName: entry.key
    spacing: Theme.unit
    enabled: entry.settings.isReady && entry.settings.isThere
    Accessible.role: Accessible.Grouping
    Accessible.name: entry.part.title
    Accessible.description: entry.part.does

    // as the sliders' names: the heading above it is the bold one
    Label {
        text: entry.part.title
        visible: entry.isTitled && entry.kind !== "switch" && entry.kind !== "slider"
        Accessible.ignored: true
    }

    Loader {
        Layout.fillWidth: true
        active: entry.kind === "switch"
        visible: active
        sourceComponent: TickBox {
            objectName: "switch"
            text: entry.part.title
            checked: entry.value === "true"
            Accessible.description: entry.part.does
            onClicked: {
                entry.settings.setValue(entry.key, checked ? "true" : "false");
                checked = Qt.binding(() => entry.value === "true");
            }
        }
    }

    Loader {
        Layout.fillWidth: true
        active: entry.kind === "slider"
        visible: active
        sourceComponent: GradedSlider {
            readonly property real standing: Number(entry.value || entry.part.least)

            name: qsTr("%1: %2").arg(entry.part.title).arg(entry.settings.stepWords(entry.key, standing))
            low: entry.part.low
            high: entry.part.high
            least: entry.part.least
            most: entry.part.most
            step: entry.part.step
            value: standing
            example: entry.part.does
            onChosen: value => entry.settings.setNumber(entry.key, value)
        }
    }

    FaintLabel {
        // below the words of a box to tick, not below the box
        Layout.leftMargin: entry.kind === "switch" ? Theme.tick + Theme.gap : 0
        Layout.topMargin: entry.kind === "switch" ? -Theme.reach : 0
        text: entry.told === "" ? entry.part.does : qsTr("%1 (%2)").arg(entry.part.does).arg(entry.told)
        Accessible.ignored: entry.told === ""
    }

    Repeater {
        model: entry.kind === "choice" ? entry.options.length : 0

        SettingOption {
            required property int index
            readonly property var option: entry.options[index] ?? {}

            objectName: entry.key + "-" + (option.value ?? "")
            text: option.words ?? ""
            about: option.about ?? ""
            question: entry.part.title
            isChosen: entry.isChosen(option)
            onWanted: entry.settings.setValue(entry.key, option.value)
        }
    }

    SettingOption {
        // what is set and none of them, such as a device that is not connected
        objectName: entry.key + "-odd"
        text: entry.value
        about: entry.odd
        question: entry.part.title
        isChosen: true
        visible: entry.isOdd
    }

    Loader {
        Layout.fillWidth: true
        Layout.topMargin: Theme.unit
        active: ["text", "secret", "time", "minutes"].includes(entry.kind)
        visible: active
        sourceComponent: SettingField {
            settings: entry.settings
            part: entry.part
            value: entry.value
        }
    }

    Loader {
        Layout.fillWidth: true
        Layout.topMargin: Theme.unit
        active: entry.kind === "subjects"
        visible: active
        sourceComponent: SubjectList {
            title: entry.part.title
            hint: entry.part.hint
            subjects: entry.settings.subjects[entry.key] ?? []
            onAdded: subject => entry.settings.addSubject(entry.key, subject)
            onRemoved: subject => entry.settings.removeSubject(entry.key, subject)
        }
    }

    Loader {
        Layout.fillWidth: true
        Layout.topMargin: Theme.unit
        active: entry.kind === "keys"
        visible: active
        sourceComponent: SettingKeys {
            settings: entry.settings
            part: entry.part
            value: entry.value
        }
    }

    SideNote {
        objectName: "refused"
        text: entry.refused
        isError: true
        visible: entry.refused !== ""
    }

    SideNote {
        objectName: "note"
        text: entry.note
        visible: entry.note !== ""
    }

    // A setting that is written: kept with Enter, or once the keyboard leaves it; a secret is never shown again.
    component SettingField: FramedField {
        id: field

        required property SettingsModel settings
        // key, title, does and hint
        required property var part
        required property string value
        readonly property bool isSecret: field.part.kind === "secret"
        // what was sent last, so that what is refused is not sent again as the keyboard leaves
        property string tried: field.shown

        readonly property string shown: field.isSecret ? "" : field.value

        function keep() {
            if (field.text === field.tried)
                return;
            field.tried = field.text;
            field.settings.setValue(field.part.key, field.text);
            if (field.isSecret) {
                field.tried = "";
                field.text = "";
            }
        }

        objectName: "written"
        name: field.part.title
        placeholderText: field.isSecret && field.value !== "" ? qsTr("A key is set. Type a new one to replace it.") : field.part.hint
        text: field.shown
        Accessible.description: field.part.does
        Accessible.passwordEdit: field.isSecret
        onFinished: field.keep()
        onActiveFocusChanged: {
            if (!field.activeFocus)
                field.keep();
        }
        onValueChanged: {
            field.text = field.shown;
            field.tried = field.shown;
        }
    }

    // Keys that are chosen by pressing them, and no key again.
    component SettingKeys: Flow {
        id: settingKeys

        required property SettingsModel settings
        // key, title and does
        required property var part
        required property string value
        property bool isListening: false

        spacing: Theme.gap

        ActionButton {
            id: chosen

            objectName: "chooseKeys"
            text: settingKeys.isListening ? qsTr("Press the keys now…") : settingKeys.value === "" ? qsTr("Choose keys") : settingKeys.settings.keyWords(settingKeys.value)
            outline: Glyphs.keys
            checked: settingKeys.isListening
            Accessible.name: qsTr("%1: %2").arg(settingKeys.part.title).arg(chosen.text)
            Accessible.description: settingKeys.isListening ? qsTr("Press Esc to cancel.") : settingKeys.part.does
            onClicked: settingKeys.isListening = true
            onActiveFocusChanged: {
                if (!chosen.activeFocus)
                    settingKeys.isListening = false;
            }
            // what is pressed now is chosen, and does nothing else
            Keys.onShortcutOverride: event => event.accepted = settingKeys.isListening
            Keys.priority: Keys.BeforeItem
            Keys.onPressed: event => {
                if (!settingKeys.isListening)
                    return;
                event.accepted = true;
                if (event.key === Qt.Key_Escape || settingKeys.settings.pressKeys(settingKeys.part.key, event.key, event.modifiers))
                    settingKeys.isListening = false;
            }
        }

        ActionButton {
            objectName: "noKeys"
            text: qsTr("No keys")
            visible: settingKeys.value !== "" && !settingKeys.isListening
            onClicked: {
                chosen.forceActiveFocus(Qt.TabFocusReason);
                settingKeys.settings.setDefault(settingKeys.part.key);
            }
        }
    }

    // One of several things that a setting may be, and a line about it.
    component SettingOption: ColumnLayout {
        id: option

        required property string text
        // what is chosen, for screen readers
        required property string question
        required property bool isChosen
        property string about: ""

        signal wanted

        spacing: 0

        Choice {
            id: choice

            objectName: "choice"
            text: option.text
            checked: option.isChosen
            Accessible.description: option.about === "" ? option.question : qsTr("%1, %2").arg(option.question).arg(option.about)
            onClicked: {
                option.wanted();
                choice.checked = Qt.binding(() => option.isChosen);
            }
        }

        FaintLabel {
            Layout.topMargin: -Theme.reach
            Layout.leftMargin: Math.round(Theme.fontPixels * 1.2) + Theme.gap
            text: option.about
            visible: option.about !== ""
            Accessible.ignored: true
        }
    }

    // A list of subjects in words, to add to and to take out of.
    component SubjectList: ColumnLayout {
        id: list

        required property string title
        required property string hint
        required property var subjects

        signal added(subject: string)
        signal removed(subject: string)

        spacing: Theme.unit
        // what was refused stays where it was written
        onSubjectsChanged: {
            if (list.subjects.includes(newField.text.trim().split(/\s+/).join(" ")))
                newField.clear();
        }

        Repeater {
            model: list.subjects

            RowLayout {
                id: row

                required property string modelData

                objectName: "subject"
                spacing: Theme.gap
                Accessible.role: Accessible.ListItem
                Accessible.name: row.modelData

                Label {
                    text: row.modelData
                    Accessible.ignored: true
                }
                IconButton {
                    objectName: "removeSubject"
                    name: qsTr("Remove “%1”").arg(row.modelData)
                    outline: Glyphs.close
                    onClicked: list.removed(row.modelData)
                }
            }
        }

        GridLayout {
            columns: list.width < Theme.fontPixels * 16 ? 1 : 2
            columnSpacing: Theme.gap
            rowSpacing: Theme.unit

            FramedField {
                id: newField

                objectName: "newSubject"
                name: qsTr("Add to “%1”").arg(list.title)
                placeholderText: list.hint
                onFinished: list.added(newField.text)
            }
            ActionButton {
                objectName: "addSubject"
                text: qsTr("Add")
                enabled: newField.text.trim() !== ""
                onClicked: list.added(newField.text)
            }
        }
    }
}
