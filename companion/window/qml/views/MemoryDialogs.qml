// The desktop's own dialogs for the file of an export or import of memories; loaded when the first is asked for.
import QtQuick
import QtQuick.Dialogs

Item {
    id: dialogs

    signal imported(file: url)
    signal exported(file: url)

    function askForImport() {
        reading.open();
    }

    function askForExport() {
        writing.offer(qsTr("Memories"));
    }

    DocumentDialog {
        id: reading

        title: qsTr("Import memories or chats")
        fileMode: FileDialog.OpenFile
        nameFilters: [qsTr("Memories and chats (*.jsonl *.json)")]
        onAccepted: dialogs.imported(reading.chosenFile)
    }

    DocumentDialog {
        id: writing

        title: qsTr("Export memories (not encrypted)")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "jsonl"
        nameFilters: [qsTr("Memories, to import again (*.jsonl)"), qsTr("Document to read (*.md)")]
        onAccepted: dialogs.exported(writing.chosenFile)
    }
}
