// One memory: its words and feeling, why it is remembered, what it rests on, and what can be done about it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

PanelScroll {
    id: page

    required property MemoriesModel memories
    readonly property var shown: page.memories.detail
    readonly property bool isThere: page.shown.number !== undefined
    property bool isEditing: false

    signal historyAsked(session: string, number: int)

    function edit() {
        editor.text = page.shown.text;
        page.isEditing = true;
        editor.cursorPosition = editor.length;
        editor.forceActiveFocus(Qt.OtherFocusReason);
    }

    function correct() {
        page.memories.correct(editor.text);
        page.settle();
    }

    // Give up what is being edited; tells whether there was anything.
    function settle(): bool {
        const was = page.isEditing;
        page.isEditing = false;
        if (was)
            correctButton.forceActiveFocus(Qt.TabFocusReason);
        return was;
    }

    name: qsTr("Memory")
    onShownChanged: page.isEditing = false

    Label {
        text: qsTr("Loading")
        color: Theme.inkFaint
        visible: !page.isThere
    }

    FaintLabel {
        objectName: "memoryAbout"
        text: page.isThere ? page.shown.about : ""
        visible: text !== ""
    }

    Label {
        objectName: "memoryText"
        text: page.isThere ? page.shown.text : ""
        font.pixelSize: Theme.textTitle
        visible: text !== "" && !page.isEditing
    }

    FramedField {
        id: editor

        objectName: "memoryEditor"
        name: qsTr("What to remember")
        visible: page.isEditing
        onFinished: page.correct()
    }

    FeelingMark {
        words: page.isThere ? qsTr("You felt %1").arg(page.shown.felt) : ""
        pleasant: page.isThere ? page.shown.pleasant : 0
        excited: page.isThere ? page.shown.excited : 0
        visible: page.isThere && page.shown.felt !== ""
    }

    Fact {
        words: page.isThere ? page.shown.mood : ""
    }
    Fact {
        words: page.isThere && page.shown.names ? qsTr("Mentioned: %1").arg(page.shown.names) : ""
    }
    Fact {
        words: page.isThere && page.shown.outcome ? qsTr("Outcome: %1").arg(page.shown.outcome) : ""
    }

    Flow {
        Layout.fillWidth: true
        Layout.topMargin: Theme.unit
        spacing: Theme.gap
        visible: page.isThere && !page.isEditing

        ActionButton {
            id: correctButton

            objectName: "correctMemory"
            text: qsTr("Correct")
            outline: Glyphs.edit
            visible: page.isThere && page.shown.canCorrect
            onClicked: page.edit()
        }
        ActionButton {
            objectName: "pinMemory"
            text: page.isThere && page.shown.isPinned ? qsTr("Unpin") : qsTr("Pin")
            outline: Glyphs.pin
            checked: page.isThere && page.shown.isPinned
            onClicked: page.memories.pin(!page.shown.isPinned)
        }
        ActionButton {
            id: copy

            objectName: "copyMemory"
            text: copied.words
            outline: copied.outline
            onClicked: {
                page.memories.copy();
                copied.show();
            }

            CopySign {
                id: copied

                button: copy
                name: qsTr("Copy")
            }
        }
        ActionButton {
            objectName: "forgetMemory"
            text: qsTr("Delete")
            outline: Glyphs.remove
            onClicked: page.memories.askToForget()
        }
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.gap
        visible: page.isEditing

        ActionButton {
            objectName: "keepWords"
            text: qsTr("Save")
            isPrimary: true
            onClicked: page.correct()
        }
        ActionButton {
            objectName: "cancelWords"
            text: qsTr("Cancel")
            onClicked: page.settle()
        }
    }

    FaintLabel {
        text: qsTr("This replaces the memory's wording. Your message stays in History.")
        visible: page.isEditing
    }

    SectionTitle {
        text: qsTr("Why I remember this")
        visible: page.isThere
    }

    Repeater {
        model: page.isThere ? page.shown.why : []

        Label {
            required property string modelData

            objectName: "whyRemembered"
            text: modelData
        }
    }

    SectionTitle {
        text: qsTr("Based on")
        visible: page.isThere && page.shown.evidence.length > 0
    }

    Repeater {
        model: page.isThere ? page.shown.evidence : []

        ColumnLayout {
            id: quote

            required property var modelData

            objectName: "evidence"
            spacing: 0

            FaintLabel {
                text: [quote.modelData.who, quote.modelData.when].join(" · ")
            }
            Label {
                text: qsTr("“%1”").arg(quote.modelData.words)
                maximumLineCount: 12
                elide: Text.ElideRight
            }
            QuietButton {
                objectName: "showInHistory"
                Layout.leftMargin: -leftPadding
                name: qsTr("Show in History")
                text: name
                onClicked: page.historyAsked(quote.modelData.session, quote.modelData.number)
            }
        }
    }

    SectionTitle {
        text: qsTr("Linked memories")
        visible: page.isThere && page.shown.linked.length > 0
    }

    Repeater {
        model: page.isThere ? page.shown.linked : []

        OtherMemory {}
    }

    SectionTitle {
        text: qsTr("More on this topic")
        visible: page.isThere && page.shown.before.length > 0
    }

    Repeater {
        model: page.isThere ? page.shown.before : []

        OtherMemory {}
    }

    component Fact: Label {
        required property string words

        text: words
        color: Theme.inkFaint
        visible: words !== ""
    }

    component OtherMemory: ColumnLayout {
        id: other

        required property var modelData

        spacing: 0

        FaintLabel {
            text: other.modelData.says ? qsTr("%1 · %2").arg(other.modelData.says).arg(other.modelData.about) : other.modelData.about
        }
        Label {
            text: other.modelData.text
            maximumLineCount: 3
            elide: Text.ElideRight
        }
        QuietButton {
            objectName: "openLinked"
            Layout.leftMargin: -leftPadding
            name: qsTr("Open: %1").arg(other.modelData.text)
            text: qsTr("Open")
            onClicked: page.memories.open(other.modelData.number)
        }
    }
}
