// One thing to tell the person; an error has another icon, another frame and another name for screen readers.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import parts
import theme

Rectangle {
    id: card

    required property string sentence
    required property bool isError
    // what it tells of can be taken back
    property bool canUndo: false
    // the words for yes and for no where it asks something; without those for no it is only taken away
    property string yes: ""
    property string no: ""

    signal dismissed
    signal undone
    signal accepted

    implicitHeight: row.implicitHeight + Theme.unit * 3
    radius: Theme.radius
    color: card.isError ? Theme.dangerSoft : Theme.surface
    border.width: card.isError ? Math.max(2, Theme.hairline) : Theme.hairline
    border.color: card.isError ? Theme.danger : Theme.line
    Accessible.role: card.isError ? Accessible.AlertMessage : Accessible.Note
    Accessible.name: card.isError ? qsTr("Problem: %1").arg(card.sentence) : card.sentence

    RowLayout {
        id: row

        anchors {
            left: parent.left
            right: parent.right
            verticalCenter: parent.verticalCenter
            leftMargin: Theme.gap * 1.5
            rightMargin: Theme.unit
        }
        spacing: Theme.gap

        Glyph {
            outline: card.isError ? Glyphs.warning : Glyphs.information
            ink: card.isError ? Theme.danger : Theme.accent
        }

        ColumnLayout {
            Layout.topMargin: Theme.unit
            Layout.bottomMargin: Theme.unit
            spacing: Theme.gap

            Label {
                text: card.sentence
                Accessible.ignored: true
            }

            Loader {
                Layout.fillWidth: true
                active: card.yes !== ""
                visible: active
                sourceComponent: Flow {
                    spacing: Theme.gap

                    ActionButton {
                        objectName: "yes"
                        text: card.yes
                        onClicked: card.accepted()
                    }

                    ActionButton {
                        objectName: "no"
                        text: card.no
                        visible: card.no !== ""
                        onClicked: card.dismissed()
                    }
                }
            }
        }

        ActionButton {
            objectName: "undo"
            text: qsTr("Undo")
            outline: Glyphs.undo
            visible: card.canUndo
            onClicked: card.undone()
        }

        IconButton {
            objectName: "dismiss"
            name: qsTr("Dismiss")
            outline: Glyphs.close
            visible: card.no === ""
            onClicked: card.dismissed()
        }
    }
}
