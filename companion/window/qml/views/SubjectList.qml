// A list of subjects in words, to add to and to take out of.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import parts
import theme

ColumnLayout {
    id: list

    required property string title
    required property string hint
    required property var subjects

    signal added(subject: string)
    signal removed(subject: string)

    spacing: Theme.unit
    // what was refused stays where it was written
    onSubjectsChanged: {
        if (list.subjects.includes(field.text.trim().split(/\s+/).join(" ")))
            field.clear();
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
                Layout.fillWidth: true
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
            id: field

            objectName: "newSubject"
            Layout.fillWidth: true
            name: qsTr("Add to “%1”").arg(list.title)
            placeholderText: list.hint
            onFinished: list.added(field.text)
        }
        ActionButton {
            objectName: "addSubject"
            text: qsTr("Add")
            enabled: field.text.trim() !== ""
            onClicked: list.added(field.text)
        }
    }
}
