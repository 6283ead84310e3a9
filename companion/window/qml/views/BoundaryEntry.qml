// One setting of the boundaries: what it does, how it stands, and beside it what overrules or refuses it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

ColumnLayout {
    id: entry

    required property BoundariesModel boundaries
    // key, kind, title, does, hint and options
    required property var part
    readonly property string value: entry.boundaries.values[entry.part.key] ?? ""
    readonly property string refused: entry.boundaries.refused[entry.part.key] ?? ""
    readonly property bool isSwitch: entry.part.kind === "switch"

    function set(value: string) {
        entry.boundaries.setValue(entry.part.key, value);
    }

    objectName: entry.part.key
    spacing: Theme.unit
    Accessible.role: Accessible.Grouping
    Accessible.name: entry.part.title
    Accessible.description: entry.part.does

    Label {
        Layout.fillWidth: true
        text: entry.part.title
        font.weight: Font.DemiBold
        visible: !entry.isSwitch
        Accessible.ignored: true
    }

    Loader {
        Layout.fillWidth: true
        active: entry.isSwitch
        visible: active
        sourceComponent: TickBox {
            objectName: "switch"
            text: entry.part.title
            checked: entry.value === "true"
            Accessible.description: entry.part.does
            onClicked: {
                entry.set(checked ? "true" : "false");
                checked = Qt.binding(() => entry.value === "true");
            }
        }
    }

    Label {
        Layout.fillWidth: true
        // below the words of a box to tick, not below the box
        Layout.leftMargin: entry.isSwitch ? Theme.tick + Theme.gap : 0
        Layout.topMargin: entry.isSwitch ? -Theme.unit : 0
        text: entry.part.does
        color: Theme.inkFaint
        font.pixelSize: Theme.textSmall
        Accessible.ignored: true
    }

    Repeater {
        model: entry.part.options

        Choice {
            id: option

            required property var modelData

            objectName: entry.part.key + "-" + option.modelData.value
            Layout.fillWidth: true
            text: option.modelData.words
            checked: entry.value === option.modelData.value
            Accessible.description: entry.part.title
            onClicked: {
                entry.set(option.modelData.value);
                option.checked = Qt.binding(() => entry.value === option.modelData.value);
            }
        }
    }

    Loader {
        Layout.fillWidth: true
        Layout.topMargin: Theme.unit
        active: entry.part.kind === "time" || entry.part.kind === "minutes"
        visible: active
        sourceComponent: FramedField {
            id: field

            // what was sent last, so that what is refused is not sent again as the keyboard leaves
            property string tried: entry.value

            function keep() {
                if (field.text === field.tried)
                    return;
                field.tried = field.text;
                entry.set(field.text);
            }

            objectName: "written"
            name: entry.part.title
            placeholderText: entry.part.hint
            text: entry.value
            Accessible.description: entry.part.does
            onFinished: field.keep()
            onActiveFocusChanged: {
                if (!field.activeFocus)
                    field.keep();
            }

            Connections {
                target: entry

                function onValueChanged() {
                    field.text = entry.value;
                    field.tried = entry.value;
                }
            }
        }
    }

    Loader {
        Layout.fillWidth: true
        Layout.topMargin: Theme.unit
        active: entry.part.kind === "subjects"
        visible: active
        sourceComponent: SubjectList {
            title: entry.part.title
            hint: entry.part.hint
            subjects: entry.boundaries.subjects[entry.part.key] ?? []
            onAdded: subject => entry.boundaries.addSubject(entry.part.key, subject)
            onRemoved: subject => entry.boundaries.removeSubject(entry.part.key, subject)
        }
    }

    SideNote {
        objectName: "refused"
        Layout.fillWidth: true
        text: entry.refused
        isError: true
        visible: entry.refused !== ""
    }

    Repeater {
        model: entry.boundaries.notes[entry.part.key] ?? []

        SideNote {
            required property string modelData

            objectName: "overruled"
            Layout.fillWidth: true
            text: modelData
        }
    }
}
