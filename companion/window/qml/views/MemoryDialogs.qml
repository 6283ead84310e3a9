// The desktop's own dialogs for the file of an export or import of memories; loaded when the first is asked for.
import QtCore
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
        writing.open();
    }

    FileDialog {
        id: reading

        title: qsTr("Import memories or chats")
        currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
        fileMode: FileDialog.OpenFile
        nameFilters: [qsTr("Memories and chats (*.jsonl *.json)")]
        onAccepted: dialogs.imported(reading.selectedFile)
    }

    FileDialog {
        id: writing

        title: qsTr("Export memories (not encrypted)")
        currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
        fileMode: FileDialog.SaveFile
        defaultSuffix: "jsonl"
        nameFilters: [qsTr("Memories, to import again (*.jsonl)"), qsTr("Document to read (*.md)")]
        onAccepted: dialogs.exported(writing.selectedFile)
    }
}
