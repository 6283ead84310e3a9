// What narrows the memories down: a person, a time, a feeling, a kind.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

PanelScroll {
    id: filter

    required property MemoryListModel found
    readonly property var wanted: filter.found.filter

    name: qsTr("Filter")
    // all is shown again: what was written goes, too, or it would narrow the list down once more
    onWantedChanged: {
        if (!person.activeFocus)
            person.text = filter.wanted.person;
        if (!when.activeFocus)
            when.text = filter.wanted.writtenWhen;
    }

    Question {
        text: qsTr("Who is it about?")
    }

    FramedField {
        id: person

        objectName: "filterPerson"
        name: qsTr("A name")
        placeholderText: qsTr("For example: Anna")
        onFinished: filter.found.look("person", person.text)
        onActiveFocusChanged: {
            if (!person.activeFocus)
                filter.found.look("person", person.text);
        }
    }

    Question {
        text: qsTr("When was it?")
    }

    Chips {
        name: qsTr("When was it?")
        choices: filter.found.times
        chosen: filter.wanted.when
        buttonName: "when"
        onPicked: value => {
            when.text = "";
            filter.found.look("when", value);
        }
    }

    FramedField {
        id: when

        objectName: "filterWhen"
        name: qsTr("Another time")
        placeholderText: qsTr("For example: in May 2025, or 2025-05-01")
        onFinished: filter.found.look("when", when.text)
        onActiveFocusChanged: {
            if (!when.activeFocus && when.text)
                filter.found.look("when", when.text);
        }
    }

    Question {
        text: qsTr("How did it feel?")
    }

    Chips {
        name: qsTr("How did it feel?")
        choices: filter.found.feelings
        chosen: filter.wanted.feeling
        buttonName: "felt"
        onPicked: value => filter.found.look("feeling", value)
    }

    Question {
        text: qsTr("What kind?")
    }

    Chips {
        name: qsTr("What kind?")
        choices: filter.found.kinds
        chosen: filter.wanted.kind
        buttonName: "kind"
        onPicked: value => filter.found.toggleKind(value || filter.wanted.kind)
    }

    TickBox {
        objectName: "filterPinned"
        text: qsTr("Pinned only")
        checked: filter.wanted.isPinned
        onToggled: filter.found.showPinned(checked)
    }
    TickBox {
        objectName: "filterOpen"
        text: qsTr("Open plans and promises only")
        checked: filter.wanted.isOpen
        onToggled: filter.found.showOpen(checked)
    }
    TickBox {
        objectName: "filterFaded"
        text: qsTr("Include faded memories")
        checked: filter.wanted.withFaded
        onToggled: filter.found.showFaded(checked)
    }

    component Question: FaintLabel {
        Layout.topMargin: Theme.unit
    }
}
