// What narrows the memories down: a person, a time, a feeling, a kind.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

PanelScroll {
    id: filter

    required property MemoriesModel memories
    readonly property var wanted: filter.memories.filter

    name: qsTr("Narrow down")

    Question {
        text: qsTr("Whom is it about?")
    }

    FramedField {
        id: person

        objectName: "filterPerson"
        Layout.fillWidth: true
        name: qsTr("A name")
        placeholderText: qsTr("A name, such as Anna")
        onFinished: filter.memories.look("person", person.text)
        onActiveFocusChanged: {
            if (!person.activeFocus)
                filter.memories.look("person", person.text);
        }
    }

    Question {
        text: qsTr("When was it?")
    }

    Chips {
        Layout.fillWidth: true
        name: qsTr("When was it?")
        choices: filter.memories.times
        chosen: filter.wanted.when
        buttonName: "when"
        onPicked: value => {
            when.text = "";
            filter.memories.look("when", value);
        }
    }

    FramedField {
        id: when

        objectName: "filterWhen"
        Layout.fillWidth: true
        name: qsTr("Another time, in English")
        placeholderText: qsTr("in May 2025, or 2025-05-01")
        onFinished: filter.memories.look("when", when.text)
        onActiveFocusChanged: {
            if (!when.activeFocus && when.text)
                filter.memories.look("when", when.text);
        }
    }

    Question {
        text: qsTr("How did it feel?")
    }

    Chips {
        Layout.fillWidth: true
        name: qsTr("How did it feel?")
        choices: filter.memories.feelings
        chosen: filter.wanted.feeling
        buttonName: "felt"
        onPicked: value => filter.memories.look("feeling", value)
    }

    Question {
        text: qsTr("What kind is it?")
    }

    Chips {
        Layout.fillWidth: true
        name: qsTr("What kind is it?")
        choices: filter.memories.kinds
        chosen: filter.wanted.kind
        buttonName: "kind"
        onPicked: value => filter.memories.toggleKind(value || filter.wanted.kind)
    }

    TickBox {
        objectName: "filterPinned"
        Layout.fillWidth: true
        text: qsTr("Only what is pinned")
        checked: filter.wanted.isPinned
        onToggled: filter.memories.showPinned(checked)
    }
    TickBox {
        objectName: "filterOpen"
        Layout.fillWidth: true
        text: qsTr("Only plans and promises that are still open")
        checked: filter.wanted.isOpen
        onToggled: filter.memories.showOpen(checked)
    }
    TickBox {
        objectName: "filterFaded"
        Layout.fillWidth: true
        text: qsTr("What has faded, too")
        checked: filter.wanted.withFaded
        onToggled: filter.memories.showFaded(checked)
    }

    component Question: Label {
        Layout.fillWidth: true
        Layout.topMargin: Theme.unit
        horizontalAlignment: Text.AlignLeft
        color: Theme.inkFaint
        font.pixelSize: Theme.textSmall
    }
}
