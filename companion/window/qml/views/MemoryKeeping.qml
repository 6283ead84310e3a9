// What is kept at all: how much there is, off the record, forgetting much at once, and carrying it elsewhere.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

PanelScroll {
    id: page

    required property MemoriesModel memories
    readonly property bool asks: page.memories.asksAboutChats

    name: qsTr("Delete, export, import")
    onAsksChanged: {
        if (page.asks)
            takeChats.forceActiveFocus(Qt.TabFocusReason);
    }

    Label {
        objectName: "memoryAmount"
        text: page.memories.amount
        visible: text !== ""
    }

    SectionTitle {
        text: qsTr("Off the record")
    }

    TickBox {
        id: offRecord

        objectName: "offRecord"
        text: qsTr("Don't save anything from now on")
        enabled: page.memories.isReady
        checked: page.memories.isOffRecord
        onToggled: {
            page.memories.setOffRecord(checked);
            offRecord.checked = Qt.binding(() => page.memories.isOffRecord);
        }
    }

    FaintLabel {
        text: qsTr("I still follow the conversation. When you save again, everything said meanwhile is deleted.")
    }

    SectionTitle {
        text: qsTr("Delete in bulk")
    }

    FaintLabel {
        text: qsTr("Deletes messages and memories. You'll see exactly what before confirming.")
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.gap

        ActionButton {
            objectName: "forgetHour"
            text: qsTr("The last hour")
            enabled: page.memories.isReady
            onClicked: page.memories.askToForgetSince("hour")
        }
        ActionButton {
            objectName: "forgetDay"
            text: qsTr("The last day")
            enabled: page.memories.isReady
            onClicked: page.memories.askToForgetSince("day")
        }
        ActionButton {
            objectName: "forgetWeek"
            text: qsTr("The last week")
            enabled: page.memories.isReady
            onClicked: page.memories.askToForgetSince("week")
        }
        ActionButton {
            objectName: "forgetEverything"
            text: qsTr("Everything")
            enabled: page.memories.isReady
            onClicked: page.memories.askToForgetSince("ever")
        }
    }

    RowLayout {
        spacing: Theme.gap

        FramedField {
            id: about

            objectName: "forgetAboutField"
            name: qsTr("Everything about someone or something")
            placeholderText: qsTr("Everything about…")
            onFinished: page.memories.askToForgetAbout(about.text)
        }
        ActionButton {
            objectName: "forgetAbout"
            text: qsTr("Preview")
            enabled: page.memories.isReady && about.text.trim() !== ""
            onClicked: page.memories.askToForgetAbout(about.text)
        }
    }

    SectionTitle {
        text: qsTr("Export and import")
    }

    FaintLabel {
        text: qsTr("Exports all memories to a file that is not encrypted. Markdown exports can't be imported again.")
    }

    FaintLabel {
        text: qsTr("You can also import chats from SillyTavern (.jsonl), ChatGPT or Claude (conversations.json). You'll see what's in the file first.")
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.gap
        visible: !page.memories.isExchanging && !page.asks

        ActionButton {
            objectName: "exportMemories"
            text: qsTr("Export…")
            outline: Glyphs.download
            enabled: page.memories.isReady
            onClicked: writing.offer(qsTr("Memories"))
        }
        ActionButton {
            objectName: "importMemories"
            text: qsTr("Import…")
            enabled: page.memories.isReady
            onClicked: reading.open()
        }
    }

    Label {
        objectName: "exchangeWords"
        text: page.memories.exchangeWords
        visible: text !== ""
    }

    ProgressLine {
        name: qsTr("Progress")
        value: Math.max(0, page.memories.exchangePart)
        visible: page.memories.isExchanging && page.memories.exchangePart >= 0
    }

    Repeater {
        model: page.memories.notTaken

        FaintLabel {
            required property string modelData

            objectName: "notTaken"
            text: modelData
        }
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.gap
        visible: page.asks

        ActionButton {
            id: takeChats

            objectName: "takeChats"
            text: qsTr("Import")
            isPrimary: true
            enabled: page.memories.isReady
            onClicked: page.memories.takeChats()
        }
        ActionButton {
            objectName: "leaveChats"
            text: qsTr("Don't import")
            onClicked: page.memories.leaveChats()
        }
    }

    ActionButton {
        objectName: "cancelExchange"
        text: qsTr("Cancel")
        visible: page.memories.isExchanging
        onClicked: page.memories.cancelExchange()
    }

    Repeater {
        model: page.memories.brokenLines

        FaintLabel {
            required property string modelData

            objectName: "brokenLine"
            text: modelData
        }
    }

    FileChoice {
        id: reading

        title: qsTr("Import memories or chats")
        nameFilters: [qsTr("Memories and chats (*.jsonl *.json)")]
        onChosen: file => page.memories.importFrom(file)
    }
    FileChoice {
        id: writing

        title: qsTr("Export memories (not encrypted)")
        suffix: "jsonl"
        nameFilters: [qsTr("Memories, to import again (*.jsonl)"), qsTr("Document to read (*.md)")]
        onChosen: file => page.memories.exportTo(file)
    }
}
