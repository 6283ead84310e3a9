// What the companion knows of the person: short, by what it is about; each line can be corrected and forgotten.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

Panel {
    id: panel

    required property KnownModel known
    // forgets, and asks before
    required property MemoriesModel memories
    readonly property var sheet: panel.known.parts
    // the line that is being corrected, by the number of its memory; 0 for none
    property int edited: 0

    // Go one step back; tells whether there was any.
    function settle(): bool {
        if (panel.memories.isAsking)
            panel.memories.keepThat();
        else if (panel.edited !== 0)
            panel.edited = 0;
        else
            return false;
        return true;
    }

    title: qsTr("About you")

    PanelScroll {
        name: panel.title
        visible: panel.sheet.length > 0

        FaintLabel {
            text: qsTr("I use this in every reply, as space allows. You can edit or delete any line.")
        }

        Repeater {
            model: panel.sheet

            ColumnLayout {
                id: part

                required property var modelData

                spacing: Theme.unit

                SectionTitle {
                    text: part.modelData.title
                }

                Repeater {
                    model: part.modelData.lines

                    Line {}
                }
            }
        }
    }

    Item {
        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: panel.sheet.length === 0

        Placeholder {
            objectName: "nothingKnown"
            anchors.centerIn: parent
            width: parent.width - Theme.margin * 2
            outline: Glyphs.person
            title: qsTr("I don't know anything about you yet")
            advice: qsTr("Tell me your name, who matters to you or what you like, and it appears here (unless memory is off).")
            visible: !panel.known.isLoading
        }
    }

    AlsoWrong {
        Layout.fillWidth: true
        memories: panel.memories
    }

    ForgetQuestion {
        Layout.fillWidth: true
        memories: panel.memories
        onSettled: panel.nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason)
    }

    Label {
        objectName: "knownNotice"
        Layout.leftMargin: Theme.inset
        Layout.rightMargin: Theme.inset
        text: panel.memories.refusal
        color: Theme.inkFaint
        visible: text !== ""
    }

    component Line: ColumnLayout {
        id: line

        required property var modelData
        readonly property bool isEdited: panel.edited === line.modelData.number

        function edit() {
            editor.text = line.modelData.text;
            panel.edited = line.modelData.number;
            editor.cursorPosition = editor.length;
            editor.forceActiveFocus(Qt.OtherFocusReason);
        }

        function correct() {
            panel.known.correct(line.modelData.number, editor.text);
            panel.edited = 0;
        }

        objectName: "knownLine"
        spacing: Theme.unit
        Accessible.role: Accessible.ListItem
        Accessible.name: line.modelData.text
        onIsEditedChanged: {
            if (!line.isEdited)
                correctButton.forceActiveFocus(Qt.TabFocusReason);
        }

        RowLayout {
            spacing: Theme.unit
            visible: !line.isEdited

            Label {
                text: line.modelData.text
                Accessible.ignored: true
            }
            IconButton {
                id: correctButton

                objectName: "correctKnown-" + line.modelData.number
                name: qsTr("Correct: %1").arg(line.modelData.text)
                outline: Glyphs.edit
                onClicked: line.edit()
            }
            IconButton {
                objectName: "forgetKnown-" + line.modelData.number
                name: qsTr("Delete: %1").arg(line.modelData.text)
                outline: Glyphs.remove
                onClicked: panel.memories.askToForgetOne(line.modelData.number)
            }
        }

        FramedField {
            id: editor

            objectName: "knownEditor"
            name: qsTr("What to remember")
            visible: line.isEdited
            onFinished: line.correct()
        }

        Flow {
            Layout.fillWidth: true
            spacing: Theme.gap
            visible: line.isEdited

            ActionButton {
                objectName: "keepKnown"
                text: qsTr("Save")
                isPrimary: true
                onClicked: line.correct()
            }
            ActionButton {
                objectName: "cancelKnown"
                text: qsTr("Cancel")
                onClicked: panel.edited = 0
            }
        }
    }
}
