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
        Layout.fillWidth: true
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
        Layout.fillWidth: true
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

            Layout.fillWidth: true
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
        Layout.fillWidth: true
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
        Layout.fillWidth: true
        text: entry.refused
        isError: true
        visible: entry.refused !== ""
    }

    SideNote {
        objectName: "note"
        Layout.fillWidth: true
        text: entry.note
        visible: entry.note !== ""
    }
}
