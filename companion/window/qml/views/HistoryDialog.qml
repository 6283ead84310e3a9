// The desktop's own dialog for the file that the history is written to; loaded when it is first asked for.
import QtCore
import QtQuick.Dialogs

FileDialog {
    title: qsTr("Export conversation (not encrypted)")
    currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
    selectedFile: currentFolder + "/Companion " + new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 10) + ".txt"
    fileMode: FileDialog.SaveFile
    defaultSuffix: "txt"
    nameFilters: [qsTr("Text (*.txt)"), qsTr("Markdown (*.md)"), qsTr("JSON (*.json)")]
}
