// A number of the person's own: number, name, and the day on which it was seen.
import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

ColumnLayout {
    id: own

    required property HelpLinesModel help
    readonly property var draft: own.help.draft

    function keep() {
        own.help.keep(number.text, name.text, day.text);
    }

    spacing: Theme.unit
    Component.onCompleted: {
        number.text = own.draft.number;
        name.text = own.draft.name;
        day.text = own.draft.day;
        number.forceActiveFocus(Qt.TabFocusReason);
    }

    Label {
        Layout.fillWidth: true
        text: qsTr("Your own number: %1").arg(own.help.editedTitle)
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }
    FaintLabel {
        Layout.fillWidth: true
        text: number.name
        Accessible.ignored: true
    }
    FramedField {
        id: number

        objectName: "ownNumber"
        Layout.fillWidth: true
        name: qsTr("Number")
        onFinished: own.keep()
    }
    FaintLabel {
        Layout.fillWidth: true
        text: name.name
        Accessible.ignored: true
    }
    FramedField {
        id: name

        objectName: "ownName"
        Layout.fillWidth: true
        name: qsTr("Name")
        placeholderText: qsTr("For example: Samaritans")
        onFinished: own.keep()
    }
    FaintLabel {
        Layout.fillWidth: true
        text: day.name
        Accessible.ignored: true
    }
    FramedField {
        id: day

        objectName: "ownDay"
        Layout.fillWidth: true
        name: qsTr("Date checked")
        placeholderText: qsTr("For example: %1").arg(own.help.today)
        onFinished: own.keep()
    }
    SideNote {
        objectName: "refusedNumber"
        Layout.fillWidth: true
        text: own.help.refused
        isError: true
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.gap

        ActionButton {
            objectName: "keepNumber"
            text: qsTr("Save")
            isPrimary: true
            onClicked: own.keep()
        }
        ActionButton {
            objectName: "cancelNumber"
            text: qsTr("Cancel")
            onClicked: own.help.edit("")
        }
    }
}
